// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/access_list.h"

#include "core/stores/folder/account_names.h"

#include <acl/libacl.h>
#include <sys/acl.h>
#include <sys/stat.h>
#include <sys/xattr.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <memory>

namespace core::posix {

namespace {

constexpr mode_t ofGroup = 0640; // a key that a group may read

using List = std::unique_ptr<std::remove_pointer_t<acl_t>, int (*)(void *)>;

List owned(acl_t list) {
  return {list, &acl_free};
}

// The calls that take a descriptor refuse one that only names a file.
std::string pathOf(const Descriptor &descriptor) {
  return "/proc/self/fd/" + std::to_string(descriptor.number());
}

unsigned permissionsOf(acl_entry_t entry) {
  acl_permset_t set = nullptr;
  unsigned permissions = 0;
  if (acl_get_permset(entry, &set) == -1) return 0;
  for (const auto one : {ACL_READ, ACL_WRITE, ACL_EXECUTE}) {
    if (acl_get_perm(set, static_cast<acl_perm_t>(one)) == 1) permissions |= static_cast<unsigned>(one);
  }
  return permissions;
}

std::uint32_t idOf(acl_entry_t entry) {
  const std::unique_ptr<void, int (*)(void *)> qualifier(acl_get_qualifier(entry), &acl_free);
  return qualifier ? *static_cast<const id_t *>(qualifier.get()) : 0;
}

template <class Take> void forEach(acl_t list, Take take) {
  acl_entry_t entry = nullptr;
  for (int which = ACL_FIRST_ENTRY; acl_get_entry(list, which, &entry) == 1; which = ACL_NEXT_ENTRY) {
    acl_tag_t tag = ACL_UNDEFINED_TAG;
    if (acl_get_tag_type(entry, &tag) == 0) take(tag, entry);
  }
}

bool add(acl_t &list, acl_tag_t tag, unsigned permissions, const id_t *id = nullptr) {
  acl_entry_t entry = nullptr;
  acl_permset_t set = nullptr;
  if (acl_create_entry(&list, &entry) == -1 || acl_set_tag_type(entry, tag) == -1) return false;
  if (id != nullptr && acl_set_qualifier(entry, id) == -1) return false;
  if (acl_get_permset(entry, &set) == -1 || acl_clear_perms(set) == -1) return false;
  for (const auto one : {ACL_READ, ACL_WRITE}) {
    if ((permissions & static_cast<unsigned>(one)) != 0 && acl_add_perm(set, static_cast<acl_perm_t>(one)) == -1) return false;
  }
  return true;
}

// One made anew: what a folder hands down to its files is none of it.
bool fill(acl_t &list, const Accounts &readers) {
  const bool isForAll = isAmong(readers, {AccountKind::Everyone, {}, 0});
  bool filled = add(list, ACL_USER_OBJ, ACL_READ | ACL_WRITE) && add(list, ACL_GROUP_OBJ, 0) && add(list, ACL_MASK, ACL_READ) &&
                add(list, ACL_OTHER, isForAll ? ACL_READ : 0);
  for (const auto &reader : readers) {
    const id_t id = reader.id;
    if (reader.kind != AccountKind::Everyone) filled = filled && add(list, reader.kind == AccountKind::User ? ACL_USER : ACL_GROUP, ACL_READ, &id);
  }
  return filled;
}

bool hasNoLists(int code) {
  return code == ENOTSUP || code == EOPNOTSUPP || code == ENOSYS;
}

// As far as a mode alone can say it.
Result<void> giveToGroup(const File &file, const Accounts &readers) {
  if (readers.empty()) return {};
  const bool isOneGroup = readers.size() == 1 && readers.front().kind == AccountKind::Group;
  if (!isOneGroup) {
    errno = ENOTSUP;
    return failure("let read " + file.name);
  }
  const bool isDone =
      ::fchown(file.descriptor.number(), static_cast<uid_t>(-1), readers.front().id) == 0 && ::fchmod(file.descriptor.number(), ofGroup) == 0;
  return isDone ? Result<void>() : failure("let read " + file.name);
}

// Entries that a folder hands down to its files sleep behind the mask, until somebody lets the group read.
Result<void> dropList(const File &file) {
  const bool isGone = ::fremovexattr(file.descriptor.number(), "system.posix_acl_access") == 0 || errno == ENODATA || hasNoLists(errno);
  if (!isGone || ::fchmod(file.descriptor.number(), S_IRUSR | S_IWUSR) == -1) return failure("keep for its owner " + file.name);
  return {};
}

} // namespace

Result<AccessList> AccessList::of(const Descriptor &descriptor, const std::string &name) {
  struct stat found {};
  if (::fstat(descriptor.number(), &found) == -1) return failure("look at " + name);
  AccessList access;
  access.m_owner = found.st_uid;
  access.m_ofOwner = (found.st_mode >> 6U) & 7U;
  access.m_ofOthers = found.st_mode & 7U;
  const auto list = owned(acl_get_file(pathOf(descriptor).c_str(), ACL_TYPE_ACCESS));
  if (!list) {
    access.m_entries.push_back({AccountKind::Group, found.st_gid, (found.st_mode >> 3U) & 7U});
    return access;
  }
  unsigned mask = 7;
  forEach(list.get(), [&](acl_tag_t tag, acl_entry_t entry) {
    const auto permissions = permissionsOf(entry);
    if (tag == ACL_MASK) mask = permissions;
    if (tag == ACL_GROUP_OBJ) access.m_entries.push_back({AccountKind::Group, found.st_gid, permissions});
    if (tag == ACL_USER) access.m_entries.push_back({AccountKind::User, idOf(entry), permissions});
    if (tag == ACL_GROUP) access.m_entries.push_back({AccountKind::Group, idOf(entry), permissions});
  });
  for (auto &entry : access.m_entries) entry.permissions &= mask;
  return access;
}

bool AccessList::lets(const Person &person, unsigned permission) const {
  const auto grants = [&](unsigned permissions) { return (permissions & permission) == permission; };
  if (person.user == uid_t{0}) return true;
  if (person.user == m_owner) return grants(m_ofOwner);
  for (const auto &entry : m_entries) {
    if (entry.kind == AccountKind::User && person.user == entry.id) return grants(entry.permissions);
  }
  bool isMember = false;
  for (const auto &entry : m_entries) {
    if (entry.kind != AccountKind::Group || std::ranges::find(person.groups, entry.id) == person.groups.end()) continue;
    if (grants(entry.permissions)) return true;
    isMember = true;
  }
  return !isMember && grants(m_ofOthers);
}

Accounts AccessList::readers() const {
  Accounts readers;
  for (const auto &[kind, id, permissions] : m_entries) {
    const bool isOwner = kind == AccountKind::User && id == m_owner;
    if ((permissions & read) != 0 && !isOwner) readers = withAccount(std::move(readers), {kind, nameOfAccount(kind, id), id});
  }
  std::ranges::sort(readers, {}, &Account::named);
  if ((m_ofOthers & read) != 0) readers.push_back({AccountKind::Everyone, std::string(nameOf(AccountKind::Everyone)), 0});
  return readers;
}

Result<void> setReaders(const File &file, const Accounts &readers) {
  struct stat found {};
  if (::fstat(file.descriptor.number(), &found) == -1) return failure("look at " + file.name);
  if (!S_ISREG(found.st_mode) || found.st_nlink != 1) {
    errno = S_ISREG(found.st_mode) ? EMLINK : EINVAL;
    return failure("let read " + file.name);
  }
  if (!takesAccessLists(file.descriptor)) return giveToGroup(file, readers);
  if (readers.empty()) return dropList(file);
  auto *list = acl_init(static_cast<int>(readers.size()) + 4);
  const bool isMade = list != nullptr && fill(list, readers);
  const auto owning = owned(list);
  if (!isMade || acl_set_fd(file.descriptor.number(), list) == -1) return failure("let read " + file.name);
  return {};
}

bool takesAccessLists(const Descriptor &descriptor) {
  return ::getxattr(pathOf(descriptor).c_str(), "system.posix_acl_access", nullptr, 0) >= 0 || !hasNoLists(errno);
}

} // namespace core::posix
