// SPDX-License-Identifier: Apache-2.0
#include "core/formats/limit_checks.h"

#include <string>

namespace core {

namespace {

Unexpected limitHit(const char *limit, std::string value, std::string maximum, const char *option) {
  return fail(ErrorCode::LimitHit, {{"limit", limit}, {"value", std::move(value)}, {"maximum", std::move(maximum)}, {"option", option}});
}

std::string bytesText(std::size_t count) {
  return std::to_string(count) + " bytes";
}

} // namespace

Unexpected bagLimitHit(const Limits &limits) {
  const auto maximum = std::to_string(limits.bags);
  return limitHit("bags", "more than " + maximum, maximum, "limits.bags");
}

Unexpected keyLimitHit(const Limits &limits) {
  const auto maximum = std::to_string(limits.keys);
  return limitHit("keys", "more than " + maximum, maximum, "limits.keys");
}

Expected<void> checkCertificateSize(BytesView der, const Limits &limits) {
  if (der.size() <= limits.certificateBytes) return {};
  return limitHit("certificate size", bytesText(der.size()), bytesText(limits.certificateBytes), "limits.certificate_bytes");
}

Expected<Certificate> readCertificate(BytesView der, const Limits &limits) {
  if (auto checked = checkCertificateSize(der, limits); !checked) return Unexpected(checked.error());
  return Certificate::fromDer(der);
}

} // namespace core
