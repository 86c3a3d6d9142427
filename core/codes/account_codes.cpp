// SPDX-License-Identifier: Apache-2.0
#include "core/codes/account_codes.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

constexpr Named<AccountKind> kinds[] = {
    {AccountKind::User, "user"},
    {AccountKind::Group, "group"},
    {AccountKind::Everyone, "everyone"},
};
static_assert(holdsEach(kinds));

constexpr Named<AccountsTried> trials[] = {
    {AccountsTried::None, ""},
    {AccountsTried::Read, "read"},
    {AccountsTried::NotTried, "not-tried"},
};
static_assert(holdsEach(trials));

} // namespace

std::string_view nameOf(AccountKind kind) {
  return rowOf(kinds, kind).name;
}

std::string_view nameOf(AccountsTried tried) {
  return rowOf(trials, tried).name;
}

} // namespace core
