// SPDX-License-Identifier: Apache-2.0
#include "app/configuration/system_standards.h"

#include <cstdlib>

namespace app {

const char *const standardStore = "windows";
const char *const storeNames = "\"windows\"";
const bool readerIsUnconfined = true; // no system calls are filtered there, which is what refusing goes by

bool isStoreName(std::string_view name) {
  return name == standardStore;
}

// The user's own alone: in ProgramData any user may make a folder that is not there yet, and would so decide for administrators too.
std::vector<std::filesystem::path> configurationFiles() {
  const wchar_t *home = _wgetenv(L"APPDATA");
  if (home == nullptr || *home == L'\0') return {};
  return {std::filesystem::path(home) / "certwright" / "config.toml"};
}

} // namespace app
