// SPDX-License-Identifier: Apache-2.0
#include "app/cli/password.h"

#include "app/cli/environment.h"
#include "app/cli/files.h"
#include "app/cli/usage.h"
#include "core/base/text.h"

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

core::Expected<core::Secret> readRaw(const PasswordSource &source, const StopSignal &stop) {
  switch (source.kind) {
  case PasswordSource::Kind::File:
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

core::Secret asTypedPassword(core::Secret raw) {
  auto size = raw.size();
  if (raw.text().ends_with("\r\n")) {
    size -= 2;
  } else if (raw.text().ends_with('\n')) {
    size -= 1;
  }
  const auto start = raw.text().starts_with(byteOrderMark) ? byteOrderMark.size() : 0;
  if (start > 0) std::memmove(raw.data(), raw.data() + start, size - start);
  raw.resize(size - start);
  return core::isValidUtf8(raw.text()) ? std::move(raw) : utf8OfLatin1(raw);
}

core::Expected<std::optional<core::Secret>> readPassword(const PasswordSource &source, const StopSignal &stop) {
  if (source.kind == PasswordSource::Kind::None || source.kind == PasswordSource::Kind::Prompt) return std::optional<core::Secret>();
  auto raw = readRaw(source, stop);
  if (!raw) return core::Unexpected(raw.error());
  return std::optional<core::Secret>(asTypedPassword(std::move(*raw)));
}

} // namespace app::cli
