// SPDX-License-Identifier: Apache-2.0
#include "core/base/finding.h"

namespace core {

namespace {

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
    {FindingCode::WeakKey, "weak-key", Severity::Warning, false},
    {FindingCode::WeakSignature, "weak-signature", Severity::Warning, false},
    {FindingCode::ChainIncomplete, "chain-incomplete", Severity::Warning, false},
    {FindingCode::ChainInvalid, "chain-invalid", Severity::Warning, false},
    {FindingCode::RootUntrusted, "root-untrusted", Severity::Warning, false},
    {FindingCode::PurposeServer, "purpose-server", Severity::Warning, false},
    {FindingCode::NoNames, "no-names", Severity::Warning, false},
    {FindingCode::LegacyEncryption, "legacy-encryption", Severity::Info, false},
    {FindingCode::NoMac, "no-mac", Severity::Warning, false},
    {FindingCode::ProviderAttribute, "provider-attribute", Severity::Info, false},
    {FindingCode::DefaultName, "default-name", Severity::Info, false},
    {FindingCode::Leftovers, "leftovers", Severity::Info, false},
    {FindingCode::StrayCertificates, "stray-certificates", Severity::Info, false},
    {FindingCode::RequestDiffers, "request-differs", Severity::Warning, false},
    {FindingCode::RequestsShareKey, "requests-share-key", Severity::Info, false},
    {FindingCode::KeyReused, "key-reused", Severity::Info, false},
    {FindingCode::LinkMoves, "link-moves", Severity::Warning, false},
    {FindingCode::ProofFailed, "proof-failed", Severity::Warning, false},
    {FindingCode::NetworkStore, "network-store", Severity::Warning, false},
};

const Row &rowOf(FindingCode code) {
  for (const auto &row : rows) {
    if (row.code == code) return row;
  }
  return rows[0]; // not reached: a test asks for every code
}

} // namespace

std::string_view nameOf(FindingCode code) {
  return rowOf(code).name;
}

std::string_view nameOf(Severity severity) {
  switch (severity) {
  case Severity::Error:
    return "error";
  case Severity::Warning:
    return "warning";
  case Severity::Info:
    return "info";
  }
  return "error";
}

Severity severityOf(FindingCode code) {
  return rowOf(code).severity;
}

bool isAcceptable(FindingCode code) {
  return rowOf(code).acceptable;
}

std::optional<FindingCode> findingNamed(std::string_view name) {
  for (const auto &row : rows) {
    if (row.name == name) return row.code;
  }
  return std::nullopt;
}

const std::vector<FindingCode> &allFindingCodes() {
  static const auto codes = [] {
    std::vector<FindingCode> all;
    for (const auto &row : rows) all.push_back(row.code);
    return all;
  }();
  return codes;
}

} // namespace core
