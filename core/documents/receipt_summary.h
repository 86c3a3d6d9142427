// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/receipt.h"

#include <optional>
#include <set>
#include <string>
#include <string_view>

namespace core::documents {

// What is known of a receipt without reading it: one line of JSON, derived from the receipt. It shows it in a list, and says which other changes
// concern the same objects.
struct ReceiptSummary {
  std::string id;
  std::string verb = {};
  std::string user = {};
  std::string plan = {};              // the id of the plan that was carried out
  std::string undoes = {};            // the id of the receipt whose change it undoes
  std::string title = {};             // what people call what it is about: "mail.example.com"
  std::string source = {};            // the name of the file; empty where there was none
  std::set<std::string> touches = {}; // what it changed, and the entries that its names lead to: "my/<sha256>", "by-name/mail", "trash/<id>"
};

// summaryOf names what the effects that are done have changed.
ReceiptSummary summaryOf(const Receipt &receipt);

// written returns the line, without a line feed; summaryFrom reads it, and returns nothing for anything else.
std::string written(const ReceiptSummary &summary);
std::optional<ReceiptSummary> summaryFrom(std::string_view line);

} // namespace core::documents
