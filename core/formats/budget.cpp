// SPDX-License-Identifier: Apache-2.0
#include "core/formats/budget.h"

#include <limits>

namespace core {

Expected<void> Budget::add(const Kdf &kdf) {
  const auto work = workOf(kdf);
  const auto room = std::numeric_limits<std::uint64_t>::max() - m_work;
  m_work += work < room ? work : room;
  if (m_work <= m_maximum) return {};
  return fail(ErrorCode::TooCostly, {{"work", std::to_string(m_work)}, {"maximum", std::to_string(m_maximum)}, {"option", "--max-work"}});
}

} // namespace core
