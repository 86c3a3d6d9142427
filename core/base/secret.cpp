// SPDX-License-Identifier: Apache-2.0
#include "core/base/secret.h"

#include <openssl/crypto.h>

#include <memory>

namespace core {

void cleanse(void *memory, std::size_t size) {
  OPENSSL_cleanse(memory, size);
}

template <class T> T *CleansingAllocator<T>::allocate(std::size_t count) {
  return std::allocator<T>{}.allocate(count);
}

template <class T> void CleansingAllocator<T>::deallocate(T *memory, std::size_t count) noexcept {
  OPENSSL_cleanse(memory, count * sizeof(T));
  std::allocator<T>{}.deallocate(memory, count);
}

template struct CleansingAllocator<std::uint8_t>;

Secret::Secret(BytesView bytes) : m_bytes(bytes.begin(), bytes.end()) {}

Secret::Secret(std::string_view text) : Secret(asBytes(text)) {}

std::string_view Secret::text() const {
  return {reinterpret_cast<const char *>(m_bytes.data()), m_bytes.size()}; // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
}

} // namespace core
