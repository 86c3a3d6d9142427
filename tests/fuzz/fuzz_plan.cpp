// SPDX-License-Identifier: Apache-2.0
// Any bytes as a stored plan: refused, or written again as what was read.
#include "core/documents/documents.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const std::string text(data, data + size);
  const auto read = core::documents::planFrom(text);
  if (!read) return 0;
  const auto again = core::documents::planFrom(core::documents::dump(core::documents::plan(*read)));
  if (!again || again->id != read->id) std::abort();
  return 0;
}
