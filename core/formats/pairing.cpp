// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pairing.h"

#include "core/openssl/public_key.h"

#include <algorithm>
#include <set>
#include <unordered_map>

namespace core {

namespace {

// What distinguishes one from another; empty where that is unknown.
std::string identityOf(const CertificateBag &bag) {
  return bag.certificate.sha256();
}
std::string identityOf(const NamedKey &key) {
  return {key.key.publicKey().begin(), key.key.publicKey().end()};
}

// The same certificate twice (dsccommunity/CertificateDsc#261) is one, and so is the same key in two forms; whichever copy has a name or an
// identifier gives it.
template <class Named> std::vector<Named> withoutDoubles(std::vector<Named> all) {
  std::vector<Named> kept;
  std::unordered_map<std::string, std::size_t> seen;
  for (auto &one : all) {
    const auto identity = identityOf(one);
    const auto [place, isNew] = seen.emplace(identity, kept.size());
    if (isNew || identity.empty()) {
      kept.push_back(std::move(one));
      continue;
    }
    auto &first = kept[place->second].attributes;
    if (!first.friendlyName) first.friendlyName = std::move(one.attributes.friendlyName);
    if (first.localKeyId.empty()) first.localKeyId = std::move(one.attributes.localKeyId);
    if (first.provider.empty()) first.provider = std::move(one.attributes.provider);
  }
  return kept;
}

std::size_t duplicatedIn(const std::vector<CertificateBag> &certificates) {
  std::map<std::string, std::size_t> counts;
  for (const auto &bag : certificates) ++counts[identityOf(bag)];
  return static_cast<std::size_t>(std::ranges::count_if(counts, [](const auto &each) { return each.second > 1; }));
}

// The certificates of a file by what their keys have in common with any encoding of the same key: to compare each with each would take
// minutes where both are many.
class ByKey {
public:
  explicit ByKey(const std::vector<CertificateBag> &certificates) : m_certificates(certificates) {
    for (std::size_t i = 0; i < certificates.size(); ++i) m_places.emplace(markOf(certificates[i].certificate.publicKey()), i);
  }

  // The certificates that a key fits, in the file's order.
  [[nodiscard]] std::vector<std::size_t> fitting(const PrivateKey &key) const {
    std::vector<std::size_t> fitting;
    const auto [first, last] = m_places.equal_range(markOf(key.publicKey()));
    for (auto place = first; place != last; ++place) {
      if (key.matches(m_certificates[place->second].certificate)) fitting.push_back(place->second);
    }
    std::ranges::sort(fitting);
    return fitting;
  }

private:
  static std::string markOf(const Bytes &spki) {
    const auto part = openssl::comparablePart(spki);
    return {part.begin(), part.end()};
  }

  const std::vector<CertificateBag> &m_certificates;
  std::unordered_multimap<std::string, std::size_t> m_places;
};

// Among the certificates that a key fits, the one with its local key identifier is meant; else the first.
// The identifier alone proves nothing: it may be missing or wrong.
std::optional<std::size_t> certificateOf(const NamedKey &key, const std::vector<CertificateBag> &certificates,
                                         const std::vector<std::size_t> &fitting) {
  std::optional<std::size_t> chosen;
  for (const auto i : fitting) {
    const auto &id = certificates[i].attributes.localKeyId;
    const bool sameId = !id.empty() && id == key.attributes.localKeyId;
    const bool chosenHasId = chosen && certificates[*chosen].attributes.localKeyId == key.attributes.localKeyId;
    if (!chosen || (sameId && !chosenHasId)) chosen = i;
  }
  return chosen;
}

// Marks the certificates of the keys that stay locked. ids are those of the certificates.
void markLocked(std::vector<BundleCertificate> &entries, const std::vector<Bytes> &ids, std::vector<Bytes> lockedIds, std::size_t locked) {
  lockedIds.resize(std::max(locked, lockedIds.size()));
  std::size_t unknown = 0; // keys of which no identifier tells whose they are
  for (const auto &id : lockedIds) {
    bool isKnown = false;
    for (std::size_t i = 0; i < entries.size() && !id.empty() && !isKnown; ++i) {
      isKnown = ids[i] == id;
      entries[i].hasLockedKey |= isKnown && !entries[i].key;
    }
    if (!isKnown) ++unknown;
  }
  for (auto &entry : entries) {
    if (unknown == 0) return;
    // One that is alone is meant even as an authority: openssl makes such for servers.
    if (entry.key || entry.hasLockedKey || (entry.certificate.isCa() && entries.size() > 1)) continue;
    entry.hasLockedKey = true;
    --unknown;
  }
}

} // namespace

Bundle pairUp(std::vector<CertificateBag> certificates, std::vector<NamedKey> keys, const std::map<LeftoverKind, int> &leftovers,
              const std::vector<Bytes> &lockedIds) {
  Bundle bundle;
  const auto duplicated = duplicatedIn(certificates);
  if (duplicated > 0) bundle.findings.push_back({FindingCode::DuplicateInFile, {}, {{"count", std::to_string(duplicated)}}});
  certificates = withoutDoubles(std::move(certificates));
  keys = withoutDoubles(std::move(keys));
  std::map<std::size_t, std::size_t> keyOf;
  const ByKey byKey(certificates);
  for (auto &named : keys) {
    const auto fitting = byKey.fitting(named.key);
    const auto certificate = certificateOf(named, certificates, fitting);
    for (const auto i : fitting) keyOf.emplace(i, bundle.keys.size());
    if (!named.attributes.provider.empty()) {
      bundle.findings.push_back({FindingCode::ProviderAttribute,
                                 certificate ? certificates[*certificate].certificate.sha256() : std::string(),
                                 {{"provider", named.attributes.provider}}});
    }
    auto name = std::move(named.attributes.friendlyName);
    if (!name && certificate) name = certificates[*certificate].attributes.friendlyName;
    bundle.keys.push_back({std::move(named.key), certificate, std::move(name)});
  }
  std::vector<Bytes> ids;
  for (std::size_t i = 0; i < certificates.size(); ++i) {
    const auto key = keyOf.find(i);
    auto &bag = certificates[i];
    ids.push_back(std::move(bag.attributes.localKeyId));
    bundle.certificates.push_back({std::move(bag.certificate), {}, std::move(bag.attributes.friendlyName)});
    if (key != keyOf.end()) bundle.certificates.back().key = key->second;
  }
  if (const auto locked = leftovers.find(LeftoverKind::LockedKey); locked != leftovers.end()) {
    markLocked(bundle.certificates, ids, lockedIds, static_cast<std::size_t>(locked->second));
  }
  for (const auto &[kind, count] : leftovers) {
    addLeftover(bundle, kind, count);
  }
  return bundle;
}

void addLeftover(Bundle &bundle, LeftoverKind kind, int count) {
  bundle.leftovers.push_back({kind, count});
  bundle.findings.push_back({FindingCode::Leftovers, {}, {{"what", std::string(nameOf(kind))}, {"count", std::to_string(count)}}});
}

} // namespace core
