// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"
#include "core/model/private_key.h"
#include "core/openssl/ber.h"

#include "tests/support/expected_macros.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_files.h"

#include <QtTest>

#include <array>
#include <cstdio>
#include <fstream>

using namespace support;

namespace {

core::Certificate certificateOf(const std::string &name) {
  const auto file = core::openFile(foreignFile(name), {});
  auto bundle = core::unlock(*file, nullptr, {});
  return bundle->certificates.front().certificate;
}

// PKCS#8 version 1 turned into version 2 (RFC 5958), with attributes and a public key: what Java and Rust write.
core::Bytes asVersionTwo(const core::Bytes &der) {
  core::Bytes content(core::openssl::firstElement(der)->content.begin(), core::openssl::firstElement(der)->content.end());
  content[2] = 1;
  const core::Bytes publicKey{0x81, 0x05, 0x00, 1, 2, 3, 4};
  content.insert(content.end(), publicKey.begin(), publicKey.end());
  core::Bytes whole{0x30, 0x82, static_cast<std::uint8_t>(content.size() >> 8U), static_cast<std::uint8_t>(content.size())};
  whole.insert(whole.end(), content.begin(), content.end());
  return whole;
}

#ifndef _WIN32
// What the openssl command prints of a key's public half; nothing when it fails.
std::string publicKeyByOpenSsl(const std::string &path) {
  FILE *output = popen(("openssl pkey -pubout -in '" + path + "'").c_str(), "r");
  if (output == nullptr) return {};
  std::string text;
  std::array<char, 512> piece{};
  while (const auto got = std::fread(piece.data(), 1, piece.size(), output)) text.append(piece.data(), got);
  return pclose(output) == 0 ? text : std::string();
}
#endif

} // namespace

class TestPrivateKey : public QObject {
  Q_OBJECT
private slots:
  void keysOfEachKindWork_data();
  void keysOfEachKindWork();
  void opensslWritesAndReadsTheSame_data() { keysOfEachKindWork_data(); }
  void opensslWritesAndReadsTheSame();
  void matchesItsOwnCertificateOnly();
  void versionTwoIsRead();
  void unknownAlgorithmIsNamed();
  void brokenKeyIsDamaged_data();
  void brokenKeyIsDamaged();
  void otherPemIsRefused();
};

void TestPrivateKey::keysOfEachKindWork_data() {
  QTest::addColumn<std::string>("name");
  QTest::addColumn<std::string>("algorithm");
  QTest::addColumn<int>("bits");
  QTest::newRow("RSA 2048") << std::string("rsa2048") << std::string("RSA") << 2048;
  QTest::newRow("RSA 4096") << std::string("rsa4096") << std::string("RSA") << 4096;
  QTest::newRow("P-256") << std::string("ec256") << std::string("EC") << 256;
  QTest::newRow("P-384") << std::string("ec384") << std::string("EC") << 384;
  QTest::newRow("Ed25519") << std::string("ed25519") << std::string("Ed25519") << 256;
}

void TestPrivateKey::keysOfEachKindWork() {
  QFETCH(std::string, name);
  QFETCH(std::string, algorithm);
  QFETCH(int, bits);
  const auto key = core::PrivateKey::fromPem(foreignBytes(name + ".key"));
  VERIFY_OK(key);
  QCOMPARE(key->algorithm(), algorithm);
  QCOMPARE(key->bits(), bits);
  const auto certificate = certificateOf(name + ".pem");
  QVERIFY(key->matches(certificate));
  QCOMPARE(key->publicKey(), certificate.publicKey());
  auto signature = key->sign(core::asBytes("a message"));
  VERIFY_OK(signature);
  QVERIFY(certificate.verifies(core::asBytes("a message"), *signature));
  QVERIFY(!certificate.verifies(core::asBytes("another message"), *signature));
  signature->back() ^= 1;
  QVERIFY(!certificate.verifies(core::asBytes("a message"), *signature));
}

