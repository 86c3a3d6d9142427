// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/account.h"
#include "core/stores/folder/posix_files.h"

#include <sys/types.h>

#include <optional>
#include <vector>

namespace core::posix {

// Whose rights are asked for: an account with all its groups, or the members of a group, who have nothing else in common.
struct Person {
  std::optional<uid_t> user = {};
  std::vector<gid_t> groups = {};
};

// Who may do what with a file or a folder: its owner, its group and all others, and the accounts of its access list where it has one. As the file
// system decides it: acl(5), "Access check algorithm".
class AccessList final {
public:
  static constexpr unsigned read = 4, search = 1;

  // of reads what an open descriptor leads to, which may be one that only names it (O_PATH). A file system without access lists has the mode alone.
  static Result<AccessList> of(const Descriptor &descriptor, const std::string &name);

  [[nodiscard]] bool lets(const Person &person, unsigned permission) const;

  // readers returns who may read it besides its owner, users first, each by the name that the system has for it.
  [[nodiscard]] Accounts readers() const;

private:
  struct Entry {
    AccountKind kind;
    std::uint32_t id;
    unsigned permissions; // what the mask leaves of them
  };

  uid_t m_owner = 0;
  unsigned m_ofOwner = 0, m_ofOthers = 0;
  std::vector<Entry> m_entries; // its group is one of them
};

// setReaders lets accounts, and nobody else, read a file that has no other name. Without access lists that is one group or nobody; ENOTSUP
// otherwise. EMLINK where it has another name: who may read that is not for this one to say.
Result<void> setReaders(const File &file, const Accounts &readers);

// takesAccessLists says whether the file system of a folder or file has access lists.
bool takesAccessLists(const Descriptor &descriptor);

} // namespace core::posix
