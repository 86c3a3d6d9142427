// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/history_session.h"
#include "ui/pages/flow_page.h"

namespace ui {

class Banner;

// What undoing a change would do: what goes, what comes back, what stays and for whom. Where later changes stand on it, they are named, newest
// first, each with the way to undo it.
class UndoPage final : public FlowPage {
  Q_OBJECT

public:
  UndoPage(HistorySession &history, QWidget *parent = nullptr);

  void initializePage() override;
  void cleanupPage() override;
  [[nodiscard]] bool isComplete() const override;
  [[nodiscard]] bool validatePage() override;
  [[nodiscard]] bool hasContent() const override { return m_history.currentPlan() != nullptr; }
  void copy() override;

private:
  void stopped() override;
  void planAgain();
  void clearContent();
  void showPlan();
  void showHeading();
  void showRefusal();
  void showStanding();
  void showFailure(const core::Error &error);
  void addBanner(const char *objectName, const core::Error &error);

  HistorySession &m_history;
};

} // namespace ui
