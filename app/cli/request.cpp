// SPDX-License-Identifier: Apache-2.0
#include "app/cli/request.h"

namespace app::cli {

std::string Request::subject() const {
  std::string all;
  for (const auto &word : subjects) all += (all.empty() ? "" : " ") + word;
  return all;
}

} // namespace app::cli
