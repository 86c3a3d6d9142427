// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/stop_signal.h"
#include "core/base/secret.h"

#include <optional>
#include <string>

namespace app::cli {

// The terminal that a person sits at. It is there when standard input or standard error is one; what is asked goes
// past both, so that a pipe in their place does not receive it.
class Terminal final {
public:
  // find returns nothing when there is no terminal.
  static std::optional<Terminal> find();

  Terminal(Terminal &&other) noexcept;
  Terminal(const Terminal &) = delete;
  Terminal &operator=(const Terminal &) = delete;
  Terminal &operator=(Terminal &&) = delete;
  ~Terminal();

  // askSecret reads one line without showing it. Nothing at the end of input. Cancelled on a signal; the terminal shows
  // what is typed again in any case.
  core::Expected<std::optional<core::Secret>> askSecret(const std::string &question, const StopSignal &stop) const;

  // askYesNo is true for y and yes alone. False at the end of input.
  core::Expected<bool> askYesNo(const std::string &question, const StopSignal &stop) const;

  void print(const std::string &text) const;

private:
  explicit Terminal(int descriptor) : m_descriptor(descriptor) {} // where both are one, as on POSIX
  core::Expected<core::Secret> readLine(const StopSignal &stop) const;

  int m_descriptor;
};

} // namespace app::cli
