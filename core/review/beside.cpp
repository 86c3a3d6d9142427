// SPDX-License-Identifier: Apache-2.0
#include "core/model/host_names.h"
#include "core/review/review.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

bool isValid(const Certificate &certificate, Time now) {
  return certificate.notBefore() <= now && now <= certificate.notAfter();
}

Parameters told(const Certificate &other) {
  return {{"subject", other.title()}, {"sha256", other.sha256()}, {"until", formatDate(other.notAfter())}};
}

// The one among others that fits and is valid longest; null where none is.
template <class Fits> const Certificate *latest(std::span<const Certificate> others, const Fits &fits) {
  const Certificate *found = nullptr;
  for (const auto &other : others) {
    if (fits(other) && (found == nullptr || other.notAfter() > found->notAfter())) found = &other;
  }
  return found;
}

} // namespace

const Certificate *sameNamesAmong(const Certificate &certificate, std::span<const Certificate> others, Time now) {
  const auto names = hostNamesOf(certificate.names());
  if (names.empty()) return nullptr;
  return latest(others, [&](const Certificate &other) { return other != certificate && isValid(other, now) && hostNamesOf(other.names()) == names; });
}

std::vector<Finding> reviewBeside(const Certificate &certificate, std::span<const Certificate> others, const std::set<std::string> &renewed,
                                  Time now) {
  std::vector<Finding> findings;
  const auto add = [&](FindingCode code, Parameters parameters) { findings.push_back({code, certificate.sha256(), std::move(parameters)}); };
  const auto isOther = [&](const Certificate &other) { return other != certificate; };
  std::vector<Certificate> beside;
  std::ranges::copy_if(others, std::back_inserter(beside),
                       [&](const Certificate &other) { return isOther(other) && isValid(other, now) && !renewed.contains(other.sha256()); });
  if (const auto *same = sameNamesAmong(certificate, beside, now)) add(FindingCode::SameNamesExist, told(*same));
  const auto hasSubjectAndIssuer = [&](const Certificate &other) {
    return !certificate.subject().empty() && other.subject() == certificate.subject() && other.issuer() == certificate.issuer();
  };
  if (const auto *other = latest(beside, hasSubjectAndIssuer)) {
    auto parameters = told(*other);
    parameters["issuer"] = certificate.issuer();
    add(FindingCode::SameSubjectIssuer, std::move(parameters));
  }
  // RFC 5280 section 4.1.2.2: an authority gives each certificate a number of its own.
  const auto hasSerial = [&](const Certificate &other) {
    return isOther(other) && other.serial() == certificate.serial() && other.issuer() == certificate.issuer();
  };
  if (const auto *other = latest(others, hasSerial)) {
    add(FindingCode::SameSerial, {{"issuer", certificate.issuer()}, {"serial", certificate.serial()}, {"sha256", other->sha256()}});
  }
  const auto hasKey = [&](const Certificate &other) { return isOther(other) && other.publicKey() == certificate.publicKey(); };
  if (const auto *other = latest(others, hasKey)) add(FindingCode::KeyReused, {{"other", other->sha256()}});
  return findings;
}

} // namespace core
