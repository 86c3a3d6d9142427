// SPDX-License-Identifier: Apache-2.0
#include "core/codes/world_codes.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

constexpr Named<Asked> questions[] = {
    {Asked::Entry, "my"},
    {Asked::Intermediate, "ca"},
    {Asked::Root, "root"},
    {Asked::Request, "requests"},
    {Asked::Link, "by-name"},
    {Asked::RequestsWithKey, "requests-with-key"},
    {Asked::IssuersNamed, "issuers-named"},
    {Asked::EntriesWithKey, "entries-with-key"},
    {Asked::EntriesLackingIssuer, "entries-lacking-issuer"},
    {Asked::EntriesWithIssuer, "entries-with-issuer"},
    {Asked::SystemTrust, "system-trust"},
    {Asked::EntriesUsing, "entries-using"},
    {Asked::LinksTo, "links-to"},
    {Asked::LinkReaders, "readers-by-name"},
    {Asked::Account, "account"},
    {Asked::Trash, "trash"},
    {Asked::Disorder, "disorder"},
    {Asked::Store, "store"},
};
static_assert(holdsEach(questions));

constexpr Named<Turn> turns[] = {
    {Turn::Came, "came"},
    {Turn::Went, "went"},
    {Turn::Changed, "changed"},
};
static_assert(holdsEach(turns));

} // namespace

std::string_view nameOf(Asked asked) {
  return rowOf(questions, asked).name;
}

std::string_view nameOf(Turn turn) {
  return rowOf(turns, turn).name;
}

} // namespace core
