// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/plan.h"

#include <QTableWidget>

namespace ui {

// The effects of a plan or a receipt: object, what, from → to, state. As high as its rows.
class EffectsTable final : public QTableWidget {
  Q_OBJECT

public:
  explicit EffectsTable(QWidget *parent = nullptr);

  void setEffects(const core::ImportPlan &plan);

protected:
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;

private:
  void fitHeight();
};

} // namespace ui
