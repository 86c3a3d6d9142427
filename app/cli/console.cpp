// SPDX-License-Identifier: Apache-2.0
#include "app/cli/console.h"

#include "app/cli/stop_signal.h"
#include "app/cli/streams.h"
#include "core/base/text.h"
#include "core/documents/documents.h"
#include "core/words/words.h"

#include <cstdlib>
#include <system_error>

namespace app::cli {

namespace {

bool wantsColours(Colour colour, Stream stream) {
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
  return (without == nullptr || *without == '\0') && takesEscapes(stream);
}

} // namespace

Console::Console(Manner manner)
    : m_manner(manner), m_coloursResults(wantsColours(manner.colour, Stream::Results)),
      m_coloursMessages(wantsColours(manner.colour, Stream::Messages)) {}

void Console::print(const std::string &text) {
  if (m_writeError == 0) m_writeError = writeAll(Stream::Results, text);
}

void Console::document(const core::Json &json) {
  print(core::documents::dump(json));
}

void Console::say(const std::string &text) const {
  writeAll(Stream::Messages, text);
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
