// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/fields.h"
#include "core/base/json.h"
#include "core/formats/source_file.h"
#include "core/model/bundle.h"
#include "core/plan/certificate_facts.h"
#include "core/plan/receipt.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

// The JSON of CONTRACT.md section 3, written here and nowhere else. All functions are pure. Documents are UTF-8; a text
// from a file that is not valid UTF-8 has U+FFFD in place of the invalid bytes.
namespace core::documents {

// certwright/inspect/1. bundle is null before the file is unlocked. verdict is what the last attempt ended in.
Json inspect(const SourceFile &file, const Bundle *bundle, Verdict verdict, const std::vector<Finding> &findings);

// certwright/receipt/1.
Json receipt(const Receipt &receipt, Exit exit);

// receiptFrom reads a stored receipt, of an earlier version as well. The result has no pairs, and shows the same as the receipt that was
// written. A document that is not a receipt, or in which one key contradicts another, is refused, naming the wrong key.
tl::expected<Receipt, WrongKey> receiptFrom(std::string_view text);

constexpr std::size_t largestPlan = 64U << 20U; // that of ten thousand certificates has several MiB
constexpr std::size_t nonceBytes = 16;          // of a plan

// certwright/plan/1. identify sets who made a plan, and its nonce, of nonceBytes, and id; a plan that is changed afterwards is another plan.
void identify(Plan &plan, const By &by, BytesView nonce);
Json plan(const Plan &plan);

// planFrom reads a plan of at most largestPlan bytes, as receiptFrom reads a receipt. The id is that of the text as it stands, keys of later versions
// included: a text that was changed is refused, naming the key where that shows, else the id. The result has no pairs.
tl::expected<Plan, WrongKey> planFrom(std::string_view text);

constexpr std::size_t largestReceipt = 64U << 20U; // as much as a store keeps: one of ten thousand certificates has several MiB

// certwright/error/1. more is added as it is: {"inspect": …} or {"plan": …} where they are known.
Json error(const Error &error, const Json &more = Json::object());

// certwright/list/1, with "damaged" where something is and "unproved" in an entry whose proof is still to be made; and certwright/certificate/1.
Json list(const Listing &listing, Time now);
Json certificate(const ListedEntry &entry, Time now);

// certwright/request/1: one request, as it is shown; and all of a store, with the damaged ones named.
Json request(const StoredRequest &stored, const std::string &file);
Json requests(const StoreSnapshot &snapshot, const std::function<std::string(const std::string &sha256)> &fileOf);

// certwright/receipts/1: stored receipts as they are, oldest first.
Json receipts(const std::vector<Json> &stored);

// The "certificate" object of receipts and lists: the shape of Exchange's own output.
Json storedCertificate(const CertificateFacts &facts, Time now);

// thumbprint returns a SHA-1 as Exchange and the tools of Windows print it: in capitals.
std::string thumbprint(const std::string &sha1);

// dump returns a document as text, two spaces of indent, with a final line feed.
std::string dump(const Json &document);

} // namespace core::documents
