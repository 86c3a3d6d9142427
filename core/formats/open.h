// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/secret.h"
#include "core/formats/limits.h"
#include "core/formats/source_file.h"
#include "core/model/bundle.h"
#include "core/ports/progress.h"

#include <filesystem>
#include <stop_token>

namespace core {

// What a file is opened for: the certificates to import; or a key, which may then stand alone (Format::Pkcs8).
enum class Wanted { Certificates, Key };

// openFile reads a file within the limits and recognises it by its content; it decrypts nothing.
// Errors: FileMissing, FileIsFolder, FileForbidden, FileUnreadable, FileEmpty, ContentUnknown, Damaged, LimitHit,
// FeatureUnsupported.
Expected<SourceFile> openFile(const std::filesystem::path &path, const Limits &limits, Wanted wanted = Wanted::Certificates);

// openBytes does the same for bytes that are already here (standard input, -Instance, the clipboard). name is for people.
Expected<SourceFile> openBytes(Bytes bytes, std::string name, const Limits &limits, Wanted wanted = Wanted::Certificates);

// unlock decrypts a file and pairs its keys with its certificates.
// password: UTF-8, or null when none was given. One that is given is tried first, then null and empty.
// Certificates that stand in clear beside encrypted keys come with the verdict Needed where no password was given.
// Each key derivation runs once for one form of the password. Stops between derivations when asked to: Cancelled.
// Errors: PasswordNeeded, WrongPassword, WrongEncoding, Damaged, AlgorithmUnsupported, FeatureUnsupported,
// CipherUnavailable, LimitHit, TooCostly, Cancelled.
Expected<Bundle> unlock(const SourceFile &file, const Secret *password, const Limits &limits, const std::stop_token &stop = {},
                        const Progress &progress = {});

// verdictFor says which of CONTRACT's ten words a failed unlock is; nothing for a failure that is no verdict.
std::optional<Verdict> verdictFor(const Error &error);

} // namespace core
