// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/names_in_use.h"
#include "core/plan/receipt.h"
#include "ui/flow.h"
#include "ui/listed_change.h"

#include <optional>
#include <string>
#include <vector>

namespace ui {

// HistorySession is what was done so far, in all places on offer, and the undoing of one of these changes: from its plan to the receipt.
class HistorySession final : public Flow {
  Q_OBJECT

public:
  explicit HistorySession(SessionPorts ports, QObject *parent = nullptr);

  // look finds the newest changes. A place that cannot be looked at has none. Ends in seen.
  void look();

  // read reads the receipt of a change. Ends in receiptRead or readFailed.
  void read(const ChangeName &change);

  // choose says which change is to be undone; whatever was planned is forgotten. plan says what undoing it would do. Ends in planned or planFailed.
  void choose(const ChangeName &change);
  void plan();

  // run does what the plan says. Ends in undone or undoFailed.
  void run();

  [[nodiscard]] const std::vector<ListedChange> &changes() const { return m_changes; } // newest first
  [[nodiscard]] const ChangeName &change() const { return m_change; }                  // that is to be undone
  [[nodiscard]] const core::Receipt *undoneReceipt() const { return m_planned ? &m_planned->receipt : nullptr; }
  [[nodiscard]] const core::Plan *currentPlan() const { return m_planned ? &m_planned->plan : nullptr; }

  // obstacle says why this account cannot carry out the plan; null where it can, or where nothing is to be changed.
  [[nodiscard]] const core::Error *obstacle() const { return m_planned && m_planned->obstacle ? &*m_planned->obstacle : nullptr; }

  // standing returns the changes that stand on it and are to be undone first, newest first.
  [[nodiscard]] std::vector<core::RecentChange> standing() const { return m_planned ? m_planned->standing : std::vector<core::RecentChange>(); }
  // namesInUse returns the names that servers may use in the place of the plan, as they were when it was made.
  [[nodiscard]] std::vector<core::NameInUse> namesInUse() const { return m_planned ? m_planned->names : std::vector<core::NameInUse>(); }
  // certificates returns those that the store has, as they were when the plan was made.
  [[nodiscard]] const std::vector<core::Certificate> &certificates() const;
  // bringsBack returns what was done first, where undoing the change puts that in place again; null where it takes it away.
  [[nodiscard]] const core::documents::ReceiptSummary *bringsBack() const;
  [[nodiscard]] const core::Receipt *outcome() const { return m_outcome ? &*m_outcome : nullptr; }

signals:
  void seen();
  void receiptRead(const core::Receipt &receipt);
  void readFailed(const core::Error &error);
  void planned();
  void planFailed(const core::Error &error);
  void undone();
  void undoFailed(const core::Error &error);

private:
  struct UndoPlanned {
    core::Plan plan;
    std::optional<core::Error> obstacle;
    core::Receipt receipt; // of the change that is undone
    std::vector<core::RecentChange> standing;
    std::vector<core::NameInUse> names;
    std::vector<core::Certificate> certificates;
    std::optional<core::documents::ReceiptSummary> bringsBack;
  };

  static core::Expected<UndoPlanned> undoPlan(const ChangeName &change, core::CertificateStore &store, const core::Host &host);
  void takePlan(core::Expected<UndoPlanned> result);

  std::vector<ListedChange> m_changes;
  ChangeName m_change;
  std::optional<UndoPlanned> m_planned;
  std::optional<core::Receipt> m_outcome;
};

} // namespace ui
