// SPDX-License-Identifier: Apache-2.0
#include "core/import/likely_readers.h"

#include <array>

namespace core {

namespace {

struct Likely {
  AccountKind kind;
  const char *name;
};

// As Debian calls them, and after it most others. The group is the one that Debian's packages share keys by.
constexpr std::array<Likely, 9> likely = {{{AccountKind::User, "postfix"},
                                           {AccountKind::User, "dovecot"},
                                           {AccountKind::User, "Debian-exim"},
                                           {AccountKind::User, "www-data"},
                                           {AccountKind::User, "nginx"},
                                           {AccountKind::User, "haproxy"},
                                           {AccountKind::User, "openldap"},
                                           {AccountKind::User, "postgres"},
                                           {AccountKind::Group, "ssl-cert"}}};

} // namespace

std::vector<AccountName> likelyReaders(CertificateStore &store) {
  if (!store.traits().keyReaders) return {};
  Interest interest;
  for (const auto &one : likely) interest.accounts.insert(AccountName{one.kind, one.name}.text());
  const auto seen = store.look(interest);
  if (!seen) return {};
  std::vector<AccountName> found;
  for (const auto &one : likely) {
    AccountName name{one.kind, one.name};
    if (seen->accounts.contains(name.text())) found.push_back(std::move(name));
  }
  return found;
}

} // namespace core
