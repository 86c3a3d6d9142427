// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/subject.h"

#include "core/base/bytes.h"
#include "core/base/text.h"
#include "core/openssl/error_queue.h"

#include <algorithm>
#include <vector>

namespace core::openssl {

namespace {

// One attribute with its value; continues: it belongs to the same part as the one before it.
struct Attribute {
  std::string type;
  std::string value;
  bool continues = false;
};

Unexpected unreadable(const std::string &why) {
  return fail(ErrorCode::Usage, {{"what", "The subject cannot be read: " + why}});
}

std::string trimmed(const std::string &text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

int hexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

// Walks a text once. A character after a backslash, or two hexadecimal digits there, stand for themselves (RFC 4514 section 3).
class Reading {
public:
  Reading(const std::string &text, bool slashes) : m_text(text), m_slashes(slashes) {}

  Expected<std::vector<Attribute>> read() {
    std::size_t at = m_slashes ? 1 : 0;
    bool continues = false;
    while (at < m_text.size()) {
      Attribute attribute;
      attribute.continues = continues;
      const auto equals = m_text.find('=', at);
      if (equals == std::string::npos) return unreadable("there is no = in \"" + m_text.substr(at) + "\".");
      attribute.type = trimmed(m_text.substr(at, equals - at));
      at = equals + 1;
      const char end = readValue(at, attribute.value);
      if (attribute.value.empty()) return unreadable(attribute.type + " has no value.");
      continues = end == '+';
      m_attributes.push_back(std::move(attribute));
    }
    if (m_attributes.empty() || continues) return unreadable("it ends too early.");
    return std::move(m_attributes);
  }

private:
  [[nodiscard]] bool ends(char c) const { return m_slashes ? c == '/' : c == ',' || c == ';' || c == '+'; }

  // Returns the separator that ended it, 0 at the end of the text; at is behind it.
  char readValue(std::size_t &at, std::string &value) const {
    std::string text;
    std::size_t kept = 0; // up to here blanks at the end count
    while (!m_slashes && at < m_text.size() && m_text[at] == ' ') ++at;
    while (at < m_text.size()) {
      const char c = m_text[at++];
      if (ends(c)) {
        value = text.substr(0, m_slashes ? text.size() : std::max(kept, text.find_last_not_of(' ') + 1));
        return c;
      }
      if (c != '\\' || at == m_text.size()) {
        text += c;
        continue;
      }
      const int high = hexValue(m_text[at]), low = at + 1 < m_text.size() ? hexValue(m_text[at + 1]) : -1;
      if (high >= 0 && low >= 0) {
        text += static_cast<char>(high * 16 + low);
        at += 2;
      } else {
        text += m_text[at++];
      }
      kept = text.size();
    }
    value = text.substr(0, m_slashes ? text.size() : std::max(kept, text.find_last_not_of(' ') + 1));
    return '\0';
  }

  const std::string &m_text;
  bool m_slashes;
  std::vector<Attribute> m_attributes;
};

// RFC 4514 writes the last part first; the parts of one stay together.
std::vector<Attribute> inEncodedOrder(std::vector<Attribute> attributes) {
  std::vector<Attribute> ordered;
  for (auto end = attributes.end(); end != attributes.begin();) {
    auto begin = end - 1;
    while (begin->continues) --begin;
    ordered.insert(ordered.end(), begin, end);
    end = begin;
  }
  return ordered;
}

} // namespace

Expected<X509NameHandle> nameFrom(const std::string &text) {
  const ErrorQueue errors;
  if (!isValidUtf8(text) || hasControlCharacter(text)) return unreadable("it holds a control character, or is not valid UTF-8.");
  const bool slashes = text.starts_with('/');
  auto attributes = Reading(text, slashes).read();
  if (!attributes) return Unexpected(attributes.error());
  X509NameHandle name(X509_NAME_new());
  for (const auto &[type, value, continues] : slashes ? *attributes : inEncodedOrder(*attributes)) {
    const ObjectHandle object(OBJ_txt2obj(type.c_str(), 0));
    if (!object) return unreadable("there is no attribute " + type + ".");
    const auto added = X509_NAME_add_entry_by_OBJ(name.get(), object.get(), MBSTRING_UTF8, asBytes(value).data(), static_cast<int>(value.size()), -1,
                                                  continues ? -1 : 0);
    if (added != 1) return unreadable(std::string(type).append(" cannot be \"").append(value).append("\"."));
  }
  return name;
}

} // namespace core::openssl
