// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;

namespace ui {

// One line that says what is being done and how far it is. It appears only when the work takes longer than a moment, and
// keeps its place, so that nothing jumps.
class BusyLine final : public QWidget {
  Q_OBJECT

public:
  explicit BusyLine(QWidget *parent = nullptr);

  void begin(const QString &what);
  void setProgress(core::Stage stage, double fraction);
  void end();
  [[nodiscard]] bool isBusy() const { return m_busy; }

private:
  QTimer m_delay;
  bool m_busy = false;
  QLabel *m_what;
  QProgressBar *m_bar;
};

} // namespace ui
