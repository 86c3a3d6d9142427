// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <QWidget>

class QPushButton;

namespace ui {

class Banner;
class PasswordEdit;

// KeyPasswordField asks for the password of a private key that has one of its own, and says beside it that one was wrong.
class KeyPasswordField final : public QWidget {
  Q_OBJECT

public:
  explicit KeyPasswordField(QWidget *parent = nullptr);

  [[nodiscard]] PasswordEdit &edit() const { return *m_edit; }

  // ask shows the empty field, with what it is for. othersOpen: another key of the file is open already.
  void ask(bool othersOpen);

  // showFailure says what is wrong with the password, and selects it.
  void showFailure(const core::Error &error);

  void hideFailure();

  // setBusy keeps the text from being changed while it is tried. The focus stays.
  void setBusy(bool busy);

signals:
  void edited();

private:
  void buildContent();

  Banner *m_reason;
  PasswordEdit *m_edit;
  QPushButton *m_show;
  Banner *m_failure;
};

} // namespace ui
