// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/certificate_store.h"

#include <vector>

namespace core {

// likelyReaders returns accounts of servers that exist here, of those that mostly need a certificate's key: to be offered, never to be taken by
// themselves. None where a store cannot let them read a key, or cannot be looked at.
std::vector<AccountName> likelyReaders(CertificateStore &store);

} // namespace core
