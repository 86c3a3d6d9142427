// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/flow_page.h"

class QPlainTextEdit;

namespace ui {

class Banner;
class CopyButton;
class FileChooser;
class RequestSession;

// The page after a request was made: its text to send, where its key waits, and what to do next.
class RequestResultPage final : public FlowPage {
  Q_OBJECT

public:
  RequestResultPage(RequestSession &requests, FileChooser &chooser, QWidget *parent = nullptr);

  void initializePage() override;
  [[nodiscard]] bool validatePage() override;
  [[nodiscard]] int nextId() const override { return -1; }

private:
  void buildContent();
  void focusCopy();
  void save();
  void write(const QString &path);

  RequestSession &m_requests;
  FileChooser &m_chooser;
  Banner *m_done;
  Banner *m_saved; // how saving went
  Banner *m_left;  // that the text was not taken along
  CopyButton *m_copy;
  QPlainTextEdit *m_text;
  bool m_isTaken = false; // copied or saved, or left on purpose
};

} // namespace ui
