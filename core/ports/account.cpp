// SPDX-License-Identifier: Apache-2.0
#include "core/ports/account.h"

#include "core/codes/enumerators.h"

#include <algorithm>
#include <utility>

namespace core {

std::string AccountName::text() const {
  const std::string word(nameOf(kind));
  return kind == AccountKind::Everyone ? word : word + ":" + name;
}

std::optional<AccountName> accountNameFrom(std::string_view text) {
  const auto colon = text.find(':');
  const auto kind = named<AccountKind>(text.substr(0, colon));
  if (!kind || *kind == AccountKind::Everyone || colon == std::string_view::npos || colon + 1 == text.size()) return std::nullopt;
  return AccountName{*kind, std::string(text.substr(colon + 1))};
}

Accounts withAccount(Accounts accounts, const Account &one) {
  if (!isAmong(accounts, one)) accounts.push_back(one);
  return accounts;
}

bool isAmong(const Accounts &accounts, const Account &one) {
  return std::ranges::find(accounts, one) != accounts.end();
}

bool areSame(const Accounts &a, const Accounts &b) {
  return std::ranges::is_permutation(a, b);
}

} // namespace core
