// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// What is being done, in the order in which it is done; the words for it are in core/words.
enum class Stage { Reading, CheckingPassword, Decrypting, LookingAtStore, Waiting, MakingKey, Writing, Proving };

// nameOf returns the word for a stage between our programs: "checking-password".
std::string_view nameOf(Stage stage);

} // namespace core
