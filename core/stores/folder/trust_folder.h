// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/certificate_store.h"

namespace core {

// What this machine trusts, as OpenSSL finds it: folders with a file or link for each certificate, named by the hash of its subject
// (openssl-rehash(1)). Read only, and only the files with the right hash.
// addTrust says in a snapshot which of the roots of interest are there, and where that was looked up.
void addTrust(const Interest &interest, StoreSnapshot &snapshot);

} // namespace core
