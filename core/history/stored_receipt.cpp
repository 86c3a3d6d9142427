// SPDX-License-Identifier: Apache-2.0
#include "core/history/stored_receipt.h"

#include "core/documents/documents.h"

namespace core {

Expected<Receipt> storedReceipt(const std::string &id, const History &history, CertificateStore &store) {
  const auto text = store.receiptLog().receipt(id);
  if (!text) return Unexpected(text.error());
  auto receipt = documents::receiptFrom(*text);
  if (receipt && receipt->id == id) {
    receipt->undoneBy = history.undoneBy(id);
    return std::move(*receipt);
  }
  Error error{ErrorCode::StoreFailed, {{"store", store.location()}, {"what", {Fault::ReceiptDamaged, id}}}};
  if (!receipt && !receipt.error().path.empty()) error.diagnostic = "wrong key: " + receipt.error().path;
  return Unexpected(std::move(error));
}

} // namespace core
