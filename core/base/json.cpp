// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"

#include <cstddef>

namespace core {

namespace {

// So deep and so many are the values in nothing that we write: a journal of 20,000 operations has 300,000.
constexpr int mostNested = 16;
constexpr std::size_t mostValues = 1'000'000;

// Each value takes memory many times its length, "[[[[" most of all. Texts are passed over; whether all is well-formed is the parser's business.
bool isModest(std::string_view text) {
  std::size_t values = 0;
  int depth = 0;
  bool isText = false;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char c = text[at];
    if (isText && c == '\\') {
      ++at;
    } else if (c == '"') {
      isText = !isText;
    } else if (!isText && (c == '[' || c == '{')) {
      if (++depth > mostNested || ++values > mostValues) return false;
    } else if (!isText && (c == ']' || c == '}')) {
      --depth;
    } else if (!isText && c == ',' && ++values > mostValues) {
      return false;
    }
  }
  return true;
}

} // namespace

Json parseJson(std::string_view text) {
  return isModest(text) ? Json::parse(text, nullptr, false) : Json(Json::value_t::discarded);
}

} // namespace core
