// SPDX-License-Identifier: Apache-2.0
#include "app/cli/text_width.h"

#include <algorithm>
#include <cwchar>

namespace app::cli {

std::size_t widthOf(std::string_view text) {
  std::size_t width = 0;
  std::mbstate_t state{};
  while (!text.empty()) {
    wchar_t character = 0;
    const auto length = std::mbrtowc(&character, text.data(), text.size(), &state);
    if (length == 0 || length > text.size()) {
      state = {};
      ++width;
      text.remove_prefix(1);
      continue;
    }
    width += static_cast<std::size_t>(std::max(wcwidth(character), 0));
    text.remove_prefix(length);
  }
  return width;
}

} // namespace app::cli
