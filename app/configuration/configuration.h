// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/configuration/system_standards.h"
#include "core/base/expected.h"
#include "core/formats/limits.h"

#include <filesystem>
#include <string>
#include <vector>

namespace app {

// The settings of CONTRACT.md section 5 that do something. A key arrives here together with what it does.
struct Configuration {
  std::string friendlyName = "Microsoft Exchange"; // friendly_name.default
  std::string store = standardStore;               // store.default: "folder", "folder:DIR" or "windows"
  int trashDays = 30;                              // store.trash_days
  std::string serverName = {};                     // server.fqdn
  core::Limits limits;                             // limits.*
  bool unconfinedReader = readerIsUnconfined;      // reader.unconfined: read files where the reader cannot be confined
};

// One key, for help and for the reader of the files.
struct ConfigurationKey {
  const char *name;
  const char *standard; // its value where no file sets it
  const char *meaning;
};

// configurationKeys lists every key that is understood.
const std::vector<ConfigurationKey> &configurationKeys();

// readConfiguration reads files in order; one that does not exist is passed over.
// ConfigurationInvalid names file and line: not TOML, an unknown key, or a value that cannot be.
core::Expected<Configuration> readConfiguration(const std::vector<std::filesystem::path> &files);

} // namespace app
