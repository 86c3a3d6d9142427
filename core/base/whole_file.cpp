// SPDX-License-Identifier: Apache-2.0
#include "core/base/whole_file.h"

namespace core {

namespace {

Unexpected tooLarge(Value size, std::size_t maximum) {
  return fail(ErrorCode::LimitHit, {{"limit", Fault::FileSize},
                                    {"value", std::move(size)},
                                    {"maximum", {Fault::ByteCount, std::to_string(maximum)}},
                                    {"option", "limits.file_bytes"}});
}

} // namespace

Unexpected fileTooLarge(std::uintmax_t size, std::size_t maximum) {
  return tooLarge({Fault::ByteCount, std::to_string(size)}, maximum);
}

Unexpected streamTooLong(std::size_t maximum) {
  return tooLarge({Fault::MoreThan, std::to_string(maximum)}, maximum);
}

} // namespace core
