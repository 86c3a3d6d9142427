// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/clock.h"

#include <string>

namespace core {

// momentAfter returns a moment for the id of the next receipt: the given one, or, where a clock was set back since, one that is later than that of
// the newest id. The order of ids is that of the changes. A newest id that lies more than a day ahead is of a clock that was wrong, and is not
// followed.
Moment momentAfter(const std::string &newest, Moment moment);

} // namespace core
