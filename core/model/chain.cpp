// SPDX-License-Identifier: Apache-2.0
#include "core/model/chain.h"

#include "core/model/verified_path.h"

#include <openssl/x509_vfy.h>

#include <algorithm>
#include <map>
#include <set>

namespace core {

namespace {

// A chain in the field has a handful of certificates, and few of them share a name.
constexpr int maximumExpansions = 32;
constexpr std::size_t maximumAncestors = 64;
// Not what OpenSSL says about a missing issuer or about trust, which show in the path itself, nor what the review checks: what has expired, weak keys
// and digests, and the leaf's own dates and use.
bool isFault(const VerifiedPath::Complaint &complaint) {
  switch (complaint.code) {
  case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT:
  case X509_V_ERR_UNABLE_TO_GET_ISSUER_CERT_LOCALLY:
  case X509_V_ERR_UNABLE_TO_VERIFY_LEAF_SIGNATURE:
  case X509_V_ERR_DEPTH_ZERO_SELF_SIGNED_CERT:
  case X509_V_ERR_SELF_SIGNED_CERT_IN_CHAIN:
  case X509_V_ERR_CERT_UNTRUSTED:
  case X509_V_ERR_CERT_HAS_EXPIRED:
  case X509_V_ERR_EE_KEY_TOO_SMALL:
  case X509_V_ERR_CA_KEY_TOO_SMALL:
  case X509_V_ERR_CA_MD_TOO_WEAK:
    return false;
  case X509_V_ERR_CERT_NOT_YET_VALID:
  case X509_V_ERR_INVALID_PURPOSE:
    return complaint.depth > 0;
  default:
    return true;
  }
}

// All paths of a leaf, and one of them after the other until one ends in a root.
class Search {
public:
  Search(const Certificate &leaf, std::vector<ChainLink> ancestors, SignatureChecks &checks, std::optional<Time> now)
      : m_leaf(leaf), m_ancestors(std::move(ancestors)), m_checks(checks), m_now(now) {}

  Chain find() {
    auto best = next();
    // OpenSSL follows one path only: certificates that led nowhere are left out, and it is asked again.
    for (int tries = 1; tries < maximumExpansions && !endsInRoot(best); ++tries) {
      const auto &deadEnd = m_last.back().sha256();
      if (deadEnd == m_leaf.sha256()) break;
      std::erase_if(m_ancestors, [&](const ChainLink &link) { return link.certificate.sha256() == deadEnd; });
      auto path = next();
      if (endsInRoot(path) || path.certificates.size() > best.certificates.size()) best = std::move(path);
    }
    return chainOf(best);
  }

private:
  static bool endsInRoot(const VerifiedPath &path) { return !path.certificates.empty() && path.certificates.back().isSelfSigned(); }

  VerifiedPath next() {
    std::vector<Certificate> issuers, anchors;
    if (m_leaf.isSelfSigned()) anchors.push_back(m_leaf);
    for (const auto &link : m_ancestors) (link.certificate.isSelfSigned() ? anchors : issuers).push_back(link.certificate);
    const bool admitted = m_checks.admits(issuers) && m_checks.admits(anchors);
    auto path = admitted ? verifyPath(m_leaf, issuers, anchors, m_now) : VerifiedPath();
    if (path.certificates.empty()) path.certificates.push_back(m_leaf);
    m_last = path.certificates;
    for (const auto &ancestor : m_ancestors) m_origins.emplace(ancestor.certificate.sha256(), ancestor.origin);
    return path;
  }

  Chain chainOf(const VerifiedPath &path) {
    Chain chain;
    chain.links.push_back({m_leaf, Origin::File});
    for (std::size_t i = 1; i < path.certificates.size(); ++i)
      chain.links.push_back({path.certificates[i], m_origins[path.certificates[i].sha256()]});
    for (const auto &complaint : path.complaints) {
      const auto depth = static_cast<std::size_t>(std::max(complaint.depth, 0));
      if (isFault(complaint) && depth < path.certificates.size()) chain.faults.push_back({path.certificates[depth], complaint.what});
    }
    return chain;
  }

