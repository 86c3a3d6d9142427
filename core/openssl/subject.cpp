// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/subject.h"

#include "core/base/bytes.h"
#include "core/base/text.h"
#include "core/openssl/attribute_types.h"
#include "core/openssl/error_queue.h"
#include "core/openssl/subject_text.h"

#include <utility>
#include <vector>

namespace core::openssl {

namespace {

using AnyHandle = Handle<ASN1_TYPE, ASN1_TYPE_free>;
using Buffer = Handle<unsigned char, [](unsigned char *bytes) { OPENSSL_free(bytes); }>;

// RFC 4514 writes the last part first. The attributes of one part, which are a set, are turned round with it, so that they are shown as they were
// written.
std::vector<WrittenAttribute> inEncodedOrder(std::vector<WrittenAttribute> attributes) {
  std::vector<WrittenAttribute> ordered;
  bool continues = false; // the part that the next one belongs to has begun
  for (auto each = attributes.rbegin(); each != attributes.rend(); ++each) {
    ordered.push_back(std::move(*each));
    continues = std::exchange(ordered.back().continues, continues);
  }
  return ordered;
}

// RFC 4514 section 2.4: the hexadecimal digits are the BER encoding of the value. Null where they are not that of a text.
AnyHandle decoded(const std::string &hex) {
  long length = 0;
  const Buffer bytes(OPENSSL_hexstr2buf(hex.c_str(), &length));
  const unsigned char *at = bytes.get();
  AnyHandle any(bytes ? d2i_ASN1_TYPE(nullptr, &at, length) : nullptr);
  const bool isWhole = any && at == bytes.get() + length;
  const bool isText = isWhole && (ASN1_tag2bit(ASN1_TYPE_get(any.get())) & (B_ASN1_DIRECTORYSTRING)) != 0;
  return isText || (isWhole && ASN1_TYPE_get(any.get()) == V_ASN1_IA5STRING) ? std::move(any) : nullptr;
}

bool add(X509_NAME *name, const ASN1_OBJECT *type, const WrittenAttribute &attribute) {
  const int set = attribute.continues ? -1 : 0;
  if (const auto any = attribute.isHex ? decoded(attribute.value) : nullptr) {
    const ASN1_STRING *const text = any->value.asn1_string;
    return X509_NAME_add_entry_by_OBJ(name, type, ASN1_TYPE_get(any.get()), ASN1_STRING_get0_data(text), ASN1_STRING_length(text), -1, set) == 1;
  }
  const auto value = attribute.isHex ? '#' + attribute.value : attribute.value; // a name may begin so
  return X509_NAME_add_entry_by_OBJ(name, type, MBSTRING_UTF8, asBytes(value).data(), static_cast<int>(value.size()), -1, set) == 1;
}

} // namespace

Expected<X509NameHandle> nameFrom(const std::string &text) {
  const ErrorQueue errors;
  if (!isValidUtf8(text) || hasControlCharacter(text)) return subjectUnreadable(Fault::SubjectNotText);
  auto attributes = attributesIn(text);
  if (!attributes) return Unexpected(attributes.error());
  X509NameHandle name(X509_NAME_new());
  for (const auto &attribute : text.starts_with('/') ? *attributes : inEncodedOrder(*attributes)) {
    const auto type = attributeNamed(attribute.type);
    if (!attribute.isHex && (!isValidUtf8(attribute.value) || hasControlCharacter(attribute.value))) return subjectUnreadable(Fault::SubjectNotText);
    if (!type) return subjectUnreadable(Fault::SubjectTypeUnknown, attribute.type);
    if (!add(name.get(), type.get(), attribute)) return subjectUnreadable(Fault::SubjectValueImpossible, attribute.type + "=" + attribute.value);
  }
  return name;
}

} // namespace core::openssl
