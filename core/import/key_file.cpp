// SPDX-License-Identifier: Apache-2.0
#include "core/import/key_file.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

// The certificate that a key is given for: the first that is not an authority.
const Certificate &meantIn(const Bundle &bundle) {
  const auto &all = bundle.certificates;
  const auto found = std::find_if(all.begin(), all.end(), [](const BundleCertificate &entry) { return !entry.certificate.isCa(); });
  return (found == all.end() ? all.front() : *found).certificate;
}

// A renewal may stand beside its predecessor, and both have the key.
std::vector<std::size_t> fittingIn(const PrivateKey &key, const Bundle &bundle) {
  std::vector<std::size_t> fitting;
  for (std::size_t i = 0; i < bundle.certificates.size(); ++i) {
    if (key.matches(bundle.certificates[i].certificate)) fitting.push_back(i);
  }
  return fitting;
}

bool holdsKey(const Leftover &leftover) {
  constexpr LeftoverKind keys[] = {LeftoverKind::BrokenKey, LeftoverKind::UnsupportedKey, LeftoverKind::LockedKey};
  return std::ranges::find(keys, leftover.kind) != std::end(keys);
}

// What is known of where the file was read; the rest of it is not imported.
bool isOfNetwork(const Finding &finding) {
  return finding.code == FindingCode::NetworkFile;
}

} // namespace

Expected<void> addKeysOf(Bundle &&keyFile, const std::string &keyFileName, Bundle &bundle) {
  if (keyFile.keys.empty() && hasLockedKey(keyFile)) return fail(ErrorCode::PasswordNeeded, {{"which", "key"}});
  if (keyFile.keys.empty() && !keyFile.certificates.empty() && std::ranges::none_of(keyFile.leftovers, holdsKey)) {
    return fail(ErrorCode::NotAKey, {{"path", keyFileName}, {"what", Fault::HoldsCertificate}});
  }
  if (keyFile.keys.empty()) return fail(ErrorCode::Damaged, {{"place", Fault::Key}}, "no key in " + keyFileName + " can be used");
  if (bundle.certificates.empty()) return {}; // the plan says so
  bool fits = false;
  for (auto &held : keyFile.keys) {
    const auto fitting = fittingIn(held.key, bundle);
    if (fitting.empty()) continue;
    fits = true;
    const auto &first = bundle.certificates[fitting.front()];
    if (first.key) continue; // the file has it itself
    for (const auto i : fitting) {
      bundle.certificates[i].key = bundle.keys.size();
      bundle.certificates[i].hasLockedKey = false; // whatever else the file has
    }
    bundle.keys.push_back({std::move(held.key), fitting.front(), first.friendlyName});
  }
  std::ranges::copy_if(keyFile.findings, std::back_inserter(bundle.findings), isOfNetwork);
  if (fits) return {};
  const auto &meant = meantIn(bundle);
  Error error{ErrorCode::KeyMismatch, {{"key", keyFileName}, {"subject", meant.title()}}};
  error.certificate = meant.sha256();
  return Unexpected(std::move(error));
}

} // namespace core
