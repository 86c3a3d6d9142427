// SPDX-License-Identifier: Apache-2.0
#include "app/configuration/system_standards.h"

#include <cstdlib>

namespace app {

const char *const standardStore = "folder";
const char *const storeNames = "\"folder\", or \"folder:\" and an absolute path";
const bool readerIsUnconfined = false;

bool isStoreName(std::string_view name) {
  return name == standardStore || name.starts_with("folder:/");
}

std::vector<std::filesystem::path> configurationFiles() {
  std::vector<std::filesystem::path> files{"/etc/certwright/config.toml"};
  const char *configured = std::getenv("XDG_CONFIG_HOME");
  const char *home = std::getenv("HOME");
  // The XDG base directory specification: a relative path there is to be ignored. A relative home would let the current folder,
  // which an attacker may have prepared, decide.
  if (configured != nullptr && *configured == '/') {
    files.push_back(std::filesystem::path(configured) / "certwright/config.toml");
  } else if (home != nullptr && *home == '/') {
    files.push_back(std::filesystem::path(home) / ".config/certwright/config.toml");
  }
  return files;
}

} // namespace app
