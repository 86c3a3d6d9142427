// SPDX-License-Identifier: Apache-2.0
#include "core/openssl/rsa_halves.h"

#include "core/openssl/error_queue.h"

#include <openssl/core_names.h>

#include <algorithm>
#include <array>

namespace core::openssl {

namespace {

using NumberHandle = Handle<BIGNUM, BN_clear_free>;

// Arithmetic in which a failure of OpenSSL makes every later answer false.
class Arithmetic {
public:
  Arithmetic() : m_context(BN_CTX_secure_new()) {}

  // Whether a·b = 1 modulo m.
  bool isInverse(const BIGNUM *a, const BIGNUM *b, const BIGNUM *m) {
    const auto rest = number();
    return m_good && good(BN_mod_mul(rest.get(), a, b, m, m_context.get())) && BN_is_one(rest.get()) == 1;
  }

  // Whether e·d = 1 modulo r - 1, and the exponent is d modulo r - 1.
  bool isExponentOf(const BIGNUM *e, const BIGNUM *d, const BIGNUM *exponent, const BIGNUM *r) {
    const auto order = number(), rest = number();
    if (!m_good || !good(BN_sub(order.get(), r, BN_value_one())) || !good(BN_mod(rest.get(), d, order.get(), m_context.get()))) return false;
    return BN_cmp(rest.get(), exponent) == 0 && isInverse(e, d, order.get());
  }

  // product becomes product·factor.
  bool multiply(BIGNUM *product, const BIGNUM *factor) { return m_good && good(BN_mul(product, product, factor, m_context.get())); }

  NumberHandle number() {
    NumberHandle made(BN_secure_new());
    m_good = m_good && m_context && made;
    return made;
  }

private:
  bool good(int answer) {
    m_good = m_good && answer == 1;
    return m_good;
  }

  Handle<BN_CTX, BN_CTX_free> m_context;
  bool m_good = true;
};

// No number of a key is longer than its modulus, and none is zero. It is also what bounds the work.
bool isWithin(const BIGNUM *number, const BIGNUM *n) {
  return number != nullptr && BN_is_negative(number) == 0 && !BN_is_zero(number) && BN_num_bits(number) <= BN_num_bits(n);
}

bool areWithin(const RsaNumbers &numbers) {
  const auto within = [&](const BIGNUM *number) { return isWithin(number, numbers.n); };
  const auto isFactor = [&](const BIGNUM *factor) { return within(factor) && !BN_is_one(factor); };
  return within(numbers.e) && within(numbers.d) && std::ranges::all_of(numbers.factors, isFactor) && std::ranges::all_of(numbers.exponents, within) &&
         std::ranges::all_of(numbers.coefficients, within);
}

// The numbers that EVP_PKEY_get_bn_param returns for a key, under one name after the other until one is missing.
template <std::size_t Count> std::vector<NumberHandle> numbersOf(const EVP_PKEY *key, const std::array<const char *, Count> &names) {
  std::vector<NumberHandle> numbers;
  for (const char *name : names) {
    BIGNUM *number = nullptr;
    if (EVP_PKEY_get_bn_param(key, name, &number) != 1) break;
    numbers.emplace_back(number);
  }
  return numbers;
}

std::vector<const BIGNUM *> viewOf(const std::vector<NumberHandle> &numbers) {
  std::vector<const BIGNUM *> view;
  for (const auto &number : numbers) view.push_back(number.get());
  return view;
}

constexpr std::array keyNames{OSSL_PKEY_PARAM_RSA_N, OSSL_PKEY_PARAM_RSA_E, OSSL_PKEY_PARAM_RSA_D};
// As many factors as OpenSSL 3.0 knows (RSA_MAX_PRIME_NUM is 5), and one more.
constexpr std::array factorNames{OSSL_PKEY_PARAM_RSA_FACTOR1, OSSL_PKEY_PARAM_RSA_FACTOR2, OSSL_PKEY_PARAM_RSA_FACTOR3,
                                 OSSL_PKEY_PARAM_RSA_FACTOR4, OSSL_PKEY_PARAM_RSA_FACTOR5, OSSL_PKEY_PARAM_RSA_FACTOR6};
constexpr std::array exponentNames{OSSL_PKEY_PARAM_RSA_EXPONENT1, OSSL_PKEY_PARAM_RSA_EXPONENT2, OSSL_PKEY_PARAM_RSA_EXPONENT3,
                                   OSSL_PKEY_PARAM_RSA_EXPONENT4, OSSL_PKEY_PARAM_RSA_EXPONENT5, OSSL_PKEY_PARAM_RSA_EXPONENT6};
constexpr std::array coefficientNames{OSSL_PKEY_PARAM_RSA_COEFFICIENT1, OSSL_PKEY_PARAM_RSA_COEFFICIENT2, OSSL_PKEY_PARAM_RSA_COEFFICIENT3,
                                      OSSL_PKEY_PARAM_RSA_COEFFICIENT4, OSSL_PKEY_PARAM_RSA_COEFFICIENT5};

} // namespace

bool halvesFit(const RsaNumbers &numbers) {
  if (numbers.n == nullptr || !BN_is_odd(numbers.n) || BN_is_one(numbers.n) || !areWithin(numbers)) return false;
  Arithmetic arithmetic;
  const auto &[n, e, d, factors, exponents, coefficients] = numbers;
  if (factors.size() < 2 || exponents.size() != factors.size() || coefficients.size() + 1 != factors.size()) return false;
  const auto product = arithmetic.number();
  if (!product || BN_copy(product.get(), factors[0]) == nullptr) return false;
  for (std::size_t i = 0; i < factors.size(); ++i) {
    if (!arithmetic.isExponentOf(e, d, exponents[i], factors[i])) return false;
    if (i == 0) continue;
    // Of two factors the coefficient is the inverse of the second modulo the first; of more, that of all before modulo the next.
    const bool isFirst = i == 1;
    if (!arithmetic.isInverse(coefficients[i - 1], isFirst ? factors[1] : product.get(), isFirst ? factors[0] : factors[i])) return false;
    if (!arithmetic.multiply(product.get(), factors[i])) return false;
  }
  return BN_cmp(product.get(), n) == 0;
}

bool rsaHalvesFit(const EVP_PKEY *key) {
  const ErrorQueue errors;
  const auto own = numbersOf(key, keyNames);
  if (own.size() != keyNames.size()) return false;
  const auto factors = numbersOf(key, factorNames), exponents = numbersOf(key, exponentNames), coefficients = numbersOf(key, coefficientNames);
  return halvesFit({own[0].get(), own[1].get(), own[2].get(), viewOf(factors), viewOf(exponents), viewOf(coefficients)});
}

} // namespace core::openssl
