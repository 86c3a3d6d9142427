// SPDX-License-Identifier: Apache-2.0
#include "core/model/covered_names.h"
#include "core/review/review.h"

#include <algorithm>
#include <array>
#include <string_view>

namespace core {

namespace {

// Under these no public authority certifies a name (RFC 6761, RFC 6762 appendix G, RFC 8375): such a host has another name outside.
constexpr std::array privateEnds = {".local", ".localdomain", ".lan", ".internal", ".intranet", ".private", ".corp", ".home", ".home.arpa", ".test"};

std::string domainOf(const std::string &host) {
  return host.substr(std::min(host.find('.'), host.size()));
}

// Whether some name of a certificate lies in the domain of a host, or is that domain.
bool isOfDomain(const Certificate &certificate, const std::string &domain) {
  return std::ranges::any_of(certificate.names(), [&](const std::string &name) {
    const auto own = expectedNameOf(name).value_or(name);
    return own.ends_with(domain) || own == domain.substr(1);
  });
}

// A server has many names, and its own may be none of those that clients use: a certificate of its domain is no surprise.
bool isSurprising(const std::string &host, std::span<const Certificate> certificates) {
  const auto domain = domainOf(host);
  const bool isQualified = domain.size() > 1 && domain.find('.', 1) != std::string::npos;
  const bool isPrivate = std::ranges::any_of(privateEnds, [&](const char *end) { return domain.ends_with(end); });
  return isQualified && !isPrivate && std::ranges::none_of(certificates, [&](const Certificate &one) { return isOfDomain(one, domain); });
}

} // namespace

std::vector<Finding> reviewCoverage(std::span<const Certificate> certificates, const ExpectedNames &expected) {
  std::vector<Finding> findings;
  const auto about = certificates.size() == 1 ? certificates.front().sha256() : std::string();
  const auto isCovered = [&](const std::string &name) {
    return std::ranges::any_of(certificates, [&](const Certificate &one) { return covers(one, name); });
  };
  for (const auto &name : expected.names) {
    if (!isCovered(name)) findings.push_back({FindingCode::NameMismatch, about, {{"name", name}}});
  }
  const auto &host = expected.server.empty() ? expected.host : expected.server;
  if (host.empty() || isCovered(host)) return findings;
  const auto name = expectedNameOf(host).value_or(host);
  if (!expected.server.empty() || isSurprising(name, certificates)) findings.push_back({FindingCode::NotThisHost, about, {{"name", host}}});
  return findings;
}

} // namespace core
