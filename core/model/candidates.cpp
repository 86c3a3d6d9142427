// SPDX-License-Identifier: Apache-2.0
#include "core/model/candidates.h"

namespace core {

Candidates::Candidates(std::vector<ChainLink> links) {
  m_links.reserve(links.size());
  for (auto &link : links) add(std::move(link));
}

void Candidates::add(ChainLink link) {
  m_bySubject[link.certificate.subjectNameHash()].push_back(m_links.size());
  m_links.push_back(std::move(link));
}

std::vector<ChainLink> Candidates::issuersOf(const Certificate &child) const {
  return named(child.issuerNameHash());
}

std::vector<ChainLink> Candidates::namesakesOf(const Certificate &certificate) const {
  return named(certificate.subjectNameHash());
}

std::vector<ChainLink> Candidates::named(unsigned long hash) const {
  std::vector<ChainLink> links;
  const auto found = m_bySubject.find(hash);
  if (found == m_bySubject.end()) return links;
  for (const auto index : found->second) links.push_back(m_links[index]);
  return links;
}

} // namespace core
