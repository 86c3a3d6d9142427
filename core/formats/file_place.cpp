// SPDX-License-Identifier: Apache-2.0
#include "core/formats/file_place.h"

#include "core/base/long_path.h"

namespace core {

std::vector<Finding> findingsOfPlace(const SourceFile &file) {
  const auto host = hostIn(file.path);
  if (!host) return {};
  return {{FindingCode::NetworkFile, {}, {{"host", *host}}}};
}

} // namespace core
