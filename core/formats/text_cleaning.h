// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace core {

// What mail, web pages, editors and configuration files put into a text of Base64. Some of it could be meant, as the "+" of a form: only a
// result that is whole may be believed. Each function keeps the line feeds of the text, so that lines can still be counted; a line break that was
// written out becomes a vertical tab.

// withPlainSigns replaces typographic dashes, quotes and blanks by those of ASCII, and drops characters that take no room.
std::string withPlainSigns(std::string_view text);

// withoutMarkup drops the tags of HTML and replaces its character references: <br/>, &nbsp;, &#61;.
std::string withoutMarkup(std::string_view text);

// withoutEscapes replaces what is written out in strings and addresses: \n, \r\n, \/, \u003d, `n, %0A.
std::string withoutEscapes(std::string_view text);

// withoutQuotedPrintable decodes =3D and joins lines at a "=" (RFC 2045 section 6.7). A text that does not look so stays as it is.
std::string withoutQuotedPrintable(std::string_view text);

} // namespace core
