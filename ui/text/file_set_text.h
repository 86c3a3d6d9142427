// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/file_set.h"
#include "ui/text/messages.h"

#include <QCoreApplication>

namespace ui {

// What is said about files that were given together.
class FileSetText final {
  Q_DECLARE_TR_FUNCTIONS(FileSetText)

public:
  static Message messageFor(const core::FileSet &set);      // which are taken, and which are not
  static QString nameOf(const std::filesystem::path &path); // without its folder, for a label
};

} // namespace ui
