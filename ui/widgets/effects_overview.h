// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/text/effect_lines.h"
#include "ui/widgets/effects_table.h"

#include <QWidget>

namespace ui {

// All effects of a plan on a page: a table of those that are few, with what is to be decided, and below it a list for each kind of which there are
// many, folded, with a field that filters it.
class EffectsOverview final : public QWidget {
  Q_OBJECT

public:
  explicit EffectsOverview(QWidget *parent = nullptr);

  // Once for each overview.
  void setEffects(const core::Plan &plan, const Surroundings &around = {}, const EffectsTable::BoxMaker &makeBox = {});

private:
  void addList(const EffectList &list);
};

} // namespace ui
