// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/limits.h"
#include "core/formats/pkcs12_mac.h"
#include "core/formats/source_file.h"
#include "core/openssl/values.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

// One element of the AuthenticatedSafe (RFC 7292 section 4.1).
struct Pkcs12Safe {
  Value place;                          // "safe 1"
  std::string encryption;               // as in SafeFacts
  std::optional<Scheme> scheme = {};    // absent: not encrypted
  std::optional<Error> unreadable = {}; // why its encryption scheme cannot be read
  openssl::Octets content;              // SafeContents, or what they became by encryption
};

// A PKCS#12 file taken apart as far as it goes without a password.
struct Pkcs12Layout {
  bool ber = false;                        // it has lengths or strings that only BER allows
  std::optional<Pkcs12Mac> mac = {};       // absent: none, or one that cannot be verified
  std::optional<Error> macUnreadable = {}; // its algorithm is unknown
  openssl::Octets authenticated;           // what the MAC is computed over
  std::vector<Pkcs12Safe> safes;
};

// readLayout takes a file apart, which must outlive the layout. Errors: Damaged {place}, FeatureUnsupported {feature}, LimitHit.
// An unknown algorithm is kept where it stands: it matters only when that part is opened.
Expected<Pkcs12Layout> readLayout(BytesView file, const Limits &limits);

// factsOf says what can be seen without a password; the keys in safes that are not encrypted count as work.
ContainerFacts factsOf(const Pkcs12Layout &layout, const Limits &limits);

} // namespace core
