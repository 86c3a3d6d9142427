// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/pkcs12_layout.h"
#include "core/formats/pkcs12_parts.h"

#include <span>

namespace core {

// placeOfDamage says where a file is damaged whose password opens some part of it, but whose MAC does not fit: a part that
// stays closed, or one whose content is broken, or a key that fits no certificate; else it must be the MAC itself.
Error placeOfDamage(const Pkcs12Layout &layout, std::span<const LockedPart> parts, const Limits &limits);

} // namespace core
