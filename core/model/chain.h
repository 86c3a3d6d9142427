// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/candidates.h"
#include "core/model/signature_checks.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

enum class ChainState { Complete, Incomplete, Untrusted };

// Who trusts the root at the end of a chain. Unknown: there is none, or the system's own list could not be looked up.
enum class RootTrust { Unknown, Store, Decision, System, Nobody };

// Something that OpenSSL's own check of a path found wrong with one of its certificates.
struct ChainFault {
  Certificate certificate;
  std::string what; // English, in OpenSSL's words
};

// The path from a leaf towards its root, leaf first. The root is the last link when it is known.
struct Chain {
  std::vector<ChainLink> links;
  ChainState state = ChainState::Incomplete; // Complete: ends in a self-signed certificate; Untrusted: which nobody here trusts
  std::string missingIssuer = {};            // subject of the certificate that is missing, when Incomplete
  std::string issuerAddress = {};            // where that may be had, as the last certificate says; nothing is fetched
  std::vector<ChainFault> faults = {};       // of the issuers; what is wrong with the leaf itself is the review's business
  std::vector<ChainLink> crossSigned = {};   // issuers of the path once more, by another issuer: other clients go that way
  RootTrust trust = RootTrust::Unknown;      // judged by whoever knows the store

  // issuers returns what a TLS server sends after the leaf: in order, the root left out.
  [[nodiscard]] std::vector<Certificate> issuers() const;
};

// ancestorsOf finds every issuer of a leaf, of its issuers and so on, by name, key identifier and signature, never by position:
// all paths together, each certificate once. A file's own certificate wins over the store's copy. Loops end. No more than 64
// are found, of more namesakes than anybody has. What signatures cost is counted in checks.
std::vector<ChainLink> ancestorsOf(const Certificate &leaf, const Candidates &candidates, SignatureChecks &checks);

// buildChain lets OpenSSL find the path from a leaf through its ancestors, and check it for a TLS server at a time; without one, dates do
// not matter. Among several paths the one that leads to a root wins, then what the file holds itself, then what is valid longest.
// What signatures cost is counted in checks; a chain that was built after its bound was reached is cut short.
Chain buildChain(const Certificate &leaf, const Candidates &candidates, SignatureChecks &checks, std::optional<Time> now = {});

std::string_view nameOf(ChainState state);

} // namespace core
