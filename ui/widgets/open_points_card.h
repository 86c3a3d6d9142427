// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/text/messages.h"
#include "ui/widgets/card.h"

#include <functional>

class QHBoxLayout;
class QPushButton;

namespace ui {

// What is still open after an import: each point with what it means, and the button that settles it where there is one.
class OpenPointsCard final : public Card {
  Q_OBJECT

public:
  explicit OpenPointsCard(QWidget *parent = nullptr);

  void addPoint(const Message &message);

  // addPoint returns the button; act is called when it is used.
  QPushButton *addPoint(const Message &message, const QString &button, const QString &objectName, std::function<void()> act);

private:
  QHBoxLayout *addRow(const Message &message);
};

} // namespace ui
