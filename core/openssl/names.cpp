// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/names.h"

#include "core/base/text.h"
#include "core/openssl/handles.h"

#include <openssl/objects.h>

#include <vector>

namespace core::openssl {

namespace {

std::string printed(const X509_NAME *name, unsigned long flags) {
  const BioHandle out(BIO_new(BIO_s_mem()));
  if (!out || X509_NAME_print_ex(out.get(), name, 0, flags) < 0) return {};
  char *text = nullptr;
  const long length = BIO_get_mem_data(out.get(), &text);
  return length > 0 ? std::string(text, static_cast<std::size_t>(length)) : std::string();
}

// ASN.1 says that a BMPString has no surrogates; writers put UTF-16 in it nevertheless, and readers expect that.
std::string utf16BigEndianToUtf8(const unsigned char *bytes, std::size_t length) {
  std::string text;
  const auto unitAt = [&](std::size_t at) { return static_cast<char32_t>((bytes[at] << 8U) | bytes[at + 1]); };
  for (std::size_t at = 0; at + 1 < length; at += 2) {
    const char32_t unit = unitAt(at);
    const bool high = unit >= 0xD800 && unit < 0xDC00;
    const char32_t next = high && at + 3 < length ? unitAt(at + 2) : 0;
    if (next >= 0xDC00 && next < 0xE000) {
      appendUtf8(text, 0x10000 + ((unit - 0xD800) << 10U) + (next - 0xDC00));
      at += 2;
    } else {
      appendUtf8(text, unit >= 0xD800 && unit < 0xE000 ? 0xFFFD : unit);
    }
  }
  return text;
}

} // namespace

std::string distinguishedName(const X509_NAME *name) {
  constexpr unsigned long layout = XN_FLAG_SEP_CPLUS_SPC | XN_FLAG_DN_REV | XN_FLAG_FN_SN | XN_FLAG_DUMP_UNKNOWN_FIELDS;
  constexpr unsigned long values =
      ASN1_STRFLGS_ESC_2253 | ASN1_STRFLGS_ESC_CTRL | ASN1_STRFLGS_UTF8_CONVERT | ASN1_STRFLGS_DUMP_UNKNOWN | ASN1_STRFLGS_DUMP_DER;
  auto text = printed(name, layout | values);
  if (X509_NAME_entry_count(name) > 0 && (text.empty() || !isValidUtf8(text))) {
    text = printed(name, layout | ASN1_STRFLGS_DUMP_ALL | ASN1_STRFLGS_DUMP_DER);
  }
  return text;
}

std::string commonName(const X509_NAME *name) {
  int last = -1;
  for (int at = -1; (at = X509_NAME_get_index_by_NID(name, NID_commonName, at)) >= 0;) last = at;
  return last < 0 ? std::string() : textOf(X509_NAME_ENTRY_get_data(X509_NAME_get_entry(name, last)));
}

std::string textOf(const ASN1_STRING *string) {
  if (ASN1_STRING_type(string) == V_ASN1_BMPSTRING) {
    return utf16BigEndianToUtf8(ASN1_STRING_get0_data(string), static_cast<std::size_t>(ASN1_STRING_length(string)));
  }
  unsigned char *utf8 = nullptr;
  const int length = ASN1_STRING_to_UTF8(&utf8, string);
  if (length < 0) return {};
  std::string text(utf8, utf8 + length);
  OPENSSL_free(utf8);
  return isValidUtf8(text) ? text : std::string();
}

std::string dottedOid(const ASN1_OBJECT *object) {
  const int length = OBJ_obj2txt(nullptr, 0, object, 1);
  if (length <= 0) return "unknown";
  std::vector<char> text(static_cast<std::size_t>(length) + 1);
  OBJ_obj2txt(text.data(), static_cast<int>(text.size()), object, 1);
  return text.data();
}

std::string longName(const ASN1_OBJECT *object) {
  const int nid = OBJ_obj2nid(object);
  return nid == NID_undef ? dottedOid(object) : OBJ_nid2ln(nid);
}

std::string shortName(const ASN1_OBJECT *object) {
  const int nid = OBJ_obj2nid(object);
  return nid == NID_undef ? dottedOid(object) : OBJ_nid2sn(nid);
}

std::string keyAlgorithmName(const ASN1_OBJECT *algorithm) {
  switch (OBJ_obj2nid(algorithm)) {
  case NID_rsaEncryption:
  case NID_rsa:
    return "RSA";
  case NID_rsassaPss:
    return "RSA-PSS";
  case NID_X9_62_id_ecPublicKey:
    return "EC";
  case NID_ED25519:
    return "Ed25519";
  case NID_ED448:
    return "Ed448";
  case NID_dsa:
  case NID_dsa_2:
    return "DSA";
  case NID_X25519:
    return "X25519";
  case NID_X448:
    return "X448";
  case NID_dhKeyAgreement:
  case NID_dhpublicnumber:
    return "DH";
  case NID_sm2:
    return "SM2";
  }
  return shortName(algorithm);
}

int keyBits(const EVP_PKEY *key) {
  if (EVP_PKEY_is_a(key, "ED25519")) return 256;
  if (EVP_PKEY_is_a(key, "ED448")) return 456;
  const int bits = EVP_PKEY_get_bits(key);
  return bits > 0 ? bits : 0;
}

std::string loweredAscii(std::string text) {
  for (auto &c : text) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return text;
}

} // namespace core::openssl
