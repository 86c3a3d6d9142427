// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

namespace core {

// escapeForDisplay shows what cannot be seen as \u{202E}: control characters, line breaks, bidirectional overrides, and every other character that
// hides (soft hyphens, fillers, tags, variation selectors, …). So a text from a file cannot change how the text around it reads, nor look
// like another one. Invalid UTF-8 becomes U+FFFD. Everything else stays as it is, an emoji with its U+FE0F too; one that is joined of several
// shows its joiners.
std::string escapeForDisplay(std::string_view utf8);

// isValidUtf8 says whether a text is well-formed UTF-8 (RFC 3629: no surrogates, no overlong forms).
bool isValidUtf8(std::string_view text);

// utf16Units counts the UTF-16 code units of a valid UTF-8 text; this is how a friendly name's length is counted.
std::size_t utf16Units(std::string_view utf8);

// columnsOf counts the columns that a text takes on a terminal.
std::size_t columnsOf(std::string_view utf8);

// hasControlCharacter says whether a valid UTF-8 text holds a C0 or C1 control character, or a line or paragraph separator.
bool hasControlCharacter(std::string_view utf8);

// appendUtf8 appends a character, which must not be a surrogate, to a text.
void appendUtf8(std::string &text, char32_t character);

// latin1ToUtf8 converts bytes of ISO 8859-1.
std::string latin1ToUtf8(std::string_view latin1);

} // namespace core
