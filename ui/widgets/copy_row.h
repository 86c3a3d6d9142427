// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QWidget>

namespace ui {

class CopyButton;
class PlainLabel;

// A value that can be selected, and the button that copies it. The two may differ: a thumbprint is shown in groups, and copied without.
class CopyRow final : public QWidget {
  Q_OBJECT

public:
  // The names are for assistive technology: "Path of the key of mail.example.com", "Copy path of the key of mail.example.com".
  struct Names {
    QString value;
    QString button;
  };

  CopyRow(const QString &buttonText, const Names &names, QWidget *parent = nullptr);

  void setValue(const QString &shown, const QString &copied);
  void setValue(const QString &value) { setValue(value, value); }
  void setFixedWidthFace();

  // setObjectNames gives the label this object name, and the button the same with "Copy" behind it.
  void setObjectNames(const QString &name);

  [[nodiscard]] PlainLabel &value() const { return *m_value; }
  [[nodiscard]] CopyButton &button() const { return *m_button; }

private:
  QString m_name;
  PlainLabel *m_value;
  CopyButton *m_button;
};

} // namespace ui
