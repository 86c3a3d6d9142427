// SPDX-License-Identifier: Apache-2.0
#include "core/formats/describe.h"

#include "core/base/text.h"
#include "core/formats/limit_checks.h"
#include "core/openssl/certificate_parts.h"
#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"
#include "core/openssl/names.h"
#include "core/openssl/values.h"

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace core {

using namespace openssl;

namespace {

struct FreeValues {
  void operator()(STACK_OF(CONF_VALUE) * values) const { sk_CONF_VALUE_pop_free(values, X509V3_conf_free); }
};
using Values = std::unique_ptr<STACK_OF(CONF_VALUE), FreeValues>;

struct FreeValue {
  const X509V3_EXT_METHOD *method;
  void operator()(void *value) const {
    if (method->it != nullptr)
      ASN1_item_free(static_cast<ASN1_VALUE *>(value), ASN1_ITEM_ptr(method->it));
    else
      method->ext_free(value); // the older way, which signed timestamps still go
  }
};

struct FreeText {
  void operator()(char *text) const { OPENSSL_free(text); }
};
using OwnText = std::unique_ptr<char, FreeText>;

// The lines of one row, as far as they fit.
class Lines final {
public:
  void add(std::string_view line) {
    if (m_isCut || (m_text.empty() && line.empty())) return;
    auto shown = escapeForDisplay(line); // a line break within a value does not become a line of ours
    if (!m_text.empty()) shown.insert(0, 1, '\n');
    if (m_text.size() + shown.size() > CertificateDetails::longestText) {
      auto end = CertificateDetails::longestText - m_text.size();
      while (end > 0 && (static_cast<unsigned char>(shown[end]) & 0xC0U) == 0x80) --end; // not within a character
      shown.resize(end);
      m_isCut = true;
    }
    m_text += shown;
  }

  void addAll(std::string_view text) {
    while (!text.empty() && !m_isCut) {
      const auto end = text.find('\n');
      add(text.substr(0, end));
      text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    }
  }

  void moveTo(ExtensionRow &row) {
    while (m_text.ends_with('\n')) m_text.pop_back();
    row.text = std::move(m_text);
    row.isCut = m_isCut;
  }

private:
  std::string m_text;
  bool m_isCut = false;
};

// To write a long identifier with its dots takes time in the square of its length.
constexpr std::size_t longestOid = 128; // bytes

// Dotted; "" for one that is too long, and for one that cannot be written.
std::string briefOid(const ASN1_OBJECT *object) {
  auto oid = OBJ_length(object) > longestOid ? std::string() : dottedOid(object);
  return oid.find_first_not_of("0123456789.") == std::string::npos ? oid : std::string();
}

std::string_view viewOf(const char *text) {
  return text == nullptr ? std::string_view() : std::string_view(text);
}

// A list of names and values: one a line, so that no comma within a value looks like the end of it.
bool addValues(const X509V3_EXT_METHOD &method, void *value, Lines &lines) {
  const Values values(method.i2v(&method, value, nullptr));
  if (!values) return false;
  for (int i = 0; i < sk_CONF_VALUE_num(values.get()); ++i) {
    const CONF_VALUE *one = sk_CONF_VALUE_value(values.get(), i);
    std::string line(viewOf(one->name));
    if (one->name != nullptr && one->value != nullptr) line += ':';
    lines.add(line.append(viewOf(one->value)));
  }
  return true;
}

bool addPrinted(const X509V3_EXT_METHOD &method, void *value, Lines &lines) {
  const BioHandle out(BIO_new(BIO_s_mem()));
  if (!out || method.i2r(&method, value, out.get(), 0) != 1) return false;
  char *text = nullptr;
  const auto length = BIO_get_mem_data(out.get(), &text);
  if (length > 0) lines.addAll({text, static_cast<std::size_t>(length)});
  return true;
}

// By whichever of its three ways OpenSSL prints this kind.
bool addText(const X509V3_EXT_METHOD &method, void *value, Lines &lines) {
  if (method.i2v != nullptr) return addValues(method, value, lines);
  if (method.i2s == nullptr) return addPrinted(method, value, lines);
  const OwnText text(method.i2s(&method, value));
  if (text) lines.addAll(text.get());
  return text != nullptr;
}

// In the order in which OpenSSL prints them.
std::vector<std::string> usesOf(const X509V3_EXT_METHOD &method, const void *value) {
  std::vector<std::string> uses;
  const auto add = [&](std::string use) {
    if (uses.size() < CertificateDetails::mostUses) uses.push_back(use.size() > CertificateDetails::longestUse ? std::string() : std::move(use));
  };
  if (method.ext_nid == NID_key_usage) {
    constexpr int bits = 9;
    for (int bit = 0; bit < bits; ++bit) {
      if (ASN1_BIT_STRING_get_bit(static_cast<const ASN1_BIT_STRING *>(value), bit) == 1) add(std::to_string(bit));
    }
  } else if (method.ext_nid == NID_ext_key_usage) {
    const auto *purposes = static_cast<const EXTENDED_KEY_USAGE *>(value);
    for (int i = 0; i < sk_ASN1_OBJECT_num(purposes); ++i) add(briefOid(sk_ASN1_OBJECT_value(purposes, i)));
  }
  return uses;
}

void read(X509_EXTENSION *extension, BytesView content, ExtensionRow &row) {
  const X509V3_EXT_METHOD *method = X509V3_EXT_get(extension);
  if (method == nullptr || (method->i2v == nullptr && method->i2s == nullptr && method->i2r == nullptr)) return;
  row.reading = ExtensionReading::Broken;
  const auto only = firstElement(content); // bytes behind a value belong to nothing
  if (!only || only->whole.size() != content.size()) return;
  const std::unique_ptr<void, FreeValue> value(X509V3_EXT_d2i(extension), FreeValue{method});
  Lines lines;
  if (!value || !addText(*method, value.get(), lines)) return;
  row.reading = ExtensionReading::Read;
  row.uses = usesOf(*method, value.get());
  lines.moveTo(row);
}

void name(const ASN1_OBJECT *object, ExtensionRow &row) {
  row.oid = briefOid(object);
  if (OBJ_length(object) <= longestOid && OBJ_obj2nid(object) != NID_undef) row.name = longName(object);
}

// Extension ::= SEQUENCE { extnID, critical DEFAULT FALSE, extnValue OCTET STRING }
std::optional<ExtensionRow> rowOf(const Element &element, BytesView der) {
  const ErrorQueue errors;
  const unsigned char *from = element.whole.data();
  const ExtensionHandle extension(d2i_X509_EXTENSION(nullptr, &from, static_cast<long>(element.whole.size())));
  std::optional<Element> last;
  Elements fields(element.content);
  while (const auto field = fields.next()) last = field;
  if (!extension || !last) return std::nullopt;
  ExtensionRow row;
  row.isCritical = X509_EXTENSION_get_critical(extension.get()) == 1;
  row.at = static_cast<std::size_t>(last->content.data() - der.data());
  row.size = last->content.size();
  name(X509_EXTENSION_get_object(extension.get()), row);
  const ASN1_OCTET_STRING *octets = X509_EXTENSION_get_data(extension.get());
  read(extension.get(), {ASN1_STRING_get0_data(octets), static_cast<std::size_t>(ASN1_STRING_length(octets))}, row);
  return row;
}

} // namespace

Expected<CertificateDetails> describeCertificate(BytesView der, const Limits &limits) {
  CertificateBounds bounds(limits);
  if (const auto certificate = bounds.read(der); !certificate) return Unexpected(certificate.error());
  const ErrorQueue errors;
  CertificateDetails details;
  details.version = versionIn(der);
  auto extensions = extensionsIn(der);
  while (const auto element = extensions.next()) {
    if (details.extensions.size() == CertificateDetails::mostRows) {
      ++details.leftOut;
    } else if (auto row = rowOf(*element, der)) {
      details.extensions.push_back(std::move(*row));
    }
  }
  return details;
}

} // namespace core
