// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/finding.h"
#include "core/codes/file_codes.h"
#include "core/model/certificate.h"
#include "core/model/private_key.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

struct BundleCertificate {
  Certificate certificate;
  std::optional<std::size_t> key = {};          // index into Bundle::keys
  std::optional<std::string> friendlyName = {}; // UTF-8
  bool hasLockedKey = false;                    // as far as the file tells, its key is one of those that stay locked
};

struct BundleKey {
  PrivateKey key;
  std::optional<std::size_t> certificate = {};  // index into Bundle::certificates; absent when it fits none
  std::optional<std::string> friendlyName = {}; // its own, else its certificate's
};

// A bag that is not imported; named, never fatal.
struct Leftover {
  LeftoverKind kind = LeftoverKind::UnknownBag; // never UnmatchedKey, which only an import can tell
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

// rolesOf says what each certificate of a bundle is. A leaf has its key here, open or locked, or is the only certificate that is no authority.
// Recognising a root costs a signature.
std::vector<Role> rolesOf(const Bundle &bundle);

// hasLockedKey says whether a bundle has a key that none of the passwords opens.
bool hasLockedKey(const Bundle &bundle);

// certificatesOfKeys returns for each key of a bundle its certificates; first the one that the file itself puts beside the key.
std::vector<std::vector<Certificate>> certificatesOfKeys(const Bundle &bundle);

// newestValid picks the one of several certificates of one key that is meant where nobody says: a renewal is often exported with its predecessor.
// The valid one, then the newest; the first of equal ones. There is at least one.
const Certificate &newestValid(const std::vector<Certificate> &ofOneKey, Time now);

// isPaired says whether at least one certificate has its key in the bundle, open.
bool isPaired(const Bundle &bundle);

} // namespace core
