// SPDX-License-Identifier: Apache-2.0
#include "app/cli/terminal.h"

#include "app/cli/windows/console_text.h"

#include <windows.h>

#include <utility>

namespace app::cli {

namespace {

constexpr DWORD longestLine = 4096; // in UTF-16 units

HANDLE openConsole(const wchar_t *name) {
  return CreateFileW(name, GENERIC_READ | GENERIC_WRITE, FILE_SHARE_READ | FILE_SHARE_WRITE, nullptr, OPEN_EXISTING, 0, nullptr);
}

// The C library takes every device for a terminal, NUL too.
bool isConsole(DWORD which) {
  DWORD mode = 0;
  return GetConsoleMode(GetStdHandle(which), &mode) != 0;
}

// Keeps what is typed off the screen while it lives.
class Unseen final {
public:
  Unseen() : m_input(openConsole(L"CONIN$")), m_known(GetConsoleMode(m_input, &m_before) != 0) {
    if (m_known) SetConsoleMode(m_input, m_before & ~static_cast<DWORD>(ENABLE_ECHO_INPUT));
  }
  ~Unseen() {
    if (m_known) SetConsoleMode(m_input, m_before);
    CloseHandle(m_input);
  }
  Unseen(const Unseen &) = delete;
  Unseen &operator=(const Unseen &) = delete;

private:
  HANDLE m_input;
  DWORD m_before = 0;
  bool m_known;
};

} // namespace

std::optional<Terminal> Terminal::find() {
  if (!isConsole(STD_INPUT_HANDLE) && !isConsole(STD_ERROR_HANDLE)) return std::nullopt;
  const auto input = openConsole(L"CONIN$");
  if (input == INVALID_HANDLE_VALUE) return std::nullopt;
  CloseHandle(input);
  return Terminal(0);
}

Terminal::Terminal(Terminal &&other) noexcept : m_descriptor(std::exchange(other.m_descriptor, -1)) {}

Terminal::~Terminal() = default;

void Terminal::print(const std::string &text) const {
  const auto output = openConsole(L"CONOUT$");
  writeToConsole(output, text);
  CloseHandle(output);
}

core::Expected<core::Secret> Terminal::readLine(const StopSignal &stop) const {
  core::Secret wide;
  wide.resize(longestLine * sizeof(wchar_t));
  DWORD units = 0;
  const auto input = openConsole(L"CONIN$");
  ReadConsoleW(input, wide.data(), longestLine, &units, nullptr);
  CloseHandle(input);
  if (auto ready = stop.waitReadable(0); !ready) return core::Unexpected(ready.error());
  core::Secret line;
  line.resize(units * 4);
  const auto length = WideCharToMultiByte(CP_UTF8, 0, reinterpret_cast<const wchar_t *>(wide.data()), static_cast<int>(units),
                                          reinterpret_cast<char *>(line.data()), static_cast<int>(line.size()), nullptr, nullptr);
  line.resize(static_cast<std::size_t>(length));
  return line;
}

core::Expected<std::optional<core::Secret>> Terminal::askSecret(const std::string &question, const StopSignal &stop) const {
  auto line = [&] {
    const Unseen unseen; // before the question, so that an immediate answer is not shown either
    print(question);
    return readLine(stop);
  }();
  print("\r\n");
  if (!line) return core::Unexpected(line.error());
  if (line->empty()) return std::optional<core::Secret>();
  return std::optional<core::Secret>(std::move(*line));
}

} // namespace app::cli
