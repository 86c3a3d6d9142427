// SPDX-License-Identifier: Apache-2.0
#include "app/composition/system_host.h"

#include <pwd.h>
#include <sys/random.h>
#include <syslog.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <climits>
#include <system_error>

namespace app {

std::string SystemHost::user() const {
  std::array<char, 16384> buffer{};
  passwd entry{};
  passwd *found = nullptr;
  if (getpwuid_r(geteuid(), &entry, buffer.data(), buffer.size(), &found) == 0 && found != nullptr) return found->pw_name;
  return "uid " + std::to_string(geteuid());
}

std::string SystemHost::name() const {
  std::array<char, HOST_NAME_MAX + 1> buffer{};
  if (gethostname(buffer.data(), buffer.size() - 1) != 0) return "localhost";
  return buffer.data();
}

std::filesystem::path SystemHost::program() {
  std::error_code failed;
  return std::filesystem::read_symlink("/proc/self/exe", failed);
}

bool SystemHost::isPrivileged() const {
  return geteuid() == 0;
}

core::Bytes SystemHost::randomBytes(std::size_t count) const {
  core::Bytes bytes(count);
  for (std::size_t filled = 0; filled < count;) {
    const auto got = getrandom(bytes.data() + filled, count - filled, 0);
    if (got < 0 && errno != EINTR) throw std::system_error(errno, std::generic_category(), "getrandom");
    if (got > 0) filled += static_cast<std::size_t>(got);
  }
  return bytes;
}

void SystemHost::log(const std::string &line) const {
  openlog("certwright", LOG_PID, LOG_USER);
  syslog(LOG_NOTICE, "%s", line.c_str());
  closelog();
}

} // namespace app
