// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pkcs12_bags.h"

#include "core/base/text.h"
#include "core/formats/limit_checks.h"
#include "core/formats/pem_key.h"
#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/names.h"
#include "core/openssl/values.h"

#include <openssl/objects.h>

#include <algorithm>

namespace core {

using namespace openssl;

namespace {

// SafeBag ::= SEQUENCE { bagId, bagValue [0] EXPLICIT ANY, bagAttributes SET OF OPTIONAL }
struct SafeBag {
  int type = NID_undef;
  Element value;
  BagAttributes attributes;
};

// The characters of a text as bytes, where all are below U+0100.
std::optional<std::string> utf8ToLatin1(const std::string &utf8) {
  std::string bytes;
  for (std::size_t i = 0; i < utf8.size(); ++i) {
    const auto lead = static_cast<unsigned char>(utf8[i]);
    if (lead < 0x80) {
      bytes += utf8[i];
    } else if (lead <= 0xC3) {
      bytes += static_cast<char>(((lead & 0x03U) << 6U) | (static_cast<unsigned char>(utf8[++i]) & 0x3FU));
    } else {
      return std::nullopt;
    }
  }
  return bytes;
}

// GnuTLS makes each byte of a UTF-8 name a character of its own. A name whose bytes are valid UTF-8 was meant as UTF-8.
std::string unwidened(const std::string &name) {
  const auto bytes = utf8ToLatin1(name);
  const auto isAscii = std::ranges::all_of(name, [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  return bytes && !isAscii && isValidUtf8(*bytes) ? *bytes : name;
}

bool isText(const ASN1_TYPE &value) {
  return value.type == V_ASN1_BMPSTRING || value.type == V_ASN1_UTF8STRING || value.type == V_ASN1_PRINTABLESTRING ||
         value.type == V_ASN1_T61STRING || value.type == V_ASN1_IA5STRING || value.type == V_ASN1_UNIVERSALSTRING;
}

// Real files have no name or identifier that long, nor so many attributes on one bag.
constexpr std::size_t longestAttribute = 1U << 16U;
constexpr int mostAttributes = 64;

void readAttribute(const Element &element, BagAttributes &attributes) {
  if (element.whole.size() > longestAttribute) return;
  const ErrorQueue errors;
  const unsigned char *at = element.whole.data();
  const AttributeHandle attribute(d2i_X509_ATTRIBUTE(nullptr, &at, static_cast<long>(element.whole.size())));
  const ASN1_TYPE *value = attribute ? X509_ATTRIBUTE_get0_type(attribute.get(), 0) : nullptr;
  if (value == nullptr) return;
  const int name = OBJ_obj2nid(X509_ATTRIBUTE_get0_object(attribute.get()));
  if (name == NID_friendlyName && value->type != V_ASN1_BOOLEAN && value->type != V_ASN1_OBJECT && value->type != V_ASN1_NULL) {
    auto text = unwidened(textOf(value->value.asn1_string));
    // Some writers count the end of a C string among its characters.
    while (!text.empty() && text.back() == '\0') text.pop_back();
    if (!text.empty()) attributes.friendlyName = std::move(text);
  } else if (name == NID_ms_csp_name && isText(*value)) {
    attributes.provider = textOf(value->value.asn1_string);
  } else if (name == NID_localKeyID && value->type == V_ASN1_OCTET_STRING) {
    const auto length = static_cast<std::size_t>(ASN1_STRING_length(value->value.octet_string));
    const unsigned char *bytes = ASN1_STRING_get0_data(value->value.octet_string);
    attributes.localKeyId.assign(bytes, bytes + length);
  }
}

std::optional<SafeBag> safeBagOf(const Element &element) {
  if (!element.is(V_ASN1_SEQUENCE)) return std::nullopt;
  Elements fields(element.content);
  const auto type = fields.next();
  const auto wrapper = fields.next();
  const auto value = wrapper && wrapper->isContext(0) ? firstElement(wrapper->content) : std::nullopt;
  if (!type || !type->is(V_ASN1_OBJECT) || !value) return std::nullopt;
  SafeBag bag{nidOf(type), *value, {}};
  if (const auto set = fields.next(); set && set->is(V_ASN1_SET)) {
    Elements attributes(set->content);
    for (int i = 0; i < mostAttributes; ++i) {
      const auto attribute = attributes.next();
      if (!attribute) break;
      readAttribute(*attribute, bag.attributes);
    }
  }
  return bag;
}

class Walk {
public:
  Walk(Value place, const Limits &limits, CertificateBounds &certificates) : m_place(std::move(place)), m_limits(limits), m_bounds(certificates) {}

  Expected<void> contents(BytesView bytes, std::size_t depth) {
    if (depth > m_limits.nesting) {
      const auto maximum = std::to_string(m_limits.nesting);
      return fail(ErrorCode::LimitHit, {{"limit", Fault::Nesting}, {"value", {Fault::MoreThan, maximum}}, {"maximum", maximum}});
    }
    const auto outer = firstElement(bytes);
    if (!outer || !outer->is(V_ASN1_SEQUENCE)) return fail(ErrorCode::Damaged, {{"place", m_place}}, "the contents are no SEQUENCE");
    Elements elements(outer->content);
    while (const auto element = elements.next()) {
      if (++m_bags.total > m_limits.bags) return bagLimitHit(m_limits);
      if (depth == 0) ++m_bags.topLevel;
      if (auto read = bag(*element, depth); !read) return read;
    }
    if (elements.malformed()) return fail(ErrorCode::Damaged, {{"place", m_place}}, "a bag is malformed");
    return {};
  }

  Bags take() { return std::move(m_bags); }

private:
  Expected<void> bag(const Element &element, std::size_t depth) {
    auto read = safeBagOf(element);
    switch (read ? read->type : NID_undef) {
    case NID_keyBag:
      return plainKey(*read);
    case NID_pkcs8ShroudedKeyBag:
      return shroudedKey(*read);
    case NID_certBag:
      return certificate(*read);
    case NID_crlBag:
      ++m_bags.leftovers[LeftoverKind::CrlBag];
      return {};
    case NID_secretBag:
      ++m_bags.leftovers[LeftoverKind::SecretBag];
      return {};
    case NID_safeContentsBag:
      return contents(read->value.whole, depth + 1);
    }
    ++m_bags.leftovers[LeftoverKind::UnknownBag];
    return {};
  }

  Expected<void> addKey(KeyBag key) {
    if (m_bags.keys.size() >= m_limits.keys) return keyLimitHit(m_limits);
    m_bags.keys.push_back(std::move(key));
    return {};
  }

  Expected<void> plainKey(SafeBag &bag) {
    KeyBag key;
    key.content = Secret(bag.value.whole);
    key.attributes = std::move(bag.attributes);
    return addKey(std::move(key));
  }

  Expected<void> shroudedKey(SafeBag &bag) {
    // GnuTLS puts the bare PrivateKeyInfo into this bag when the password is empty; that begins with a version.
    if (const auto first = firstElement(bag.value.content); first && first->is(V_ASN1_INTEGER)) return plainKey(bag);
    auto key = readEncryptedKey(bag.value.content, m_place);
    if (!key) {
      ++m_bags.leftovers[LeftoverKind::BrokenKey];
      return {};
    }
    key->attributes = std::move(bag.attributes);
    return addKey(std::move(*key));
  }

  // CertBag ::= SEQUENCE { certId, certValue [0] EXPLICIT ANY }; for X.509 the value is an OCTET STRING of DER.
  Expected<void> certificate(SafeBag &bag) {
    Elements fields(bag.value.content);
    const auto kind = nidOf(fields.next());
    const auto wrapper = fields.next();
    if (kind != NID_x509Certificate) {
      ++m_bags.leftovers[LeftoverKind::UnknownBag];
      return {};
    }
    const auto octets = wrapper && wrapper->isContext(0) ? viewOf(firstElement(wrapper->content)) : std::nullopt;
    auto parsed = octets ? m_bounds.read(octets->bytes()) : fail(ErrorCode::Damaged);
    if (parsed) {
      m_bags.certificates.push_back({std::move(*parsed), std::move(bag.attributes)});
    } else if (parsed.error().code == ErrorCode::LimitHit) {
      return Unexpected(parsed.error());
    } else {
      ++m_bags.leftovers[LeftoverKind::BrokenCertificate];
    }
    return {};
  }

  Value m_place;
  const Limits &m_limits;
  CertificateBounds &m_bounds;
  Bags m_bags;
};

} // namespace

Expected<Bags> readBags(BytesView safeContents, const Value &place, const Limits &limits, CertificateBounds &certificates) {
  Walk walk(place, limits, certificates);
  if (auto read = walk.contents(safeContents, 0); !read) return Unexpected(read.error());
  return walk.take();
}

} // namespace core
