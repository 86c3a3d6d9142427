// SPDX-License-Identifier: Apache-2.0
#include "ui/unlocking.h"

#include "ui/text/convert.h"

#include <algorithm>
#include <limits>
#include <utility>

namespace ui {

Unlocking::Unlocking(std::uint64_t allowedWork, std::optional<core::Secret> password, std::optional<core::Secret> keyPassword)
    : m_allowedWork(allowedWork), m_password(std::move(password)), m_keyPassword(std::move(keyPassword)) {}

core::Expected<core::Bundle> Unlocking::open(core::Reader &reader, const core::SourceFile &file, const std::stop_token &stop,
                                             const core::Progress &progress) const {
  const core::Passwords passwords(m_password ? &*m_password : nullptr, m_keyPassword ? &*m_keyPassword : nullptr);
  auto bundle = reader.unlock(file, passwords, stop, progress, m_allowedWork);
  if (bundle && bundle->verdict == core::Verdict::Needed) return core::fail(core::ErrorCode::PasswordNeeded);
  return bundle;
}

std::uint64_t Unlocking::workAfter(const core::Error &error, const std::optional<core::SourceFile> &file) {
  const auto number = [&](const char *name) {
    const auto found = error.parameters.find(name);
    return found == error.parameters.end() ? 0 : toQt(found->second.text()).toULongLong();
  };
  const auto seen = file && file->container ? file->container->work : 0;
  const auto known = std::max<std::uint64_t>(seen, number("work"));
  const auto room = std::numeric_limits<std::uint64_t>::max() - known;
  return known + std::min<std::uint64_t>(number("maximum"), room);
}

} // namespace ui
