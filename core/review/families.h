// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/base/finding.h"
#include "core/model/certificate.h"

#include <vector>

// The families of checks that need only the certificate, each in a file of its own. Each appends what it finds.
namespace core::review {

void dates(const Certificate &certificate, Time now, std::vector<Finding> &findings); // expired, not-yet-valid, expires-soon, expires-in-60
void names(const Certificate &certificate, std::vector<Finding> &findings);           // no-names, wildcard
void key(const Certificate &certificate, std::vector<Finding> &findings);             // weak-key, weak-signature
void issuerKey(const Certificate &issuer, std::vector<Finding> &findings);            // chain-weak-key, weak-signature
void usage(const Certificate &certificate, std::vector<Finding> &findings);           // purpose-server, key-usage, must-staple

} // namespace core::review
