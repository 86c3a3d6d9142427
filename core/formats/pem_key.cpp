// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pem_key.h"

#include "core/formats/text_lines.h"
#include "core/openssl/error_queue.h"
#include "core/openssl/names.h"
#include "core/openssl/values.h"

#include <openssl/objects.h>

#include <algorithm>

namespace core {

using namespace openssl;

namespace {

Unexpected damaged(const Value &place, std::string why) {
  return fail(ErrorCode::Damaged, {{"place", place}}, std::move(why));
}

// "DEK-Info: DES-EDE3-CBC,4F2C…": the cipher by OpenSSL's name and its IV, the first 8 bytes of which salt the key.
Expected<Scheme> schemeOfHeaders(const std::string &headers, const Value &place) {
  constexpr std::string_view field = "DEK-Info:";
  constexpr std::size_t saltLength = 8;
  const auto start = headers.find(field);
  const auto comma = start == std::string::npos ? start : headers.find(',', start);
  if (comma == std::string::npos) return damaged(place, "no DEK-Info");
  const auto trimmed = [](std::string_view text) {
    const auto first = std::min(text.find_first_not_of(" \t"), text.size());
    return text.substr(first, text.find_last_not_of(" \t\r\n\v") + 1 - first);
  };
  const auto end = endOfLine(headers, comma);
  const std::string name(trimmed(std::string_view(headers).substr(start + field.size(), comma - start - field.size())));
  auto iv = fromHex(trimmed(std::string_view(headers).substr(comma + 1, end - comma - 1)));
  auto scheme = cbcScheme(OBJ_txt2nid(name.c_str()));
  if (!scheme) return fail(ErrorCode::AlgorithmUnsupported, {{"algorithm", name}});
  if (!iv || iv->size() != scheme->iv.size() || iv->size() < saltLength) return damaged(place, "the IV in DEK-Info is malformed");
  scheme->name = "pem/" + loweredAscii(name) + "/md5";
  scheme->legacy = true; // one round of MD5 makes the key
  scheme->kdf = {Kdf::Kind::OpenSslPem, "MD5", Bytes(iv->begin(), iv->begin() + saltLength), 1};
  scheme->iv = std::move(*iv);
  return std::move(*scheme);
}

} // namespace

bool isKeyLabel(std::string_view label) {
  return label.ends_with("PRIVATE KEY");
}

bool isEncryptedKey(const PemBlock &block) {
  return isKeyLabel(block.label) && (block.label == "ENCRYPTED PRIVATE KEY" || block.headers.find("ENCRYPTED") != std::string::npos);
}

Expected<KeyBag> readEncryptedKey(BytesView fields, const Value &place) {
  Elements elements(fields);
  const auto algorithm = elements.next();
  auto octets = octetsOf(elements.next());
  if (!algorithm || !octets) return damaged(place, "the EncryptedPrivateKeyInfo is malformed");
  auto scheme = readScheme(algorithm->whole, place);
  if (!scheme && scheme.error().code == ErrorCode::Damaged) return Unexpected(scheme.error());
  KeyBag key;
  key.content = std::move(*octets);
  if (scheme) {
    key.scheme = std::move(*scheme);
  } else {
    key.unreadable = scheme.error();
  }
  return key;
}

Expected<KeyBag> keyOfBlock(const PemBlock &block, const Value &place) {
  if (!block.der) return damaged(place, "broken Base64");
  KeyBag key;
  if (block.label == "ENCRYPTED PRIVATE KEY") {
    if (!isOneSequence(block.der->bytes())) return damaged(place, "not a SEQUENCE and nothing else");
    return readEncryptedKey(firstElement(block.der->bytes())->content, place);
  }
  key.content = block.der->copy();
  if (!isEncryptedKey(block)) return key;
  auto scheme = schemeOfHeaders(block.headers, place);
  if (!scheme && scheme.error().code == ErrorCode::Damaged) return Unexpected(scheme.error());
  if (scheme) {
    key.scheme = std::move(*scheme);
  } else {
    key.unreadable = scheme.error();
  }
  return key;
}

} // namespace core
