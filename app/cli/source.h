// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/verbs.h"
#include "app/composition/composition.h"

#include <optional>

namespace app::cli {

// openSource opens what the command line names: a path, standard input, or the object itself.
core::Expected<core::SourceFile> openSource(const Session &session, const Composition &composition);

// Whether a person may be asked for a password that the command line did not say where to read.
enum class Asking { OnlyWhenTold, WhenNeeded };

// unlockSource unlocks a file with the password that was given; else asks for it, three times at most, where there is
// somebody to ask. password is gone when this returns.
core::Expected<core::Bundle> unlockSource(const Session &session, const Composition &composition, const core::SourceFile &file,
                                          std::optional<core::Secret> password, Asking asking);

// unlockKeyFile opens a file for the private key in it, with the password from a place of its own. PasswordNeeded {option} when nobody
// can be asked for it.
core::Expected<core::Bundle> unlockKeyFile(const Session &session, const Composition &composition, const std::string &path,
                                           const PasswordSource &passwordSource);

// factsOf gives what an error document tells about a file that could not be unlocked: {"inspect": …}.
core::Json factsOf(const core::SourceFile &file, const core::Error &error);

// The same of one that was unlocked, whatever failed afterwards.
core::Json factsOf(const core::SourceFile &file, const core::Bundle &bundle, core::Time now);

} // namespace app::cli
