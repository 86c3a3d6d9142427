// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/receipt_log.h"
#include "core/stores/folder/folder_tree.h"

#include <cstddef>
#include <map>
#include <string>
#include <vector>

// receipts/index: the summaries of receipts, so that a thousand of them need not be read for one question. It is derived: each line has the size of
// the receipt that it was made of, and counts only while the receipt has that size. Whoever finds it wanting makes it anew.
namespace core {

// What the index has for one receipt.
struct IndexLine {
  std::size_t size = 0; // of the receipt, in bytes
  std::string summary = {};
};

// addToIndex writes one line more; of several for one receipt the last counts. A failure only costs time later. Under the lock.
void addToIndex(FolderTree &tree, const KnownReceipt &receipt, std::size_t size);

// readIndex returns the lines by the ids of the receipts; what cannot be read is left out.
std::map<std::string, IndexLine> readIndex(FolderTree &tree);

// writeIndex replaces the index by one of these receipts, where this account may.
void writeIndex(FolderTree &tree, const std::vector<KnownReceipt> &all);

} // namespace core
