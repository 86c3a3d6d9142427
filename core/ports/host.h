// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"

#include <string>

namespace core {

// The machine and the person at it. Asked without using the network.
class Host {
public:
  virtual ~Host() = default;
  [[nodiscard]] virtual std::string user() const = 0;
  [[nodiscard]] virtual std::string name() const = 0;                   // the system's host name, qualified if the system qualifies it
  [[nodiscard]] virtual bool isPrivileged() const = 0;                  // root, or an administrator of Windows: the machine scope is the default
  [[nodiscard]] virtual Bytes randomBytes(std::size_t count) const = 0; // for receipt ids

  // log writes one line to the system's log, where there is one: the journal, the event log. It fails silently, since what it tells is done.
  virtual void log(const std::string &line) const = 0;
};

} // namespace core
