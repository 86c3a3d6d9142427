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

// Where a block stands in its text.
struct PemFrame {
  std::string_view label;
  std::optional<std::string_view> body = {}; // from BEGIN to END; absent when the end is missing
};

// pemFrames finds every block of a text, with prose, blank lines and white space around and between. A block ends at an END line of its own
// label, or at any other where there is none.
std::vector<PemFrame> pemFrames(std::string_view text);

// readFrame reads the block in a frame. body is that of the frame, or what was made of it.
PemBlock readFrame(const PemFrame &frame, std::optional<std::string_view> body);

// headersLength is that of "Proc-Type: 4,ENCRYPTED" and the like, up to the blank line after them (RFC 1421 section 4.4); 0 where there are none.
std::size_t headersLength(std::string_view body);

// hasMoreBlocksThan counts the beginnings of blocks, before any of them is read.
bool hasMoreBlocksThan(std::string_view text, std::size_t most);

// decodeBase64 reads Base64 with white space in it; nothing when there is anything else or it is cut off.
std::optional<Secret> decodeBase64(std::string_view text);

// isBase64Letter says whether a character stands for six bits.
bool isBase64Letter(char c);

} // namespace core
