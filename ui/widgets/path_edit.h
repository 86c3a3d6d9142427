// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLineEdit>
#include <QTimer>

namespace ui {

class TypedText;

// A field for the path of a file. What is typed is taken for a path when nothing was typed for a moment, or with Enter.
class PathEdit final : public QLineEdit {
  Q_OBJECT

public:
  explicit PathEdit(QWidget *parent = nullptr);

  void setPath(const QString &path); // that is known; nothing was typed then
  void endTyping();                  // what was typed is dealt with

signals:
  void typed();  // the text changed: there is no path for the moment
  void meant();  // the text is meant
  void chosen(); // Enter, after meant where there was something new

private:
  TypedText *m_text;
  QTimer m_pause;
};

} // namespace ui
