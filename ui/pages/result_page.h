// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/pages/page.h"

namespace ui {

class Card;

// Page 5: what was done, and the certificate as it now stands in the store, read again. Or what failed, and what to do.
class ResultPage final : public Page {
  Q_OBJECT

public:
  explicit ResultPage(ImportSession &session, QWidget *parent = nullptr);

  void initializePage() override;
  void cleanupPage() override;

signals:
  void tryAgain();

private:
  void showSuccess(const Outcome &outcome);
  void showFailure(const core::Error &error);
  void showEntry(const core::StoreEntry &entry);
  void showPaths(const Outcome &outcome);
  void showProof(const core::ImportReceipt &receipt);
  void addCopyRow(Card &card, const QString &name, const QString &shown, const QString &copied, const QString &objectName, const QString &button);
  void addLast(QWidget *widget);

  QWidget *m_parts = nullptr; // all that comes from the outcome
};

} // namespace ui
