// SPDX-License-Identifier: Apache-2.0
#include "core/base/idn.h"

#include <idn2.h>

#include <memory>

namespace core {

std::optional<std::string> idnToAscii(const std::string &utf8) {
  char *ascii = nullptr;
  const int result = idn2_to_ascii_8z(utf8.c_str(), &ascii, IDN2_NFC_INPUT | IDN2_NONTRANSITIONAL | IDN2_USE_STD3_ASCII_RULES);
  const std::unique_ptr<char, void (*)(void *)> owned(ascii, idn2_free);
  if (result != IDN2_OK) return std::nullopt;
  return std::string(ascii);
}

} // namespace core
