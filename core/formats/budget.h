// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/formats/limits.h"
#include "core/formats/pbe.h"

namespace core {

// Budget adds up what the key derivations of one attempt cost, before the first of them is done.
class Budget final {
public:
  explicit Budget(const Limits &limits) : m_maximum(limits.work) {}

  // add counts one more derivation. TooCostly {work} {maximum} {option} when that is more than the limit.
  Expected<void> add(const Kdf &kdf);

private:
  std::uint64_t m_maximum;
  std::uint64_t m_work = 0;
};

} // namespace core
