// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/channel.h"
#include "core/wire/confinement.h"

namespace core::wire {

// serveReader is what a reader does with its life: it says what confines it, opens the one file that it is sent, and tries
// passwords on it until the other end is gone or sends what it should not. One who runs out of memory says so by LimitHit.
void serveReader(Channel &channel, const Confinement &confinement);

} // namespace core::wire
