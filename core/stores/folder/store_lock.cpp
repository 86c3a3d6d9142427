// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/store_lock.h"

#include "core/stores/folder/layout.h"

#include <fmt/format.h>

#include <sys/file.h>
#include <sys/sysmacros.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <fstream>
#include <sstream>
#include <thread>

namespace core {

using posix::Result;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr milliseconds shortestPause{2};
constexpr milliseconds longestPause{25};
constexpr milliseconds readersPause{1}; // readers are soon done, and many writers must not keep this one from its turn

bool lock(const posix::File &file, StoreLock::Kind kind) {
  const int operation = kind == StoreLock::Kind::Writer ? LOCK_EX : LOCK_SH;
  return ::flock(file.descriptor.number(), operation | LOCK_NB) == 0;
}

// Several waiting processes must not wake in step.
milliseconds pause(StoreLock::Kind kind) {
  if (kind == StoreLock::Kind::Reader) return readersPause;
  const auto byte = posix::randomBytes(1);
  const auto spread = static_cast<std::uint64_t>((longestPause - shortestPause).count());
  return shortestPause + milliseconds(byte ? byte->front() * spread / 255 : spread);
}

// One line of proc_locks(5): "1: FLOCK ADVISORY WRITE 1234 fe:00:56 0 EOF". A process that only waits has "->" in the second place.
struct HeldLock {
  std::string number, kind, mode, access, process, file;
};

std::string nameOfProcess(const std::string &process) {
  std::ifstream file("/proc/" + process + "/comm");
  std::string name;
  return std::getline(file, name) ? fmt::format("{} ({})", process, name) : process;
}

} // namespace

Result<StoreLock> StoreLock::wait(const posix::Folder &store, Kind kind, const Patience &patience) {
  auto file = kind == Kind::Writer ? store.openForLock(layout::lockFile, layout::lockMode) : store.openForSharedLock(layout::lockFile);
  if (!file) return tl::unexpected(file.error());
  const auto start = steady_clock::now();
  while (!lock(*file, kind)) {
    if (errno != EWOULDBLOCK && errno != EINTR) return posix::failure("lock " + file->name);
    const auto waited = steady_clock::now() - start;
    if (patience.stop.stop_requested() || waited >= patience.bound) {
      errno = patience.stop.stop_requested() ? ECANCELED : ETIMEDOUT;
      return posix::failure("lock " + file->name);
    }
    if (patience.progress) patience.progress(Stage::Waiting, std::chrono::duration<double>(waited) / patience.bound);
    std::this_thread::sleep_for(std::min<steady_clock::duration>(pause(kind), patience.bound - waited));
  }
  return StoreLock(std::move(*file));
}

Result<void> StoreLock::markChange() const {
  struct stat found {};
  struct timespec now {};
  if (::fstat(m_file.descriptor.number(), &found) == -1 || ::clock_gettime(CLOCK_REALTIME, &now) == -1) return posix::failure("mark a change");
  // The clock may have been set back, and two changes may come close: each mark is later than the one before.
  auto next = found.st_mtim;
  next.tv_nsec = next.tv_nsec == 999'999'999 ? 0 : next.tv_nsec + 1;
  if (next.tv_nsec == 0) ++next.tv_sec;
  const bool clockIsAhead = now.tv_sec != next.tv_sec ? now.tv_sec > next.tv_sec : now.tv_nsec > next.tv_nsec;
  const std::array<struct timespec, 2> times = {{{0, UTIME_OMIT}, clockIsAhead ? now : next}};
  if (::futimens(m_file.descriptor.number(), times.data()) == -1) return posix::failure("mark a change");
  return {};
}

Result<std::optional<struct timespec>> StoreLock::lastChange(const posix::Folder &store) {
  const auto found = store.status(layout::lockFile);
  if (!found) return tl::unexpected(found.error());
  return *found ? std::optional((*found)->st_mtim) : std::nullopt;
}

std::string StoreLock::holder(const posix::Folder &store) {
  const auto found = store.status(layout::lockFile);
  if (!found || !*found) return {};
  const auto device = (*found)->st_dev;
  const auto file = fmt::format("{:02x}:{:02x}:{}", ::major(device), ::minor(device), (*found)->st_ino);
  std::ifstream locks("/proc/locks");
  for (std::string line; std::getline(locks, line);) {
    HeldLock held;
    std::istringstream(line) >> held.number >> held.kind >> held.mode >> held.access >> held.process >> held.file;
    const bool isKnown = held.process.find_first_not_of("0123456789") == std::string::npos && held.process != "0"; // of this namespace
    if (held.kind == "FLOCK" && held.file == file && isKnown) return nameOfProcess(held.process);
  }
  return {};
}

} // namespace core
