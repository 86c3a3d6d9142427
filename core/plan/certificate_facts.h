// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/codes/chain_codes.h"
#include "core/codes/comparison_codes.h"
#include "core/model/certificate.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct StoreEntry;

// What plans, receipts and lists say about a certificate that a store has or will have. Plain values, so that a document that is read back shows the
// same as one that was just made.
struct CertificateFacts {
  std::string sha1, sha256; // lower-case hex
  std::string subject, issuer, serial;
  std::vector<std::string> names = {};
  Time notBefore = {}, notAfter = {};
  std::string keyAlgorithm;
  int keyBits = 0;
  bool isSelfSigned = false;
  std::string label; // what people call it
  std::string friendlyName = {};
  std::vector<std::string> services = {}; // "smtp", …
  bool hasPrivateKey = false;
  std::optional<ChainState> chain = {};                 // where a plan has built one
  std::string key = {};                                 // SHA-256 of its public key; empty in a document of an earlier version
  std::optional<std::vector<TlsPurpose>> purposes = {}; // the same
};

// factsOf returns the facts of a certificate, with what a store keeps beside it.
CertificateFacts factsOf(const Certificate &certificate, const std::string &friendlyName, const std::vector<std::string> &services,
                         bool hasPrivateKey);

// The same of an entry.
CertificateFacts factsOf(const StoreEntry &entry);

} // namespace core
