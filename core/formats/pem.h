// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// One block of a PEM text. Its bytes may be a key.
struct PemBlock {
  std::string label;         // "CERTIFICATE"
  std::string headers = {};  // "Proc-Type: 4,ENCRYPTED" and the like (RFC 1421 section 4.6), line by line
  std::optional<Secret> der; // absent when its Base64 is broken, or when its end is missing
};

// pemBlocks reads every block of a text, with prose, blank lines and white space around and between.
// A block that is broken does not spoil the others.
std::vector<PemBlock> pemBlocks(std::string_view text);

// hasMoreBlocksThan counts the beginnings of blocks, before any of them is read.
bool hasMoreBlocksThan(std::string_view text, std::size_t most);

// decodeBase64 reads Base64 with white space in it; nothing when there is anything else or it is cut off.
std::optional<Secret> decodeBase64(std::string_view text);

// plainText gives UTF-8 for a file of text: without byte order mark, and narrowed when it is UTF-16 with one.
std::string plainText(BytesView bytes);

} // namespace core
