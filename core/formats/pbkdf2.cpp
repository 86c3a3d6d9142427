// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pbkdf2.h"

#include "core/openssl/error_queue.h"
#include "core/openssl/handles.h"

#ifdef CERTWRIGHT_NETTLE
#include <nettle/hmac.h>
#endif

#include <algorithm>
#include <array>
#include <limits>
#include <span>

namespace core {

using namespace openssl;

#ifdef CERTWRIGHT_NETTLE

namespace {

// What nettle has for one digest: functions over a context that holds the password's two states.
struct NettleHash {
  const char *name;
  std::size_t size;
  void (*setKey)(void *context, std::size_t length, const std::uint8_t *key);
  nettle_hash_update_func *update;
  nettle_hash_digest_func *digest;
};

union Context {
  hmac_sha1_ctx sha1;
  hmac_sha256_ctx sha256; // of SHA-224 too
  hmac_sha512_ctx sha512; // of SHA-384 too
};

// nettle's functions take their own context types; through these the table above can hold them all.
template <class T, void (*SetKey)(T *, std::size_t, const std::uint8_t *)> void setKey(void *context, std::size_t length, const std::uint8_t *key) {
  SetKey(static_cast<T *>(context), length, key);
}
template <class T, void (*Update)(T *, std::size_t, const std::uint8_t *)> void update(void *context, std::size_t length, const std::uint8_t *bytes) {
  Update(static_cast<T *>(context), length, bytes);
}
template <class T, void (*Digest)(T *, std::size_t, std::uint8_t *)> void digest(void *context, std::size_t length, std::uint8_t *out) {
  Digest(static_cast<T *>(context), length, out);
}

constexpr NettleHash hashes[] = {
    {"SHA1", SHA1_DIGEST_SIZE, setKey<hmac_sha1_ctx, hmac_sha1_set_key>, update<hmac_sha1_ctx, hmac_sha1_update>,
     digest<hmac_sha1_ctx, hmac_sha1_digest>},
    {"SHA224", SHA224_DIGEST_SIZE, setKey<hmac_sha224_ctx, hmac_sha224_set_key>, update<hmac_sha256_ctx, hmac_sha256_update>,
     digest<hmac_sha224_ctx, hmac_sha224_digest>},
    {"SHA256", SHA256_DIGEST_SIZE, setKey<hmac_sha256_ctx, hmac_sha256_set_key>, update<hmac_sha256_ctx, hmac_sha256_update>,
     digest<hmac_sha256_ctx, hmac_sha256_digest>},
    {"SHA384", SHA384_DIGEST_SIZE, setKey<hmac_sha512_ctx, hmac_sha384_set_key>, update<hmac_sha512_ctx, hmac_sha512_update>,
     digest<hmac_sha512_ctx, hmac_sha384_digest>},
    {"SHA512", SHA512_DIGEST_SIZE, setKey<hmac_sha512_ctx, hmac_sha512_set_key>, update<hmac_sha512_ctx, hmac_sha512_update>,
     digest<hmac_sha512_ctx, hmac_sha512_digest>},
};

// One piece of the key (RFC 8018 section 5.2: the function F), as nettle_pbkdf2 makes it, which could not be asked how far it is.
class Piece {
public:
  Piece(const NettleHash &hash, Context &context, const Pbkdf2Job &job) : m_hash(hash), m_context(context), m_job(job) {
    m_last.resize(hash.size);
    m_sum.resize(hash.size);
  }

  void make(std::uint32_t number, std::span<std::uint8_t> out) {
    const std::array<std::uint8_t, 4> index{static_cast<std::uint8_t>(number >> 24U), static_cast<std::uint8_t>(number >> 16U),
                                            static_cast<std::uint8_t>(number >> 8U), static_cast<std::uint8_t>(number)};
    m_hash.update(&m_context, m_job.salt.size(), m_job.salt.data());
    m_hash.update(&m_context, index.size(), index.data());
    m_hash.digest(&m_context, m_hash.size, m_last.data());
    std::copy_n(m_last.data(), m_hash.size, m_sum.data());
    iterate();
    std::copy_n(m_sum.data(), out.size(), out.data());
  }

private:
  void iterate() {
    constexpr std::uint64_t pause = 8192;
    std::uint64_t told = 0;
    for (std::uint64_t done = 1; done < m_job.iterations; ++done) {
      m_hash.update(&m_context, m_hash.size, m_last.data());
      m_hash.digest(&m_context, m_hash.size, m_last.data());
      for (std::size_t i = 0; i < m_hash.size; ++i) m_sum.data()[i] ^= m_last.data()[i];
      if (done - told < pause || !m_job.worked) continue;
      m_job.worked(done - told);
      told = done;
    }
  }

  const NettleHash &m_hash;
  Context &m_context;
  const Pbkdf2Job &m_job;
  Secret m_last;
  Secret m_sum;
};

} // namespace

Secret pbkdf2ByNettle(const Pbkdf2Job &job) {
  if (job.iterations == 0 || job.iterations > std::numeric_limits<unsigned>::max()) return {};
  for (const auto &hash : hashes) {
    if (job.digest != hash.name) continue;
    Context context;
    hash.setKey(&context, job.password.size(), job.password.data());
    Secret key;
    key.resize(job.length);
    Piece piece(hash, context, job);
    std::uint32_t number = 0;
    for (std::size_t at = 0; at < key.size(); at += hash.size)
      piece.make(++number, std::span(key.data(), key.size()).subspan(at, std::min(hash.size, key.size() - at)));
    cleanse(&context, sizeof context);
    return key;
  }
  return {};
}

bool hasNettle() {
  return true;
}

#else

Secret pbkdf2ByNettle(const Pbkdf2Job & /*job*/) {
  return {};
}

bool hasNettle() {
  return false;
}

#endif

Secret pbkdf2ByOpenSsl(const Pbkdf2Job &job) {
  const ErrorQueue errors;
  const DigestHandle digest(EVP_MD_fetch(nullptr, job.digest.c_str(), nullptr));
  if (!digest || job.iterations > static_cast<std::uint64_t>(std::numeric_limits<int>::max())) return {};
  Secret key;
  key.resize(job.length);
  // A view of nothing has no address, and OpenSSL would measure the text at it.
  const char *password =
      job.password.empty() ? "" : reinterpret_cast<const char *>(job.password.data()); // NOLINT(cppcoreguidelines-pro-type-reinterpret-cast)
  const int done = PKCS5_PBKDF2_HMAC(password, static_cast<int>(job.password.size()), job.salt.data(), static_cast<int>(job.salt.size()),
                                     static_cast<int>(job.iterations), digest.get(), static_cast<int>(job.length), key.data());
  return done == 1 ? std::move(key) : Secret();
}

Secret pbkdf2Key(const Pbkdf2Job &job) {
  auto key = pbkdf2ByNettle(job);
  return key.empty() ? pbkdf2ByOpenSsl(job) : std::move(key);
}

} // namespace core
