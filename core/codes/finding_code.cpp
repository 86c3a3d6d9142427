// SPDX-License-Identifier: Apache-2.0
#include "core/codes/finding_code.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

constexpr Named<Severity> severities[] = {{Severity::Error, "error"}, {Severity::Warning, "warning"}, {Severity::Info, "info"}};
static_assert(holdsEach(severities));

struct Row {
  FindingCode code;
  std::string_view name;
  Severity severity;
  bool acceptable;
};

// CONTRACT.md section 2 "Findings": only errors stop an import, and only some of them can be accepted.
constexpr Row rows[] = {
    {FindingCode::Expired, "expired", Severity::Error, true},
    {FindingCode::NotYetValid, "not-yet-valid", Severity::Error, true},
    {FindingCode::KeyMismatch, "key-mismatch", Severity::Error, false},
    {FindingCode::NoKey, "no-key", Severity::Error, false},
    {FindingCode::ExpiresSoon, "expires-soon", Severity::Warning, false},
    {FindingCode::ExpiresIn60, "expires-in-60", Severity::Info, false},
    {FindingCode::CaKey, "ca-key", Severity::Error, true},
    {FindingCode::WeakKey, "weak-key", Severity::Error, true},
    {FindingCode::WeakSignature, "weak-signature", Severity::Warning, false},
    {FindingCode::ChainIncomplete, "chain-incomplete", Severity::Warning, false},
    {FindingCode::ChainInvalid, "chain-invalid", Severity::Warning, false},
    {FindingCode::ChainExpired, "chain-expired", Severity::Warning, false},
    {FindingCode::ChainExpiresSoon, "chain-expires-soon", Severity::Warning, false},
    {FindingCode::ChainWeakKey, "chain-weak-key", Severity::Warning, false},
    {FindingCode::RootUntrusted, "root-untrusted", Severity::Warning, false},
    {FindingCode::PurposeServer, "purpose-server", Severity::Warning, false},
    {FindingCode::NoNames, "no-names", Severity::Warning, false},
    {FindingCode::LegacyEncryption, "legacy-encryption", Severity::Info, false},
    {FindingCode::NoMac, "no-mac", Severity::Warning, false},
    {FindingCode::ProviderAttribute, "provider-attribute", Severity::Info, false},
    {FindingCode::DefaultName, "default-name", Severity::Info, false},
    {FindingCode::Leftovers, "leftovers", Severity::Info, false},
    {FindingCode::DuplicateInFile, "duplicate-in-file", Severity::Info, false},
    {FindingCode::StrayCertificates, "stray-certificates", Severity::Info, false},
    {FindingCode::RequestDiffers, "request-differs", Severity::Warning, false},
    {FindingCode::RequestsShareKey, "requests-share-key", Severity::Info, false},
    {FindingCode::KeyReused, "key-reused", Severity::Info, false},
    {FindingCode::LinkMoves, "link-moves", Severity::Warning, false},
    {FindingCode::ProofFailed, "proof-failed", Severity::Warning, false},
    {FindingCode::ProofNotRecorded, "proof-not-recorded", Severity::Warning, false},
    {FindingCode::NetworkStore, "network-store", Severity::Warning, false},
    {FindingCode::NetworkFile, "network-file", Severity::Warning, false},
    {FindingCode::NameMismatch, "name-mismatch", Severity::Warning, false},
    {FindingCode::NotThisHost, "not-this-host", Severity::Info, false},
    {FindingCode::Wildcard, "wildcard", Severity::Info, false},
    {FindingCode::PurposeClient, "purpose-client", Severity::Info, false},
    {FindingCode::KeyUsage, "key-usage", Severity::Warning, false},
    {FindingCode::LongLifetime, "long-lifetime", Severity::Info, false},
    {FindingCode::MustStaple, "must-staple", Severity::Info, false},
    {FindingCode::SameNamesExist, "same-names-exist", Severity::Info, false},
    {FindingCode::SameSubjectIssuer, "same-subject-issuer", Severity::Info, false},
    {FindingCode::SameSerial, "same-serial", Severity::Warning, false},
    {FindingCode::TargetSpace, "target-space", Severity::Warning, false},
    {FindingCode::TargetAccount, "target-account", Severity::Warning, false},
};
static_assert(holdsEach(rows));

} // namespace

std::string_view nameOf(Severity severity) {
  return rowOf(severities, severity).name;
}

std::string_view nameOf(FindingCode code) {
  return rowOf(rows, code).name;
}

Severity severityOf(FindingCode code) {
  return rowOf(rows, code).severity;
}

bool isAcceptable(FindingCode code) {
  return rowOf(rows, code).acceptable;
}

} // namespace core
