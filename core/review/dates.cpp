// SPDX-License-Identifier: Apache-2.0
#include "core/review/families.h"

namespace core::review {

namespace {

Parameters when(Time date, std::chrono::seconds distance) {
  return {{"date", formatDate(date)}, {"days", std::to_string(std::chrono::floor<std::chrono::days>(distance).count())}};
}

} // namespace

void dates(const Certificate &certificate, Time now, std::vector<Finding> &findings) {
  const auto left = certificate.notAfter() - now;
  const auto add = [&](FindingCode code, Parameters parameters) { findings.push_back({code, certificate.sha256(), std::move(parameters)}); };
  // RFC 5280 section 4.1.2.5: both dates are included.
  if (now < certificate.notBefore()) add(FindingCode::NotYetValid, when(certificate.notBefore(), certificate.notBefore() - now));
  if (left < std::chrono::seconds(0)) {
    add(FindingCode::Expired, when(certificate.notAfter(), -left));
  } else if (left < std::chrono::days(30)) {
    add(FindingCode::ExpiresSoon, when(certificate.notAfter(), left));
  } else if (left < std::chrono::days(60)) {
    add(FindingCode::ExpiresIn60, when(certificate.notAfter(), left));
  }
}

} // namespace core::review
