// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/alternative_names.h"

#include "core/base/bytes.h"
#include "core/base/text.h"

#include <fmt/format.h>

#include <array>

namespace core::openssl {

namespace {

BytesView view(const ASN1_STRING *string) {
  return {ASN1_STRING_get0_data(string), static_cast<std::size_t>(ASN1_STRING_length(string))};
}

std::string ia5Text(const ASN1_STRING *string) {
  const auto bytes = view(string);
  const std::string text(bytes.begin(), bytes.end());
  return isValidUtf8(text) ? text : latin1ToUtf8(text);
}

// RFC 5952 section 4: no leading zeros, lower case, the longest run of two or more zero groups becomes "::".
std::string ipv6Text(BytesView address) {
  std::array<unsigned, 8> groups{};
  for (std::size_t i = 0; i < groups.size(); ++i) groups[i] = (unsigned{address[2 * i]} << 8U) | address[2 * i + 1];
  std::size_t start = groups.size();
  std::size_t longest = 1;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    std::size_t run = 0;
    while (i + run < groups.size() && groups[i + run] == 0) ++run;
    if (run > longest) {
      start = i;
      longest = run;
    }
  }
  std::string text;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (i == start) {
      text += "::";
      i += longest - 1;
    } else {
      text += (text.empty() || text.back() == ':') ? fmt::format("{:x}", groups[i]) : fmt::format(":{:x}", groups[i]);
    }
  }
  return text;
}

std::string ipText(BytesView address) {
  if (address.size() == 4) return fmt::format("{}.{}.{}.{}", address[0], address[1], address[2], address[3]);
  if (address.size() == 16) return ipv6Text(address);
  return toHex(address);
}

} // namespace

std::string firstOtherName(const GENERAL_NAMES *all) {
  std::string webAddress;
  for (int i = 0; i < sk_GENERAL_NAME_num(all); ++i) {
    const GENERAL_NAME *name = sk_GENERAL_NAME_value(all, i);
    if (name->type == GEN_EMAIL) return ia5Text(name->d.rfc822Name);
    if (name->type == GEN_URI && webAddress.empty()) webAddress = ia5Text(name->d.uniformResourceIdentifier);
  }
  return webAddress;
}

std::vector<std::string> alternativeNames(const GENERAL_NAMES *all) {
  std::vector<std::string> names;
  for (int i = 0; i < sk_GENERAL_NAME_num(all); ++i) {
    const GENERAL_NAME *name = sk_GENERAL_NAME_value(all, i);
    if (name->type == GEN_DNS) {
      names.push_back(ia5Text(name->d.dNSName));
    } else if (name->type == GEN_IPADD) {
      names.push_back(ipText(view(name->d.iPAddress)));
    }
  }
  return names;
}

} // namespace core::openssl
