// SPDX-License-Identifier: Apache-2.0
#include "core/formats/derive.h"

#include "core/base/processors.h"
#include "core/formats/pbkdf2.h"
#include "core/formats/rehash.h"
#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"

#include <openssl/err.h>

#include <algorithm>
#include <atomic>
#include <condition_variable>
#include <limits>
#include <mutex>
#include <new>
#include <thread>

namespace core {

using namespace openssl;

namespace {

// Below this a thread costs more than it saves (a few milliseconds of work in all).
constexpr std::uint64_t worthThreads = 10'000;

std::size_t roundedUp(std::size_t length, std::size_t block) {
  return (length + block - 1) / block * block;
}

// One hash function with a context that is used again and again.
class Hash {
public:
  explicit Hash(const std::string &name) : m_name(name), m_digest(EVP_MD_fetch(nullptr, name.c_str(), nullptr)), m_context(EVP_MD_CTX_new()) {}

  [[nodiscard]] bool usable() const { return m_digest && m_context && size() > 0 && block() > 0; }
  [[nodiscard]] std::size_t size() const { return static_cast<std::size_t>(std::max(EVP_MD_get_size(m_digest.get()), 0)); }
  [[nodiscard]] std::size_t block() const { return static_cast<std::size_t>(std::max(EVP_MD_get_block_size(m_digest.get()), 0)); }

