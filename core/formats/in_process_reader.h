// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/reader.h"

namespace core {

// Reads files within this process: nothing stands between a hostile file and the rest of it.
class InProcessReader final : public Reader {
public:
  explicit InProcessReader(const Limits &limits) : m_limits(limits) {}

  Expected<SourceFile> openFile(const std::filesystem::path &path, std::stop_token stop = {}) override;
  Expected<SourceFile> openBytes(Bytes bytes, std::string name, std::stop_token stop = {}) override;
  Expected<SourceFile> openKeyFile(const std::filesystem::path &path, std::stop_token stop = {}) override;
  Expected<Bundle> unlock(const SourceFile &file, const Secret *password, std::stop_token stop, const Progress &progress,
                          std::uint64_t work = 0) override;

private:
  Limits m_limits;
};

} // namespace core
