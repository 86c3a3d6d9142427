// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/reader.h"

#include <filesystem>
#include <optional>
#include <vector>

namespace core {

// Files that were given together, sorted by what is in them. One can be imported, and the file with its private key goes with it.
struct FileSet {
  struct Left {
    std::filesystem::path path;
    std::optional<Error> reason = {}; // why it does not open; nothing where it was not looked into, or opens
  };

  Expected<SourceFile> opened;                   // the one to import, or why none of them is one
  std::optional<std::filesystem::path> key = {}; // of the file that holds a private key and nothing else
  std::vector<Left> left = {};                   // what is not used, in the order in which it was given
};

// sortFiles looks into each file, whatever its name, but decrypts nothing. To be imported is the first that holds more than authorities, else the
// first that opens; a key goes with it where the file has none itself. There is at least one path; of very many, only the first are looked into.
FileSet sortFiles(Reader &reader, const std::vector<std::filesystem::path> &paths, const std::stop_token &stop);

} // namespace core
