// SPDX-License-Identifier: Apache-2.0
#include "core/words/words.h"

#include "core/base/text.h"

namespace core::words {

std::string fill(std::string_view text, const Parameters &parameters) {
  std::string filled;
  for (std::size_t at = 0; at < text.size();) {
    const auto open = text.find('{', at);
    const auto close = open == std::string_view::npos ? open : text.find('}', open);
    if (close == std::string_view::npos) {
      filled += text.substr(at);
      break;
    }
    filled += text.substr(at, open - at);
    const auto value = parameters.find(std::string(text.substr(open + 1, close - open - 1)));
    filled += value == parameters.end() ? std::string(text.substr(open, close - open + 1)) : escapeForDisplay(value->second);
    at = close + 1;
  }
  return filled;
}

std::string sentence(const Error &error) {
  return fill(of(error).sentence, error.parameters);
}

std::string hint(const Error &error) {
  return fill(of(error).hint, error.parameters);
}

std::string sentence(const Finding &finding) {
  return fill(of(finding).sentence, finding.parameters);
}

} // namespace core::words
