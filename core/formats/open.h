// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/progress.h"
#include "core/base/secret.h"
#include "core/formats/limits.h"
#include "core/formats/passwords.h"
#include "core/formats/source_file.h"
#include "core/model/bundle.h"

#include <filesystem>
#include <stop_token>

namespace core {

// What a file is opened for: the certificates to import; or a key, which may then stand alone (Format::Pkcs8).
enum class Wanted { Certificates, Key };

// openFile reads a file, or a pipe to its end, within the limits and recognises it by its content; it decrypts nothing.
// Errors: FileMissing, FileIsFolder, FileForbidden, FileUnreadable, FileEmpty, ContentUnknown, Damaged, LimitHit,
// FeatureUnsupported; Cancelled when a pipe is waited for and stop is requested.
Expected<SourceFile> openFile(const std::filesystem::path &path, const Limits &limits, Wanted wanted = Wanted::Certificates,
                              const std::stop_token &stop = {});

// openBytes does the same for bytes that are already here (standard input, -Instance, the clipboard). name is for people.
Expected<SourceFile> openBytes(Bytes bytes, std::string name, const Limits &limits, Wanted wanted = Wanted::Certificates);

// unlock decrypts a file and pairs its keys with its certificates.
// A password of the file that is given is tried first, then null and empty. Keys are tried with the password of keys first, where that is given.
// Certificates that stand in clear beside encrypted keys come with the verdict Needed where no password was given.
// A key that stays closed where the password of the file is known to be right has another of its own: the leftover "locked-key". Where the password
// of keys was given and opens none of them, that is WrongPassword {which: key}.
// Each key derivation runs once for one form of the password. Stops between derivations when asked to: Cancelled.
// Errors: PasswordNeeded, WrongPassword, WrongEncoding, Damaged, AlgorithmUnsupported, FeatureUnsupported,
// CipherUnavailable, LimitHit, TooCostly, Cancelled.
Expected<Bundle> unlock(const SourceFile &file, const Passwords &passwords, const Limits &limits, const std::stop_token &stop = {},
                        const Progress &progress = {});

// verdictFor says which of CONTRACT's ten words a failed unlock is; nothing for a failure that is not a verdict.
std::optional<Verdict> verdictFor(const Error &error);

} // namespace core
