// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/history_session.h"
#include "ui/pages/flow_page.h"

namespace ui {

class Banner;
class FileChooser;

// What an undo did, with the way back.
class UndoResultPage final : public FlowPage {
  Q_OBJECT

public:
  UndoResultPage(HistorySession &history, FileChooser &chooser, QWidget *parent = nullptr);

  void initializePage() override;
  void cleanupPage() override;
  [[nodiscard]] int nextId() const override { return -1; }
  [[nodiscard]] bool hasContent() const override { return hasReceipt(); }
  [[nodiscard]] bool hasReceipt() const override { return m_history.outcome() != nullptr && !m_history.outcome()->id.empty(); }
  void copy() override;
  void save() override;
  [[nodiscard]] QString wayText() const override;
  void takeWay() override; // undoes the undo

signals:
  void undoWanted(const ChangeName &change);

private:
  [[nodiscard]] QString advice() const; // for the servers
  HistorySession &m_history;
  FileChooser &m_chooser;
  Banner *m_saved = nullptr;
};

} // namespace ui
