// SPDX-License-Identifier: Apache-2.0
#include "core/wire/consistency.h"

#include "core/wire/contradiction.h"

#include <algorithm>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <unordered_set>

namespace core::wire {

namespace {

// The codes that come from a container, and the parameters of each. All others come from a review, which is the parent's.
bool isOfContainer(const Finding &finding) {
  std::set<std::string> names;
  for (const auto &[name, value] : finding.parameters) names.insert(name);
  switch (finding.code) {
  case FindingCode::NoMac:
    return finding.certificate.empty() && names.empty();
  case FindingCode::LegacyEncryption:
    return finding.certificate.empty() && names == std::set<std::string>{"algorithm"};
  case FindingCode::Leftovers:
    return finding.certificate.empty() && names == std::set<std::string>{"count", "what"};
  case FindingCode::DuplicateInFile:
    return finding.certificate.empty() && names == std::set<std::string>{"count"};
  case FindingCode::ProviderAttribute:
    return names == std::set<std::string>{"provider"};
  case FindingCode::Expired:
  case FindingCode::NotYetValid:
  case FindingCode::KeyMismatch:
  case FindingCode::NoKey:
  case FindingCode::ExpiresSoon:
  case FindingCode::ExpiresIn60:
  case FindingCode::CaKey:
  case FindingCode::WeakKey:
  case FindingCode::WeakSignature:
  case FindingCode::ChainIncomplete:
  case FindingCode::ChainInvalid:
  case FindingCode::ChainExpired:
  case FindingCode::ChainExpiresSoon:
  case FindingCode::ChainWeakKey:
  case FindingCode::RootUntrusted:
  case FindingCode::PurposeServer:
  case FindingCode::NoNames:
  case FindingCode::DefaultName:
  case FindingCode::StrayCertificates:
  case FindingCode::RequestDiffers:
  case FindingCode::RequestsShareKey:
  case FindingCode::KeyReused:
  case FindingCode::LinkMoves:
  case FindingCode::ProofFailed:
  case FindingCode::ProofNotRecorded:
  case FindingCode::NetworkStore:
  case FindingCode::NetworkFile:
  case FindingCode::NameMismatch:
  case FindingCode::NotThisHost:
  case FindingCode::Wildcard:
  case FindingCode::PurposeClient:
  case FindingCode::KeyUsage:
  case FindingCode::LongLifetime:
  case FindingCode::MustStaple:
  case FindingCode::SameNamesExist:
  case FindingCode::SameSubjectIssuer:
  case FindingCode::SameSerial:
  case FindingCode::TargetSpace:
  case FindingCode::TargetAccount:
    break;
  }
  return false;
}

std::ptrdiff_t countOf(const Bundle &bundle, FindingCode code) {
  return std::ranges::count(bundle.findings, code, &Finding::code);
}

// Each kind of leftover is there once, and has a finding of its own with its number; there is no other.
bool leftoversAreFound(const Bundle &bundle) {
  std::map<std::string, std::string, std::less<>> counts;
  for (const auto &[kind, count] : bundle.leftovers) {
    if (kind == LeftoverKind::UnmatchedKey || count < 1 || !counts.emplace(nameOf(kind), std::to_string(count)).second) return false;
  }
  std::map<std::string, std::string, std::less<>> found;
  for (const auto &[code, certificate, parameters] : bundle.findings) {
    if (code == FindingCode::Leftovers && !found.emplace(parameters.at("what").text(), parameters.at("count").text()).second) return false;
  }
  return counts == found;
}

// Whose key stays locked is told only of a certificate without a key, and of no more of them than there are such keys.
bool lockedKeysAreThere(const Bundle &bundle) {
  const auto locked = std::ranges::find(bundle.leftovers, LeftoverKind::LockedKey, &Leftover::kind);
  const auto marked = std::ranges::count_if(bundle.certificates, &BundleCertificate::hasLockedKey);
  const auto hasBoth = [](const BundleCertificate &entry) { return entry.hasLockedKey && entry.key; };
  return marked <= (locked == bundle.leftovers.end() ? 0 : locked->count) && std::ranges::none_of(bundle.certificates, hasBoth);
}

std::string textOf(const Bytes &publicKey) {
  return {publicKey.begin(), publicKey.end()};
}

// A key and its certificate name each other; a certificate may have the key of another, too. What belongs together is a pair.
bool pairsAreMutual(const Bundle &bundle) {
  std::set<std::string> lone;
  for (std::size_t i = 0; i < bundle.keys.size(); ++i) {
    const auto &[key, certificate, friendlyName] = bundle.keys[i];
    if (certificate && bundle.certificates[*certificate].key != i) return false;
    if (!certificate && !key.publicKey().empty()) lone.insert(textOf(key.publicKey()));
  }
  return std::ranges::all_of(bundle.certificates, [&](const BundleCertificate &entry) {
    return entry.key ? bundle.keys[*entry.key].certificate.has_value() : lone.empty() || !lone.contains(textOf(entry.certificate.publicKey()));
  });
}

} // namespace

Expected<void> checkBundle(const Bundle &bundle) {
  std::unordered_set<std::string_view> certificates;
  for (const auto &entry : bundle.certificates) certificates.insert(entry.certificate.sha256());
  std::set<std::string> keys;
  std::size_t encodedKeys = 0;
  for (const auto &entry : bundle.keys) {
    if (entry.key.publicKey().empty()) continue;
    keys.insert(textOf(entry.key.publicKey()));
    ++encodedKeys;
  }
  if (!std::ranges::all_of(bundle.findings, isOfContainer)) return nonsense("a finding that no reader has");
  const auto isStray = [&](const Finding &finding) { return !finding.certificate.empty() && !certificates.contains(finding.certificate); };
  const bool hasNoMac = bundle.verdict == Verdict::NoMac;
  return refuse({{certificates.size() != bundle.certificates.size(), "a certificate twice"},
                 {keys.size() != encodedKeys, "a key twice"},
                 {!pairsAreMutual(bundle), "a pair of which one half does not know"},
                 {std::ranges::any_of(bundle.findings, isStray), "a finding about a certificate that is not there"},
                 {!leftoversAreFound(bundle), "leftovers that nobody found, or none that were found"},
                 {!lockedKeysAreThere(bundle), "a locked key that is not there, or is open"},
                 {countOf(bundle, FindingCode::NoMac) != (hasNoMac ? 1 : 0), "no MAC, and a MAC"},
                 {countOf(bundle, FindingCode::LegacyEncryption) > 1, "a finding twice"},
                 {countOf(bundle, FindingCode::DuplicateInFile) > 1, "a finding twice"},
                 {countOf(bundle, FindingCode::ProviderAttribute) > static_cast<std::ptrdiff_t>(bundle.keys.size()), "more providers than keys"}});
}

} // namespace core::wire
