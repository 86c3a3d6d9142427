// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/way_to_keys.h"

#include "core/stores/folder/account_names.h"
#include "core/stores/folder/layout.h"

#include <fcntl.h>
#include <unistd.h>

#include <system_error>

namespace core {

namespace {

posix::Descriptor named(const std::filesystem::path &path) {
  return posix::Descriptor(::open(path.c_str(), O_PATH | O_CLOEXEC));
}

// Without links in it, as far as it exists.
std::filesystem::path resolved(const std::filesystem::path &path) {
  std::error_code failed;
  auto whole = std::filesystem::weakly_canonical(path, failed);
  return failed ? path : whole;
}

bool hasAccessLists(std::filesystem::path path) {
  auto nearest = named(path);
  while (!nearest.isOpen() && path.has_relative_path()) {
    path = path.parent_path();
    nearest = named(path);
  }
  return nearest.isOpen() && posix::takesAccessLists(nearest);
}

} // namespace

std::string folderInTheWay(const std::filesystem::path &store, const posix::Person &person) {
  std::filesystem::path path;
  for (const auto &part : resolved(store) / layout::my) {
    path /= part;
    const auto folder = named(path);
    const auto access = folder.isOpen() ? posix::AccessList::of(folder, path.string()) : posix::failure("open " + path.string());
    if (!access) return {};
    if (!access->lets(person, posix::AccessList::search)) return path.string();
  }
  return {};
}

void addAccounts(StoreSnapshot &snapshot, const Interest &interest, const std::filesystem::path &store) {
  if (interest.accounts.empty()) return;
  snapshot.accessLists = hasAccessLists(resolved(store));
  for (const auto &text : interest.accounts) {
    const auto name = accountNameFrom(text);
    const auto known = name ? accountNamed(*name) : std::nullopt;
    if (!known) continue;
    const auto &user = known->person.user;
    const bool readsAnyway = user && (*user == 0 || *user == ::geteuid());
    snapshot.accounts.emplace(text, SeenAccount{known->id, readsAnyway, readsAnyway ? std::string() : folderInTheWay(store, known->person)});
  }
}

} // namespace core
