// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/posix_files.h"

#include <sys/statvfs.h>
#include <sys/vfs.h>

#include <cstdint>

namespace core::posix {

Result<std::string> Folder::networkFileSystem() const {
  struct statfs found {};
  if (::fstatfs(m_descriptor.number(), &found) == -1) return failure("look at the file system of " + labelOf("."));
  // statfs(2). Not FUSE: it carries disks of this machine as often as the network.
  switch (static_cast<std::uint32_t>(found.f_type)) {
  case 0x6969:
    return "NFS";
  case 0x517B:
  case 0xFE534D42:
  case 0xFF534D42:
    return "SMB";
  case 0x01021997:
    return "9P";
  case 0x5346414F:
  case 0x6B414653:
    return "AFS";
  case 0x00C36400:
    return "Ceph";
  case 0x73757245:
    return "Coda";
  default:
    return std::string();
  }
}

std::optional<std::uint64_t> Folder::freeBytes() const {
  struct statvfs found {};
  if (::fstatvfs(m_descriptor.number(), &found) == -1 || found.f_blocks == 0) return std::nullopt; // some file systems count nothing
  return std::uint64_t(found.f_bavail) * found.f_frsize;
}

} // namespace core::posix
