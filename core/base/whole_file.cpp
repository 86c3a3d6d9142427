// SPDX-License-Identifier: Apache-2.0
#include "core/base/whole_file.h"

namespace core {

Unexpected fileTooLarge(std::uintmax_t size, std::size_t maximum) {
  return fail(ErrorCode::LimitHit, {{"limit", "file size"},
                                    {"value", std::to_string(size) + " bytes"},
                                    {"maximum", std::to_string(maximum) + " bytes"},
                                    {"option", "limits.file_bytes"}});
}

} // namespace core
