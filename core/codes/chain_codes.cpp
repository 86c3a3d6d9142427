// SPDX-License-Identifier: Apache-2.0
#include "core/codes/chain_codes.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

constexpr Named<ChainState> states[] = {
    {ChainState::Complete, "complete"},
    {ChainState::Incomplete, "incomplete"},
    {ChainState::Untrusted, "untrusted"},
};
static_assert(holdsEach(states));

constexpr Named<RootTrust> trusts[] = {
    {RootTrust::Unknown, "unknown"}, {RootTrust::Store, "store"},   {RootTrust::Decision, "decision"},
    {RootTrust::System, "system"},   {RootTrust::Nobody, "nobody"},
};
static_assert(holdsEach(trusts));

constexpr Named<Origin> origins[] = {
    {Origin::File, "file"},
    {Origin::StoreCa, "store-ca"},
    {Origin::StoreRoot, "store-root"},
};
static_assert(holdsEach(origins));

} // namespace

std::string_view nameOf(ChainState state) {
  return rowOf(states, state).name;
}

std::string_view nameOf(RootTrust trust) {
  return rowOf(trusts, trust).name;
}

std::string_view nameOf(Origin origin) {
  return rowOf(origins, origin).name;
}

} // namespace core
