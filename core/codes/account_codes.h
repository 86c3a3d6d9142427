// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// Who may be let read a key: one account, the members of a group, or whoever comes.
enum class AccountKind { User, Group, Everyone };

// Whether a key was read as the accounts that a change lets read it. NotTried: at least one could not be tried, because only root may become
// another account, or because a folder keeps it out.
enum class AccountsTried { None, Read, NotTried };

// nameOf returns the word for a code in documents: "user", "not-tried"; empty for AccountsTried::None.
std::string_view nameOf(AccountKind kind);
std::string_view nameOf(AccountsTried tried);

} // namespace core
