// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/account_codes.h"

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

// Who may read a key besides its owner.
namespace core {

// How people name an account.
struct AccountName {
  AccountKind kind = AccountKind::User;
  std::string name;

  [[nodiscard]] std::string text() const; // "user:postfix", "group:ssl-cert", "everyone"

  friend bool operator==(const AccountName &, const AccountName &) = default;
  friend auto operator<=>(const AccountName &, const AccountName &) = default;
};

// accountNameFrom reads what AccountName::text writes of a user or a group; nothing for any other text. Everyone is never named: no key is for all.
std::optional<AccountName> accountNameFrom(std::string_view text);

// An account as a file system knows it: by its number. Two are the same where the numbers are.
struct Account {
  AccountKind kind = AccountKind::User;
  std::string name; // the number where this system has no name for it
  std::uint32_t id = 0;

  [[nodiscard]] AccountName named() const { return {kind, name}; }

  friend bool operator==(const Account &a, const Account &b) { return a.kind == b.kind && a.id == b.id; }
};

using Accounts = std::vector<Account>;

// withAccount returns accounts with one more, which may be among them already.
Accounts withAccount(Accounts accounts, const Account &one);

// isAmong says whether an account is one of these; areSame, whether both are the same ones, whatever their order.
bool isAmong(const Accounts &accounts, const Account &one);
bool areSame(const Accounts &a, const Accounts &b);

// What a look at a store finds of an account that was asked for.
struct SeenAccount {
  std::uint32_t id = 0;
  bool readsAnyway = false;  // root, or the account that would own the keys
  std::string inTheWay = {}; // the first folder on the way to the keys that does not let it through; empty where none is seen
};

} // namespace core
