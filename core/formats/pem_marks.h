// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace core {

// isMeantLabel says whether a label, in upper case, is one of a certificate, a key, a request, or what they come in.
bool isMeantLabel(std::string_view label);

// withUsualMarks writes the BEGIN and END lines of such blocks as RFC 7468 has them, however many dashes they have, and whatever blanks and case.
// Line feeds are kept.
std::string withUsualMarks(std::string_view text);

// withInlineBlocks gives such lines to the blocks <pkcs12>, <cert>, <ca>, <key> and <extra-certs> of OpenVPN that hold bare Base64. Line feeds are
// kept.
std::string withInlineBlocks(std::string_view text);

} // namespace core
