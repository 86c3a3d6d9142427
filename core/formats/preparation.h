// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

namespace core {

// Preparation loads everything that reading would load from disk when it is first needed: OpenSSL's configuration and its
// legacy provider, and how many processors there are. While it lives, openBytes and unlock work in a process that may open no file any more.
class Preparation final {
public:
  Preparation();
  ~Preparation();
  Preparation(const Preparation &) = delete;
  Preparation &operator=(const Preparation &) = delete;

private:
  struct Loaded;
  std::unique_ptr<Loaded> m_loaded;
};

} // namespace core
