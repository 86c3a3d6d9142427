// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/fields.h"
#include "core/base/json.h"
#include "core/plan/receipt.h"

#include <string>
#include <vector>

// Pieces that several documents have in common. Each …From reads what its namesake wrote; what is wrong is remembered in the fields.
namespace core::documents::parts {

constexpr std::size_t longest = 1U << 16U;    // bytes of a text in a document
constexpr std::size_t mostElements = 100'000; // of a list

// addText adds a key only when there is a text: an absent value has no key.
void addText(Json &object, const char *key, const std::string &text);

// addWhat adds what is wrong in English, and the code of the first fault as "code".
void addWhat(Json &object, const char *key, const Value &what);

// addParameters adds the values of a sentence, in English, where it has some.
void addParameters(Json &object, const Parameters &parameters);
Parameters parametersFrom(Fields &fields);

Json request(const StoredRequest &stored);
std::optional<StoredRequest> requestFrom(Fields &fields);

Json findings(const std::vector<Finding> &findings);
std::vector<Finding> findingsFrom(Fields &fields);

CertificateFacts certificateFrom(Fields &fields); // of storedCertificate

// An account: {"kind": "user", "name": "postfix", "id": 106}.
Json account(const Account &account);
Account accountFrom(Fields &fields);
Json accounts(const Accounts &accounts);
Accounts accountsFrom(Fields &fields, const char *key);

Json by(const By &by);
By byFrom(Fields &fields);

Json sources(const std::vector<Source> &sources);
std::vector<Source> sourcesFrom(Fields &fields);

// sha256From takes 64 lower-case hexadecimal digits; timeFrom what formatTime writes.
std::string sha256From(Fields &fields, const char *key);
Time timeFrom(Fields &fields, const char *key);

Json listed(const ListedEntry &entry, Time now); // storedCertificate with "section" first

// differing compares a document with the one that is written from what was read of it. It returns the path of the first key whose values differ:
// such a document says one thing and means another. Sentences for people are left out, since their wording may change; so are keys that only one
// of them has.
std::optional<WrongKey> differing(const Json &document, const Json &rewritten);

// changedIn returns the path of the first key of a document that the other lacks, or has with another value, sentences included.
std::optional<WrongKey> changedIn(const Json &document, const Json &rewritten);

} // namespace core::documents::parts
