// SPDX-License-Identifier: Apache-2.0
#include "core/formats/in_process_reader.h"

namespace core {

Expected<SourceFile> InProcessReader::openFile(const std::filesystem::path &path, std::stop_token) {
  return core::openFile(path, m_limits);
}

Expected<SourceFile> InProcessReader::openBytes(Bytes bytes, std::string name, std::stop_token) {
  return core::openBytes(std::move(bytes), std::move(name), m_limits);
}

Expected<SourceFile> InProcessReader::openKeyFile(const std::filesystem::path &path, std::stop_token) {
  return core::openFile(path, m_limits, Wanted::Key);
}

Expected<Bundle> InProcessReader::unlock(const SourceFile &file, const Secret *password, std::stop_token stop, const Progress &progress,
                                         std::uint64_t work) {
  return core::unlock(file, password, withWork(m_limits, work), stop, progress);
}

} // namespace core
