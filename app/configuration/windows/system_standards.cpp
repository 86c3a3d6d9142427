// SPDX-License-Identifier: Apache-2.0
#include "app/configuration/system_standards.h"

#include <cstdlib>

namespace app {

const bool readerIsUnconfined = true;

// The user's own alone: in ProgramData any user may make a folder that is not there yet, and would so decide for administrators too.
std::vector<std::filesystem::path> configurationFiles() {
  const wchar_t *home = _wgetenv(L"APPDATA");
  if (home == nullptr || *home == L'\0') return {};
  return {std::filesystem::path(home) / "certwright" / "config.toml"};
}

} // namespace app
