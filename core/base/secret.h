// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"

#include <cstddef>
#include <string_view>
#include <vector>

namespace core {

// cleanse overwrites memory in a way that the compiler keeps, for secrets that stand outside a Secret for a moment.
void cleanse(void *memory, std::size_t size);

// Overwrites memory before giving it back. A vector with it never leaves an old buffer behind when it grows.
template <class T> struct CleansingAllocator {
  using value_type = T;

  CleansingAllocator() = default;
  template <class U> CleansingAllocator(const CleansingAllocator<U> &) {}

  T *allocate(std::size_t count);
  void deallocate(T *memory, std::size_t count) noexcept;

  template <class U> bool operator==(const CleansingAllocator<U> &) const { return true; }
};

extern template struct CleansingAllocator<std::uint8_t>;

// Bytes that must not outlive their use: passwords and private keys. Move-only, wiped when destroyed, grown or cleared.
// A vector, because a string's small buffer never meets the allocator. There is no way to print or compare one.
class Secret final {
public:
  Secret() = default;
  explicit Secret(BytesView bytes);
  explicit Secret(std::string_view text);
  Secret(Secret &&other) noexcept = default;
  Secret &operator=(Secret &&other) noexcept = default;
  Secret(const Secret &) = delete;
  Secret &operator=(const Secret &) = delete;
  ~Secret() = default;

  // copy makes a second secret where two owners are really needed.
  [[nodiscard]] Secret copy() const { return Secret(bytes()); }

  [[nodiscard]] BytesView bytes() const { return {m_bytes.data(), m_bytes.size()}; }
  [[nodiscard]] std::string_view text() const;
  [[nodiscard]] bool empty() const { return m_bytes.empty(); }
  [[nodiscard]] std::size_t size() const { return m_bytes.size(); }

  // resize lets a caller write straight into the secret: resize, then write to data().
  void resize(std::size_t size) { m_bytes.resize(size); }
  [[nodiscard]] std::uint8_t *data() { return m_bytes.data(); }
  void append(BytesView bytes) { m_bytes.insert(m_bytes.end(), bytes.begin(), bytes.end()); }

private:
  std::vector<std::uint8_t, CleansingAllocator<std::uint8_t>> m_bytes;
};

} // namespace core
