// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/history/recent_changes.h"
#include "core/plan/receipt.h"

#include <QCoreApplication>
#include <QString>

#include <string>

namespace ui {

// What a change of a store was, in the user's language, and its receipt as a text for others.
class ChangeText final {
  Q_DECLARE_TR_FUNCTIONS(ChangeText)

public:
  static QString what(const core::documents::ReceiptSummary &summary); // "Imported mail.example.com, from import.pfx"
  static QString what(const core::Receipt &receipt);
  static QString when(core::Time time);                     // "2026-11-28 10:15", in the time of this computer
  static QString stateOf(const core::RecentChange &change); // "In place", "Undone 2026-11-21 09:30", "Undo 2026-11-28 10:15 first"

  static std::string ticket(const core::Receipt &receipt); // as plain text

  // file returns what is written into a file for a receipt: a page for .html, plain text for .txt, else its JSON.
  static std::string file(const core::Receipt &receipt, const QString &path);

private:
  static QString whenAfter(const core::RecentChange &change); // when the other change was made
};

} // namespace ui
