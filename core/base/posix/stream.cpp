// SPDX-License-Identifier: Apache-2.0
#include "core/base/posix/stream.h"

#include <poll.h>
#include <sys/eventfd.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdint>

namespace core::posix {

namespace {

constexpr std::size_t firstPiece = 65536; // what a pipe holds

class Event final {
public:
  Event() : m_number(::eventfd(0, EFD_CLOEXEC | EFD_NONBLOCK)) {}
  ~Event() {
    if (m_number >= 0) ::close(m_number);
  }
  Event(const Event &) = delete;
  Event &operator=(const Event &) = delete;
  [[nodiscard]] int number() const { return m_number; }
  void raise() const {
    const std::uint64_t once = 1;
    [[maybe_unused]] const auto written = ::write(m_number, &once, sizeof once);
  }

private:
  int m_number;
};

// 0 once there is something to read, or the end.
int waitFor(int descriptor, const Event &stopped, const std::stop_token &stop) {
  pollfd waited[] = {{descriptor, POLLIN, 0}, {stopped.number(), POLLIN, 0}};
  for (;;) {
    if (stop.stop_requested()) return ECANCELED;
    const int ready = ::poll(waited, 2, -1);
    if (ready < 0 && errno != EINTR) return errno;
    if (ready > 0 && waited[1].revents != 0) return ECANCELED;
    if (ready > 0) return 0;
  }
}

} // namespace

tl::expected<Secret, int> readStream(int descriptor, std::size_t maximum, const std::stop_token &stop) {
  const Event stopped;
  if (stopped.number() < 0) return tl::unexpected(errno);
  const std::stop_callback raising(stop, [&stopped] { stopped.raise(); }); // gone before the event is
  Secret content;
  std::size_t filled = 0;
  content.resize(std::min(firstPiece, maximum + 1));
  for (;;) {
    if (filled == content.size()) {
      if (filled > maximum) return content;
      content.resize(std::min(filled * 2, maximum + 1));
    }
    if (const int failed = waitFor(descriptor, stopped, stop); failed != 0) return tl::unexpected(failed);
    const auto got = ::read(descriptor, content.data() + filled, content.size() - filled);
    if (got < 0 && (errno == EINTR || errno == EAGAIN)) continue;
    if (got < 0) return tl::unexpected(errno);
    if (got == 0) break;
    filled += static_cast<std::size_t>(got);
  }
  content.resize(filled);
  return content;
}

} // namespace core::posix
