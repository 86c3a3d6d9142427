// SPDX-License-Identifier: Apache-2.0
// Any bytes as a stored receipt: refused, or written again as what was read.
#include "core/documents/documents.h"

#include <cstdlib>

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  const std::string text(data, data + size);
  const auto read = core::documents::receiptFrom(text);
  if (!read) return 0;
  const auto written = core::documents::dump(core::documents::receipt(*read, read->exit()));
  const auto again = core::documents::receiptFrom(written);
  if (!again || core::documents::dump(core::documents::receipt(*again, again->exit())) != written) std::abort();
  return 0;
}
