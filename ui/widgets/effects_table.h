// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/effect.h"

#include <QTableWidget>

#include <vector>

namespace ui {

// The effects of a plan or a receipt: object, what, from → to, state. As high as its rows.
class EffectsTable final : public QTableWidget {
  Q_OBJECT

public:
  explicit EffectsTable(QWidget *parent = nullptr);

  void setEffects(const std::vector<core::Effect> &effects);

protected:
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;

private:
  void fitHeight();
};

} // namespace ui
