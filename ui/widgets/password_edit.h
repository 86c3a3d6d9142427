// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

#include <QLineEdit>

namespace ui {

// A field for a password. Qt's own sends each typed character in clear to the accessibility bus; this one is known there
// as a password field without text. Its text is taken out as a Secret, and the field's memory is wiped as far as Qt allows.
class PasswordEdit final : public QLineEdit {
  Q_OBJECT

public:
  explicit PasswordEdit(QWidget *parent = nullptr);

  // takeSecret empties the field and returns what stood in it, in UTF-8.
  core::Secret takeSecret();

  void setRevealed(bool revealed);

private:
  void reserve();
};

// Registers the interface that keeps the text off the accessibility bus. Once, before the first window.
void installPasswordAccessibility();

} // namespace ui
