// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/certificate_parts.h"

#include "core/openssl/values.h"

#include <openssl/objects.h>

#include <optional>

namespace core::openssl {

namespace {

class Counter {
public:
  explicit Counter(std::size_t most) : m_most(most) {}

  // Counts the elements of a constructed one, and what each has inside by another function.
  template <class Inside> void count(const std::optional<Element> &outer, Inside inside) {
    if (!outer || !outer->constructed) return;
    Elements elements(outer->content);
    for (auto element = elements.next(); element && m_count < m_most; element = elements.next()) {
      ++m_count;
      inside(*element);
    }
  }

  void count(const std::optional<Element> &outer) {
    count(outer, [](const Element &) {});
  }

  // A part of a name: SEQUENCE { type OBJECT IDENTIFIER, value }. To write a long identifier with its dots takes time in the square of its length.
  void countAttributes(const Element &set) {
    count(set, [&](const Element &attribute) {
      const auto type = firstElement(attribute.content);
      constexpr std::size_t usual = 16;
      if (type && type->content.size() > usual) m_count += type->content.size() * type->content.size() / usual;
    });
  }

  [[nodiscard]] std::size_t counted() const { return m_count; }

private:
  std::size_t m_most;
  std::size_t m_count = 0;
};

// Extension ::= SEQUENCE { extnID, critical DEFAULT FALSE, extnValue OCTET STRING }
std::optional<Element> alternativeNamesIn(const Element &extension) {
  Elements fields(extension.content);
  if (nidOf(fields.next()) != NID_subject_alt_name) return std::nullopt;
  auto value = fields.next();
  if (value && value->is(V_ASN1_BOOLEAN)) value = fields.next();
  return value ? firstElement(value->content) : std::nullopt;
}

// TBSCertificate ::= SEQUENCE { version [0] OPTIONAL, serial, signature, issuer, validity, subject, key, …, extensions [3] }
struct Parts {
  std::optional<Element> version, issuer, subject;
  Elements rest; // from the key on
};

std::optional<Parts> partsOf(BytesView certificate) {
  const auto outer = firstElement(certificate);
  const auto tbs = outer ? firstElement(outer->content) : std::nullopt;
  if (!tbs || !tbs->constructed) return std::nullopt;
  Elements fields(tbs->content);
  auto first = fields.next();
  if (first && first->isContext(0))
    fields.next(); // the serial number, after the version
  else
    first.reset();
  fields.next(); // signature
  auto issuer = fields.next();
  fields.next(); // validity
  auto subject = fields.next();
  return Parts{first, issuer, subject, fields};
}

} // namespace

std::optional<Element> subjectIn(BytesView certificate) {
  const auto parts = partsOf(certificate);
  return parts ? parts->subject : std::nullopt;
}

std::size_t countParts(BytesView certificate, std::size_t most) {
  Counter counter(most);
  auto parts = partsOf(certificate);
  if (!parts) return 0;
  const auto countName = [&](const std::optional<Element> &name) { counter.count(name, [&](const Element &set) { counter.countAttributes(set); }); };
  countName(parts->issuer);
  countName(parts->subject);
  while (const auto field = parts->rest.next()) {
    if (!field->isContext(3)) continue;
    counter.count(firstElement(field->content), [&](const Element &extension) { counter.count(alternativeNamesIn(extension)); });
  }
  return counter.counted();
}

int versionIn(BytesView certificate) {
  const auto parts = partsOf(certificate);
  if (!parts || !parts->version) return parts ? 1 : 0;
  const auto number = integerOf(firstElement(parts->version->content));
  return number && *number >= 0 && *number <= 2 ? static_cast<int>(*number) + 1 : 0;
}

Elements extensionsIn(BytesView certificate) {
  auto parts = partsOf(certificate);
  while (const auto field = parts ? parts->rest.next() : std::nullopt) {
    if (!field->isContext(3)) continue;
    const auto list = firstElement(field->content);
    if (list && list->constructed) return Elements(list->content);
  }
  return Elements({});
}

} // namespace core::openssl
