// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"
#include "core/formats/limit_checks.h"
#include "core/formats/limits.h"
#include "core/formats/pbe.h"
#include "core/model/bundle.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace core {

struct BagAttributes {
  std::optional<std::string> friendlyName = {}; // UTF-8
  Bytes localKeyId = {};
  std::string provider = {}; // Microsoft's CSP name (1.3.6.1.4.1.311.17.1), UTF-8; shown, never followed
};

struct CertificateBag {
  Certificate certificate;
  BagAttributes attributes;
};

// A key bag or a shrouded one. Its key is not looked at before it is decrypted.
struct KeyBag {
  std::optional<Scheme> scheme = {};    // absent: content is the PrivateKeyInfo itself
  std::optional<Error> unreadable = {}; // why its encryption scheme cannot be read
  Secret content;
  BagAttributes attributes;
};

// The bags of one safe, nested ones included, in the file's order. What is not imported is counted by its kind.
struct Bags {
  std::vector<CertificateBag> certificates;
  std::vector<KeyBag> keys;
  std::map<LeftoverKind, int> leftovers;
  std::size_t topLevel = 0;
  std::size_t total = 0;
};

// readBags walks SafeContents. A bag that is foreign or broken is a leftover, never an error.
// Errors: Damaged {place} when the contents are not a sequence of elements; LimitHit for bags, keys, nesting or the size of a
// certificate.
// certificates bounds those of all safes of the file together.
Expected<Bags> readBags(BytesView safeContents, const Value &place, const Limits &limits, CertificateBounds &certificates);

} // namespace core
