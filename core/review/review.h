// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/base/finding.h"
#include "core/model/bundle.h"
#include "core/model/chain.h"

#include <stop_token>
#include <vector>

namespace core {

// reviewCertificate runs every family of checks that needs only the certificate: dates, names, key, usage. One file each.
std::vector<Finding> reviewCertificate(const Certificate &certificate, Time now);

// reviewChain: chain-incomplete, chain-invalid.
std::vector<Finding> reviewChain(const Chain &chain);

// reviewRoot: root-untrusted, about a root that is not among those that were looked up in a place.
Finding reviewRoot(const Certificate &root, const std::string &place);

// reviewPairing: no-key or key-mismatch, when the file has certificates and none of them has its key here.
std::vector<Finding> reviewPairing(const Bundle &bundle);

// reviewBundle is what inspect shows: the bundle's own findings, no-key or key-mismatch, and the review of every leaf.
// Sorted by sortFindings. Chains are looked for in the file alone. LimitHit {limit: path building}, Cancelled.
Expected<std::vector<Finding>> reviewBundle(const Bundle &bundle, Time now, std::stop_token stop = {});

// sortFindings puts errors first, then warnings, then information; stable within each.
void sortFindings(std::vector<Finding> &findings);

} // namespace core
