// SPDX-License-Identifier: Apache-2.0
#include "core/model/covered_names.h"

#include "core/model/host_name.h"
#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/names.h"

#include <algorithm>

namespace core {

using namespace openssl;

namespace {

bool isAddress(const std::string &text) {
  const OctetStringHandle address(a2i_IPADDRESS(text.c_str()));
  return address != nullptr;
}

// RFC 1034 section 3.1: the dot at the end only says that the name is whole.
std::string withoutLastDot(std::string name) {
  if (name.size() > 1 && name.ends_with('.')) name.pop_back();
  return name;
}

} // namespace

std::optional<std::string> expectedNameOf(const std::string &utf8) {
  if (utf8.find('\0') != std::string::npos) return std::nullopt;
  const ErrorQueue errors;
  auto text = utf8;
  if (text.size() > 2 && text.front() == '[' && text.back() == ']') text = text.substr(1, text.size() - 2); // as in a URL
  if (isAddress(text)) return loweredAscii(text);
  const auto name = hostNameOf(withoutLastDot(utf8));
  return name ? std::optional(loweredAscii(*name)) : std::nullopt;
}

bool covers(const Certificate &certificate, const std::string &name) {
  const ErrorQueue errors;
  const auto wanted = expectedNameOf(name);
  if (!wanted) return false;
  if (isAddress(*wanted)) return X509_check_ip_asc(certificate.parsed(), wanted->c_str(), 0) == 1;
  // A certificate may have its letters otherwise than it should.
  const auto isIt = [&](const std::string &own) { return expectedNameOf(own) == wanted; };
  if (std::ranges::any_of(certificate.names(), isIt)) return true;
  if (wanted->starts_with("*.")) return false;
  constexpr unsigned rules = X509_CHECK_FLAG_NEVER_CHECK_SUBJECT | X509_CHECK_FLAG_NO_PARTIAL_WILDCARDS;
  return X509_check_host(certificate.parsed(), wanted->c_str(), wanted->size(), rules, nullptr) == 1;
}

} // namespace core
