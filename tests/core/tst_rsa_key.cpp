// SPDX-License-Identifier: Apache-2.0
#include "core/model/private_key.h"
#include "core/openssl/ber.h"
#include "core/openssl/handles.h"
#include "core/openssl/rsa_key.h"

#include "tests/support/expected_macros.h"
#include "tests/support/test_files.h"

#include <QtTest>

#include <openssl/pem.h>
#include <openssl/rsa.h>

#include <algorithm>
#include <array>
#include <functional>

using namespace support;

namespace {

using core::Bytes;
using core::openssl::PkeyHandle;

// The output of an i2d function.
template <class Encode, class Object> Bytes encoded(Encode encode, Object *object) {
  unsigned char *der = nullptr;
  const int length = encode(object, &der);
  Bytes bytes(der, der + std::max(length, 0));
  OPENSSL_free(der);
  return bytes;
}

PkeyHandle keyByOpenSsl(const std::string &name) {
  const auto pem = foreignBytes(name);
  const core::openssl::BioHandle in(BIO_new_mem_buf(pem.data(), static_cast<int>(pem.size())));
  return PkeyHandle(PEM_read_bio_PrivateKey(in.get(), nullptr, nullptr, nullptr));
}

Bytes rsaPrivateKey() {
  const auto key = keyByOpenSsl("rsa2048.key");
  return encoded(i2d_PrivateKey, key.get());
}

// A SEQUENCE of these parts, of 256 octets or more.
Bytes sequenceOf(const std::vector<Bytes> &parts) {
  Bytes content;
  for (const auto &part : parts) content.insert(content.end(), part.begin(), part.end());
  const std::array<std::uint8_t, 4> header{0x30, 0x82, static_cast<std::uint8_t>(content.size() >> 8U), static_cast<std::uint8_t>(content.size())};
  content.insert(content.begin(), header.begin(), header.end());
  return content;
}

// An element of up to 65,535 octets, its length in three.
Bytes withLongLength(const Bytes &integer) {
  const auto was = core::openssl::firstElement(integer)->content;
  Bytes content(was.begin(), was.end());
  const std::array<std::uint8_t, 5> header{0x02, 0x83, 0, static_cast<std::uint8_t>(content.size() >> 8U), static_cast<std::uint8_t>(content.size())};
  content.insert(content.begin(), header.begin(), header.end());
  return content;
}

std::vector<Bytes> partsOf(const Bytes &der) {
  std::vector<Bytes> parts;
  core::openssl::Elements elements(core::openssl::firstElement(der)->content);
  while (const auto part = elements.next()) parts.emplace_back(part->whole.begin(), part->whole.end());
  return parts;
}

} // namespace

class TestRsaKey : public QObject {
  Q_OBJECT
private slots:
  void keyIsTheOneThatOpensslReads_data() {
    QTest::addColumn<std::string>("name");
    QTest::newRow("2048 bits") << std::string("rsa2048.key");
    QTest::newRow("4096 bits") << std::string("rsa4096.key");
  }
  void keyIsTheOneThatOpensslReads() {
    QFETCH(const std::string, name);
    const auto theirs = keyByOpenSsl(name);
    const auto ours = core::openssl::rsaKeyFrom(encoded(i2d_PrivateKey, theirs.get()));
    QVERIFY(ours.key != nullptr);
    QCOMPARE(EVP_PKEY_eq(ours.key.get(), theirs.get()), 1);
    QVERIFY(ours.publicKey == encoded(i2d_PUBKEY, theirs.get()));
    // All of its numbers, not only the public ones.
    QVERIFY(encoded(i2d_PrivateKey, ours.key.get()) == encoded(i2d_PrivateKey, theirs.get()));
  }

  void whatIsNotPlainIsLeftToOpenssl_data() {
    using Change = std::function<void(std::vector<Bytes> &)>;
    QTest::addColumn<Change>("change");
    const auto row = [](const char *name, Change change) { QTest::newRow(name) << std::move(change); };
    row("more than two primes", [](auto &parts) { parts[0].back() = 1; });
    row("a number too few", [](auto &parts) { parts.pop_back(); });
    row("a number too many", [](auto &parts) { parts.push_back(parts.back()); });
    row("a negative number", [](auto &parts) { parts[2] = {0x02, 0x01, 0xFF}; });
    row("a zero", [](auto &parts) { parts[2] = {0x02, 0x01, 0x00}; });
    row("an octet that need not be", [](auto &parts) { parts[2] = {0x02, 0x02, 0x00, 0x03}; });
    row("text in the place of a number", [](auto &parts) { parts[2][0] = 0x0C; });
    row("a number that is cut off", [](auto &parts) { parts.back().pop_back(); });
    row("a length of more octets than need be", [](auto &parts) { parts[8] = withLongLength(parts[8]); });
    row("a tag of more octets than need be", [](auto &parts) { parts[2] = {0x1F, 0x02, 0x01, 0x03}; });
    row("a number in pieces", [](auto &parts) { parts[2] = {0x22, 0x03, 0x02, 0x01, 0x03}; });
    row("nothing", [](auto &parts) { parts.clear(); });
  }
  void whatIsNotPlainIsLeftToOpenssl() {
    QFETCH(const std::function<void(std::vector<Bytes> &)>, change);
    auto parts = partsOf(rsaPrivateKey());
    QVERIFY(core::openssl::rsaKeyFrom(sequenceOf(parts)).key != nullptr); // control
    change(parts);
    QVERIFY(core::openssl::rsaKeyFrom(sequenceOf(parts)).key == nullptr);
  }

