// SPDX-License-Identifier: Apache-2.0
#include "core/formats/rehash.h"

#ifdef CERTWRIGHT_NETTLE
#include <nettle/nettle-meta.h>
#include <nettle/sha1.h>
#include <nettle/sha2.h>
#endif

namespace core {

#ifdef CERTWRIGHT_NETTLE

namespace {

struct Named {
  const char *name;
  const nettle_hash *hash;
};

union Context {
  sha1_ctx sha1;
  sha256_ctx sha256;
  sha512_ctx sha512;
};

const nettle_hash *hashNamed(const std::string &digest) {
  const Named hashes[] = {
      {"SHA1", &nettle_sha1}, {"SHA224", &nettle_sha224}, {"SHA256", &nettle_sha256}, {"SHA384", &nettle_sha384}, {"SHA512", &nettle_sha512}};
  for (const auto &named : hashes) {
    if (digest == named.name) return named.hash;
  }
  return nullptr;
}

} // namespace

bool rehash(const std::string &digest, Secret &value, std::uint64_t times) {
  const auto *hash = hashNamed(digest);
  if (hash == nullptr || value.size() != hash->digest_size) return false;
  Context context;
  hash->init(&context);
  for (std::uint64_t i = 0; i < times; ++i) {
    hash->update(&context, value.size(), value.data());
    hash->digest(&context, value.size(), value.data()); // resets the context too
  }
  cleanse(&context, sizeof context);
  return true;
}

#else

bool rehash(const std::string & /*digest*/, Secret & /*value*/, std::uint64_t /*times*/) {
  return false;
}

#endif

} // namespace core
