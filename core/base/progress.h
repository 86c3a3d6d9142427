// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/stage.h"

#include <functional>

namespace core {

// Called from the thread that does the work. fraction runs from 0 to 1, or is negative when it cannot be told.
using Progress = std::function<void(Stage stage, double fraction)>;

} // namespace core
