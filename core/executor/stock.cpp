// SPDX-License-Identifier: Apache-2.0
#include "core/executor/stock.h"

#include <algorithm>

namespace core {

const Certificate *Stock::certificate(const std::string &sha256) const {
  if (const auto *given = m_materials.certificate(sha256)) return given;
  if (const auto *stored = entry(sha256)) return &stored->certificate;
  const auto isThis = [&](const Certificate &certificate) { return certificate.sha256() == sha256; };
  for (const auto *section : {&m_snapshot.ca, &m_snapshot.root}) {
    const auto found = std::ranges::find_if(*section, isThis);
    if (found != section->end()) return &*found;
  }
  for (const auto &[id, stored] : m_snapshot.entries) { // a chain may hold what `ca` no longer has
    const auto found = std::ranges::find_if(stored.chain, isThis);
    if (found != stored.chain.end()) return &*found;
  }
  for (const auto &[receipt, all] : m_snapshot.trash) {
    for (const auto &kept : all) {
      if (kept.entry && kept.object.name == sha256) return &kept.entry->certificate;
    }
  }
  return nullptr;
}

std::vector<Certificate> Stock::certificates(const std::vector<CertificateName> &names) const {
  std::vector<Certificate> all;
  for (const auto &name : names) {
    if (const auto *found = certificate(name.sha256)) all.push_back(*found);
  }
  return all;
}

const CertificateRequest *Stock::request(const std::string &sha256) const {
  const auto found = m_materials.requests.find(sha256);
  return found == m_materials.requests.end() ? nullptr : &found->second;
}

const PrivateKey *Stock::key(const std::string &keyId) const {
  const auto found = m_materials.keys.find(keyId);
  return found == m_materials.keys.end() ? nullptr : found->second;
}

const StoredRequest *Stock::waiting(const std::string &sha256) const {
  return requestIn(m_snapshot, sha256);
}

const StoreEntry *Stock::entry(const std::string &sha256) const {
  const auto found = m_snapshot.entries.find(sha256);
  return found == m_snapshot.entries.end() ? nullptr : &found->second;
}

} // namespace core
