// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include <optional>
#include <string_view>

namespace ui {

// writeFile writes a text to a path that the user chose, whole or not at all. Returns why it could not, in the user's language.
std::optional<QString> writeFile(const QString &path, std::string_view text);

} // namespace ui
