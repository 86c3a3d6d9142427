// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/finding.h"
#include "core/model/certificate.h"
#include "core/model/private_key.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// Leaf: has a key here. Intermediate, Root: an authority, by another or by itself. Stray: none of these.
enum class Role { Leaf, Intermediate, Root, Stray };

// One of ten words; CONTRACT.md section 3. WrongPassword is said only when it is wrong.
enum class Verdict { NotNeeded, Needed, Correct, Wrong, NoMac, CipherUnavailable, WrongEncoding, TooCostly, Damaged, Unsupported };

// The form of the password that fitted: a null password and an empty one differ in PKCS#12 (RFC 7292 appendix B.1).
enum class Fitted { Null, Empty, Utf8, Latin1, RawBytes };

struct BundleCertificate {
  Certificate certificate;
  std::optional<std::size_t> key = {};          // index into Bundle::keys
  std::optional<std::string> friendlyName = {}; // UTF-8

  // role is worked out when it is asked for: telling a root costs a signature.
  [[nodiscard]] Role role() const;
};

struct BundleKey {
  PrivateKey key;
  std::optional<std::size_t> certificate = {};  // index into Bundle::certificates; absent when it fits none
  std::optional<std::string> friendlyName = {}; // its own, else its certificate's
};

// A bag that is not imported; named, never fatal.
struct Leftover {
  std::string kind; // "secret-bag", "crl-bag", "unknown-bag", "broken-certificate", "broken-key", "unsupported-key"
  int count = 1;
};

// What a file holds once it is open, in the file's order. The certificates of equal keys are paired by public key.
struct Bundle {
  std::vector<BundleCertificate> certificates;
  std::vector<BundleKey> keys;
  std::vector<Leftover> leftovers;
  std::vector<Finding> findings; // about the container: legacy-encryption, no-mac, leftovers
  Verdict verdict = Verdict::NotNeeded;
  std::optional<Fitted> fitted = {};
};

std::string_view nameOf(Role role);
std::string_view nameOf(Verdict verdict);
std::string_view nameOf(Fitted fitted);

} // namespace core