  // digest hashes two pieces into out, which may be the first of them; again hashes in place.
  bool digest(BytesView first, BytesView second, Secret &out) {
    return EVP_DigestInit_ex2(m_context.get(), m_digest.get(), nullptr) == 1 && EVP_DigestUpdate(m_context.get(), first.data(), first.size()) == 1 &&
           EVP_DigestUpdate(m_context.get(), second.data(), second.size()) == 1 && EVP_DigestFinal_ex(m_context.get(), out.data(), nullptr) == 1;
  }
  bool again(Secret &value, std::uint64_t times, const Worked &worked) {
    constexpr std::uint64_t pause = 8192;
    for (bool fine = true; times > 0;) {
      const auto now = std::min(times, pause);
      if (!rehash(m_name, value, now)) {
        for (std::uint64_t i = 0; i < now && fine; ++i) fine = digest(value.bytes(), {}, value);
      }
      if (!fine) return false;
      times -= now;
      if (worked) worked(now);
    }
    return true;
  }

private:
  std::string m_name;
  DigestHandle m_digest;
  DigestContextHandle m_context;
};

// RFC 7292 appendix B.2 step 6C: each block of I becomes (block + B + 1) mod 2^(8v).
void addToBlocks(Secret &blocks, BytesView addend) {
  for (std::size_t start = 0; start < blocks.size(); start += addend.size()) {
    unsigned carry = 1;
    for (std::size_t i = addend.size(); i-- > 0;) {
      carry += unsigned{blocks.data()[start + i]} + addend[i];
      blocks.data()[start + i] = static_cast<std::uint8_t>(carry);
      carry >>= 8U;
    }
  }
}

void appendRepeated(Secret &out, BytesView pattern, std::size_t block) {
  const auto length = roundedUp(pattern.size(), block);
  for (std::size_t i = 0; i < length; ++i) out.append(pattern.subspan(i % pattern.size(), 1));
}

// RFC 7292 appendix B.2. By hand, because OpenSSL 3.0's PKCS12KDF frees its copies of the password without wiping them.
Secret pkcs12Key(const Derivation &job, const Worked &worked) {
  Hash hash(job.kdf->digest);
  if (!hash.usable()) return {};
  Secret diversifier;
  diversifier.resize(hash.block());
  std::fill_n(diversifier.data(), diversifier.size(), static_cast<std::uint8_t>(job.purpose));
  Secret input;
  appendRepeated(input, job.kdf->salt, hash.block());
  appendRepeated(input, job.password, hash.block());

  Secret key;
  Secret value;
  value.resize(hash.size());
  while (true) {
    if (!hash.digest(diversifier.bytes(), input.bytes(), value) || !hash.again(value, job.kdf->iterations - 1, worked)) return {};
    key.append(value.bytes().first(std::min(value.size(), job.length - key.size())));
    if (key.size() == job.length) return key;
    Secret addend;
    while (addend.size() < hash.block()) addend.append(value.bytes().first(std::min(value.size(), hash.block() - addend.size())));
    addToBlocks(input, addend.bytes());
  }
}

// RFC 8018 section 5.1.
Secret pbkdf1Key(const Derivation &job, const Worked &worked) {
  Hash hash(job.kdf->digest);
  if (!hash.usable() || hash.size() < job.length) return {};
  Secret value;
  value.resize(hash.size());
  if (!hash.digest(job.password, job.kdf->salt, value) || !hash.again(value, job.kdf->iterations - 1, worked)) return {};
  return Secret(value.bytes().first(job.length));
}

// RFC 7914. The budget bounds its memory before anything is derived; std::bad_alloc where the system has less than that.
Secret scryptKey(const Derivation &job) {
  Secret key;
  key.resize(job.length);
  // A view of nothing has no address, and OpenSSL would only check the parameters.
  const char *password =
      job.password.empty() ? "" : reinterpret_cast<const char *>(job.password.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
  const int done = EVP_PBE_scrypt(password, job.password.size(), job.kdf->salt.data(), job.kdf->salt.size(), job.kdf->iterations, job.kdf->blockSize,
                                  job.kdf->parallelism, std::numeric_limits<std::uint64_t>::max(), key.data(), key.size());
  if (done != 1 && ERR_GET_REASON(ERR_peek_last_error()) == ERR_R_MALLOC_FAILURE) throw std::bad_alloc();
  return done == 1 ? std::move(key) : Secret();
}

// EVP_BytesToKey with one round, as in OpenSSL's "Proc-Type: 4,ENCRYPTED": each block is MD5(last block, password, salt).
Secret openSslPemKey(const Derivation &job) {
  Hash hash(job.kdf->digest);
  if (!hash.usable()) return {};
  Secret tail(job.password);
  tail.append(job.kdf->salt);
  Secret value;
  value.resize(hash.size());
  Secret key;
  while (key.size() < job.length) {
    if (!hash.digest(key.empty() ? BytesView() : value.bytes(), tail.bytes(), value)) return {};
    key.append(value.bytes().first(std::min(value.size(), job.length - key.size())));
  }
  return key;
}

Secret derive(const Derivation &job, const Worked &worked) {
  const ErrorQueue errors;
  switch (job.kdf->kind) {
  case Kdf::Kind::Pbkdf2:
    return pbkdf2Key({job.kdf->digest, job.password, job.kdf->salt, job.kdf->iterations, job.length, worked});
  case Kdf::Kind::Pkcs12:
    return pkcs12Key(job, worked);
  case Kdf::Kind::Pbkdf1:
    return pbkdf1Key(job, worked);
  case Kdf::Kind::Scrypt:
    return scryptKey(job);
  case Kdf::Kind::OpenSslPem:
    return openSslPemKey(job);
  }
  return {};
}

// Room is the memory that derivations may fill side by side. One that needs more than that in all runs alone.
class Room {
public:
  void take(std::uint64_t bytes) {
    std::unique_lock lock(m_mutex);
    m_changed.wait(lock, [&] { return m_taken == 0 || m_taken + bytes <= memoryTogether; });
    m_taken += bytes;
  }
  void giveBack(std::uint64_t bytes) {
    const std::lock_guard lock(m_mutex);
    m_taken -= bytes;
    m_changed.notify_all();
  }

private:
  std::mutex m_mutex;
  std::condition_variable m_changed;
  std::uint64_t m_taken = 0;
};

// The jobs of one attempt, taken one after the other by as many threads as there are.
class Jobs {
public:
  Jobs(std::span<Derivation> derivations, const std::stop_token &stop, const Worked &worked)
      : m_derivations(derivations), m_stop(stop), m_worked(worked) {}

  void work() {
    for (std::size_t i = m_next++; i < m_derivations.size() && !m_stop.stop_requested() && !m_outOfMemory; i = m_next++) doOne(m_derivations[i]);
  }
  [[nodiscard]] bool outOfMemory() const { return m_outOfMemory; }

private:
  void doOne(Derivation &job) {
    const auto bytes = memoryOf(*job.kdf);
    std::uint64_t counted = 0;
    const auto count = [&](std::uint64_t cost) {
      counted += cost;
      if (m_worked) m_worked(cost);
    };
    if (bytes > 0) m_room.take(bytes);
    try {
      job.result = derive(job, count);
      if (m_worked && counted < costOf(job)) m_worked(costOf(job) - counted); // not each method tells how far it is
    } catch (const std::bad_alloc &) {
      m_outOfMemory = true; // rethrown where it can be caught
    }
    if (bytes > 0) m_room.giveBack(bytes);
  }

  std::span<Derivation> m_derivations;
  const std::stop_token &m_stop;
  const Worked &m_worked;
  Room m_room;
  std::atomic<std::size_t> m_next = 0;
  std::atomic<bool> m_outOfMemory = false;
};

} // namespace

BytesView passwordFor(const Kdf &kdf, const PasswordForm &form) {
  return kdf.kind == Kdf::Kind::Pkcs12 ? form.bmp.bytes() : form.bytes.bytes();
}

std::vector<Derivation> derivationsFor(const Scheme &scheme, const PasswordForm &form) {
  const auto password = passwordFor(scheme.kdf, form);
  std::vector<Derivation> jobs;
  if (scheme.kdf.kind == Kdf::Kind::Pbkdf1) {
    jobs.push_back({&scheme.kdf, password, Purpose::Key, scheme.keyLength + scheme.ivLength});
    return jobs;
  }
  jobs.push_back({&scheme.kdf, password, Purpose::Key, scheme.keyLength});
  if (scheme.ivLength > 0) jobs.push_back({&scheme.kdf, password, Purpose::Iv, scheme.ivLength});
  return jobs;
}

Secret joined(std::span<const Derivation> derivations) {
  Secret all;
  for (const auto &job : derivations) {
    if (job.result.empty()) return {};
    all.append(job.result.bytes());
  }
  return all;
}

namespace {

// Of the digests that files use; the length of one that is unknown here does not matter, because it cannot be derived either.
std::size_t sizeOf(const std::string &digest) {
  const DigestHandle known(EVP_MD_fetch(nullptr, digest.c_str(), nullptr));
  return known ? static_cast<std::size_t>(std::max(EVP_MD_get_size(known.get()), 1)) : 1;
}

} // namespace

std::size_t threadsFor(std::span<const Derivation> derivations) {
  return costOf(derivations) < worthThreads ? 1 : std::min(processors(), derivations.size());
}

std::uint64_t costOf(const Derivation &derivation) {
  const auto work = workOf(*derivation.kdf);
  const bool isRepeated = derivation.kdf->kind == Kdf::Kind::Pbkdf2 || derivation.kdf->kind == Kdf::Kind::Pkcs12;
  if (!isRepeated || derivation.length == 0) return work;
  const ErrorQueue errors;
  const auto size = sizeOf(derivation.kdf->digest);
  const auto pieces = (derivation.length + size - 1) / size;
  return work > std::numeric_limits<std::uint64_t>::max() / pieces ? std::numeric_limits<std::uint64_t>::max() : work * pieces;
}

std::uint64_t costOf(std::span<const Derivation> derivations) {
  std::uint64_t sum = 0;
  for (const auto &derivation : derivations) {
    const auto cost = costOf(derivation);
    sum += std::min(cost, std::numeric_limits<std::uint64_t>::max() - sum);
  }
  return sum;
}

void deriveAll(std::span<Derivation> derivations, const std::stop_token &stop, const Worked &worked) {
  const auto threads = threadsFor(derivations);
  Jobs jobs(derivations, stop, worked);
  {
    std::vector<std::jthread> others;
    for (std::size_t i = 1; i < threads; ++i) others.emplace_back([&jobs] { jobs.work(); });
    jobs.work();
  }
  if (jobs.outOfMemory()) throw std::bad_alloc();
}

} // namespace core
