// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/effect_rows.h"
#include "core/plan/plan.h"

#include <QTableWidget>

namespace ui {

// The effects of a plan or a receipt: object, what, from → to, state. As high as its rows.
class EffectsTable final : public QTableWidget {
  Q_OBJECT

public:
  explicit EffectsTable(QWidget *parent = nullptr);

  void setEffects(const core::Plan &plan);

  // changeText returns what an effect finds and what it leaves, in the words of the user: "not there → there".
  static QString changeText(const core::Effect &effect);

  // objectText returns what a row is about: the label of its effect, or how many alike there are.
  static QString objectText(const core::EffectRow &row);

protected:
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;

private:
  void fitHeight();
};

} // namespace ui
