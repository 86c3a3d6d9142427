// SPDX-License-Identifier: Apache-2.0
#include "core/plan/friendly_name.h"

#include "core/base/stray_blanks.h"
#include "core/base/text.h"

namespace core {

bool isBlankName(const std::string &utf8) {
  return withoutStrayBlanks(utf8).empty();
}

Expected<void> checkFriendlyName(const std::string &utf8) {
  constexpr std::size_t maximumUnits = 63; // CONTRACT.md section 2, --friendly-name
  if (utf8.empty()) return fail(ErrorCode::NameEmpty);
  if (!isValidUtf8(utf8) || hasControlCharacter(utf8)) return fail(ErrorCode::NameHasControl);
  if (isBlankName(utf8)) return fail(ErrorCode::NameEmpty);
  const auto units = utf16Units(utf8);
  if (units > maximumUnits) return fail(ErrorCode::NameTooLong, {{"units", std::to_string(units)}});
  return {};
}

} // namespace core
