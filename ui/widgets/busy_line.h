// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"

#include <QTimer>
#include <QWidget>

class QLabel;
class QProgressBar;
class QPushButton;

namespace ui {

// One line that says what is being done and how far it is, with a button that stops it where it can be stopped. It appears only when the work takes
// longer than a moment, and keeps its place, so that nothing jumps.
class BusyLine final : public QWidget {
  Q_OBJECT

public:
  explicit BusyLine(QWidget *parent = nullptr);

  void begin(const QString &what);
  void setStoppable(bool stoppable);
  void setProgress(core::Stage stage, double fraction);
  void end();
  [[nodiscard]] bool isBusy() const { return m_busy; }

signals:
  void stopChosen();

private:
  void showStop();

  QTimer m_delay;
  bool m_isStoppable = false;
  bool m_busy = false;
  QLabel *m_what;
  QProgressBar *m_bar;
  QPushButton *m_stop;
};

} // namespace ui
