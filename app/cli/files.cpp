// SPDX-License-Identifier: Apache-2.0
#include "app/cli/files.h"

#include "app/cli/environment.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <system_error>

namespace app::cli {

namespace {

constexpr std::size_t longestSecret = 65536;
constexpr std::size_t mostAtOnce = 1U << 30U; // not every system counts in size_t

core::Unexpected unreadable(const std::string &name, int error) {
  using core::ErrorCode;
  if (error == ENOENT || error == ENOTDIR) return core::fail(ErrorCode::FileMissing, {{"path", name}});
  if (error == EACCES || error == EPERM) return core::fail(ErrorCode::FileForbidden, {{"path", name}});
  if (error == EISDIR) return core::fail(ErrorCode::FileIsFolder, {{"path", name}});
  return core::fail(ErrorCode::FileUnreadable, {{"path", name}, {"what", std::generic_category().message(error)}});
}

// One piece into memory that is already there; 0 at the end.
core::Expected<std::size_t> readSome(int descriptor, std::uint8_t *into, std::size_t size, const std::string &name, const StopSignal &stop) {
  for (;;) {
    if (auto ready = stop.waitReadable(descriptor); !ready) return core::Unexpected(ready.error());
    const auto got = read(descriptor, into, static_cast<unsigned>(std::min(size, mostAtOnce)));
    if (got >= 0) return static_cast<std::size_t>(got);
    if (errno != EINTR && errno != EAGAIN) return unreadable(name, errno);
  }
}

// Whatever is read may be a key: nothing of it stays behind when the buffer grows.
core::Expected<core::Secret> readInto(int descriptor, const std::string &name, std::size_t first, std::size_t limit, const StopSignal &stop) {
  core::Secret buffer;
  std::size_t filled = 0;
  buffer.resize(std::min(first, limit + 1));
  for (;;) {
    if (filled == buffer.size()) {
      if (filled > limit) return buffer;
      buffer.resize(std::min(filled * 2, limit + 1));
    }
    const auto got = readSome(descriptor, buffer.data() + filled, buffer.size() - filled, name, stop);
    if (!got) return core::Unexpected(got.error());
    filled += *got;
    if (*got == 0) break;
  }
  buffer.resize(filled);
  return buffer;
}

core::Expected<void> checkReadable(int descriptor, const std::string &name) {
  const auto why = whyUnreadable(descriptor);
  if (!why.empty()) return core::fail(core::ErrorCode::FileUnreadable, {{"path", name}, {"what", why}});
  return {};
}

core::Expected<core::Secret> readSecret(int descriptor, const std::string &name, const StopSignal &stop) {
  auto secret = readInto(descriptor, name, longestSecret + 1, longestSecret, stop);
  if (secret && secret->size() > longestSecret) {
    return core::fail(core::ErrorCode::FileUnreadable, {{"path", name}, {"what", "it is longer than 65536 bytes, which no password is"}});
  }
  return secret;
}

} // namespace

core::Expected<core::Bytes> readToEnd(int descriptor, const std::string &name, std::size_t limit, const StopSignal &stop) {
  if (auto readable = checkReadable(descriptor, name); !readable) return core::Unexpected(readable.error());
  if (isDevice(descriptor)) return core::fail(core::ErrorCode::FileUnreadable, {{"path", name}, {"what", core::Fault::NotRegular}});
  const auto content = readInto(descriptor, name, 65536, limit, stop);
  if (!content) return core::Unexpected(content.error());
  return core::Bytes(content->bytes().begin(), content->bytes().end());
}

core::Expected<core::Secret> readSecretToEnd(int descriptor, const std::string &name, const StopSignal &stop) {
  if (auto readable = checkReadable(descriptor, name); !readable) return core::Unexpected(readable.error());
  return readSecret(descriptor, name, stop);
}

core::Expected<core::Secret> readSecretFile(const std::string &path, const StopSignal &stop) {
  const int descriptor = openForReading(path);
  if (descriptor == -1) return unreadable(path, errno);
  auto secret = readSecret(descriptor, path, stop);
  closeDescriptor(descriptor);
  return secret;
}

} // namespace app::cli
