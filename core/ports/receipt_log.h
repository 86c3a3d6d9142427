// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"

#include <string>
#include <vector>

namespace core {

// A receipt that a log has.
struct KnownReceipt {
  std::string id;
  std::string summary = {}; // as it was committed with the receipt (ChangeSet::summary); empty where it is not known, or not of this very receipt
  bool isTrusted = true;    // nobody but the owner of the store, and root, can have written it
};

// The receipts of the changes of a store: a port of its own, because they may lie elsewhere than the certificates. They are only read here; a
// receipt is written with its change, and amended by the transaction that made it.
class ReceiptLog {
public:
  virtual ~ReceiptLog() = default;

  // ids returns the ids of all receipts, oldest first. The errors of a look at the store.
  virtual Expected<std::vector<std::string>> ids() = 0;

  // receipt returns the stored JSON of one. NotFound {what: a receipt, id}; the errors of a look at the store.
  virtual Expected<std::string> receipt(const std::string &id) = 0;

  // known returns every receipt with its summary, oldest first, without reading the receipts. The errors of a look at the store.
  virtual Expected<std::vector<KnownReceipt>> known() = 0;

  // remember keeps the summaries of all receipts, where this account may: known then has those that it lacked. They are derived, and a failure
  // to keep them only costs time.
  virtual void remember(const std::vector<KnownReceipt> &all) = 0;
};

} // namespace core
