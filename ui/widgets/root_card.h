// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/card.h"

#include <string>

class QCheckBox;

namespace ui {

// A root of the file and the tick that trusts it, with what to compare before that: its SHA-256.
class RootCard final : public Card {
  Q_OBJECT

public:
  RootCard(const QString &name, const std::string &sha256, QCheckBox *tick, QWidget *parent = nullptr); // takes the tick over
};

} // namespace ui
