// SPDX-License-Identifier: Apache-2.0
#include "core/formats/read_file.h"

#include "core/base/whole_file.h"

#include <system_error>

namespace core {

Expected<SourceFile> readFile(const std::filesystem::path &path, std::size_t maximum) {
  auto bytes = readWholeFile(path, maximum);
  if (!bytes) return Unexpected(bytes.error());
  return fileAt(path, std::move(*bytes), maximum);
}

Expected<SourceFile> fileAt(const std::filesystem::path &path, Bytes bytes, std::size_t maximum) {
  std::error_code failed;
  auto file = fileOf(std::move(bytes), path.filename().string(), maximum);
  if (file) file->path = std::filesystem::absolute(path, failed).string();
  return file;
}

Expected<SourceFile> fileOf(Bytes bytes, std::string name, std::size_t maximum) {
  if (bytes.size() > maximum) return fileTooLarge(bytes.size(), maximum);
  SourceFile file;
  file.name = std::move(name);
  file.sha256 = toHex(sha256(bytes));
  file.bytes = std::make_shared<const Bytes>(std::move(bytes));
  return file;
}

} // namespace core
