// SPDX-License-Identifier: Apache-2.0
#include "core/formats/limit_checks.h"

#include "core/openssl/certificate_parts.h"

#include <string>

namespace core {

namespace {

Unexpected limitHit(Fault limit, Value value, Value maximum, const char *option) {
  return fail(ErrorCode::LimitHit, {{"limit", limit}, {"value", std::move(value)}, {"maximum", std::move(maximum)}, {"option", option}});
}

Value bytesText(std::size_t count) {
  return {Fault::ByteCount, std::to_string(count)};
}

} // namespace

Unexpected bagLimitHit(const Limits &limits) {
  const auto maximum = std::to_string(limits.bags);
  return limitHit(Fault::Bags, {Fault::MoreThan, maximum}, maximum, "limits.bags");
}

Unexpected keyLimitHit(const Limits &limits) {
  const auto maximum = std::to_string(limits.keys);
  return limitHit(Fault::Keys, {Fault::MoreThan, maximum}, maximum, "limits.keys");
}

Expected<void> CertificateBounds::admit(BytesView der) {
  if (der.size() > m_limits.certificateBytes) {
    return limitHit(Fault::CertificateSize, bytesText(der.size()), bytesText(m_limits.certificateBytes), "limits.certificate_bytes");
  }
  constexpr std::size_t partsOfEach = 25;
  const auto maximum = partsOfEach * m_limits.bags;
  if (m_parts <= maximum) m_parts += openssl::countParts(der, maximum + 1 - m_parts);
  if (m_parts <= maximum) return {};
  return limitHit(Fault::CertificateParts, {Fault::MoreThan, std::to_string(maximum)}, std::to_string(maximum), "limits.bags");
}

Expected<Certificate> CertificateBounds::read(BytesView der) {
  if (auto admitted = admit(der); !admitted) return Unexpected(admitted.error());
  return Certificate::fromDer(der);
}

} // namespace core
