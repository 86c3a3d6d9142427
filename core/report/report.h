// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/receipt.h"

#include <functional>
#include <string>
#include <vector>

// A receipt for people who were not there: in a ticket, by mail, in a folder.
namespace core {

// Translation turns a text that core/words marks into the reader's language.
using Translation = std::function<std::string(const char *source)>;

// A part of a report. Each row has as many cells as there are columns, or two where the columns have no titles: what it is, and its value.
struct ReportSection {
  std::string heading;              // empty for the first one
  std::vector<std::string> columns; // titles; none for rows of two
  std::vector<std::vector<std::string>> rows;
};

// How a report is written: JSON is the receipt itself.
enum class ReportForm { Text, Html };

// All texts are escaped for display, as core::escapeForDisplay does.
struct Report {
  std::string title; // "Imported mail.example.com, from import.pfx"
  std::vector<ReportSection> sections;
};

// reportOf tells what a receipt tells: who, where and when; the files with their hashes; what was changed, what was decided and accepted; the
// certificates; the proof; the command line that does the same, and the one that takes it back. Without a translation it is English.
Report reportOf(const Receipt &receipt, const Translation &translation = {});

// textOf lays a report out as plain text in columns, for a ticket. htmlOf makes a page of it that stands alone: every value escaped, no script,
// no link, nothing from elsewhere.
std::string textOf(const Report &report);
std::string htmlOf(const Report &report);

} // namespace core
