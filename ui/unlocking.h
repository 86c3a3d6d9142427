// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"
#include "core/ports/reader.h"

#include <cstdint>
#include <optional>
#include <stop_token>

namespace ui {

// Unlocking is one attempt to open a file: the passwords that are tried, and how much work it may cost. It knows of no thread.
class Unlocking final {
public:
  explicit Unlocking(std::uint64_t allowedWork, std::optional<core::Secret> password, std::optional<core::Secret> keyPassword = std::nullopt);

  // open returns what is in a file. The errors of core::Reader::unlock, and PasswordNeeded where it wants one.
  [[nodiscard]] core::Expected<core::Bundle> open(core::Reader &reader, const core::SourceFile &file, const std::stop_token &stop,
                                                  const core::Progress &progress) const;

  // workAfter returns the work that a TooCostly error names, and as much more as any file may cost: not all of the work shows before it is done.
  static std::uint64_t workAfter(const core::Error &error, const std::optional<core::SourceFile> &file);

private:
  std::uint64_t m_allowedWork;
  std::optional<core::Secret> m_password;
  std::optional<core::Secret> m_keyPassword;
};

} // namespace ui
