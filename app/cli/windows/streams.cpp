// SPDX-License-Identifier: Apache-2.0
#include "app/cli/streams.h"

#include "app/cli/windows/console_text.h"

#include <windows.h>

#include <io.h>

#include <algorithm>
#include <cerrno>

namespace app::cli {

namespace {

HANDLE handleOf(Stream stream) {
  return GetStdHandle(stream == Stream::Results ? STD_OUTPUT_HANDLE : STD_ERROR_HANDLE);
}

// The C library takes every device for a terminal, NUL too.
bool isConsole(HANDLE handle) {
  DWORD mode = 0;
  return GetConsoleMode(handle, &mode) != 0;
}

// Asks a console to understand escape sequences, and puts it back as it was: it outlives us.
class ConsoleMode final {
public:
  explicit ConsoleMode(HANDLE console) : m_console(console) {
    m_takesEscapes = GetConsoleMode(console, &m_before) != 0 &&
                     SetConsoleMode(console, m_before | ENABLE_PROCESSED_OUTPUT | ENABLE_VIRTUAL_TERMINAL_PROCESSING) != 0;
  }
  ~ConsoleMode() {
    if (m_takesEscapes) SetConsoleMode(m_console, m_before);
  }
  ConsoleMode(const ConsoleMode &) = delete;
  ConsoleMode &operator=(const ConsoleMode &) = delete;

  [[nodiscard]] bool takesEscapes() const { return m_takesEscapes; }

private:
  HANDLE m_console;
  DWORD m_before = 0;
  bool m_takesEscapes;
};

} // namespace

int writeAll(Stream stream, std::string_view text) {
  if (isConsole(handleOf(stream))) return writeToConsole(handleOf(stream), text) ? 0 : EIO;
  const int descriptor = stream == Stream::Results ? 1 : 2;
  while (!text.empty()) {
    const auto written = _write(descriptor, text.data(), static_cast<unsigned>(std::min<std::size_t>(text.size(), 1U << 30U)));
    if (written == -1) return errno;
    if (written == 0) return EIO;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

bool takesEscapes(Stream stream) {
  if (stream == Stream::Results) {
    static const ConsoleMode results(handleOf(stream));
    return results.takesEscapes();
  }
  static const ConsoleMode messages(handleOf(stream));
  return messages.takesEscapes();
}

} // namespace app::cli
