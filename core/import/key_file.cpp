// SPDX-License-Identifier: Apache-2.0
#include "core/import/key_file.h"

#include <algorithm>

namespace core {

namespace {

// Which certificate somebody means who gives a key: one that issues none of the others.
const Certificate &meantIn(const Bundle &bundle) {
  const auto &all = bundle.certificates;
  const auto found = std::find_if(all.begin(), all.end(), [](const BundleCertificate &entry) { return !entry.certificate.isCa(); });
  return (found == all.end() ? all.front() : *found).certificate;
}

std::optional<std::size_t> fittingIn(const PrivateKey &key, const Bundle &bundle) {
  for (std::size_t i = 0; i < bundle.certificates.size(); ++i) {
    if (key.matches(bundle.certificates[i].certificate)) return i;
  }
  return std::nullopt;
}

} // namespace

Expected<void> addKeysOf(Bundle &&keyFile, const std::string &keyFileName, Bundle &bundle) {
  if (keyFile.keys.empty()) return fail(ErrorCode::Damaged, {{"place", "key"}}, "no key in " + keyFileName + " can be used");
  if (bundle.certificates.empty()) return {}; // the plan says so
  bool fits = false;
  for (auto &held : keyFile.keys) {
    const auto certificate = fittingIn(held.key, bundle);
    if (!certificate) continue;
    fits = true;
    auto &entry = bundle.certificates[*certificate];
    if (entry.key) continue; // the file has it itself
    entry.key = bundle.keys.size();
    bundle.keys.push_back({std::move(held.key), certificate, entry.friendlyName});
  }
  if (fits) return {};
  const auto &meant = meantIn(bundle);
  Error error{ErrorCode::KeyMismatch, {{"key", keyFileName}, {"subject", meant.subject()}}};
  error.certificate = meant.sha256();
  return Unexpected(std::move(error));
}

} // namespace core
