// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/dialogs/file_chooser.h"

#include <QWidget>

#include <functional>
#include <string>

namespace ui {

class Banner;

// SavePlanRow offers to save a plan, for somebody who looks at it or carries it out, and says what became of that.
class SavePlanRow final : public QWidget {
  Q_OBJECT

public:
  // text: the plan that is to be written, called when a place for it was chosen.
  SavePlanRow(FileChooser &chooser, std::function<std::string()> text, QWidget *parent);

private:
  void save();
  void write(const QString &path);

  FileChooser &m_chooser;
  std::function<std::string()> m_text;
  Banner *m_said;
};

} // namespace ui
