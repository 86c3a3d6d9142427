// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/subject_text.h"

#include <algorithm>
#include <cctype>
#include <string_view>

namespace core::openssl {

namespace {

std::string trimmed(const std::string &text) {
  const auto first = text.find_first_not_of(' ');
  return first == std::string::npos ? std::string() : text.substr(first, text.find_last_not_of(' ') - first + 1);
}

int hexValue(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return c >= 'A' && c <= 'F' ? c - 'A' + 10 : -1;
}

bool isHexString(const std::string &text) {
  return text.size() > 2 && text.size() % 2 == 1 && text.front() == '#' &&
         std::all_of(text.begin() + 1, text.end(), [](char c) { return hexValue(c) >= 0; });
}

// RFC 4512 section 1.4: a descriptor, or a numericoid; "_" as some write it.
bool canBeType(const std::string &text) {
  return !text.empty() && std::ranges::all_of(text, [](unsigned char c) { return std::isalnum(c) != 0 || c == '-' || c == '.' || c == '_'; });
}

// A backslash with nothing behind it.
bool endsInEscape(const std::string &raw) {
  const auto last = raw.find_last_not_of('\\');
  return (raw.size() - (last == std::string::npos ? 0 : last + 1)) % 2 == 1;
}

// Walks a text once. A character after a backslash, or two hexadecimal digits there, stand for themselves (RFC 4514 section 3).
class Reading {
public:
  explicit Reading(const std::string &text) : m_text(text), m_slashes(text.starts_with('/')), m_at(m_slashes ? 1 : 0) {}

  Expected<std::vector<WrittenAttribute>> read() {
    bool continues = false;
    for (skipBlanks(); m_at < m_text.size(); skipBlanks()) {
      if (!typeAhead()) return withoutType();
      m_start = m_at;
      WrittenAttribute attribute;
      attribute.continues = continues;
      const auto equals = m_text.find('=', m_at);
      attribute.type = trimmed(m_text.substr(m_at, equals - m_at));
      m_at = equals + 1;
      if (auto read = readValue(attribute); !read) return Unexpected(read.error());
      if (attribute.value.empty()) return subjectUnreadable(Fault::SubjectValueMissing, attribute.type);
      continues = m_end == '+';
      m_attributes.push_back(std::move(attribute));
    }
    if (m_attributes.empty() || continues) return subjectUnreadable(Fault::SubjectEndsEarly);
    return std::move(m_attributes);
  }

private:
  // RFC 2253 section 4: a semicolon was a separator in RFC 1779, and is still to be accepted.
  [[nodiscard]] bool separates(char c) const { return m_slashes ? c == '/' : c == ',' || c == ';' || c == '+'; }

  void skipBlanks() {
    while (!m_slashes && m_at < m_text.size() && m_text[m_at] == ' ') ++m_at;
  }

  // Where the next separator is that is not escaped, or the end of the text.
  [[nodiscard]] std::size_t separatorFrom(std::size_t at) const {
    for (; at < m_text.size() && !separates(m_text[at]); ++at) {
      if (m_text[at] == '\\') ++at;
    }
    return std::min(at, m_text.size());
  }

  [[nodiscard]] bool typeAhead() const {
    const auto equals = m_text.find('=', m_at);
    return equals != std::string::npos && equals < separatorFrom(m_at) && canBeType(trimmed(m_text.substr(m_at, equals - m_at)));
  }

  // Here a type should be. Without one, what stands here belongs to the value before it, whose separator was to be escaped.
  Unexpected withoutType() {
    const auto piece = m_text.substr(m_at, separatorFrom(m_at) - m_at);
    if (m_attributes.empty()) return subjectUnreadable(Fault::SubjectTypeMissing, trimmed(piece));
    if (trimmed(piece).empty()) return subjectUnreadable(Fault::SubjectNothingBetween);
    std::string escaped = m_text.substr(m_start, m_separator - m_start);
    std::string plain = escaped;
    const char separator = m_text[m_separator];
    while (true) {
      const auto end = separatorFrom(m_at);
      const auto with = m_text.substr(m_separator + 1, end - m_separator - 1);
      escaped.append(1, '\\').append(1, m_text[m_separator]).append(with);
      plain.append(1, m_text[m_separator]).append(with);
      m_separator = end;
      m_at = std::min(end + 1, m_text.size());
      skipBlanks();
      if (m_at == m_text.size() || typeAhead()) break;
    }
    return separatorInValue(separator, trimmed(escaped), trimmed(plain));
  }

