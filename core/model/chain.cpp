// SPDX-License-Identifier: Apache-2.0
#include "core/model/chain.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

// A chain in the field has a handful of certificates. The bound keeps a file full of namesakes from costing a signature
// check for each pair of them.
constexpr int maximumExpansions = 32;

// One search from a leaf towards a root, depth first. A certificate that led nowhere once is not tried again: whatever
// lies above it was already looked at, which also ends loops.
class Search {
public:
  explicit Search(std::span<const ChainLink> candidates) : m_candidates(candidates) {}

  // from appends the links above a certificate; true when the last one is self-signed.
  bool from(const Certificate &child, std::vector<ChainLink> &links) {
    m_seen.insert(child.sha256());
    if (child.isSelfSigned()) return true;
    if (++m_expansions > maximumExpansions) return false;
    std::vector<ChainLink> longest;
    for (const auto &issuer : issuersOf(child)) {
      if (m_seen.contains(issuer.certificate.sha256())) continue;
      std::vector<ChainLink> path = {issuer};
      const bool complete = from(issuer.certificate, path);
      if (complete || path.size() > longest.size()) longest = std::move(path);
      if (complete) {
        links.insert(links.end(), longest.begin(), longest.end());
        return true;
      }
    }
    links.insert(links.end(), longest.begin(), longest.end());
    return false;
  }

private:
  // The file's own first, then what is valid longest: an authority that was renewed comes before its old certificate.
  std::vector<ChainLink> issuersOf(const Certificate &child) const {
    std::vector<ChainLink> issuers;
    for (const auto &candidate : m_candidates) {
      if (!m_seen.contains(candidate.certificate.sha256()) && child.isIssuedBy(candidate.certificate)) issuers.push_back(candidate);
    }
    std::stable_sort(issuers.begin(), issuers.end(), [](const ChainLink &a, const ChainLink &b) {
      if (a.origin != b.origin) return a.origin < b.origin;
      return a.certificate.notAfter() > b.certificate.notAfter();
    });
    return issuers;
  }

  std::span<const ChainLink> m_candidates;
  std::set<std::string> m_seen;
  int m_expansions = 0;
};

} // namespace

std::vector<Certificate> Chain::issuers() const {
  std::vector<Certificate> issuers;
  for (std::size_t i = 1; i < links.size(); ++i) {
    if (!links[i].certificate.isSelfSigned()) issuers.push_back(links[i].certificate);
  }
  return issuers;
}

Chain buildChain(const Certificate &leaf, std::span<const ChainLink> candidates) {
  Chain chain;
  chain.links.push_back({leaf, Origin::File});
  if (Search(candidates).from(leaf, chain.links)) {
    chain.state = ChainState::Complete;
  } else {
    chain.missingIssuer = chain.links.back().certificate.issuer();
  }
  return chain;
}

std::string_view nameOf(ChainState state) {
  switch (state) {
  case ChainState::Complete:
    return "complete";
  case ChainState::Incomplete:
    return "incomplete";
  case ChainState::Untrusted:
    return "untrusted";
  }
  return "";
}

} // namespace core
