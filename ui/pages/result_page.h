// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

namespace ui {

class Banner;
class Card;
class FileChooser;

// Page 5: what was done, and the certificate as it now stands in the store, read again. Or what failed, and what to do.
class ResultPage final : public Page {
  Q_OBJECT

public:
  ResultPage(ImportSession &session, FileChooser &chooser, QWidget *parent = nullptr);

  void initializePage() override;
  void cleanupPage() override;
  [[nodiscard]] int nextId() const override { return -1; } // what has a higher number lies elsewhere

  [[nodiscard]] bool hasReceipt() const;
  void saveReceipt();

signals:
  void tryAgain();

private:
  void showSuccess(const Outcome &outcome);
  void showFailure(const core::Error &error);
  void showEntry(const core::StoreEntry &entry);
  void showPaths(const Outcome &outcome);
  void writeReceipt(const QString &path);
  [[nodiscard]] static QString proofText(const core::Receipt &receipt);
  void addCopyRow(Card &card, const QString &name, const QString &shown, const QString &copied, const QString &objectName, const QString &button);
  void addLast(QWidget *widget);

  FileChooser &m_chooser;
  Banner *m_saved = nullptr;  // how saving the receipt went
  QWidget *m_parts = nullptr; // all that comes from the outcome
};

} // namespace ui
