// SPDX-License-Identifier: Apache-2.0
#include "core/model/bundle.h"

#include <algorithm>
#include <tuple>

namespace core {

namespace {

bool hasKey(const BundleCertificate &entry) {
  return entry.key || entry.hasLockedKey;
}

Role roleOf(const BundleCertificate &entry, bool isAlone) {
  if (hasKey(entry)) return Role::Leaf;
  if (!entry.certificate.isCa()) return isAlone ? Role::Leaf : Role::Stray;
  return entry.certificate.isSelfSigned() ? Role::Root : Role::Intermediate;
}

} // namespace

std::vector<Role> rolesOf(const Bundle &bundle) {
  const auto mayBeLeaf = [](const BundleCertificate &entry) { return hasKey(entry) || !entry.certificate.isCa(); };
  const bool isAlone = std::ranges::count_if(bundle.certificates, mayBeLeaf) == 1;
  std::vector<Role> roles;
  roles.reserve(bundle.certificates.size());
  for (const auto &entry : bundle.certificates) roles.push_back(roleOf(entry, isAlone));
  return roles;
}

bool hasLockedKey(const Bundle &bundle) {
  return std::ranges::find(bundle.leftovers, LeftoverKind::LockedKey, &Leftover::kind) != bundle.leftovers.end();
}

std::vector<std::vector<Certificate>> certificatesOfKeys(const Bundle &bundle) {
  const auto &all = bundle.certificates;
  std::vector<std::vector<Certificate>> ofKeys(bundle.keys.size());
  for (std::size_t i = 0; i < ofKeys.size(); ++i) {
    const auto &beside = bundle.keys[i].certificate;
    if (beside && *beside < all.size()) ofKeys[i].push_back(all[*beside].certificate);
  }
  for (const auto &entry : all) {
    if (!entry.key || *entry.key >= ofKeys.size()) continue;
    auto &same = ofKeys[*entry.key];
    if (same.empty() || same.front() != entry.certificate) same.push_back(entry.certificate);
  }
  return ofKeys;
}

const Certificate &newestValid(const std::vector<Certificate> &ofOneKey, Time now) {
  const auto rank = [&](const Certificate &each) {
    return std::tuple(each.notBefore() <= now && now <= each.notAfter(), each.notBefore(), each.notAfter());
  };
  return *std::ranges::max_element(ofOneKey, {}, rank);
}

bool isPaired(const Bundle &bundle) {
  return std::ranges::any_of(bundle.keys, [](const BundleKey &key) { return key.certificate.has_value(); });
}

} // namespace core
