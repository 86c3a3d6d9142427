// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/account.h"
#include "core/stores/folder/access_list.h"

#include <optional>
#include <string>

namespace core {

// nameOfAccount returns the name that the system has for a number; the number itself where it has none.
std::string nameOfAccount(AccountKind kind, std::uint32_t id);

// An account of this system, and whose rights it has.
struct KnownAccount {
  std::uint32_t id = 0;
  posix::Person person = {};
};

// accountNamed finds an account by its name, as the system's own programs do (getpwnam(3), getgrnam(3)); nothing where there is none.
std::optional<KnownAccount> accountNamed(const AccountName &name);

} // namespace core
