// SPDX-License-Identifier: Apache-2.0
#include "core/formats/estimate.h"

#include <algorithm>
#include <bit>
#include <chrono>
#include <map>
#include <string>
#include <utility>
#include <vector>

namespace core {

namespace {

constexpr std::uint64_t costly = 500'000; // from this cost on, a part of it may go into knowing it

// One derivation of the same kind, cut down, tells the rate. That of a costly file is longer and done three times, and the one in the middle counts:
// neither a processor that has yet to wake up nor another program that comes in between then decides.
class Rates {
public:
  explicit Rates(std::uint64_t cost) : m_cost(cost) {}

  double secondsPerUnit(const Kdf &kdf) {
    const auto [rate, isNew] = m_rates.try_emplace({kdf.kind, kdf.digest}, 0);
    if (isNew) rate->second = measured(kdf);
    return rate->second;
  }

private:
  // scrypt wants a power of two, and each step of it counts as much as 128 iterations.
  [[nodiscard]] Kdf sampleOf(const Kdf &kdf) const {
    const auto share = m_cost < costly ? 0 : m_cost / 60;
    if (kdf.kind != Kdf::Kind::Scrypt)
      return {kdf.kind, kdf.digest, Bytes(8), std::min(kdf.iterations, std::clamp<std::uint64_t>(share, 2'000, 40'000))};
    const auto steps = std::bit_floor(std::clamp<std::uint64_t>(share / 64, 256, 16'384));
    const auto blockSize = std::min<std::uint64_t>(kdf.blockSize, 8); // the sample needs little memory, whatever the file asks for
    return {kdf.kind, kdf.digest, Bytes(8), std::min(kdf.iterations, steps), blockSize, 1};
  }

  [[nodiscard]] double measured(const Kdf &kdf) const {
    const auto sample = sampleOf(kdf);
    auto least = sample;
    least.iterations = std::min<std::uint64_t>(sample.iterations, 2);
    secondsOf(least); // loads what is needed
    std::vector<double> taken(m_cost < costly ? 1 : 3);
    std::ranges::generate(taken, [&] { return secondsOf(sample); });
    std::ranges::sort(taken);
    return taken[taken.size() / 2] / static_cast<double>(std::max<std::uint64_t>(workOf(sample), 1));
  }

  static double secondsOf(const Kdf &kdf) {
    Derivation job{&kdf, {}, Purpose::Key, 16};
    const auto start = std::chrono::steady_clock::now();
    deriveAll(std::span(&job, 1), {});
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  }

  std::uint64_t m_cost;
  std::map<std::pair<Kdf::Kind, std::string>, double> m_rates;
};

} // namespace

// Each thread takes the next derivation when it is done with the one before, as in deriveAll. Those of scrypt that wait for room are one thread's.
double secondsFor(std::span<const Derivation> derivations) {
  Rates rates(costOf(derivations));
  std::vector<double> threads(std::max<std::size_t>(threadsFor(derivations), 1), 0);
  for (const auto &job : derivations) {
    if (job.kdf->kind == Kdf::Kind::OpenSslPem) continue; // one round
    const bool waits = memoryOf(*job.kdf) > memoryTogether / threads.size();
    const auto next = waits ? threads.begin() : std::ranges::min_element(threads);
    *next += rates.secondsPerUnit(*job.kdf) * static_cast<double>(costOf(job));
  }
  return std::ranges::max(threads);
}

} // namespace core
