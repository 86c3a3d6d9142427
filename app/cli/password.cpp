// SPDX-License-Identifier: Apache-2.0
#include "app/cli/password.h"

#include "app/cli/environment.h"
#include "app/cli/files.h"
#include "app/cli/standard_input.h"
#include "app/cli/usage.h"
#include "core/base/text.h"

#include <unistd.h>

#include <cstring>
#include <string_view>

namespace app::cli {

namespace {

constexpr std::string_view byteOrderMark = "\xEF\xBB\xBF";

core::Secret utf8OfLatin1(const core::Secret &latin1) {
  core::Secret utf8;
  utf8.resize(latin1.size() * 2);
  std::size_t filled = 0;
  for (const auto byte : latin1.bytes()) {
    if (byte < 0x80) {
      utf8.data()[filled++] = byte;
    } else {
      utf8.data()[filled++] = static_cast<std::uint8_t>(0xC0U | (byte >> 6U));
      utf8.data()[filled++] = static_cast<std::uint8_t>(0x80U | (byte & 0x3FU));
    }
  }
  utf8.resize(filled);
  return utf8;
}

// UTF-16 with a byte order mark, as PowerShell writes it; nothing where it is none: then those two bytes are letters of Latin-1.
std::optional<core::Secret> utf8OfUtf16(const core::Secret &raw) {
  const auto bytes = raw.bytes();
  const bool isLittle = raw.text().starts_with("\xFF\xFE");
  if ((!isLittle && !raw.text().starts_with("\xFE\xFF")) || bytes.size() % 2 != 0) return std::nullopt;
  core::Secret utf8;
  utf8.resize(bytes.size() * 2);
  std::size_t filled = 0;
  const auto put = [&](std::uint32_t byte) { utf8.data()[filled++] = static_cast<std::uint8_t>(byte); };
  const auto unitAt = [&](std::size_t at) -> std::uint32_t {
    const std::uint32_t first = bytes[at];
    const std::uint32_t second = bytes[at + 1];
    return isLittle ? second << 8U | first : first << 8U | second;
  };
  for (std::size_t at = 2; at < bytes.size(); at += 2) {
    auto character = unitAt(at);
    if (character >= 0xD800 && character < 0xE000) {
      const auto low = character < 0xDC00 && at + 3 < bytes.size() ? unitAt(at + 2) : 0U;
      if (low < 0xDC00 || low >= 0xE000) return std::nullopt;
      character = 0x10000 + ((character - 0xD800) << 10U) + (low - 0xDC00);
      at += 2;
    }
    if (character < 0x80) {
      put(character);
      continue;
    }
    const unsigned more = character < 0x800 ? 1 : character < 0x10000 ? 2 : 3;
    put((more == 1 ? 0xC0U : more == 2 ? 0xE0U : 0xF0U) | character >> (6 * more));
    for (unsigned left = more; left-- > 0;) put(0x80U | ((character >> (6 * left)) & 0x3FU));
  }
  utf8.resize(filled);
  return utf8;
}

core::Expected<core::Secret> readRaw(const PasswordSource &source, const StopSignal &stop) {
  switch (source.kind) {
  case PasswordSource::Kind::File:
    if (isStandardInput(source.from)) return readSecretToEnd(STDIN_FILENO, "standard input", stop);
    return readSecretFile(source.from, stop);
  case PasswordSource::Kind::Descriptor:
    return readSecretToEnd(std::atoi(source.from.c_str()), "file descriptor " + source.from, stop);
  case PasswordSource::Kind::Environment:
    if (auto secret = takeVariable(source.from)) return std::move(*secret);
    return usage("The environment variable " + source.from + " is not set.");
  case PasswordSource::Kind::None:
  case PasswordSource::Kind::Prompt:
    break;
  }
  return core::Secret();
}

} // namespace

GivenPassword asTypedPassword(core::Secret raw) {
  if (auto converted = utf8OfUtf16(raw)) raw = std::move(*converted);
  const auto start = raw.text().starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
  const auto lineEnd = raw.text().ends_with("\r\n") ? 2U : raw.text().ends_with('\n') ? 1U : 0U;
  const auto size = raw.size() - lineEnd;
  if (start > 0) std::memmove(raw.data(), raw.data() + start, size - start);
  raw.resize(size - start);
  GivenPassword given{core::isValidUtf8(raw.text()) ? std::move(raw) : utf8OfLatin1(raw)};
  if (lineEnd > 0) given.lineEnd = given.secret.text().ends_with('\n') ? LineEnd::Kept : LineEnd::Dropped;
  return given;
}

core::Expected<std::optional<GivenPassword>> readPassword(const PasswordSource &source, const StopSignal &stop) {
  if (source.kind == PasswordSource::Kind::None || source.kind == PasswordSource::Kind::Prompt) return std::optional<GivenPassword>();
  auto raw = readRaw(source, stop);
  if (!raw) return core::Unexpected(raw.error());
  return std::optional<GivenPassword>(asTypedPassword(std::move(*raw)));
}

} // namespace app::cli
