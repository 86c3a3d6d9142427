// SPDX-License-Identifier: Apache-2.0
#include "core/import/plan.h"
#include "core/model/host_names.h"

#include <algorithm>
#include <map>
#include <set>
#include <tuple>

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
  for (const auto &[sha256, entry] : snapshot.entries) add(entry.description.friendlyName);
  for (const auto &[sha256, damaged] : snapshot.damaged) add(damaged.description.friendlyName);
  for (const auto &stored : snapshot.requests) {
    const auto &all = bundle.certificates;
    const auto answers = [&](const BundleCertificate &entry) { return stored.request.isAnsweredBy(entry.certificate); };
    if (std::any_of(all.begin(), all.end(), answers)) add(stored.friendlyName);
  }
}

// The accounts that may read a key whose place another may take. Returns whether one of them was not asked for yet.
bool addReaders(const StoreSnapshot &snapshot, Interest &interest) {
  const auto known = interest.accounts.size();
  const auto add = [&](const Accounts &readers) {
    for (const auto &reader : readers) interest.accounts.insert(reader.named().text());
  };
  for (const auto &[name, entry] : snapshot.linkedEntries) add(entry.readers);
  for (const auto &[sha256, damaged] : snapshot.damaged) add(damaged.readers);
  return interest.accounts.size() != known;
}

// The names of roots that the system may trust: those of all issuers that the file names.
void addRootNames(const Bundle &bundle, Interest &interest) {
  for (const auto &entry : bundle.certificates) interest.rootNames.insert(nameHashOf(entry.certificate.issuerNameHash()));
}

// The same for the issuers that the store has and the file lacks.
void addRootNames(const StoreSnapshot &snapshot, Interest &interest) {
  std::multimap<std::string, std::string> issuers; // by their own names, the names of theirs
  for (const auto &issuer : snapshot.ca) issuers.emplace(nameHashOf(issuer.subjectNameHash()), nameHashOf(issuer.issuerNameHash()));
  std::vector<std::string> names(interest.rootNames.begin(), interest.rootNames.end());
  while (!names.empty()) {
    const auto [first, last] = issuers.equal_range(names.back());
    names.pop_back();
    for (auto found = first; found != last; ++found) {
      if (interest.rootNames.insert(found->second).second) names.push_back(found->second);
    }
  }
}

// The same for what a certificate of the file is compared with: it has one of its hosts, or its key.
void addRootNames(const Bundle &bundle, const Neighbours &neighbours, Interest &interest) {
  std::set<std::string> hosts;
  for (const auto &entry : bundle.certificates) hosts.merge(hostNamesOf(entry.certificate.names()));
  const auto isKnown = [&](const std::string &host) { return hosts.contains(host); };
  for (const auto &other : neighbours.certificates) {
    if (std::ranges::any_of(hostNamesOf(other.names()), isKnown)) interest.rootNames.insert(nameHashOf(other.issuerNameHash()));
  }
}

// Whether the import may add an entry to `my`: a file with issuers alone does not.
bool mayStore(const Bundle &bundle) {
  return !bundle.keys.empty() || std::ranges::any_of(bundle.certificates, [](const BundleCertificate &entry) { return !entry.certificate.isCa(); });
}

// The entries of `my` that do not come from the file but concern it nevertheless.
class Others {
public:
  Others(const Bundle &bundle, const StoreSnapshot &snapshot) {
    for (const auto &entry : bundle.certificates) {
      const auto &certificate = entry.certificate;
      const auto isThere = [&](const Certificate &stored) { return stored == certificate; };
      if (certificate.isCa() && hasKey(entry)) m_hasNewIssuer = true; // it may have issued any of them
      if (certificate.isCa()) {
        const bool isNew = std::none_of(snapshot.ca.begin(), snapshot.ca.end(), isThere);
        m_hasNewIssuer = m_hasNewIssuer || isNew;
        m_issuers.push_back(certificate);
      } else if (!hasKey(entry) && !snapshot.entries.contains(certificate.sha256()) && !isAnswer(snapshot, certificate)) {
        m_bare.push_back(certificate);
      }
    }
    for (const auto &issuer : m_issuers) m_names.insert(issuer.subjectNameHash());
    m_onlyIssuers = m_issuers.size() == bundle.certificates.size();
  }

  // Looking at every entry takes time in a large store: only where there may be something to find.
  [[nodiscard]] bool mayBe() const { return m_hasNewIssuer || m_onlyIssuers || !m_bare.empty(); }

  [[nodiscard]] std::vector<std::string> among(const std::vector<StoreEntry> &all) const {
    std::vector<std::string> found;
    for (const auto &entry : all) {
      if (hasKeyOfBare(entry) || isConcerned(entry)) found.push_back(entry.certificate.sha256());
    }
    return found;
  }

private:
  [[nodiscard]] bool hasKeyOfBare(const StoreEntry &entry) const {
    return std::any_of(m_bare.begin(), m_bare.end(), [&](const Certificate &bare) { return bare.publicKey() == entry.certificate.publicKey(); });
  }

