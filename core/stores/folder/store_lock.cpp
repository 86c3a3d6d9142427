// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/store_lock.h"

#include "core/stores/folder/layout.h"

#include <sys/file.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <thread>

namespace core {

using posix::Result;
using std::chrono::milliseconds;
using std::chrono::steady_clock;

namespace {

constexpr milliseconds shortestPause{2};
constexpr milliseconds longestPause{25};
constexpr milliseconds readersPause{1}; // a reader is soon done, and many writers must not keep it from its turn

bool lock(const posix::File &file, StoreLock::Kind kind) {
  const int operation = kind == StoreLock::Kind::Writer ? LOCK_EX : LOCK_SH;
  return ::flock(file.descriptor.number(), operation | LOCK_NB) == 0;
}

// Several that wait must not wake in step.
milliseconds pause(StoreLock::Kind kind) {
  if (kind == StoreLock::Kind::Reader) return readersPause;
  const auto byte = posix::randomBytes(1);
  const auto spread = static_cast<std::uint64_t>((longestPause - shortestPause).count());
  return shortestPause + milliseconds(byte ? byte->front() * spread / 255 : spread);
}

} // namespace

Result<StoreLock> StoreLock::wait(const posix::Folder &store, Kind kind, const Patience &patience) {
  auto file = kind == Kind::Writer ? store.openForLock(layout::lockFile, layout::openFile) : store.openForSharedLock(layout::lockFile);
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

} // namespace core
