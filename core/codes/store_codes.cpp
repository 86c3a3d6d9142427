// SPDX-License-Identifier: Apache-2.0
#include "core/codes/store_codes.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

constexpr Named<Section> sections[] = {
    {Section::My, "my"},
    {Section::Ca, "ca"},
    {Section::Root, "root"},
    {Section::Requests, "requests"},
};
static_assert(holdsEach(sections));

constexpr Named<Scope> scopes[] = {
    {Scope::Machine, "machine"},
    {Scope::User, "user"},
    {Scope::None, ""},
};
static_assert(holdsEach(scopes));

} // namespace

std::string_view nameOf(Section section) {
  return rowOf(sections, section).name;
}

std::string_view nameOf(Scope scope) {
  return rowOf(scopes, scope).name;
}

} // namespace core
