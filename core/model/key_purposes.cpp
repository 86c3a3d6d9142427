// SPDX-License-Identifier: Apache-2.0
#include "core/model/key_purposes.h"

#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"

namespace core {

using namespace openssl;

namespace {

void readExtendedUsage(const X509 *certificate, KeyPurposes &purposes) {
  const KeyUsageHandle usage(static_cast<EXTENDED_KEY_USAGE *>(X509_get_ext_d2i(certificate, NID_ext_key_usage, nullptr, nullptr)));
  if (!usage) return;
  purposes.server = purposes.client = false;
  for (int i = 0; i < sk_ASN1_OBJECT_num(usage.get()); ++i) {
    const int purpose = OBJ_obj2nid(sk_ASN1_OBJECT_value(usage.get(), i));
    purposes.server |= purpose == NID_server_auth || purpose == NID_anyExtendedKeyUsage;
    purposes.client |= purpose == NID_client_auth || purpose == NID_anyExtendedKeyUsage;
  }
}

void readUsage(const X509 *certificate, KeyPurposes &purposes) {
  const BitStringHandle usage(static_cast<ASN1_BIT_STRING *>(X509_get_ext_d2i(certificate, NID_key_usage, nullptr, nullptr)));
  if (!usage) return;
  const auto names = [&](int bit) { return ASN1_BIT_STRING_get_bit(usage.get(), bit) == 1; };
  purposes.isLimited = true;
  purposes.signs = names(0);
  purposes.enciphersKeys = names(2);
  purposes.agreesOnKeys = names(4);
  purposes.signsCertificates = names(5);
}

} // namespace

KeyPurposes purposesOf(const Certificate &certificate) {
  const ErrorQueue errors;
  KeyPurposes purposes;
  readExtendedUsage(certificate.parsed(), purposes);
  readUsage(certificate.parsed(), purposes);
  return purposes;
}

bool mustStaple(const Certificate &certificate) {
  constexpr long statusRequest = 5, statusRequestV2 = 17; // RFC 6066 section 8, RFC 6961
  const ErrorQueue errors;
  const TlsFeatureHandle features(static_cast<TLS_FEATURE *>(X509_get_ext_d2i(certificate.parsed(), NID_tlsfeature, nullptr, nullptr)));
  for (int i = 0; i < sk_ASN1_INTEGER_num(features.get()); ++i) {
    const long feature = ASN1_INTEGER_get(sk_ASN1_INTEGER_value(features.get(), i));
    if (feature == statusRequest || feature == statusRequestV2) return true;
  }
  return false;
}

} // namespace core
