// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/effect.h"
#include "core/ports/store_snapshot.h"

#include <optional>
#include <string>

namespace core {

// linkTo plans to let a name lead to an entry. Where it leads to another one, that is a choice, with this reply; it stays open without one.
Effect linkTo(const std::string &sha256, const std::string &name, const StoreSnapshot &snapshot, std::optional<Reply> reply);

// refusalOf returns LinkExists {name, other} for a link whose choice is open, with the certificate that it would lead to.
std::optional<Error> refusalOf(const Effect &link);

} // namespace core
