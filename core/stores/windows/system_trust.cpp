// SPDX-License-Identifier: Apache-2.0
#include "core/stores/windows/system_trust.h"

#include "core/model/trusted_certificates.h"

#include <windows.h>

// Behind windows.h, whose types it uses.
#include <wincrypt.h>

#include <algorithm>
#include <memory>
#include <optional>

namespace core::windows {

namespace {

struct CloseStore {
  void operator()(HCERTSTORE store) const { CertCloseStore(store, 0); }
};
using Store = std::unique_ptr<void, CloseStore>;

// The system store with everything behind it; one that was never used does not exist.
Store openForReading(const wchar_t *name) {
  constexpr DWORD flags = CERT_SYSTEM_STORE_LOCAL_MACHINE | CERT_STORE_READONLY_FLAG | CERT_STORE_OPEN_EXISTING_FLAG;
  return Store(CertOpenStore(CERT_STORE_PROV_SYSTEM_W, 0, 0, flags, name));
}

// Nothing where they cannot be read.
std::optional<std::vector<Bytes>> certificatesIn(const wchar_t *name) {
  const auto store = openForReading(name);
  if (!store) return GetLastError() == ERROR_FILE_NOT_FOUND ? std::optional<std::vector<Bytes>>(std::in_place) : std::nullopt;
  std::vector<Bytes> certificates;
  const CERT_CONTEXT *each = nullptr; // the next one releases it
  while ((each = CertEnumCertificatesInStore(store.get(), each)) != nullptr) {
    certificates.emplace_back(each->pbCertEncoded, each->pbCertEncoded + each->cbCertEncoded);
  }
  return certificates;
}

} // namespace

std::vector<Certificate> systemRoots(const std::set<std::string> &rootNames) {
  if (rootNames.empty()) return {};
  auto trusted = certificatesIn(L"Root");
  const auto disallowed = certificatesIn(L"Disallowed");
  if (!trusted || !disallowed) return {};
  std::erase_if(*trusted, [&](const Bytes &certificate) { return std::ranges::find(*disallowed, certificate) != disallowed->end(); });
  TrustedCertificates all;
  for (const auto &certificate : *trusted) all.add(certificate);
  std::vector<Certificate> roots;
  for (auto &root : all.named(rootNames)) {
    const bool isKnown = std::ranges::find(roots, root) != roots.end(); // it may be in several of the stores behind the one
    if (!isKnown && root.isSelfSigned()) roots.push_back(std::move(root));
  }
  return roots;
}

} // namespace core::windows
