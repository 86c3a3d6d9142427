// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/pkcs12_bags.h"
#include "core/model/bundle.h"

#include <map>
#include <vector>

namespace core {

struct NamedKey {
  PrivateKey key;
  BagAttributes attributes = {};
};

// pairUp makes a bundle: a certificate or a key that is in the file twice becomes one, keys are paired by public key, roles and
// names follow, and every leftover becomes a finding. Verdict and fitted are the caller's.
// lockedIds: the local key identifiers of the keys that stay locked, as far as they are known; how many these are is in leftovers. Their
// certificates are those with the identifiers; else the first that are no authorities (or alone) and have no other key, because a file begins with
// what it is about.
Bundle pairUp(std::vector<CertificateBag> certificates, std::vector<NamedKey> keys, const std::map<LeftoverKind, int> &leftovers,
              const std::vector<Bytes> &lockedIds = {});

// addLeftover adds a kind of leftover that the bundle does not have yet, with its finding.
void addLeftover(Bundle &bundle, LeftoverKind kind, int count);

} // namespace core
