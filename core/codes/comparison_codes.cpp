// SPDX-License-Identifier: Apache-2.0
#include "core/codes/comparison_codes.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

constexpr Named<RenewalKind> kinds[] = {{RenewalKind::Link, "link"}, {RenewalKind::SameNames, "same-names"}};
static_assert(holdsEach(kinds));

constexpr Named<Compared> compared[] = {
    {Compared::Names, "names"},       {Compared::Validity, "validity"}, {Compared::Issuer, "issuer"},   {Compared::Key, "key"},
    {Compared::Purposes, "purposes"}, {Compared::Chain, "chain"},       {Compared::Readers, "readers"}, {Compared::Links, "links"},
};
static_assert(holdsEach(compared));

constexpr Named<Becomes> turns[] = {{Becomes::Same, "same"}, {Becomes::Changed, "changed"}, {Becomes::Lost, "lost"}, {Becomes::Added, "added"}};
static_assert(holdsEach(turns));

constexpr Named<KeyOrigin> origins[] = {{KeyOrigin::SameKey, "same-key"}, {KeyOrigin::NewKey, "new-key"}};
static_assert(holdsEach(origins));

constexpr Named<TlsPurpose> purposes[] = {{TlsPurpose::Server, "server"}, {TlsPurpose::Client, "client"}};
static_assert(holdsEach(purposes));

} // namespace

std::string_view nameOf(RenewalKind kind) {
  return rowOf(kinds, kind).name;
}

std::string_view nameOf(Compared what) {
  return rowOf(compared, what).name;
}

std::string_view nameOf(Becomes turn) {
  return rowOf(turns, turn).name;
}

std::string_view nameOf(KeyOrigin origin) {
  return rowOf(origins, origin).name;
}

std::string_view nameOf(TlsPurpose purpose) {
  return rowOf(purposes, purpose).name;
}

} // namespace core
