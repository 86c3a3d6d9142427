// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// withoutStrayBlanks returns a text without the blanks at its beginning and its end: whatever Unicode calls white space, and the characters of no
// width that come along where a text is copied from a page or a mail. Blanks between other characters stay. Bytes that are no UTF-8 are no blanks.
std::string_view withoutStrayBlanks(std::string_view text);

// hasStrayBlank says whether there is one at the beginning or the end.
bool hasStrayBlank(std::string_view text);

} // namespace core
