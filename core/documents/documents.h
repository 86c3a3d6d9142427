// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"
#include "core/formats/source_file.h"
#include "core/import/receipt.h"
#include "core/model/bundle.h"

#include <functional>
#include <optional>
#include <string>
#include <vector>

// The JSON of CONTRACT.md section 3, written here and nowhere else. All functions are pure. Documents are UTF-8; a text
// from a file that is not valid UTF-8 has U+FFFD in place of what is not.
namespace core::documents {

// certwright/inspect/1. bundle is null before the file is unlocked. verdict is what the last attempt ended in.
Json inspect(const SourceFile &file, const Bundle *bundle, Verdict verdict, const std::vector<Finding> &findings);

// certwright/receipt/1.
Json receipt(const ImportReceipt &receipt, Exit exit);

// withProof gives a stored receipt's text with the proof that was made later; the text as it is where it is no receipt.
std::string withProof(const std::string &storedReceipt, const Proof &proof);

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
Json storedCertificate(const Certificate &certificate, const std::string &friendlyName, const std::vector<std::string> &services, bool hasPrivateKey,
                       Time now);

// servicesColumn gives Exchange's fixed positions I P U W S: "....S", "....." for none.
std::string servicesColumn(const std::vector<std::string> &services);

// dump gives a document as text, two spaces of indent, with a final line feed.
std::string dump(const Json &document);

} // namespace core::documents
