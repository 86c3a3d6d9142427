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

// Derivations of the same kind, cut down, tell the rate: as many side by side as there are threads. For a costly file they are long enough to meet
// what else this machine has to do, and done three times; the time in the middle counts.
class Rates {
public:
  explicit Rates(std::span<const Derivation> derivations)
      : m_cost(costOf(derivations)), m_threads(std::max<std::size_t>(threadsFor(derivations), 1)) {}

  [[nodiscard]] std::size_t threads() const { return m_threads; }

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

  // Ten milliseconds, as far as that is a small part of what the file costs.
  [[nodiscard]] Kdf lengthened(Kdf sample, double seconds) const {
    constexpr double enough = 0.01;
    if (seconds >= enough || seconds <= 0) return sample;
    const bool isScrypt = sample.kind == Kdf::Kind::Scrypt;
    const auto most = isScrypt ? std::min<std::uint64_t>(m_cost / 8 / 128, 16'384) : std::min<std::uint64_t>(m_cost / 8, 4'000'000);
    const auto wanted = std::min(static_cast<std::uint64_t>(static_cast<double>(sample.iterations) * enough / seconds), most);
    sample.iterations = std::max(sample.iterations, isScrypt ? std::bit_floor(wanted) : wanted);
    return sample;
  }

  [[nodiscard]] double measured(const Kdf &kdf) const {
    auto sample = sampleOf(kdf);
    auto least = sample;
    least.iterations = std::min<std::uint64_t>(sample.iterations, 2);
    secondsOf(least); // loads what is needed
    if (m_cost >= costly) sample = lengthened(sample, secondsOf(sample));
    std::vector<double> taken(m_cost < costly ? 1 : 3);
    std::ranges::generate(taken, [&] { return secondsOf(sample); });
    std::ranges::sort(taken);
    return taken[taken.size() / 2] / static_cast<double>(std::max<std::uint64_t>(workOf(sample), 1));
  }

  double secondsOf(const Kdf &kdf) const {
    std::vector<Derivation> jobs(m_cost < costly ? 1 : m_threads);
    for (auto &job : jobs) job = {&kdf, {}, Purpose::Key, 16};
    const auto start = std::chrono::steady_clock::now();
    deriveAll(jobs, {});
    return std::chrono::duration<double>(std::chrono::steady_clock::now() - start).count();
  }

  std::uint64_t m_cost;
  std::size_t m_threads;
  std::map<std::pair<Kdf::Kind, std::string>, double> m_rates;
};

} // namespace

// Each thread takes the next derivation when it is done with the one before, as in deriveAll. Those of scrypt that wait for room are one thread's.
double secondsFor(std::span<const Derivation> derivations) {
  Rates rates(derivations);
  std::vector<double> threads(rates.threads(), 0);
  for (const auto &job : derivations) {
    if (job.kdf->kind == Kdf::Kind::OpenSslPem) continue; // one round
    const bool waits = memoryOf(*job.kdf) > memoryTogether / threads.size();
    const auto next = waits ? threads.begin() : std::ranges::min_element(threads);
    *next += rates.secondsPerUnit(*job.kdf) * static_cast<double>(costOf(job));
  }
  return std::ranges::max(threads);
}

} // namespace core
