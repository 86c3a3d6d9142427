// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

enum class Section { My, Ca, Root, Requests };
enum class Scope { Machine, User, None }; // None: folder:DIR has no scope

// nameOf returns the word for a code in documents and on the command line: "requests", "machine"; empty for Scope::None.
std::string_view nameOf(Section section);
std::string_view nameOf(Scope scope);

} // namespace core
