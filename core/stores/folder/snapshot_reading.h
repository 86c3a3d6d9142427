// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/stores/folder/store_view.h"

#include <chrono>
#include <filesystem>
#include <functional>
#include <string>

namespace core {

// lockError is StoreBusy for a lock that was not obtained in time, with its {holder} where the system tells; else as toError.
Error lockError(const posix::Failure &failure, const posix::Folder &store, const std::string &location, std::chrono::milliseconds bound);

// readUndisturbed lets `reading` look at a store, again and again until no change went on meanwhile; where changes never
// pause, under a shared lock. A store that does not exist is not read at all.
Expected<void> readUndisturbed(const std::filesystem::path &root, const std::string &location, std::chrono::milliseconds lockWait,
                               const std::function<posix::Result<void>(StoreView &)> &reading);

// readStore is the same for a reading that has a value; without a store it is the empty one.
template <class T> Expected<T> readStore(const std::filesystem::path &root, const std::string &location, std::chrono::milliseconds lockWait,
                                         const std::function<posix::Result<T>(StoreView &)> &reading) {
  T value{};
  const auto keep = [&](StoreView &view) { return reading(view).map([&](T &&read) { value = std::move(read); }); };
  if (auto done = readUndisturbed(root, location, lockWait, keep); !done) return tl::unexpected(done.error());
  return value;
}

} // namespace core
