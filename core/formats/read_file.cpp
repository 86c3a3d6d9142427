// SPDX-License-Identifier: Apache-2.0
#include "core/formats/read_file.h"

#include "core/base/full_path.h"
#include "core/base/own_descriptor.h"
#include "core/base/secret.h"

namespace core {

namespace {

// What was read may hold a key in clear, so it is wiped when nobody needs it any more.
struct WipedBytes {
  explicit WipedBytes(Bytes &&all) : bytes(std::move(all)) {}
  ~WipedBytes() { cleanse(bytes.data(), bytes.size()); }
  WipedBytes(const WipedBytes &) = delete;
  WipedBytes &operator=(const WipedBytes &) = delete;

  Bytes bytes;
};

std::shared_ptr<const Bytes> wipedInTheEnd(Bytes &&bytes) {
  auto held = std::make_shared<WipedBytes>(std::move(bytes));
  return {held, &held->bytes};
}

// The last part of /dev/fd/63 would say nothing.
std::string nameOf(const std::filesystem::path &path) {
  return ownDescriptor(path) ? path.string() : path.filename().string();
}

} // namespace

Expected<SourceFile> readFile(const std::filesystem::path &path, std::size_t maximum, const std::stop_token &stop) {
  auto content = readWholeFile(path, maximum, stop);
  if (!content) return Unexpected(content.error());
  return fileAt(path, std::move(*content), maximum);
}

Expected<SourceFile> fileAt(const std::filesystem::path &path, WholeFile content, std::size_t maximum) {
  auto file = fileOf(std::move(content.bytes), content.isStream ? nameOf(path) : path.filename().string(), maximum);
  if (file && !content.isStream) file->path = fullPath(path).string();
  return file;
}

Expected<SourceFile> fileOf(Bytes bytes, std::string name, std::size_t maximum) {
  if (bytes.size() > maximum) return fileTooLarge(bytes.size(), maximum);
  SourceFile file;
  file.name = std::move(name);
  file.sha256 = toHex(sha256(bytes));
  file.bytes = wipedInTheEnd(std::move(bytes));
  return file;
}

} // namespace core
