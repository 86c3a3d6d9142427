// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <mutex>
#include <utility>

namespace core {

// A fact that is worked out when it is first asked for, by whichever thread asks first: most certificates of a large file are
// never looked at closely.
template <class T> class Lazy {
public:
  // get returns the fact; make() works it out, once.
  template <class Make> const T &get(Make make) const {
    std::call_once(m_once, [&] { m_value = make(); });
    return m_value;
  }

  // set gives the fact where it is known already, before the first get.
  void set(T value) const {
    std::call_once(m_once, [&] { m_value = std::move(value); });
  }

private:
  mutable std::once_flag m_once;
  mutable T m_value{};
};

} // namespace core
