// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QObject>

class QLineEdit;

namespace ui {

// TypedText says when somebody changes the text of a field: with keys, by pasting, or through assistive technology, which Qt reports only as a change
// like any other. What the page itself puts there goes through write, and is not reported. Belongs to the field.
class TypedText final : public QObject {
  Q_OBJECT

public:
  explicit TypedText(QLineEdit &edit);

  void write(const QString &text);

signals:
  void typed();

private:
  QLineEdit &m_edit;
  bool m_isWriting = false;
};

} // namespace ui
