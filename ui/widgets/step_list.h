// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QSet>
#include <QStringList>
#include <QWidget>

namespace ui {

// The steps of the wizard beside its pages: done, skipped, current, failed, to come. Shown, not clicked.
class StepList final : public QWidget {
  Q_OBJECT

public:
  explicit StepList(QWidget *parent = nullptr);

  // setSteps shows where one is, counted from 0. hasFailed: the current step ended there.
  void setSteps(const QStringList &steps, int current, const QSet<int> &skipped, bool hasFailed = false);
  [[nodiscard]] int current() const { return m_current; }
  [[nodiscard]] QString shortText() const; // "Step 2 of 5"
  [[nodiscard]] QSize sizeHint() const override;

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  [[nodiscard]] int rowHeight() const;
  void paintMark(QPainter &painter, int step, const QRectF &circle) const;

  QStringList m_steps;
  int m_current = 0;
  QSet<int> m_skipped;
  bool m_hasFailed = false;
};

} // namespace ui
