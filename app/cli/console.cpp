// SPDX-License-Identifier: Apache-2.0
#include "app/cli/console.h"

#include "app/cli/environment.h"
#include "app/cli/stop_signal.h"
#include "core/base/text.h"
#include "core/documents/documents.h"
#include "core/words/words.h"

#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdlib>
#include <string_view>
#include <system_error>

namespace app::cli {

namespace {

bool wantsColours(Colour colour, int descriptor) {
  switch (colour) {
  case Colour::Always:
    return true;
  case Colour::Never:
    return false;
  case Colour::Auto:
    break;
  }
  // no-color.org: any text that is not empty.
  const char *without = std::getenv("NO_COLOR");
  const char *terminal = std::getenv("TERM");
  const bool isDumb = terminal == nullptr || std::string_view(terminal) == "dumb";
  return isatty(descriptor) != 0 && (without == nullptr || *without == '\0') && !isDumb;
}

// 0, or the errno of the write that failed.
int writeAll(int descriptor, std::string_view text) {
  while (!text.empty()) {
    const auto written = write(descriptor, text.data(), static_cast<unsigned>(std::min<std::size_t>(text.size(), 1U << 30U)));
    if (written == -1 && errno == EINTR) continue;
    if (written == -1 && errno == EAGAIN && waitWritable(descriptor)) continue; // another process made it non-blocking
    if (written == -1) return errno;
    if (written == 0) return EIO;
    text.remove_prefix(static_cast<std::size_t>(written));
  }
  return 0;
}

} // namespace

Console::Console(Manner manner)
    : m_manner(manner), m_coloursResults(wantsColours(manner.colour, STDOUT_FILENO)), m_coloursMessages(wantsColours(manner.colour, STDERR_FILENO)) {}

void Console::print(const std::string &text) {
  if (m_writeError == 0) m_writeError = writeAll(STDOUT_FILENO, text);
}

void Console::document(const core::Json &json) {
  print(core::documents::dump(json));
}

void Console::say(const std::string &text) const {
  writeAll(STDERR_FILENO, text);
}

core::Exit Console::fail(const core::Error &error, const core::Json &more) {
  outliveBrokenPipe(); // a failure is reported with its own exit code, whether or not its document is read
  if (json()) document(core::documents::error(error, more));
  std::string text = tinted("certwright: ", Tone::Bad, m_coloursMessages) + core::words::sentence(error) + '\n';
  for (const auto &detail : error.details) text += "  " + core::words::sentence(detail) + '\n';
  const auto hint = core::words::hint(error);
  if (!hint.empty()) text += "  " + hint + '\n';
  const bool wantsDiagnostic = verbose() || error.code == core::ErrorCode::Internal;
  if (wantsDiagnostic && !error.diagnostic.empty()) text += "  (" + core::escapeForDisplay(error.diagnostic) + ")\n";
  say(text);
  return core::exitFor(error.code);
}

core::Exit Console::failAnswer(const std::string &where, const std::string &what, const core::Json &more) {
  core::Error error{core::ErrorCode::OutputFailed, m_done};
  error.parameters["where"] = where;
  error.parameters["what"] = what;
  return fail(error, more);
}

core::Exit Console::finish(core::Exit exit) {
  if (m_writeError == 0 || exit != core::Exit::Ok) return exit;
  return failAnswer("standard output", std::generic_category().message(m_writeError)); // its document has nowhere to go either
}

} // namespace app::cli
