// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>

namespace core {

// Preparation loads everything that reading would load from disk when it is first needed: OpenSSL's configuration and its
// legacy provider, how many processors there are, and the time zone. While it lives, openBytes, unlock and describeCertificate work in a process that
// may open no file any more.
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
