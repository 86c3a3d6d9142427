// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/receipt.h"

#include <QDialog>

class QPlainTextEdit;

namespace ui {

class Banner;
class FileChooser;

// A window of its own with the receipt of one change, as it goes into a ticket. It changes nothing, and is gone when it is closed.
class ReceiptWindow final : public QDialog {
  Q_OBJECT

public:
  // The chooser outlives the window.
  ReceiptWindow(core::Receipt receipt, FileChooser &chooser, QWidget *parent = nullptr);

private:
  void build();

  core::Receipt m_receipt;
  FileChooser &m_chooser;
  QPlainTextEdit *m_text;
  Banner *m_saved;
};

} // namespace ui
