// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// The field's severity words. An Error stops an import unless it is accepted.
enum class Severity { Error, Warning, Info };

// What the review of a certificate or a file found; CONTRACT.md section 2 "Findings".
// A code appears here in the step that can find it.
enum class FindingCode {
  Expired,           // {date} {days}
  NotYetValid,       // {date} {days}, and {time} where it is less than a day
  KeyMismatch,       //
  NoKey,             //
  ExpiresSoon,       // {date} {days}: fewer than 30 days
  ExpiresIn60,       // {date} {days}
  CaKey,             // {subject}: the key of an authority is in the file
  WeakKey,           // {algorithm} {bits}
  WeakSignature,     // {algorithm}, and {subject} where it is about an issuer
  ChainIncomplete,   // {issuer}; {in} "file" where only the file was looked at, {address} where its certificate may be had
  ChainInvalid,      // {subject} {what}: what is wrong with a certificate of the chain
  ChainExpired,      // {subject} {date}: an issuer
  ChainExpiresSoon,  // {subject} {date}: an issuer ends within 30 days, or before the certificate, {before} "leaf"
  ChainWeakKey,      // {subject} {algorithm} {bits}: of an issuer
  RootUntrusted,     // {subject} {sha256} {where}: the places that were looked at
  PurposeServer,     // the extended key usage leaves out serverAuth
  NoNames,           // no DNS name or address in the subject alternative names
  LegacyEncryption,  // {algorithm}: RC2, RC4, DES or a SHA-1 based scheme protects the file
  NoMac,             // nothing protects the file against a change
  ProviderAttribute, // {provider}: the file names the Windows provider for its key; it is not followed
  DefaultName,       // {name}: the friendly name is the default that other tools delete by
  Leftovers,         // {what} {count}: bags that are not imported
  DuplicateInFile,   // {count}: certificates that are in the file more than once; each is taken once
  StrayCertificates, // {subject}: in the file, but not in any chain; {count} where they are many
  RequestDiffers,    // {subject} {requested} {added} {lost}: what the authority changed
  RequestsShareKey,  // {others}: more requests with the key of the certificate; they stay
  KeyReused,         // {other}: a certificate of the store has the same key
  LinkMoves,         // {name} {subject} {until}: what the link leads to now; {lost} the names that only that one has, {longer} if it is valid longer
  ProofFailed,       // {receipt} {what}: the proof of an earlier change, made only now, failed
  ProofNotRecorded,  // the proof was made, but the receipt does not say so: {what} kept it from being amended
  NetworkStore,      // {system}: the store is on a network file system, whose locks and renames may not hold
  NetworkFile,       // {host}: the file was read from another machine, by a path that names it
  NameMismatch,      // {name}: that was expected, and that no certificate of the import is for
  NotThisHost,       // {name}: the host, or the server.fqdn of the configuration; none of the certificates is for it
  Wildcard,          // {name}: "*.example.com"
  PurposeClient,     // {subject}: what is replaced may sign in to other servers, and the new one may not
  KeyUsage,       // {key}: what TLS needs of it is not allowed. {problem} "exchange": only what old clients use; "issuer": it may sign certificates
  LongLifetime,   // {days} {most}
  MustStaple,     // clients expect an OCSP answer with the certificate
  SameNamesExist, // {subject} {sha256} {until}: a valid certificate of the store that is for the same names
  SameSubjectIssuer, // {subject} {issuer} {sha256} {until}: the same of a certificate with the same subject and issuer
  SameSerial,        // {issuer} {serial} {sha256}: another certificate of the store with both
  TargetSpace,       // {free} {needed}: MiB where the store lies
  TargetAccount      // {owner}: the store belongs to that account, and another would change it
};

std::string_view nameOf(Severity severity); // "error", "warning", "info"
std::string_view nameOf(FindingCode code);  // "expires-soon"
Severity severityOf(FindingCode code);
bool isAcceptable(FindingCode code); // whether --accept lets an error of this code pass

} // namespace core
