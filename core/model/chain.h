// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/certificate.h"

#include <span>
#include <string>
#include <vector>

namespace core {

enum class ChainState { Complete, Incomplete, Untrusted };

// Where a link of a chain was found.
enum class Origin { File, StoreCa, StoreRoot };

struct ChainLink {
  Certificate certificate;
  Origin origin = Origin::File;
};

// The path from a leaf towards its root, leaf first. The root is the last link when it is known.
struct Chain {
  std::vector<ChainLink> links;
  ChainState state = ChainState::Incomplete; // Complete: ends in a self-signed certificate
  std::string missingIssuer = {};            // subject of the certificate that is missing, when Incomplete

  // issuers returns what a TLS server sends after the leaf: in order, the root left out.
  [[nodiscard]] std::vector<Certificate> issuers() const;
};

// buildChain links a leaf to its issuers by name, key identifier and signature, never by position. A file's own
// certificate wins over the store's copy. Loops end. Among several issuers that fit, the one that leads to a root wins.
Chain buildChain(const Certificate &leaf, std::span<const ChainLink> candidates);

std::string_view nameOf(ChainState state);

} // namespace core
