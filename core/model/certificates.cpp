// SPDX-License-Identifier: Apache-2.0
#include "core/model/certificates.h"

#include "core/base/processors.h"

#include <algorithm>
#include <iterator>
#include <thread>

namespace core {

namespace {

constexpr std::size_t worthThread = 256; // a few milliseconds

std::vector<Expected<Certificate>> parseInOrder(std::span<const BytesView> encodings) {
  std::vector<Expected<Certificate>> parsed;
  parsed.reserve(encodings.size());
  for (const auto &encoding : encodings) parsed.push_back(Certificate::fromDer(encoding));
  return parsed;
}

} // namespace

std::vector<Expected<Certificate>> parseCertificates(std::span<const BytesView> encodings) {
  const auto pieces = std::clamp<std::size_t>(encodings.size() / worthThread, 1, processors());
  const auto startOf = [&](std::size_t piece) { return encodings.size() * piece / pieces; };
  std::vector<std::vector<Expected<Certificate>>> parsed(pieces);
  {
    std::vector<std::jthread> others;
    const auto parse = [&](std::size_t piece) {
      parsed[piece] = parseInOrder(encodings.subspan(startOf(piece), startOf(piece + 1) - startOf(piece)));
    };
    for (std::size_t piece = 1; piece < pieces; ++piece) others.emplace_back(parse, piece);
    parse(0);
  }
  for (std::size_t piece = 1; piece < pieces; ++piece) std::ranges::move(parsed[piece], std::back_inserter(parsed[0]));
  return std::move(parsed[0]);
}

} // namespace core
