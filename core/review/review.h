// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/expected.h"
#include "core/base/finding.h"
#include "core/model/bundle.h"
#include "core/model/chain.h"
#include "core/model/covered_names.h"

#include <set>
#include <span>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

// A certificate that ends within this time expires soon.
constexpr std::chrono::days soon{30};

// reviewCertificate runs every family of checks that needs only the certificate: dates, names, key, usage. One file each.
std::vector<Finding> reviewCertificate(const Certificate &certificate, Time now);

// reviewChain: chain-incomplete, chain-invalid.
std::vector<Finding> reviewChain(const Chain &chain);

// reviewIssuers: chain-expired, chain-expires-soon, weak-signature and chain-weak-key, about each issuer of a chain. Of the root at its end, sent or
// only trusted, the dates alone count: whoever trusts it does not rely on its signature, and has its key already.
std::vector<Finding> reviewIssuers(const Chain &chain, Time now);

// reviewIssuer is the same about one issuer that belongs to no chain.
std::vector<Finding> reviewIssuer(const Certificate &issuer, Time now);

// reviewAuthorityKey: ca-key, about a certificate whose key is at hand: it is an authority that issued one of the others, or that is meant for
// nothing else. Many self-signed server certificates say that they are authorities. Signatures are counted in checks.
std::vector<Finding> reviewAuthorityKey(const Certificate &certificate, std::span<const Certificate> others, SignatureChecks &checks);

// reviewRoot: root-untrusted, about a certificate whose chain ends at a root that is not among those that were looked up in a place. The root
// itself is not judged.
Finding reviewRoot(const Chain &chain, const std::string &place);

// reviewLifetime: long-lifetime, about a certificate that is no authority. More than 398 days, which no public authority may certify; and more than
// 200 from 15 March 2026 on, unless its chain ends at a root that is not public as far as is known. Not where the root is trusted in a store, or by a
// decision: that authority is the operator's own. A chain without links is one that nobody looked for.
std::vector<Finding> reviewLifetime(const Certificate &certificate, const Chain &chain);

// reviewCoverage: name-mismatch for each expected name that no certificate covers; not-this-host where none covers the host. The name that the system
// has counts only where no certificate is even of the host's domain: most servers are reached under other names than their own.
std::vector<Finding> reviewCoverage(std::span<const Certificate> certificates, const ExpectedNames &expected);

// reviewBeside: same-names-exist, same-subject-issuer, same-serial and key-reused, about a certificate beside those of a store, each for the one that
// is valid longest. The first two leave out what has expired, and renewed: the SHA-256 of those whose place it takes.
std::vector<Finding> reviewBeside(const Certificate &certificate, std::span<const Certificate> others, const std::set<std::string> &renewed,
                                  Time now);

// sameNamesAmong returns the certificate that is valid longest among the others that are valid now and for just the same hosts; null where none is.
const Certificate *sameNamesAmong(const Certificate &certificate, std::span<const Certificate> others, Time now);

// reviewPurposes: purpose-client, about a certificate that takes the place of one that may be used by a TLS client, and may not itself.
std::vector<Finding> reviewPurposes(const Certificate &old, const Certificate &renewal);

// reviewPairing: no-key or key-mismatch, when the file has certificates and none of them has its key here.
std::vector<Finding> reviewPairing(const Bundle &bundle);

// reviewBundle is what inspect shows: the bundle's own findings, no-key or key-mismatch, and the review of every leaf.
// Sorted by sortFindings. elsewhere holds the issuers that are known outside the file; null where nobody looked for them: chain-incomplete
// then speaks of the file alone. LimitHit {limit: path building}, Cancelled.
Expected<std::vector<Finding>> reviewBundle(const Bundle &bundle, Time now, std::stop_token stop = {},
                                            const std::vector<ChainLink> *elsewhere = nullptr);

// dropDoubles leaves one of the findings about an issuer that several chains share.
void dropDoubles(std::vector<Finding> &findings);

// sortFindings puts errors first, then warnings, then information; stable within each.
void sortFindings(std::vector<Finding> &findings);

} // namespace core
