// SPDX-License-Identifier: Apache-2.0
// Any bytes as a password and a file. In this build every MAC fits (core/formats/pkcs12_mac.cpp), so that changed content is read.
// The first byte is the length of the password that follows; 255 means no password. The rest is the file.
#include "core/formats/open.h"
#include "core/formats/preparation.h"
#include "tests/fuzz/fuzz_limits.h"

#include <algorithm>
#include <cstdlib>

namespace {

// What all code behind the reader takes for granted.
bool indicesFit(const core::Bundle &bundle) {
  const auto keyFits = [&](const core::BundleKey &key) { return !key.certificate || *key.certificate < bundle.certificates.size(); };
  const auto certificateFits = [&](const core::BundleCertificate &held) { return !held.key || *held.key < bundle.keys.size(); };
  return std::ranges::all_of(bundle.keys, keyFits) && std::ranges::all_of(bundle.certificates, certificateFits);
}

} // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t *data, std::size_t size) {
  static const core::Preparation prepared;
  constexpr std::uint8_t noPassword = 255;
  if (size == 0) return 0;
  const core::BytesView rest(data + 1, size - 1);
  const auto length = data[0] == noPassword ? 0 : std::min<std::size_t>(data[0], rest.size());
  const core::Secret password(rest.first(length));
  const auto content = rest.subspan(length);
  const auto file = core::openBytes(core::Bytes(content.begin(), content.end()), "fuzz", fuzz::limits());
  if (!file) return 0;
  const auto bundle = core::unlock(*file, data[0] == noPassword ? nullptr : &password, fuzz::limits());
  if (bundle && !indicesFit(*bundle)) std::abort();
  return 0;
}
