// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"

#include <string>
#include <vector>

namespace core {

// The receipts of the changes of a store: a port of its own, because they may lie elsewhere than the certificates. They are only read here; a
// receipt is written with its change, and amended by the transaction that made it.
class ReceiptLog {
public:
  virtual ~ReceiptLog() = default;

  // ids returns the ids of all receipts, oldest first. The errors of a look at the store.
  virtual Expected<std::vector<std::string>> ids() = 0;

  // receipt returns the stored JSON of one. NotFound {what: a receipt, id}; the errors of a look at the store.
  virtual Expected<std::string> receipt(const std::string &id) = 0;
};

} // namespace core
