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
Bundle pairUp(std::vector<CertificateBag> certificates, std::vector<NamedKey> keys, const std::map<std::string, int> &leftovers);

} // namespace core
