// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/import/receipt.h"

#include <string>
#include <vector>

// Pieces that several documents have in common.
namespace core::documents::parts {

// addText adds a key only when there is a text: an absent value has no key.
void addText(Json &object, const char *key, const std::string &text);

Json request(const StoredRequest &stored);
Json findings(const std::vector<Finding> &findings);
Json listed(const ListedEntry &entry, Time now); // storedCertificate with "section" first

} // namespace core::documents::parts
