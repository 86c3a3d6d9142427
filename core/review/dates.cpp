// SPDX-License-Identifier: Apache-2.0
#include "core/review/families.h"
#include "core/review/review.h"

namespace core::review {

namespace {

Parameters when(Time date, std::chrono::seconds distance) {
  return {{"date", formatDate(date)}, {"days", std::to_string(std::chrono::floor<std::chrono::days>(distance).count())}};
}

// So near, the day says little: the clocks of two machines may disagree, or their time zones.
Parameters from(Time date, std::chrono::seconds distance) {
  auto parameters = when(date, distance);
  if (distance < std::chrono::days(1)) {
    const auto time = formatTime(date); // 2026-11-22T10:15:00Z
    parameters["time"] = time.substr(0, 10) + ' ' + time.substr(11, 5) + " UTC";
  }
  return parameters;
}

} // namespace

void dates(const Certificate &certificate, Time now, std::vector<Finding> &findings) {
  const auto left = certificate.notAfter() - now;
  const auto add = [&](FindingCode code, Parameters parameters) { findings.push_back({code, certificate.sha256(), std::move(parameters)}); };
  // RFC 5280 section 4.1.2.5: both dates are included.
  if (now < certificate.notBefore()) add(FindingCode::NotYetValid, from(certificate.notBefore(), certificate.notBefore() - now));
  if (left < std::chrono::seconds(0)) {
    add(FindingCode::Expired, when(certificate.notAfter(), -left));
  } else if (left < soon) {
    add(FindingCode::ExpiresSoon, when(certificate.notAfter(), left));
  } else if (left < std::chrono::days(60)) {
    add(FindingCode::ExpiresIn60, when(certificate.notAfter(), left));
  }
}

} // namespace core::review
