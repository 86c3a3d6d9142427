// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/wire/channel.h"
#include "core/wire/confinement.h"

namespace core::wire {

// serveReader is the whole work of a reader: it reports its confinement, opens the one file that it is sent, tries
// passwords on it, and describes certificates, until the other end is gone or sends something invalid. A reader that runs out of memory reports
// LimitHit.
void serveReader(Channel &channel, const Confinement &confinement);

} // namespace core::wire
