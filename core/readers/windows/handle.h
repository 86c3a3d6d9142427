// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <windows.h>

#include <utility>

namespace core {

// A handle that is closed when nobody needs it any more.
class Handle final {
public:
  Handle() = default;
  explicit Handle(HANDLE handle) : m_handle(handle) {}
  ~Handle() { close(); }
  Handle(Handle &&other) noexcept : m_handle(std::exchange(other.m_handle, nullptr)) {}
  Handle &operator=(Handle &&other) noexcept {
    std::swap(m_handle, other.m_handle);
    return *this;
  }
  Handle(const Handle &) = delete;
  Handle &operator=(const Handle &) = delete;

  [[nodiscard]] HANDLE get() const { return m_handle; }
  [[nodiscard]] HANDLE *out() { return &m_handle; }
  explicit operator bool() const { return m_handle != nullptr; }
  void close() {
    if (m_handle != nullptr) CloseHandle(std::exchange(m_handle, nullptr));
  }

private:
  HANDLE m_handle = nullptr;
};

} // namespace core
