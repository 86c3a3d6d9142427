// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/request.h"
#include "app/cli/table.h"
#include "core/base/json.h"

#include <string>

namespace app::cli {

// The two streams of a program: results on standard output, messages on standard error. Nothing is buffered, so that no
// failure to write is found out too late.
class Console final {
public:
  struct Manner {
    bool json = false;
    bool quiet = false;
    bool verbose = false;
    Colour colour = Colour::Auto;
  };

  explicit Console(Manner manner);

  [[nodiscard]] bool json() const { return m_manner.json; }
  [[nodiscard]] bool quiet() const { return m_manner.quiet; }
  [[nodiscard]] bool verbose() const { return m_manner.verbose; }
  [[nodiscard]] bool coloursResults() const { return m_coloursResults; }
  [[nodiscard]] bool coloursMessages() const { return m_coloursMessages; }

  // print writes to standard output. A failure is remembered, and finish reports it. document writes JSON.
  void print(const std::string &text);
  void document(const core::Json &json);

  // rememberDone records what was done, as parameters of OutputFailed, in case the answer cannot be written.
  void rememberDone(const core::Parameters &done) { m_done = done; }

  // say writes to standard error, where nothing can be done about a failure.
  void say(const std::string &text) const;

  // fail reports a failure and returns its exit code. With JSON its document goes to standard output, together with what
  // else is known ("inspect" or "plan").
  core::Exit fail(const core::Error &error, const core::Json &more = core::Json::object());

  // failAnswer reports that an answer could not be written, and what was done nevertheless.
  core::Exit failAnswer(const std::string &where, const std::string &what, const core::Json &more = core::Json::object());

  // finish returns the program's exit code: an answer that could not be written is not a success. A failure is reported only once.
  core::Exit finish(core::Exit exit);

private:
  Manner m_manner;
  bool m_coloursResults;
  bool m_coloursMessages;
  int m_writeError = 0;
  core::Parameters m_done;
};

} // namespace app::cli
