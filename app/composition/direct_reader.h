// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/reader.h"

namespace app {

// Reads files within this process.
class DirectReader final : public core::Reader {
public:
  explicit DirectReader(core::Limits limits) : m_limits(limits) {}

  core::Expected<core::SourceFile> openFile(const std::filesystem::path &path) override;
  core::Expected<core::SourceFile> openBytes(core::Bytes bytes, std::string name) override;
  core::Expected<core::Bundle> unlock(const core::SourceFile &file, const core::Secret *password, std::stop_token stop,
                                      const core::Progress &progress) override;

private:
  core::Limits m_limits;
};

} // namespace app
