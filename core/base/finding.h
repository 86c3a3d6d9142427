// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

// The field's severity words. An Error stops an import unless it is accepted.
enum class Severity { Error, Warning, Info };

// What the review of a certificate or a file found; CONTRACT.md section 2 "Findings".
// A code appears here in the step that can find it.
enum class FindingCode {
  Expired,           // {date} {days}
  NotYetValid,       // {date} {days}
  KeyMismatch,       //
  NoKey,             //
  ExpiresSoon,       // {date} {days}: fewer than 30 days
  ExpiresIn60,       // {date} {days}
  WeakKey,           // {algorithm} {bits}
  WeakSignature,     // {algorithm}
  ChainIncomplete,   // {issuer}, and {address} where its certificate may be had, as the last one in the chain says
  ChainInvalid,      // {subject} {what}: what is wrong with a certificate of the chain
  RootUntrusted,     // {subject} {sha256} {where}: the places that were looked at
  PurposeServer,     // the extended key usage leaves out serverAuth
  NoNames,           // no DNS name or address in the subject alternative names
  LegacyEncryption,  // {algorithm}: RC2, RC4, DES or a SHA-1 based scheme protects the file
  NoMac,             // nothing protects the file against a change
  ProviderAttribute, // {provider}: the file names the Windows provider for its key; it is not followed
  DefaultName,       // {name}: the friendly name is the default that other tools delete by
  Leftovers,         // {what} {count}: bags that are not imported
  StrayCertificates, // {subject}: in the file, but in nobody's chain
  RequestDiffers,    // {subject} {requested} {added} {lost}: what the authority changed
  RequestsShareKey,  // {others}: more requests with the key of the certificate; they stay
  KeyReused,         // {other}: a certificate of the store has the same key
  LinkMoves,         // {name} {subject} {until}: what the link leads to now; {lost} the names that only that one has, {longer} if it is valid longer
  ProofFailed,       // {receipt} {what}: of an earlier change, whose proof was made only now
  NetworkStore       // {system}: the store is on a network file system, whose locks and renames may not hold
};

// One finding about one certificate, or about the file when certificate is empty.
struct Finding {
  FindingCode code;
  std::string certificate = {}; // SHA-256, lower-case hex
  Parameters parameters = {};

  friend bool operator==(const Finding &, const Finding &) = default;
};

std::string_view nameOf(FindingCode code);  // "expires-soon"
std::string_view nameOf(Severity severity); // "error", "warning", "info"
Severity severityOf(FindingCode code);
bool isAcceptable(FindingCode code); // whether --accept lets an error of this code pass
std::optional<FindingCode> findingNamed(std::string_view name);
const std::vector<FindingCode> &allFindingCodes();

} // namespace core
