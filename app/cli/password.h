// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/request.h"
#include "app/cli/stop_signal.h"
#include "core/base/secret.h"

#include <optional>

namespace app::cli {

// readPassword reads the password from where the command line says: UTF-8, Latin-1 if it is not valid UTF-8, without a
// byte order mark and one final line end. Nothing for a prompt, which is asked for when the file is known, and for none.
// An environment variable is wiped from this process's environment. The errors of readSecretFile; Usage for a variable
// that is not set.
core::Expected<std::optional<core::Secret>> readPassword(const PasswordSource &source, const StopSignal &stop);

// asTypedPassword drops a byte order mark and one final line end, and makes UTF-8 of what is none.
core::Secret asTypedPassword(core::Secret raw);

} // namespace app::cli
