// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"

namespace core {

// The passwords that were given for one file, in UTF-8; null where none was. They outlive this.
struct Passwords {
  const Secret *file = nullptr;
  const Secret *keys = nullptr; // of private keys in the file that have a password of their own

  Passwords(const Secret *ofFile = nullptr, const Secret *ofKeys = nullptr) : file(ofFile), keys(ofKeys) {} // one alone is the file's

  [[nodiscard]] bool any() const { return file != nullptr || keys != nullptr; }
};

} // namespace core