  // Whether an issuer of the file is missing in its chain, or stands there in an older form. By the names first, because both may be many.
  [[nodiscard]] bool isConcerned(const StoreEntry &entry) const {
    const auto isNamed = [&](const Certificate &certificate) {
      return m_names.contains(certificate.issuerNameHash()) || m_names.contains(certificate.subjectNameHash());
    };
    if (!isNamed(entry.certificate) && std::ranges::none_of(entry.chain, isNamed)) return false;
    return std::ranges::any_of(m_issuers, [&](const Certificate &issuer) { return lacksIssuer(entry, issuer) || hasIssuerOf(entry, issuer); });
  }

  std::vector<Certificate> m_issuers, m_bare;
  std::set<unsigned long> m_names; // of the issuers
  bool m_hasNewIssuer = false, m_onlyIssuers = false;
};

} // namespace

Interest interestOf(const Bundle &bundle, const ImportOptions &options) {
  Interest interest;
  for (const auto &entry : bundle.certificates) {
    interest.certificates.push_back(entry.certificate.sha256()); // a server's own certificate may say that it is an authority
  }
  addRootNames(bundle, interest);
  if (options.friendlyName && *options.friendlyName != options.defaultName) interest.links.push_back(*options.friendlyName);
  for (const auto &[sha256, name] : options.names) {
    if (name != options.defaultName) interest.links.push_back(name);
  }
  for (const auto &reader : options.readers) interest.accounts.insert(reader.text());
  return interest;
}

bool dependsOnEveryEntry(const Bundle &bundle, const StoreSnapshot &snapshot) {
  return snapshot.exists && Others(bundle, snapshot).mayBe();
}

Expected<StoreSnapshot> lookForIssuers(const Bundle &bundle, Interest interest, const Look &look) {
  addRootNames(bundle, interest);
  auto snapshot = look(interest);
  const auto known = interest.rootNames.size();
  if (snapshot) addRootNames(*snapshot, interest);
  return interest.rootNames.size() != known ? look(interest) : snapshot;
}

Candidates candidatesOf(const Bundle &bundle, const StoreSnapshot &snapshot) {
  Candidates candidates;
  for (const auto &entry : bundle.certificates) candidates.add({entry.certificate, Origin::File});
  for (const auto &certificate : snapshot.ca) candidates.add({certificate, Origin::StoreCa});
  for (const auto &certificate : snapshot.root) candidates.add({certificate, Origin::StoreRoot});
  return candidates;
}

Expected<std::vector<ChainLink>> issuersElsewhere(const Bundle &bundle, const Look &look) {
  auto snapshot = lookForIssuers(bundle, {}, look);
  if (!snapshot) return Unexpected(snapshot.error());
  std::vector<ChainLink> links;
  for (auto &issuer : snapshot->ca) links.push_back({std::move(issuer), Origin::StoreCa});
  for (auto &root : snapshot->root) links.push_back({std::move(root), Origin::StoreRoot});
  for (auto &root : snapshot->systemRoots) links.push_back({std::move(root), Origin::StoreRoot});
  return links;
}

Expected<StoreSnapshot> lookFor(const Bundle &bundle, const ImportOptions &options, const Look &look) {
  auto interest = interestOf(bundle, options);
  interest.neighbours = mayStore(bundle);
  auto snapshot = look(interest);
  if (!snapshot) return snapshot;
  // Once is enough: only the review reads it.
  interest.neighbours = false;
  auto neighbours = std::move(snapshot->neighbours);
  const auto withNeighbours = [&](Expected<StoreSnapshot> seen) {
    if (seen) seen->neighbours = std::move(neighbours);
    return seen;
  };
  const auto sizeOf = [](const Interest &all) {
    return std::tuple(all.certificates.size(), all.links.size(), all.rootNames.size(), all.accounts.size());
  };
  const auto known = sizeOf(interest);
  addRootNames(*snapshot, interest);
  interest.everyEntry = dependsOnEveryEntry(bundle, *snapshot);
  if (interest.everyEntry) {
    snapshot = look(interest);
    if (!snapshot) return snapshot;
    const auto found = Others(bundle, *snapshot).among(snapshot->all);
    interest.certificates.insert(interest.certificates.end(), found.begin(), found.end());
  }
  if (!options.friendlyName) addNames(bundle, *snapshot, options.defaultName, interest);
  addRootNames(bundle, neighbours, interest);
  if (known != sizeOf(interest)) snapshot = look(interest);
  if (snapshot && addReaders(*snapshot, interest)) snapshot = look(interest);
  return withNeighbours(std::move(snapshot));
}

} // namespace core
