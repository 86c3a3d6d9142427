// SPDX-License-Identifier: Apache-2.0
#include "app/reader/confinement.h"

#include <sys/syscall.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cstddef>

namespace app {

namespace {

// linux/landlock.h of kernel 6.12: Debian's own is older than many a kernel that this runs on. A kernel that knows fewer
// fields takes the structure as long as those are zero.
struct RulesetAttributes {
  std::uint64_t fileSystem = 0;
  std::uint64_t network = 0;
  std::uint64_t scoped = 0;
};

constexpr unsigned createRulesetVersion = 1U;

constexpr std::uint64_t lowest(unsigned bits) {
  return (std::uint64_t{1} << bits) - 1;
}

// How many rights each version knows of the file system (execute, write, read, … up to ioctl on devices).
constexpr std::array<unsigned, 6> fileSystemRights{0, 13, 14, 15, 15, 16};

RulesetAttributes everythingThat(long version) {
  RulesetAttributes attributes;
  const auto known = std::min(static_cast<std::size_t>(version), fileSystemRights.size() - 1);
  attributes.fileSystem = lowest(fileSystemRights[known]);
  if (version >= 4) attributes.network = lowest(2); // bind and connect TCP
  if (version >= 6) attributes.scoped = lowest(2);  // abstract sockets and signals of others
  return attributes;
}

} // namespace

// A ruleset that handles every right and has no rule grants nothing.
std::uint64_t closeFileSystem() {
  const long version = syscall(SYS_landlock_create_ruleset, nullptr, std::size_t{0}, createRulesetVersion);
  if (version <= 0) return 0;
  const auto attributes = everythingThat(version);
  const long ruleset = syscall(SYS_landlock_create_ruleset, &attributes, sizeof(attributes), 0U);
  if (ruleset < 0) return 0;
  const bool closed = syscall(SYS_landlock_restrict_self, ruleset, 0U) == 0;
  close(static_cast<int>(ruleset));
  return closed ? static_cast<std::uint64_t>(version) : 0;
}

} // namespace app
