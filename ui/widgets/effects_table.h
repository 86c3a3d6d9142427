// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"
#include "ui/text/effect_lines.h"

#include <QTableWidget>
#include <QTimer>

#include <functional>

namespace ui {

// The effects of a plan or a receipt, grouped by the object they are about: what it is, what is there before and after, and what becomes of it. A
// choice stands in the row of the effect that it decides. As high as its rows.
class EffectsTable final : public QTableWidget {
  Q_OBJECT

public:
  // BoxMaker returns the box for a choice, or null for a choice that is shown elsewhere. The table takes it over.
  using BoxMaker = std::function<QWidget *(const core::Effect &effect, QWidget *parent)>;

  explicit EffectsTable(QWidget *parent = nullptr);

  void setEffects(const core::Plan &plan, const BoxMaker &makeBox = {}); // all of them
  void setLines(const QList<EffectLine> &lines, const BoxMaker &makeBox = {});

  // summaryOf returns how many effects came to what: "3 new, 1 changed, 2 kept".
  static QString summaryOf(const core::Plan &plan);

  // textOf returns the rows as lines of text, cells with tabs between them.
  static QString textOf(const core::Plan &plan, const Surroundings &around = {});

protected:
  void resizeEvent(QResizeEvent *event) override;
  void showEvent(QShowEvent *event) override;

private:
  void showRow(int at, const EffectLine &line);
  void showBox(int at, QWidget *box);
  void fitHeight();

  QTimer m_refit;
};

} // namespace ui
