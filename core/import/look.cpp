// SPDX-License-Identifier: Apache-2.0
#include "core/import/plan.h"

#include <algorithm>

namespace core {

namespace {

bool hasKey(const BundleCertificate &entry) {
  return entry.key.has_value();
}

bool isAnswer(const StoreSnapshot &snapshot, const Certificate &certificate) {
  return std::any_of(snapshot.requests.begin(), snapshot.requests.end(),
                     [&](const StoredRequest &stored) { return stored.request.isAnsweredBy(certificate); });
}

// The names whose links a plan without a name of its own may make.
void addNames(const Bundle &bundle, const StoreSnapshot &snapshot, const std::string &defaultName, Interest &interest) {
  const auto add = [&](const std::string &name) {
    const bool known = std::find(interest.links.begin(), interest.links.end(), name) != interest.links.end();
    if (!name.empty() && name != defaultName && !known) interest.links.push_back(name);
  };
  for (const auto &[sha256, entry] : snapshot.entries) add(entry.friendlyName);
  for (const auto &[sha256, damaged] : snapshot.damaged) add(damaged.friendlyName);
  for (const auto &stored : snapshot.requests) {
    const auto &all = bundle.certificates;
    const auto answers = [&](const BundleCertificate &entry) { return stored.request.isAnsweredBy(entry.certificate); };
    if (std::any_of(all.begin(), all.end(), answers)) add(stored.friendlyName);
  }
}

// The entries of `my` that are none of the file's and concern it all the same.
class Others {
public:
  Others(const Bundle &bundle, const StoreSnapshot &snapshot) {
    for (const auto &entry : bundle.certificates) {
      const auto &certificate = entry.certificate;
      const auto isThere = [&](const Certificate &stored) { return stored == certificate; };
      if (certificate.isCa()) {
        const bool isNew = std::none_of(snapshot.ca.begin(), snapshot.ca.end(), isThere);
        m_hasNewIssuer = m_hasNewIssuer || isNew;
        m_issuers.push_back(certificate);
      } else if (!hasKey(entry) && !snapshot.entries.contains(certificate.sha256()) && !isAnswer(snapshot, certificate)) {
        m_bare.push_back(certificate);
      }
    }
    m_onlyIssuers = m_issuers.size() == bundle.certificates.size();
  }

  // Looking at every entry takes time in a large store: only where there may be something to find.
  [[nodiscard]] bool mayBe() const { return m_hasNewIssuer || m_onlyIssuers || !m_bare.empty(); }

  [[nodiscard]] std::vector<std::string> among(const std::vector<StoreEntry> &all) const {
    std::vector<std::string> found;
    for (const auto &entry : all) {
      if (hasKeyOfBare(entry) || lacksIssuer(entry)) found.push_back(entry.certificate.sha256());
    }
    return found;
  }

private:
  [[nodiscard]] bool hasKeyOfBare(const StoreEntry &entry) const {
    return std::any_of(m_bare.begin(), m_bare.end(), [&](const Certificate &bare) { return bare.publicKey() == entry.certificate.publicKey(); });
  }

  [[nodiscard]] bool lacksIssuer(const StoreEntry &entry) const {
    const auto &last = entry.chain.empty() ? entry.certificate : entry.chain.back();
    if (last.isSelfIssued()) return false;
    return std::any_of(m_issuers.begin(), m_issuers.end(), [&](const Certificate &issuer) { return last.namesIssuer(issuer); });
  }

  std::vector<Certificate> m_issuers, m_bare;
  bool m_hasNewIssuer = false, m_onlyIssuers = false;
};

} // namespace

Interest interestOf(const Bundle &bundle, const ImportOptions &options) {
  Interest interest;
  for (const auto &entry : bundle.certificates) {
    const auto &certificate = entry.certificate;
    if (hasKey(entry) || !certificate.isCa()) interest.certificates.push_back(certificate.sha256());
    if (certificate.isCa() && certificate.isSelfIssued()) interest.roots.push_back(certificate);
    if (hasKey(entry) && !certificate.isCa() && certificate.isSelfIssued()) interest.roots.push_back(certificate);
  }
  if (options.friendlyName && *options.friendlyName != options.defaultName) interest.links.push_back(*options.friendlyName);
  return interest;
}

Expected<StoreSnapshot> lookFor(const Bundle &bundle, const ImportOptions &options,
                                const std::function<Expected<StoreSnapshot>(const Interest &)> &look) {
  auto interest = interestOf(bundle, options);
  const auto known = std::pair(interest.certificates.size(), interest.links.size());
  auto snapshot = look(interest);
  if (!snapshot) return snapshot;
  if (const Others others(bundle, *snapshot); snapshot->exists && others.mayBe()) {
    Interest every;
    every.everyEntry = true;
    auto all = look(every);
    if (!all) return all;
    const auto found = others.among(all->all);
    interest.certificates.insert(interest.certificates.end(), found.begin(), found.end());
  }
  if (!options.friendlyName) addNames(bundle, *snapshot, options.defaultName, interest);
  const bool isMore = known != std::pair(interest.certificates.size(), interest.links.size());
  return isMore ? look(interest) : snapshot;
}

} // namespace core
