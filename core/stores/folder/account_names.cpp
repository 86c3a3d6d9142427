// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/account_names.h"

#include <grp.h>
#include <pwd.h>
#include <unistd.h>

#include <cerrno>
#include <vector>

namespace core {

namespace {

constexpr std::size_t smallest = 4096, largest = std::size_t{1} << 22U; // bytes: a group may have thousands of members

// Calls one of the functions that want a buffer, with a larger one while it is too small.
template <class Record, class Call, class Take> auto lookedUp(Call call, Take take) -> std::optional<decltype(take(Record()))> {
  for (auto size = smallest; size <= largest; size *= 4) {
    std::vector<char> buffer(size);
    Record record{};
    Record *found = nullptr;
    const int code = call(&record, buffer.data(), buffer.size(), &found);
    if (code == ERANGE) continue;
    return code == 0 && found != nullptr ? std::optional(take(*found)) : std::nullopt;
  }
  return std::nullopt;
}

std::vector<gid_t> groupsOf(const struct passwd &account) {
  int count = 64;
  std::vector<gid_t> groups(static_cast<std::size_t>(count));
  if (::getgrouplist(account.pw_name, account.pw_gid, groups.data(), &count) == -1) {
    groups.resize(static_cast<std::size_t>(count));
    ::getgrouplist(account.pw_name, account.pw_gid, groups.data(), &count);
  }
  groups.resize(static_cast<std::size_t>(count));
  return groups;
}

} // namespace

std::string nameOfAccount(AccountKind kind, std::uint32_t id) {
  const auto byUser = [&](auto... rest) { return ::getpwuid_r(id, rest...); };
  const auto byGroup = [&](auto... rest) { return ::getgrgid_r(id, rest...); };
  const auto name = kind == AccountKind::User ? lookedUp<struct passwd>(byUser, [](const struct passwd &found) { return std::string(found.pw_name); })
                                              : lookedUp<struct group>(byGroup, [](const struct group &found) { return std::string(found.gr_name); });
  return name.value_or(std::to_string(id));
}

std::optional<KnownAccount> accountNamed(const AccountName &name) {
  const auto byUser = [&](auto... rest) { return ::getpwnam_r(name.name.c_str(), rest...); };
  const auto byGroup = [&](auto... rest) { return ::getgrnam_r(name.name.c_str(), rest...); };
  if (name.kind == AccountKind::User) {
    return lookedUp<struct passwd>(byUser, [](const struct passwd &found) { return KnownAccount{found.pw_uid, {found.pw_uid, groupsOf(found)}}; });
  }
  if (name.kind == AccountKind::Everyone) return std::nullopt;
  return lookedUp<struct group>(byGroup, [](const struct group &found) { return KnownAccount{found.gr_gid, {{}, {found.gr_gid}}}; });
}

} // namespace core
