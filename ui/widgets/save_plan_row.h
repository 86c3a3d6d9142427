// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/dialogs/file_chooser.h"

#include <QWidget>

#include <functional>
#include <string>

class QPushButton;

namespace ui {

class Banner;

// SavePlanRow offers to save a plan, for somebody who looks at it or carries it out, and says what became of that.
class SavePlanRow final : public QWidget {
  Q_OBJECT

public:
  // file: the path that the plan is about, beside which it is put unless another place is chosen; empty where there is none.
  // text: the plan that is to be written, called when a place for it was chosen.
  SavePlanRow(FileChooser &chooser, const QString &file, std::function<std::string()> text, QWidget *parent);

  // pathFor returns the place that is proposed for the plan of a file.
  static QString pathFor(const QString &file);

signals:
  void told(QWidget *what); // what became of it, which may lie outside of what is in sight

private:
  void save();
  void write(const QString &path);

  FileChooser &m_chooser;
  QString m_file;
  std::function<std::string()> m_text;
  QPushButton *m_button;
  Banner *m_said;
};

} // namespace ui
