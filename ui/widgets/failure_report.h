// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"

#include <QWidget>

namespace ui {

class Card;
class FailureText;

// An import that failed, in three cards: what happened, what still is as it was, and what somebody who helps wants to know.
class FailureReport final : public QWidget {
  Q_OBJECT

public:
  // plan: the one that was carried out; null where there is none. receipts: of what was done before it, by their names; empty where nothing was.
  FailureReport(const core::Error &error, const core::Plan *plan, const QString &receipts, QWidget *parent = nullptr);

private:
  Card *addCard(const QString &heading, const char *objectName);
  void addHappened(const core::Error &error);
  void addUnchanged(const QStringList &lines);
  void addSupport(const FailureText &text);
};

} // namespace ui
