// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace core::openssl {

// ErrorQueue keeps OpenSSL's error queue of this thread clean around a call: it is emptied on entry and on exit.
// Return values decide what happened; the queue only says why, for debugging. It must live and die in one thread.
class ErrorQueue final {
public:
  ErrorQueue();
  ~ErrorQueue();
  ErrorQueue(const ErrorQueue &) = delete;
  ErrorQueue &operator=(const ErrorQueue &) = delete;

  // text drains the queue into one line for Error::diagnostic, the first reason first; empty when there is none.
  [[nodiscard]] std::string text() const;
};

} // namespace core::openssl
