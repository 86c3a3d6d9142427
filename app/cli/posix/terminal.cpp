// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

#include <fcntl.h>
#include <termios.h>
#include <unistd.h>

#include <cerrno>
#include <system_error>
#include <utility>

namespace app::cli {

namespace {

constexpr std::size_t longestLine = 4096; // what the kernel's line editing holds

// Keeps what is typed off the screen while it lives.
class Unseen final {
public:
  explicit Unseen(int descriptor) : m_descriptor(descriptor), m_known(tcgetattr(descriptor, &m_before) == 0) {
    auto quiet = m_before;
    quiet.c_lflag &= ~static_cast<tcflag_t>(ECHO | ECHOE | ECHOK | ECHONL);
    // Stopped by Ctrl-Z or ended by Ctrl-\\, the shell would be left with a terminal that shows nothing.
    quiet.c_cc[VSUSP] = _POSIX_VDISABLE;
    quiet.c_cc[VQUIT] = _POSIX_VDISABLE;
    if (m_known) tcsetattr(m_descriptor, TCSAFLUSH, &quiet);
  }
  ~Unseen() {
    if (m_known) tcsetattr(m_descriptor, TCSAFLUSH, &m_before);
  }
  Unseen(const Unseen &) = delete;
  Unseen &operator=(const Unseen &) = delete;

private:
  int m_descriptor;
  termios m_before{};
  bool m_known;
};

} // namespace

std::optional<Terminal> Terminal::find() {
  if (isatty(STDIN_FILENO) == 0 && isatty(STDERR_FILENO) == 0) return std::nullopt;
  int descriptor = open("/dev/tty", O_RDWR | O_CLOEXEC | O_NOCTTY);
  // A terminal that is not a controlling terminal has no /dev/tty, yet questions can be asked on it.
  if (descriptor == -1 && isatty(STDIN_FILENO) != 0) descriptor = fcntl(STDIN_FILENO, F_DUPFD_CLOEXEC, 3);
  if (descriptor == -1) return std::nullopt;
  return Terminal(descriptor);
}

Terminal::Terminal(Terminal &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

Terminal::~Terminal() {
  if (m_descriptor != -1) close(m_descriptor);
}

void Terminal::print(const std::string &text) const {
  for (std::size_t written = 0; written < text.size();) {
    const auto done = write(m_descriptor, text.data() + written, text.size() - written);
    if (done == -1 && errno == EINTR) continue;
    if (done <= 0) return; // the read after it finds that the terminal is gone
    written += static_cast<std::size_t>(done);
  }
}

core::Expected<core::Secret> Terminal::readLine(const StopSignal &stop) const {
  core::Secret line;
  line.resize(longestLine);
  std::size_t filled = 0;
  while (filled < line.size() && (filled == 0 || line.data()[filled - 1] != '\n')) {
    if (auto ready = stop.waitReadable(m_descriptor); !ready) return core::Unexpected(ready.error());
    const auto got = read(m_descriptor, line.data() + filled, line.size() - filled);
    if (got == -1 && (errno == EINTR || errno == EAGAIN)) continue;
    if (got <= 0) break;
    filled += static_cast<std::size_t>(got);
  }
  line.resize(filled);
  return line;
}

core::Expected<std::optional<core::Secret>> Terminal::askSecret(const std::string &question, const StopSignal &stop) const {
  auto line = [&] {
    const Unseen unseen(m_descriptor); // before the question, so that an immediate answer is not shown either
    print(question);
    return readLine(stop);
  }();
  print("\n");
  if (!line) return core::Unexpected(line.error());
  if (line->empty()) return std::optional<core::Secret>();
  return std::optional<core::Secret>(std::move(*line));
}

} // namespace app::cli
