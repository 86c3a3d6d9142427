// SPDX-License-Identifier: Apache-2.0
#include "core/formats/readers.h"

#include <algorithm>
#include <iterator>

namespace core {

namespace {

struct Seen {
  const MacFacts &mac;
  std::vector<std::string> encryptions = {};
  std::uint64_t mostIterations = 0;
};

Seen lookAt(const ContainerFacts &facts) {
  Seen seen{facts.mac};
  seen.mostIterations = facts.mac.iterations;
  for (const auto &safe : facts.safes) {
    if (safe.encryption != "none") seen.encryptions.push_back(safe.encryption);
    std::ranges::copy(safe.keys, std::back_inserter(seen.encryptions));
    seen.mostIterations = std::max(seen.mostIterations, safe.iterations);
  }
  return seen;
}

using Test = ReaderFact (*)(const Seen &seen);

template <class Predicate> const std::string *findEncryption(const Seen &seen, Predicate predicate) {
  const auto found = std::ranges::find_if(seen.encryptions, predicate);
  return found == seen.encryptions.end() ? nullptr : &*found;
}

bool isScrypt(const std::string &encryption) {
  return encryption.ends_with("/scrypt");
}

bool isPbes2(const std::string &encryption) {
  return encryption.starts_with("pbes2/");
}

bool isOld(const std::string &encryption) {
  const auto has = [&](const char *part) { return encryption.find(part) != std::string::npos; };
  return has("rc2") || has("rc4") || has("-des") || has("/des-cbc");
}

ReaderFact scryptOrPbmac1(const Seen &seen) {
  if (const auto *found = findEncryption(seen, isScrypt)) return {{}, ReaderReason::Scrypt, *found};
  if (seen.mac.kind == MacFacts::Kind::Pbmac1) return {{}, ReaderReason::Pbmac1, "PBMAC1"};
  return {};
}

// For programs that know only the schemes of the 1990s and their MAC.
ReaderFact oldSchemesOnly(const Seen &seen) {
  if (auto fact = scryptOrPbmac1(seen); fact.reason != ReaderReason::None) return fact;
  if (const auto *found = findEncryption(seen, isPbes2)) return {{}, ReaderReason::Pbes2, *found};
  if (seen.mac.kind == MacFacts::Kind::Hmac && seen.mac.digest != "sha1") return {{}, ReaderReason::MacDigest, seen.mac.digest};
  return {};
}

ReaderFact withIterationLimit(const Seen &seen, ReaderFact fact) {
  constexpr std::uint64_t most = 600'000;
  if (fact.reason == ReaderReason::None && seen.mostIterations > most) return {{}, ReaderReason::Iterations, std::to_string(seen.mostIterations)};
  return fact;
}

ReaderFact windows2016(const Seen &seen) {
  return withIterationLimit(seen, oldSchemesOnly(seen));
}

ReaderFact windows2019(const Seen &seen) {
  return withIterationLimit(seen, scryptOrPbmac1(seen));
}

ReaderFact openssl3(const Seen &seen) {
  if (const auto *found = findEncryption(seen, isOld)) return {{}, ReaderReason::OldCipher, *found};
  if (seen.mac.kind == MacFacts::Kind::Pbmac1) return {{}, ReaderReason::Pbmac1, "PBMAC1"};
  return {};
}

struct Program {
  const char *name;
  Test test;
};

constexpr Program programs[] = {
    {"Windows Server 2016", windows2016},         {"Windows Server 2019", windows2019},        {"macOS", oldSchemesOnly},
    {"Java 8 before update 301", oldSchemesOnly}, {"NSS (Firefox, pk12util)", scryptOrPbmac1}, {"OpenSSL 3.0 without its legacy provider", openssl3},
};

} // namespace

std::vector<ReaderFact> readersOf(const ContainerFacts &facts) {
  const auto seen = lookAt(facts);
  std::vector<ReaderFact> readers;
  for (const auto &program : programs) {
    auto fact = program.test(seen);
    fact.program = program.name;
    readers.push_back(std::move(fact));
  }
  return readers;
}

} // namespace core
