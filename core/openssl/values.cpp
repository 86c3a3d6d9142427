// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/values.h"

#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/names.h"

namespace core::openssl {

namespace {

ObjectHandle objectOf(const std::optional<Element> &element) {
  if (!element || !element->is(V_ASN1_OBJECT)) return nullptr;
  const ErrorQueue errors;
  const unsigned char *at = element->whole.data();
  return ObjectHandle(d2i_ASN1_OBJECT(nullptr, &at, static_cast<long>(element->whole.size())));
}

} // namespace

int nidOf(const std::optional<Element> &element) {
  const auto object = objectOf(element);
  return object ? OBJ_obj2nid(object.get()) : NID_undef;
}

std::string oidText(const std::optional<Element> &element) {
  const auto object = objectOf(element);
  return object ? dottedOid(object.get()) : std::string();
}

std::optional<std::int64_t> integerOf(const std::optional<Element> &element) {
  if (!element || !element->is(V_ASN1_INTEGER)) return std::nullopt;
  const ErrorQueue errors;
  const unsigned char *at = element->whole.data();
  const IntegerHandle integer(d2i_ASN1_INTEGER(nullptr, &at, static_cast<long>(element->whole.size())));
  std::int64_t value = 0;
  if (!integer || ASN1_INTEGER_get_int64(&value, integer.get()) != 1) return std::nullopt;
  return value;
}

std::optional<Secret> octetsOf(const std::optional<Element> &element) {
  if (!element || !element->is(V_ASN1_OCTET_STRING)) return std::nullopt;
  if (!element->constructed) return Secret(element->content);
  const ErrorQueue errors;
  const unsigned char *at = element->whole.data();
  const OctetStringHandle string(d2i_ASN1_OCTET_STRING(nullptr, &at, static_cast<long>(element->whole.size())));
  if (!string) return std::nullopt;
  const auto length = static_cast<std::size_t>(ASN1_STRING_length(string.get()));
  std::optional<Secret> octets(BytesView(ASN1_STRING_get0_data(string.get()), length));
  if (length > 0) OPENSSL_cleanse(string->data, length);
  return octets;
}

std::optional<Octets> viewOf(const std::optional<Element> &element) {
  if (element && element->is(V_ASN1_OCTET_STRING) && !element->constructed) return Octets(element->content);
  auto joined = octetsOf(element);
  return joined ? std::optional<Octets>(std::in_place, std::move(*joined)) : std::nullopt;
}

std::optional<Algorithm> algorithmOf(const std::optional<Element> &element) {
  if (!element || !element->is(V_ASN1_SEQUENCE)) return std::nullopt;
  Elements fields(element->content);
  const auto object = objectOf(fields.next());
  if (!object) return std::nullopt;
  Algorithm algorithm{OBJ_obj2nid(object.get()), shortName(object.get())};
  algorithm.parameters = fields.next();
  return algorithm;
}

} // namespace core::openssl
