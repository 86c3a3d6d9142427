// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>

namespace core {

// What is being done; the words for it are in core/words.
enum class Stage { Reading, CheckingPassword, Decrypting, LookingAtStore, Waiting, Writing, Proving };

// Called from the thread that does the work. fraction runs from 0 to 1, or is negative when it cannot be told.
using Progress = std::function<void(Stage stage, double fraction)>;

} // namespace core