  void bytesAfterItAreNotRead() {
    auto der = rsaPrivateKey();
    der.push_back(0);
    QVERIFY(core::openssl::rsaKeyFrom(der).key == nullptr);
  }

  void primitiveSequenceIsNotRead() {
    auto der = rsaPrivateKey();
    der[0] = 0x10;
    QVERIFY(core::openssl::rsaKeyFrom(der).key == nullptr);
  }

  // OpenSSL reads it; so its public half must be what certificates have.
  void keyInBerFitsItsCertificate() {
    auto parts = partsOf(rsaPrivateKey());
    parts[1] = withLongLength(parts[1]);
    const auto key = core::PrivateKey::fromDer(sequenceOf(parts));
    VERIFY_OK(key);
    QVERIFY(key->publicKey() == encoded(i2d_PUBKEY, keyByOpenSsl("rsa2048.key").get()));
  }

  void keyOfThreePrimesIsReadAllTheSame() {
    const core::openssl::Handle<EVP_PKEY_CTX, EVP_PKEY_CTX_free> context(EVP_PKEY_CTX_new_from_name(nullptr, "RSA", nullptr));
    QVERIFY(EVP_PKEY_keygen_init(context.get()) == 1 && EVP_PKEY_CTX_set_rsa_keygen_bits(context.get(), 2048) == 1 &&
            EVP_PKEY_CTX_set_rsa_keygen_primes(context.get(), 3) == 1);
    EVP_PKEY *made = nullptr;
    QCOMPARE(EVP_PKEY_keygen(context.get(), &made), 1);
    const PkeyHandle theirs(made);
    QVERIFY(core::openssl::rsaKeyFrom(encoded(i2d_PrivateKey, theirs.get())).key == nullptr);
    const core::openssl::Pkcs8Handle info(EVP_PKEY2PKCS8(theirs.get()));
    const auto ours = core::PrivateKey::fromPkcs8(encoded(i2d_PKCS8_PRIV_KEY_INFO, info.get()));
    VERIFY_OK(ours);
    QVERIFY(ours->publicKey() == encoded(i2d_PUBKEY, theirs.get()));
    VERIFY_OK(ours->sign(core::asBytes("a message")));
  }

  // RFC 8017 section 3.2 relates all eight; a number of another key makes a broken key, whichever code decodes it.
  void numberThatIsAnothersMakesABrokenKey_data() {
    QTest::addColumn<int>("number");
    QTest::addColumn<bool>("isPlain");
    for (const auto *name : {"n", "e", "d", "p", "q", "dP", "dQ", "qInv"}) {
      static int number = 0;
      const int row = ++number;
      QTest::addRow("%s", name) << row << true;
      QTest::addRow("%s, by OpenSSL", name) << row << false;
    }
  }
  void numberThatIsAnothersMakesABrokenKey() {
    QFETCH(int, number);
    QFETCH(bool, isPlain);
    auto parts = partsOf(rsaPrivateKey());
    const auto der = [&] {
      auto all = parts;
      if (!isPlain) all[1] = withLongLength(all[1]);
      return sequenceOf(all);
    };
    VERIFY_OK(core::PrivateKey::fromDer(der())); // control
    parts[static_cast<std::size_t>(number)].back() ^= 0x02U;
    VERIFY_FAILS(core::PrivateKey::fromDer(der()), core::ErrorCode::Damaged);
  }

  void halvesOfTwoKeysMakeABrokenKey() {
    const auto one = partsOf(rsaPrivateKey());
    auto mixed = partsOf(encoded(i2d_PrivateKey, PkeyHandle(EVP_RSA_gen(2048)).get()));
    VERIFY_OK(core::PrivateKey::fromDer(sequenceOf(mixed))); // control
    mixed[1] = one[1];
    VERIFY_FAILS(core::PrivateKey::fromDer(sequenceOf(mixed)), core::ErrorCode::Damaged);
  }

  // OpenSSL 3.0 does not sign with it.
  void keyWithZerosForFactorsIsBroken() {
    auto parts = partsOf(rsaPrivateKey());
    for (std::size_t i = 4; i < parts.size(); ++i) parts[i] = {0x02, 0x01, 0x00};
    VERIFY_FAILS(core::PrivateKey::fromDer(sequenceOf(parts)), core::ErrorCode::Damaged);
  }
};

QTEST_GUILESS_MAIN(TestRsaKey)
#include "tst_rsa_key.moc"
