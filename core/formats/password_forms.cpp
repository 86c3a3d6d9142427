// SPDX-License-Identifier: Apache-2.0
#include "core/formats/password_forms.h"

#include "core/base/text.h"

#include <optional>

namespace core {

namespace {

// Writes code units into a Secret that was made large enough before, so that nothing is copied on the way.
class Units {
public:
  explicit Units(std::size_t most) { m_bytes.resize(2 * most); }
  void put(std::uint32_t unit) {
    m_bytes.data()[m_used++] = static_cast<std::uint8_t>(unit >> 8U);
    m_bytes.data()[m_used++] = static_cast<std::uint8_t>(unit);
  }
  Secret take() {
    m_bytes.resize(m_used);
    return std::move(m_bytes);
  }

private:
  Secret m_bytes;
  std::size_t m_used = 0;
};

// Decodes the character at a place in valid UTF-8 and moves the place behind it.
std::uint32_t decodeNext(BytesView utf8, std::size_t &at) {
  const std::uint32_t lead = utf8[at++];
  if (lead < 0x80) return lead;
  const int more = lead >= 0xF0 ? 3 : lead >= 0xE0 ? 2 : 1;
  std::uint32_t character = lead & (0x3FU >> static_cast<unsigned>(more));
  for (int i = 0; i < more; ++i) character = (character << 6U) | (utf8[at++] & 0x3FU);
  return character;
}

Secret utf16WithEnd(BytesView utf8) {
  Units units(utf8.size() + 1);
  for (std::size_t at = 0; at < utf8.size();) {
    const std::uint32_t character = decodeNext(utf8, at);
    if (character >= 0x10000) {
      units.put(0xD800U + ((character - 0x10000U) >> 10U));
      units.put(0xDC00U + ((character - 0x10000U) & 0x3FFU));
    } else {
      units.put(character);
    }
  }
  units.put(0);
  return units.take();
}

// What OpenSSL before 1.1 did: each byte of the password became a character.
Secret widenedWithEnd(BytesView bytes) {
  Units units(bytes.size() + 1);
  for (const auto byte : bytes) units.put(byte);
  units.put(0);
  return units.take();
}

std::optional<Secret> latin1(BytesView utf8) {
  Secret bytes;
  bytes.resize(utf8.size());
  std::size_t used = 0;
  for (std::size_t at = 0; at < utf8.size();) {
    const std::uint32_t character = decodeNext(utf8, at);
    if (character > 0xFF) return std::nullopt;
    bytes.data()[used++] = static_cast<std::uint8_t>(character);
  }
  bytes.resize(used);
  return bytes;
}

bool isAscii(BytesView bytes) {
  for (const auto byte : bytes) {
    if (byte >= 0x80) return false;
  }
  return true;
}

PasswordForm emptyForm() {
  return {Fitted::Empty, Secret(), widenedWithEnd({})};
}

} // namespace

std::vector<PasswordForm> passwordForms(const Secret &password) {
  const auto bytes = password.bytes();
  std::vector<PasswordForm> forms;
  if (bytes.empty()) {
    forms.push_back(emptyForm());
    forms.push_back({Fitted::Null, Secret(), Secret()});
    return forms;
  }
  if (!isValidUtf8(password.text())) {
    forms.push_back({Fitted::RawBytes, password.copy(), widenedWithEnd(bytes)});
    return forms;
  }
  forms.push_back({Fitted::Utf8, password.copy(), utf16WithEnd(bytes)});
  if (!isAscii(bytes)) {
    if (auto narrow = latin1(bytes)) forms.push_back({Fitted::Latin1, std::move(*narrow), utf16WithEnd(bytes)});
    forms.push_back({Fitted::RawBytes, password.copy(), widenedWithEnd(bytes)});
  }
  // NSS before 3.31 put the UTF-16 form into PBKDF2.
  forms.push_back({Fitted::RawBytes, utf16WithEnd(bytes), utf16WithEnd(bytes)});
  return forms;
}

std::vector<PasswordForm> noPasswordForms() {
  std::vector<PasswordForm> forms;
  forms.push_back({Fitted::Null, Secret(), Secret()});
  forms.push_back(emptyForm());
  return forms;
}

} // namespace core