  const Certificate &m_leaf;
  std::vector<ChainLink> m_ancestors;
  SignatureChecks &m_checks;
  std::optional<Time> m_now;
  std::vector<Certificate> m_last;
  std::map<std::string, Origin> m_origins;
};

bool isCrossSigned(const Certificate &issuer, const Certificate &other) {
  return other.subject() == issuer.subject() && other.issuer() != issuer.issuer() && other.publicKey() == issuer.publicKey();
}

void findCrossSigned(Chain &chain, const Candidates &candidates) {
  std::set<std::string> seen;
  for (std::size_t i = 1; i < chain.links.size(); ++i) {
    for (auto &namesake : candidates.namesakesOf(chain.links[i].certificate)) {
      if (!isCrossSigned(chain.links[i].certificate, namesake.certificate)) continue;
      if (seen.insert(namesake.certificate.sha256()).second) chain.crossSigned.push_back(std::move(namesake));
    }
  }
}

// With SHA-1 and older not every system can tell any more.
bool isVerifiedEverywhere(const Certificate &certificate) {
  const auto digest = certificate.signatureDigest();
  return digest == "SHA256" || digest == "SHA384" || digest == "SHA512";
}

// Whether the issuer is here by its name and its key, and its key did not sign this: a letter was changed. A key that
// this system cannot use tells nothing.
bool isContradicted(const Certificate &certificate, const Candidates &candidates, SignatureChecks &checks) {
  const auto isNamed = [&](const ChainLink &link) {
    return certificate.namesKeyOf(link.certificate) && link.certificate.hasUsableKey() && !checks.isIssuedBy(certificate, link.certificate);
  };
  return isVerifiedEverywhere(certificate) && std::ranges::any_of(candidates.issuersOf(certificate), isNamed) && checks.failure();
}

} // namespace

std::vector<Certificate> Chain::issuers() const {
  std::vector<Certificate> issuers;
  for (std::size_t i = 1; i < links.size(); ++i) {
    if (!links[i].certificate.isSelfSigned()) issuers.push_back(links[i].certificate);
  }
  return issuers;
}

const Certificate *changedIn(const Chain &chain) {
  const auto isChanged = [](const ChainFault &fault) { return fault.what == Value(Fault::SignatureFails); };
  const auto found = std::ranges::find_if(chain.faults, isChanged);
  return found != chain.faults.end() ? &found->certificate : nullptr;
}

std::vector<ChainLink> ancestorsOf(const Certificate &leaf, const Candidates &candidates, SignatureChecks &checks) {
  std::vector<ChainLink> found;
  std::map<std::string, std::size_t> places; // in found, by SHA-256
  std::vector<Certificate> children = {leaf};
  for (std::size_t next = 0; next < children.size() && next < maximumExpansions; ++next) {
    const auto child = children[next];
    if (child.isSelfSigned()) continue;
    for (const auto &candidate : candidates.issuersOf(child)) {
      const auto &sha256 = candidate.certificate.sha256();
      if (const auto known = places.find(sha256); known != places.end()) {
        auto &origin = found[known->second].origin;
        origin = std::min(origin, candidate.origin);
        continue;
      }
      if (found.size() >= maximumAncestors || sha256 == leaf.sha256() || !checks.isIssuedBy(child, candidate.certificate)) continue;
      places.emplace(sha256, found.size());
      children.push_back(candidate.certificate);
      found.push_back(candidate);
    }
  }
  // The file's own first, then what is valid longest: an authority that was renewed comes before its old certificate.
  std::stable_sort(found.begin(), found.end(), [](const ChainLink &a, const ChainLink &b) {
    if (a.origin != b.origin) return a.origin < b.origin;
    return a.certificate.notAfter() > b.certificate.notAfter();
  });
  return found;
}

Chain buildChain(const Certificate &leaf, const Candidates &candidates, SignatureChecks &checks, std::optional<Time> now) {
  checks.addLeaf();
  auto chain = Search(leaf, ancestorsOf(leaf, candidates, checks), checks, now).find();
  findCrossSigned(chain, candidates);
  const auto &last = chain.links.back().certificate;
  if (last.isSelfSigned()) {
    chain.state = ChainState::Complete;
    return chain;
  }
  // OpenSSL does not look at the dates of the certificate whose issuer it does not have.
  if (now && chain.links.size() > 1 && *now < last.notBefore()) chain.faults.push_back({last, Fault::NotYetValid});
  if (isContradicted(last, candidates, checks)) {
    chain.faults.push_back({last, Fault::SignatureFails});
  } else {
    chain.missingIssuer = last.issuer();
    chain.issuerAddress = last.issuerAddress();
  }
  return chain;
}

} // namespace core
