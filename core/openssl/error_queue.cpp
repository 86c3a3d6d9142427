// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/error_queue.h"

#include <openssl/err.h>

#include <array>

namespace core::openssl {

ErrorQueue::ErrorQueue() {
  ERR_clear_error();
}

ErrorQueue::~ErrorQueue() {
  ERR_clear_error();
}

std::string ErrorQueue::text() const {
  std::string line;
  while (const unsigned long code = ERR_get_error()) {
    std::array<char, 256> text{};
    ERR_error_string_n(code, text.data(), text.size());
    if (!line.empty()) line += "; ";
    line += text.data();
  }
  return line;
}

} // namespace core::openssl
