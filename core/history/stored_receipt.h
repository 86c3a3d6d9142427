// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/history/history.h"
#include "core/plan/receipt.h"
#include "core/ports/certificate_store.h"

#include <string>

namespace core {

// storedReceipt reads a receipt, and says from the history by what it was undone. NotFound {what: a receipt, id}; StoreFailed where it is damaged;
// the errors of a look at the store.
Expected<Receipt> storedReceipt(const std::string &id, const History &history, CertificateStore &store);

} // namespace core
