// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

namespace ui {

// isCapsLockOn asks the window system. Nothing where it does not tell, such as Wayland.
std::optional<bool> isCapsLockOn();

} // namespace ui
