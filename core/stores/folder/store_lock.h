// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/progress.h"
#include "core/stores/folder/posix_files.h"

#include <chrono>
#include <ctime>
#include <optional>
#include <stop_token>
#include <string>

namespace core {

// Given up when destroyed. The lock's file stays: waiting processes hold it open.
class StoreLock final {
public:
  enum class Kind { Writer, Reader };

  // How long to wait, and how to be told to stop.
  struct Patience {
    std::chrono::milliseconds bound;
    std::stop_token stop = {};
    Progress progress = {};
  };

  // wait returns a lock, or the failure: ETIMEDOUT after the bound, ECANCELED when told to stop. A reader never makes the file.
  static posix::Result<StoreLock> wait(const posix::Folder &store, Kind kind, const Patience &patience);

  // markChange lets readers notice that objects are about to move: it moves the time of the lock's file on.
  [[nodiscard]] posix::Result<void> markChange() const;

  // lastChange returns the mark that markChange left; empty without a lock's file.
  static posix::Result<std::optional<struct timespec>> lastChange(const posix::Folder &store);

  // holder names the process that holds the lock now, "1234 (certwright)", as proc_locks(5) tells; empty where it does not.
  static std::string holder(const posix::Folder &store);

private:
  explicit StoreLock(posix::File file) : m_file(std::move(file)) {}
  posix::File m_file;
};

} // namespace core
