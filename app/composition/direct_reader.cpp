// SPDX-License-Identifier: Apache-2.0
#include "app/composition/direct_reader.h"

namespace app {

core::Expected<core::SourceFile> DirectReader::openFile(const std::filesystem::path &path) {
  return core::openFile(path, m_limits);
}

core::Expected<core::SourceFile> DirectReader::openBytes(core::Bytes bytes, std::string name) {
  return core::openBytes(std::move(bytes), std::move(name), m_limits);
}

core::Expected<core::Bundle> DirectReader::unlock(const core::SourceFile &file, const core::Secret *password, std::stop_token stop,
                                                  const core::Progress &progress) {
  return core::unlock(file, password, m_limits, std::move(stop), progress);
}

} // namespace app
