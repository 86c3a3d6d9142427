// SPDX-License-Identifier: Apache-2.0
#include "app/reader/confinement.h"
#include "app/reader/descriptor_channel.h"
#include "core/base/error.h"
#include "core/formats/preparation.h"
#include "core/wire/reader_service.h"

#include <charconv>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>

namespace {

std::optional<std::uint64_t> numberIn(std::string_view text) {
  std::uint64_t number = 0;
  const auto end = text.data() + text.size();
  const auto [at, failed] = std::from_chars(text.data(), end, number);
  return failed == std::errc() && at == end ? std::optional(number) : std::nullopt;
}

} // namespace

int main(int argc, char *argv[]) {
  const auto memoryBytes = argc == 3 ? numberIn(argv[1]) : std::nullopt;
  const auto processorSeconds = argc == 3 ? numberIn(argv[2]) : std::nullopt;
  if (!memoryBytes || !processorSeconds || !app::DescriptorChannel::isConnected()) {
    std::fputs("certwright-reader reads files for certwright and certwright-wizard, which start it themselves.\n", stderr);
    return static_cast<int>(core::Exit::Usage);
  }
  const core::Preparation prepared;
  const auto confinement = app::confine(*memoryBytes, *processorSeconds);
  app::DescriptorChannel channel;
  core::wire::serveReader(channel, confinement);
  std::_Exit(static_cast<int>(core::Exit::Ok)); // without the farewells of libraries, which the filter would not admit
}
