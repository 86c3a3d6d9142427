// SPDX-License-Identifier: Apache-2.0
#include "core/import/receipt.h"

namespace core {

std::string newReceiptId(Time time, BytesView eightRandomBytes) {
  return formatCompactTime(time) + "-" + toHex(eightRandomBytes);
}

} // namespace core
