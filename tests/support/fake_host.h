// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/host.h"

#include <string>
#include <vector>

namespace support {

// A machine that does not exist. Its random bytes count up, so that every call gives others.
class FakeHost final : public core::Host {
public:
  explicit FakeHost(std::string name = "mail.example.com", bool privileged = false) : m_name(std::move(name)), m_privileged(privileged) {}
  [[nodiscard]] std::string user() const override { return "tester"; }
  [[nodiscard]] std::string name() const override { return m_name; }
  [[nodiscard]] bool isPrivileged() const override { return m_privileged; }
  [[nodiscard]] core::Bytes randomBytes(std::size_t count) const override {
    core::Bytes bytes(count);
    for (auto &byte : bytes) byte = m_next++;
    return bytes;
  }
  void log(const std::string &line) const override { logged.push_back(line); }

  mutable std::vector<std::string> logged = {};

private:
  std::string m_name;
  bool m_privileged;
  mutable std::uint8_t m_next = 1;
};

} // namespace support
