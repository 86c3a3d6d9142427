// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/documents/receipt_summary.h"
#include "core/ports/receipt_log.h"

#include <map>
#include <optional>
#include <set>
#include <string>
#include <vector>

namespace core {

// What the receipts of a store say together: which changes stand, which were undone, and by which of them an object came. A change stands while no
// change that stands undoes it; so the undo of an undo lets the first one stand again.
// A summary is read only where an answer needs it: a store has thousands, and most answers are about a few of them.
class History final {
public:
  // read takes the summaries that the log knows, and reads the receipts that lack one. A receipt that cannot be read is left out. The log must
  // outlive the history. The errors of a look at the store.
  static Expected<History> read(ReceiptLog &log);

  // newest returns the newest changes, newest first, as many as are wanted.
  [[nodiscard]] std::vector<const documents::ReceiptSummary *> newest(std::size_t most) const;
  [[nodiscard]] std::vector<std::string> ids() const; // of all, oldest first, also of those that cannot be read

  [[nodiscard]] const documents::ReceiptSummary *find(const std::string &id) const; // null where there is none
  [[nodiscard]] bool isTrusted(const std::string &id) const;                        // KnownReceipt::isTrusted

  // undoneBy returns the id of the change that stands and undoes another one; empty where there is none.
  [[nodiscard]] std::string undoneBy(const std::string &id) const;
  [[nodiscard]] bool stands(const std::string &id) const { return undoneBy(id).empty(); }

  // keptUnder returns the id under which the trash keeps what a change took away: its own, or, where it was undone and that was undone, that of the
  // last undo, which took away the same again.
  [[nodiscard]] std::string keptUnder(const std::string &id) const;

  // laterThan returns the ids of the changes that stand, are later than one, and concern one of these places, or one that such a change concerns;
  // newest first: each can be undone once those before it are.
  // One whose receipt cannot be read may concern them. An issuer that later certificates use just stays, and is in nobody's way.
  [[nodiscard]] std::vector<std::string> laterThan(const std::string &id, const std::set<std::string> &touched) const;

  // isFinal says whether nothing brings back what a change touched: what lies outside the sections and the names.
  static bool isFinal(const documents::ReceiptSummary &summary);

  // last returns the newest change of a user that is neither an undo nor undone, and can be undone; empty where there is none. A newer receipt that
  // cannot be read comes before it.
  [[nodiscard]] std::string last(const std::string &user) const;

  // receiptOf returns the id of the change that carried a plan out, by the plan's id; empty where none did.
  [[nodiscard]] std::string receiptOf(const std::string &plan) const;

  // touches says whether a change put an object into its place, or changed it, and no undo took that back.
  [[nodiscard]] bool touches(const std::string &place) const;

  // purgeOf returns the change that destroyed what the trash kept under an id; null where no receipt tells.
  [[nodiscard]] const documents::ReceiptSummary *purgeOf(const std::string &id) const;

private:
  struct Line {
    KnownReceipt known;
    mutable std::optional<std::optional<documents::ReceiptSummary>> read = {}; // once it was needed
  };

  [[nodiscard]] const documents::ReceiptSummary *summaryOf(const Line &line) const;
  [[nodiscard]] std::vector<const Line *> newerThan(const std::string &id) const; // newest first
  bool learn(Line &line) const;                                                   // whether there was anything to learn

  ReceiptLog *m_log = nullptr;
  std::vector<Line> m_lines;                         // oldest first: sorted by id
  std::multimap<std::string, std::string> m_undoers; // by the id of what they undo
};

} // namespace core
