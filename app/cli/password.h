// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/request.h"
#include "app/cli/stop_signal.h"
#include "core/base/secret.h"

#include <optional>

namespace app::cli {

// What was done with the line break after a password: it may belong to it.
enum class LineEnd { None, Dropped, Kept }; // Kept: there were several, of which one was dropped

// A password as it was given, and what may have been its own.
struct GivenPassword {
  core::Secret secret;
  LineEnd lineEnd = LineEnd::None;
};

// readPassword reads the password from where the command line says: UTF-8, Latin-1 if it is not valid UTF-8, UTF-16 with a byte order
// mark, without such a mark and one final line end. Nothing for a prompt, which comes when the file is known, and where no password was given.
// An environment variable is wiped from this process's environment. The errors of readSecretFile; Usage for a variable
// that is not set.
core::Expected<std::optional<GivenPassword>> readPassword(const PasswordSource &source, const StopSignal &stop);

// asTypedPassword drops a byte order mark and one final line end, and converts text that is not UTF-8 to UTF-8.
GivenPassword asTypedPassword(core::Secret raw);

} // namespace app::cli
