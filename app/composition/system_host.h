// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/host.h"

#include <filesystem>

namespace app {

// This machine and the user that runs the program.
class SystemHost final : public core::Host {
public:
  [[nodiscard]] std::string user() const override;
  [[nodiscard]] std::string name() const override;
  [[nodiscard]] bool isPrivileged() const override;
  [[nodiscard]] core::Bytes randomBytes(std::size_t count) const override;
  void log(const std::string &line) const override;

  // program returns the path of the program that runs; empty when the system does not tell.
  static std::filesystem::path program();
};

} // namespace app
