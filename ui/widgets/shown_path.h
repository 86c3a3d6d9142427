// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

class QLineEdit;

namespace ui {

class PlainLabel;

// Says what a path really is, below a field that draws it as its characters want it: one that turns the direction of the text makes "fdp.pfx" look
// like "xfp.pdf". Takes no room where the field shows the path as it is.
class ShownPath final : public QWidget {
  Q_OBJECT

public:
  ShownPath(QLineEdit &path, const QString &objectName, QWidget *parent = nullptr);

private:
  void show(const QString &text);

  PlainLabel *m_label;
};

} // namespace ui
