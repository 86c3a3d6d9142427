// SPDX-License-Identifier: Apache-2.0
// Any bytes as a file: what it is, and what it shows without a password.
#include "core/formats/open.h"
#include "core/formats/preparation.h"
#include "tests/fuzz/fuzz_limits.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static const core::Preparation prepared;
  const auto file = core::openBytes(core::Bytes(data, data + size), "fuzz", fuzz::limits());
  (void)file;
  return 0;
}
