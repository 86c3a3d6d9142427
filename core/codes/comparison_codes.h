// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// Why an old certificate is compared with a new one. Link: a name that servers use moves from the one to the other. SameNames: it is still valid, and
// for the same hosts.
enum class RenewalKind { Link, SameNames };

// What of two certificates is compared.
enum class Compared { Names, Validity, Issuer, Key, Purposes, Chain, Readers, Links };

// What becomes of it. Lost: only the old one has it, or the new one falls short of it. Added: the other way round.
enum class Becomes { Same, Changed, Lost, Added };

// Whether two certificates have one key.
enum class KeyOrigin { SameKey, NewKey };

// What a certificate may be used for in TLS.
enum class TlsPurpose { Server, Client };

// nameOf returns the word for a code in documents: "link", "purposes", "lost", "new-key", "server".
std::string_view nameOf(RenewalKind kind);
std::string_view nameOf(Compared what);
std::string_view nameOf(Becomes turn);
std::string_view nameOf(KeyOrigin origin);
std::string_view nameOf(TlsPurpose purpose);

} // namespace core
