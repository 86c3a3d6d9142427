// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace ui {

// writeFile writes a text to a path that the user chose, whole or not at all. Returns why it could not, in the user's language.
std::optional<QString> writeFile(const QString &path, std::string_view text);

// writePrivateFile writes a text into a new file that only its owner reads, in the place of what the user agreed to replace, and never through a
// link. Returns why it could not.
std::optional<QString> writePrivateFile(const QString &path, std::string_view text);

} // namespace ui