  static Unexpected separatorInValue(char separator, const std::string &escaped, const std::string &plain) {
    const std::string sign(1, separator);
    auto error = subjectUnreadable(Fault::SubjectSeparator);
    auto &parameters = error.value().parameters;
    parameters["separator"] = sign;
    parameters["escaped"] = escaped;
    if (sign == "/" || plain.find_first_of("\"\\") != std::string::npos) return error; // quotes would not help
    const auto value = plain.find('=') + 1;
    parameters["quoted"] = plain.substr(0, value) + '"' + trimmed(plain.substr(value)) + '"';
    return error;
  }

  // m_at is behind the separator that ended it then.
  Expected<void> readValue(WrittenAttribute &attribute) {
    skipBlanks();
    if (!m_slashes && m_at < m_text.size() && m_text[m_at] == '"') return readQuoted(attribute);
    const auto end = separatorFrom(m_at);
    const auto raw = trimmed(m_text.substr(m_at, end - m_at));
    if (end == m_text.size() && endsInEscape(m_text.substr(m_at))) return subjectUnreadable(Fault::SubjectEndsEarly);
    attribute.isHex = !m_slashes && isHexString(raw);
    attribute.value = attribute.isHex ? raw.substr(1) : unescaped(end);
    endAt(end);
    return {};
  }

  // Without the blanks at its end, unless they are escaped.
  std::string unescaped(std::size_t end) {
    std::string text;
    std::size_t kept = 0; // up to here blanks at the end count
    while (m_at < end) {
      const bool isEscaped = m_text[m_at] == '\\' && m_at + 1 < end;
      text += isEscaped ? escapedAt() : m_text[m_at++];
      if (isEscaped) kept = text.size();
    }
    return m_slashes ? text : text.substr(0, std::max(kept, text.find_last_not_of(' ') + 1));
  }

  // The character that a backslash, and what follows it, stand for.
  char escapedAt() {
    ++m_at;
    const int high = hexValue(m_text[m_at]), low = m_at + 1 < m_text.size() ? hexValue(m_text[m_at + 1]) : -1;
    if (high < 0 || low < 0) return m_text[m_at++];
    m_at += 2;
    return static_cast<char>(high * 16 + low);
  }

  // RFC 1779 section 2.3; Windows doubles a quote within.
  Expected<void> readQuoted(WrittenAttribute &attribute) {
    for (++m_at; m_at < m_text.size();) {
      const bool isDoubled = m_text.compare(m_at, 2, "\"\"") == 0;
      if (m_text[m_at] == '"' && !isDoubled) break;
      if (isDoubled) ++m_at;
      const bool isEscaped = m_text[m_at] == '\\' && m_at + 1 < m_text.size();
      attribute.value += isEscaped ? escapedAt() : m_text[m_at++];
    }
    if (m_at >= m_text.size()) return subjectUnreadable(Fault::SubjectQuoteOpen, attribute.type);
    ++m_at;
    skipBlanks();
    if (m_at < m_text.size() && !separates(m_text[m_at])) {
      return subjectUnreadable(Fault::SubjectBehindQuotes, attribute.type);
    }
    endAt(m_at);
    return {};
  }

  void endAt(std::size_t separator) {
    m_separator = separator;
    m_end = separator < m_text.size() ? m_text[separator] : '\0';
    m_at = std::min(separator + 1, m_text.size());
  }

  const std::string &m_text;
  bool m_slashes;
  std::size_t m_at;
  std::size_t m_start = 0;     // of the last attribute
  std::size_t m_separator = 0; // that ended it
  char m_end = '\0';           // the same; 0 at the end of the text
  std::vector<WrittenAttribute> m_attributes;
};

} // namespace

Expected<std::vector<WrittenAttribute>> attributesIn(const std::string &text) {
  return Reading(text).read();
}

Unexpected subjectUnreadable(Fault why, const std::string &value) {
  return fail(ErrorCode::Usage, {{"what", {why, value}}, {"part", "subject"}});
}

} // namespace core::openssl
