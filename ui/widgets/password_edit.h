// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

#include <QLineEdit>

namespace ui {

// A field for a password. Qt's own sends each typed character in clear to the accessibility bus; this one is known there
// as a password field without text. Its text is read out as a Secret only, and wiped as far as Qt allows.
class PasswordEdit final : public QLineEdit {
  Q_OBJECT

public:
  explicit PasswordEdit(QWidget *parent = nullptr);
  ~PasswordEdit() override; // wipes

  // secret returns what stands in the field, in UTF-8, and leaves it there: a password that does not fit can be corrected.
  [[nodiscard]] core::Secret secret() const;

  // wipe empties the field and overwrites the memory of its text.
  void wipe();

  // trim takes away what core calls a stray blank, at the beginning and at the end.
  void trim();

  void setRevealed(bool revealed);

signals:
  void typed(); // somebody changed the text, not wipe or trim

protected:
  void showEvent(QShowEvent *event) override;

private:
  void reserve();

  bool m_isOwnChange = false;
};

// Registers the interface that keeps the text off the accessibility bus. Once, before the first window.
void installPasswordAccessibility();

} // namespace ui
