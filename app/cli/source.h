// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/password.h"
#include "app/cli/session.h"
#include "app/composition/composition.h"
#include "core/import/plan.h"

#include <optional>
#include <vector>

namespace app::cli {

// openSource opens what the command line names: a path, standard input, or the object itself.
core::Expected<core::SourceFile> openSource(const Session &session, const Composition &composition);

// Whether a person may be asked for a password that the command line did not say where to read. ForFile: not for that of a key, because the
// key comes from elsewhere.
enum class Asking { OnlyWhenTold, ForFile, WhenNeeded };

// The passwords that were given for one file, and which of them the command line says to ask for.
struct Access {
  Asking asking = Asking::WhenNeeded;
  std::optional<GivenPassword> file = {}, keys = {};
  bool asksForFile = false, asksForKeys = false;
};

// readAccess reads passwords from where the command line says: that of a file, and that of keys in it which have one of their own. The
// errors of readPassword.
core::Expected<Access> readAccess(const PasswordSource &file, const PasswordSource &keys, Asking asking, const StopSignal &stop);

// unlockSource unlocks a file with the passwords that were given; else asks for them, three times at most for each, where there is
// a terminal to ask on. Where no pair is open, it asks for the password of a key too; a bundle whose key stays locked is no error.
core::Expected<core::Bundle> unlockSource(const Session &session, const Composition &composition, const core::SourceFile &file, Access access);

// A file with a private key that is open.
struct UnlockedKey {
  core::Bundle bundle;
  std::string name, path, sha256; // as SourceFile has them
};

// unlockKeyFile opens a file, or standard input for "-", for the private key in it. A password that is needed or wrong is then that of the key. The
// errors of an import are those of aboutKeyFile.
core::Expected<UnlockedKey> unlockKeyFile(const Session &session, const Composition &composition, const std::string &path, Access access);

// aboutKeyFile makes an error say that it is about the file given with --key, where an import has two: {keyFile}, or {option}.
core::Error aboutKeyFile(core::Error error, const std::string &path);

// swappedFiles says whether a file that holds a private key alone was given for the certificate, and the certificate for the key: FilesSwapped.
// failure is that of the first; it is returned where they are not swapped.
core::Error swappedFiles(const Session &session, const Composition &composition, const core::Error &failure);

// issuersKnownTo finds the issuers of a bundle that a store has or that its system trusts; nothing where nobody can look there.
std::optional<std::vector<core::ChainLink>> issuersKnownTo(core::CertificateStore &store, const core::Bundle &bundle);

// factsOf returns what an error document says about a file that could not be unlocked: {"inspect": …}.
core::Json factsOf(const core::SourceFile &file, const core::Error &error);

// The same for a file that was unlocked, whatever failed afterwards. elsewhere: issuersKnownTo a store; nothing where none was looked at.
core::Json factsOf(const core::SourceFile &file, const core::Bundle &bundle, core::Time now,
                   const std::optional<std::vector<core::ChainLink>> &elsewhere);

} // namespace app::cli
