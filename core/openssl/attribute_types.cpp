// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/attribute_types.h"

#include "core/openssl/names.h"

#include <openssl/objects.h>

#include <algorithm>
#include <array>
#include <string_view>

namespace core::openssl {

namespace {

struct Alias {
  std::string_view name;
  int nid;
};

// What Windows calls otherwise than OpenSSL does (CertNameToStr), what both are called by people, and the UID of RFC 4514, which OpenSSL takes for
// another attribute when it is written in lower case.
constexpr std::array<Alias, 10> aliases = {{{"s", NID_stateOrProvinceName},
                                            {"e", NID_pkcs9_emailAddress},
                                            {"email", NID_pkcs9_emailAddress},
                                            {"t", NID_title},
                                            {"g", NID_givenName},
                                            {"i", NID_initials},
                                            {"phone", NID_telephoneNumber},
                                            {"pobox", NID_postOfficeBox},
                                            {"x21address", NID_x121Address},
                                            {"uid", NID_userId}}};

int nidOfAlias(const std::string &lowered) {
  const auto *const found = std::ranges::find(aliases, std::string_view(lowered), &Alias::name);
  return found == aliases.end() ? NID_undef : found->nid;
}

// OpenSSL finds a name only as it writes it itself.
int nidInAnyCase(const std::string &lowered) {
  const int end = OBJ_new_nid(0);
  for (int nid = NID_undef + 1; nid < end; ++nid) {
    const auto *const object = OBJ_nid2obj(nid);
    if (object == nullptr || OBJ_length(object) == 0) continue;
    if (loweredAscii(OBJ_nid2sn(nid)) == lowered || loweredAscii(OBJ_nid2ln(nid)) == lowered) return nid;
  }
  return NID_undef;
}

} // namespace

ObjectHandle attributeNamed(const std::string &name) {
  const auto lowered = loweredAscii(name);
  const auto dotted = lowered.starts_with("oid.") ? lowered.substr(4) : lowered;
  const bool isNumber = !dotted.empty() && dotted.find_first_not_of("0123456789.") == std::string::npos;
  if (isNumber || lowered.starts_with("oid.")) return ObjectHandle(isNumber ? OBJ_txt2obj(dotted.c_str(), 1) : nullptr);
  if (const int nid = nidOfAlias(lowered); nid != NID_undef) return ObjectHandle(OBJ_nid2obj(nid));
  if (auto *const exact = OBJ_txt2obj(name.c_str(), 0); exact != nullptr) return ObjectHandle(exact);
  const int nid = nidInAnyCase(lowered);
  return ObjectHandle(nid == NID_undef ? nullptr : OBJ_nid2obj(nid));
}

} // namespace core::openssl