void TestPrivateKey::opensslWritesAndReadsTheSame() {
  QFETCH(std::string, name);
  const auto key = core::PrivateKey::fromPem(foreignBytes(name + ".key"));
  VERIFY_OK(key);
  const auto pem = key->toPem();
  QVERIFY(pem.text().starts_with("-----BEGIN PRIVATE KEY-----\n"));
  VERIFY_OK(core::PrivateKey::fromPem(pem.bytes()));
  // The command wrote the file, and would write it so again.
  QCOMPARE(std::string(pem.text()), foreignText(name + ".key") + '\n');
#ifndef _WIN32 // where it can be run
  const TemporaryFolder folder;
  const auto path = folder.file("key.pem");
  std::ofstream(path, std::ios::binary) << pem.text();
  const auto written = publicKeyByOpenSsl(path);
  QVERIFY(!written.empty());
  QCOMPARE(written, publicKeyByOpenSsl(foreignFile(name + ".key")));
#endif
}

void TestPrivateKey::matchesItsOwnCertificateOnly() {
  const auto key = core::PrivateKey::fromPem(foreignBytes("ec256.key"));
  VERIFY_OK(key);
  QVERIFY(key->matches(certificateOf("ec256.pem")));
  QVERIFY(!key->matches(certificateOf("rsa2048.pem")));
  QVERIFY(!key->matches(certificateOf("ec384.pem")));
  QVERIFY(!key->matches(certificateOf("intermediate.pem"))); // the same curve, another point
}

void TestPrivateKey::versionTwoIsRead() {
  const auto plain = foreignBytes("key.p8");
  const auto one = core::PrivateKey::fromPkcs8(plain);
  VERIFY_OK(one);
  const auto two = core::PrivateKey::fromPkcs8(asVersionTwo(plain));
  VERIFY_OK(two);
  QCOMPARE(two->publicKey(), one->publicKey());
}

void TestPrivateKey::unknownAlgorithmIsNamed() {
  // 1.2.3.4 in the place of the algorithm.
  const core::Bytes der{0x30, 0x10, 0x02, 0x01, 0x00, 0x30, 0x05, 0x06, 0x03, 0x2A, 0x03, 0x04, 0x04, 0x04, 1, 2, 3, 4};
  const auto key = core::PrivateKey::fromPkcs8(der);
  VERIFY_FAILS(key, core::ErrorCode::AlgorithmUnsupported);
  QCOMPARE(key.error().parameters.at("algorithm"), std::string("1.2.3.4"));
}

void TestPrivateKey::brokenKeyIsDamaged_data() {
  QTest::addColumn<core::Bytes>("bytes");
  auto cut = foreignBytes("key.p8");
  cut.erase(cut.end() - 20, cut.end());
  auto hollow = foreignBytes("key.p8");
  std::fill(hollow.end() - 100, hollow.end(), std::uint8_t{0});
  QTest::newRow("nothing") << core::Bytes();
  QTest::newRow("cut off") << cut;
  QTest::newRow("zeros in the place of the key") << hollow;
  QTest::newRow("a certificate") << foreignBytes("certificate.cer");
}

void TestPrivateKey::brokenKeyIsDamaged() {
  QFETCH(core::Bytes, bytes);
  const auto key = core::PrivateKey::fromPkcs8(bytes);
  VERIFY_FAILS(key, core::ErrorCode::Damaged);
  QCOMPARE(key.error().parameters.at("place"), core::Value(core::Fault::Key));
}

void TestPrivateKey::otherPemIsRefused() {
  VERIFY_OK(core::PrivateKey::fromPem(foreignBytes("ec256.key")));
  VERIFY_FAILS(core::PrivateKey::fromPem(foreignBytes("certificate.pem")), core::ErrorCode::Damaged);
  VERIFY_FAILS(core::PrivateKey::fromPem(core::Bytes()), core::ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestPrivateKey)
#include "tst_private_key.moc"
