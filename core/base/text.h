// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

// escapeForDisplay shows control characters, line breaks and bidirectional overrides as \u{202E}, so that a text from
// a file cannot change how the text around it reads. Invalid UTF-8 becomes U+FFFD. Everything else stays as it is.
std::string escapeForDisplay(std::string_view utf8);

// isValidUtf8 says whether a text is well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms).
bool isValidUtf8(std::string_view text);

// utf16Units counts the UTF-16 code units of a valid UTF-8 text; this is how a friendly name's length is counted.
std::size_t utf16Units(std::string_view utf8);

// hasControlCharacter says whether a valid UTF-8 text holds a C0 or C1 control character, or a line or paragraph separator.
bool hasControlCharacter(std::string_view utf8);

// latin1ToUtf8 converts bytes of ISO 8859-1.
std::string latin1ToUtf8(std::string_view latin1);

} // namespace core
