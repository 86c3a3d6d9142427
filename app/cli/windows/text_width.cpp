// SPDX-License-Identifier: Apache-2.0
#include "app/cli/text_width.h"

#include <windows.h>

#include <string>
#include <vector>

namespace app::cli {

std::size_t widthOf(std::string_view text) {
  if (text.empty()) return 0;
  const auto bytes = static_cast<int>(text.size());
  std::wstring wide(text.size(), L'\0'); // UTF-8 has never fewer bytes than UTF-16 has units
  const auto units = MultiByteToWideChar(CP_UTF8, 0, text.data(), bytes, wide.data(), bytes);
  std::vector<WORD> kinds(static_cast<std::size_t>(units));
  if (units == 0 || GetStringTypeW(CT_CTYPE3, wide.data(), units, kinds.data()) == 0) return text.size();
  std::size_t width = 0;
  for (const auto kind : kinds) {
    if ((kind & (C3_NONSPACING | C3_LOWSURROGATE)) != 0) continue;
    const bool isWide = (kind & (C3_IDEOGRAPH | C3_FULLWIDTH)) != 0 && (kind & C3_HALFWIDTH) == 0;
    width += isWide ? 2 : 1;
  }
  return width;
}

} // namespace app::cli
