// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// Complete: ends in a self-signed certificate. Untrusted: that certificate is not trusted here.
enum class ChainState { Complete, Incomplete, Untrusted };

// Who trusts the root at the end of a chain. Unknown: the chain has no root, or the system's own list could not be looked up.
enum class RootTrust { Unknown, Store, Decision, System, Nobody };

// Where a link of a chain was found.
enum class Origin { File, StoreCa, StoreRoot };

// nameOf returns the word for a code in documents: "incomplete", "decision", "store-ca".
std::string_view nameOf(ChainState state);
std::string_view nameOf(RootTrust trust);
std::string_view nameOf(Origin origin);

} // namespace core
