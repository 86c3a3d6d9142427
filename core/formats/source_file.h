// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/codes/file_codes.h"

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <vector>

namespace core {

// The integrity code of a PKCS#12 file (RFC 7292 MacData; RFC 9579 for PBMAC1).
struct MacFacts {
  using Kind = MacKind;
  Kind kind = Kind::None;
  std::string digest = {}; // "sha1", "sha256"
  std::uint64_t iterations = 0;
};

// One AuthenticatedSafe element.
struct SafeFacts {
  std::string encryption; // "none", "pbes2/aes-256-cbc/pbkdf2-hmac-sha256", "pbe-sha1-3des", "pbe-sha1-rc2-40", or a dotted OID
  std::uint64_t iterations = 0;
  std::optional<std::size_t> bags = {}; // known only where the safe itself is not encrypted
  std::vector<std::string> keys = {};   // how each shrouded key in it is encrypted, where that can be seen
  // What of it is encrypted in a way that this program cannot read, whatever the password: the safe itself, or keys in it.
  std::vector<std::string> unreadable = {};
};

// What a PKCS#12 file shows without its password.
struct ContainerFacts {
  MacFacts mac;
  std::vector<SafeFacts> safes;
  std::uint64_t work = 0; // sum of all iterations that one attempt costs, as far as it can be seen
  double estimatedSeconds = 0;
};

// A file that was read and recognised by its content. Nothing in it is decrypted yet.
struct SourceFile {
  std::string name; // the file's own name, for people; "standard input" or "pasted text" where there is none
  std::string path; // absolute; empty when it did not come from a path
  Format format = Format::Pkcs12;
  Encoding encoding = Encoding::Der;
  std::shared_ptr<const Bytes> bytes; // as they were read
  std::string sha256;                 // of bytes, lower-case hex
  std::optional<ContainerFacts> container = {};
  bool needsPassword = false; // something in it is encrypted or has a MAC; a null or empty password may still fit
};

} // namespace core
