// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"

#include <string>

namespace app::cli {

// usage makes the failure of a command line that cannot be understood. what is a whole sentence.
inline core::Unexpected usage(std::string what) {
  return core::fail(core::ErrorCode::Usage, {{"what", std::move(what)}});
}

} // namespace app::cli
