// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/chain_codes.h"
#include "core/model/candidates.h"
#include "core/model/signature_checks.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

// Something that OpenSSL's own check of a path found wrong with one of its certificates.
struct ChainFault {
  Certificate certificate;
  Value what; // a code, or OpenSSL's words where they are rarely met
};

// The path from a leaf towards its root, leaf first. The root is the last link when it is known.
struct Chain {
  std::vector<ChainLink> links;
  ChainState state = ChainState::Incomplete; // Complete: ends in a self-signed certificate; Untrusted: that one is not trusted here
  std::string missingIssuer = {};            // subject of the certificate that is missing, when Incomplete; empty where one was changed, see faults
  std::string issuerAddress = {};            // where that may be had, as the last certificate says; nothing is fetched
  std::vector<ChainFault> faults = {};       // of the issuers; the review covers the faults of the leaf itself
  std::vector<ChainLink> crossSigned = {};   // issuers of the path once more, by another issuer: other clients go that way
  RootTrust trust = RootTrust::Unknown;      // judged by the planner, which knows the store
  std::optional<Certificate> anchor = {};    // a trusted root that is not a link, and that issued one of them; found by the planner, too

  // issuers returns what a TLS server sends after the leaf: in order, the root left out.
  [[nodiscard]] std::vector<Certificate> issuers() const;
};

// changedIn returns the certificate of a chain that was changed after it was signed, as its issuer shows; null where there is none.
const Certificate *changedIn(const Chain &chain);

// ancestorsOf finds every issuer of a leaf, of its issuers and so on, by name, key identifier and signature, never by position:
// all paths together, each certificate once. A file's own certificate wins over the store's copy. Loops end. No more than 64
// are found, which is more than any real hierarchy has. The cost of signatures is counted in checks.
std::vector<ChainLink> ancestorsOf(const Certificate &leaf, const Candidates &candidates, SignatureChecks &checks);

// buildChain lets OpenSSL find the path from a leaf through its ancestors, and check it for a TLS server at a time; without one, dates do
// not matter. Among several paths the one that leads to a root wins, then what the file holds itself, then what is valid longest.
// The cost of signatures is counted in checks; a chain that was built after its bound was reached is cut short.
Chain buildChain(const Certificate &leaf, const Candidates &candidates, SignatureChecks &checks, std::optional<Time> now = {});

} // namespace core
