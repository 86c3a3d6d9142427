// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"
#include "core/openssl/ber.h"

#include "tests/support/expected_macros.h"
#include "tests/support/test_files.h"

#include <QtTest>

#include <openssl/evp.h>

#include <algorithm>

using namespace support;

namespace {

const std::string password = "import-1234";

core::Expected<core::Bundle> unlockBytes(core::Bytes bytes, const std::string *given, const core::Limits &limits = {}, std::stop_token stop = {}) {
  const auto file = core::openBytes(std::move(bytes), "file", limits);
  if (!file) return core::Unexpected(file.error());
  const core::Secret secret(given != nullptr ? std::string_view(*given) : std::string_view());
  return core::unlock(*file, given != nullptr ? &secret : nullptr, limits, std::move(stop));
}

core::Expected<core::Bundle> unlockFile(const std::string &name, const std::string &given) {
  return unlockBytes(foreignBytes(name), &given);
}

bool hasFinding(const core::Bundle &bundle, core::FindingCode code) {
  return std::ranges::any_of(bundle.findings, [&](const core::Finding &finding) { return finding.code == code; });
}

int leftoverCount(const core::Bundle &bundle, core::LeftoverKind kind) {
  for (const auto &leftover : bundle.leftovers) {
    if (leftover.kind == kind) return leftover.count;
  }
  return 0;
}

// The offset of an element's content: each number says which child to go into, from the outer SEQUENCE on.
std::size_t contentAt(const core::Bytes &bytes, const std::vector<int> &path) {
  auto element = core::openssl::firstElement(bytes);
  for (const int child : path) {
    core::openssl::Elements children(element->content);
    for (int i = 0; i <= child; ++i) element = children.next();
  }
  return static_cast<std::size_t>(element->content.data() - bytes.data());
}

// As openssl writes: an encrypted safe with the certificates, a plain one with the shrouded key, the MAC.
const std::vector<int> macPath{2, 0, 1};
const std::vector<int> safePath{1, 1, 0, 0, 0, 1, 0, 1, 2};
const std::vector<int> keyPath{1, 1, 0, 0, 1, 1, 0, 0, 0, 1, 0, 1};

core::Bytes flipped(core::Bytes bytes, std::size_t at) {
  bytes[at] ^= 0x01;
  return bytes;
}

} // namespace

// PKCS#12 files of openssl, GnuTLS, NSS and Java.
class TestPkcs12 : public QObject {
  Q_OBJECT
private slots:
  void opensWithItsPassword_data();
  void opensWithItsPassword();
  void refusesAnotherPassword_data() { opensWithItsPassword_data(); }
  void refusesAnotherPassword();
  void asksForThePasswordWhenNoneIsGiven();
  void flippedByteIsDamage_data();
  void flippedByteIsDamage();
  void noFlippedByteOpensAsSomethingElse_data();
  void noFlippedByteOpensAsSomethingElse();
  void friendlyNamesAreReadInAnyScript_data();
  void friendlyNamesAreReadInAnyScript();
  void passwordIsTriedInEachEncoding_data();
  void passwordIsTriedInEachEncoding();
  void nullAndEmptyAreTriedWhenNoneIsGiven_data();
  void nullAndEmptyAreTriedWhenNoneIsGiven();
  void oldAlgorithmsAreFindings_data();
  void oldAlgorithmsAreFindings();
  void defaultContextNeverLearnsOldCiphers();
  void chainHasItsRoles();
  void severalKeysAndForeignBagsAreKept();
  void certificateWithoutKeyIsNoError();
  void keyWithoutCertificateIsNoError();
  void keyThatFitsNoCertificateIsToldApart();
  void workIsLimitedBeforeAnythingIsDerived();
  void keysAndBagsAreLimited();
  void stopsWhenAskedTo();
  void factsAreKnownWithoutPassword();
};

void TestPkcs12::opensWithItsPassword_data() {
  QTest::addColumn<std::string>("name");
  QTest::addColumn<std::string>("algorithm");
  QTest::addColumn<int>("bits");
  QTest::addColumn<int>("certificates");
  QTest::addColumn<std::string>("leaf"); // whose certificate; empty when the tool made it itself
  struct Key {
    const char *name;
    const char *algorithm;
    int bits;
  };
  const Key keys[] = {{"rsa2048", "RSA", 2048}, {"rsa4096", "RSA", 4096}, {"ec256", "EC", 256}, {"ec384", "EC", 384}, {"ed25519", "Ed25519", 256}};
  for (const auto &key : keys) {
    const std::string base = std::string("openssl-") + key.name;
    const auto row = [&](const std::string &what, const std::string &file, int certificates) {
      QTest::newRow((std::string("openssl, ") + key.name + ", " + what).c_str())
          << file << std::string(key.algorithm) << key.bits << certificates << std::string(key.name);
    };
    row("alone", base + ".pfx", 1);
    row("with its chain", base + "-chain.pfx", 3);
    row("legacy encryption", base + "-legacy.pfx", 3);
  }
  const auto ec = [](const char *what, const char *file) {
    QTest::newRow(what) << std::string(file) << std::string("EC") << 256 << 1 << std::string("ec256");
  };
  ec("AES-128 key, AES-192 certificate, MAC SHA-512", "openssl-aes128.pfx");
  ec("PBE with 3DES", "openssl-3des.pfx");
  ec("PBE with 3DES of two keys", "openssl-3des-2key.pfx");
  ec("PBES2 with 3DES", "openssl-pbes2-3des.pfx");
  ec("PBE with RC2-128", "openssl-rc2-128.pfx");
  ec("PBE with RC4-128 and RC4-40", "openssl-rc4.pfx");
  ec("PBES1 with DES, MD5 and SHA-1", "openssl-pbes1-des.pfx");
  ec("MAC SHA-384", "openssl-mac-sha384.pfx");
  ec("no MAC", "openssl-no-mac.pfx");
  ec("nothing encrypted, MAC only", "openssl-plain-safes.pfx");
  ec("200,000 iterations", "openssl-iterations.pfx");
  ec("GnuTLS, AES-256", "certtool-aes256.pfx");
  ec("GnuTLS, RC2-40", "certtool-rc2-40.pfx");
  ec("GnuTLS, between PEM lines", "certtool-armour.pem");
  QTest::newRow("NSS") << std::string("pk12util-ec256.pfx") << std::string("EC") << 256 << 3 << std::string("ec256");
  QTest::newRow("NSS, RC2-40 and 3DES") << std::string("pk12util-ec256-old.pfx") << std::string("EC") << 256 << 3 << std::string("ec256");
  QTest::newRow("GnuTLS, RSA") << std::string("certtool-rsa2048.pfx") << std::string("RSA") << 2048 << 1 << std::string("rsa2048");
  QTest::newRow("GnuTLS, chain") << std::string("certtool-chain.pfx") << std::string("EC") << 384 << 2 << std::string("ec384");
  QTest::newRow("GnuTLS, Ed25519, 3DES") << std::string("certtool-3des.pfx") << std::string("Ed25519") << 256 << 1 << std::string("ed25519");
  QTest::newRow("NSS, RSA") << std::string("pk12util-rsa2048.pfx") << std::string("RSA") << 2048 << 3 << std::string("rsa2048");
  QTest::newRow("Java, RSA") << std::string("keytool-rsa2048.pfx") << std::string("RSA") << 2048 << 1 << std::string();
  QTest::newRow("Java, Ed25519") << std::string("keytool-ed25519.pfx") << std::string("Ed25519") << 256 << 1 << std::string();
  QTest::newRow("Java, chain") << std::string("keytool-chain.pfx") << std::string("EC") << 256 << 3 << std::string("ec256");
  QTest::newRow("Base64") << std::string("pfx.base64") << std::string("RSA") << 2048 << 3 << std::string("rsa2048");
}

void TestPkcs12::opensWithItsPassword() {
  QFETCH(std::string, name);
  QFETCH(std::string, algorithm);
  QFETCH(int, bits);
  QFETCH(int, certificates);
  QFETCH(std::string, leaf);
  const auto bundle = unlockFile(name, password);
  VERIFY_OK(bundle);
  QCOMPARE(bundle->keys.size(), std::size_t{1});
  const auto &key = bundle->keys.front();
  QCOMPARE(key.key.algorithm(), algorithm);
  QCOMPARE(key.key.bits(), bits);
  QVERIFY2(key.certificate, "the key has no certificate");
  QCOMPARE(static_cast<int>(bundle->certificates.size()), certificates);
  const auto &paired = bundle->certificates[*key.certificate];
  QCOMPARE(core::rolesOf(*bundle).at(*bundle->keys.front().certificate), core::Role::Leaf);
  QCOMPARE(paired.key, std::optional<std::size_t>(0));
  if (!leaf.empty()) QCOMPARE(paired.certificate.sha256(), foreignPrint(leaf));
  // The key is the one: what it signs, the certificate verifies.
  const auto message = core::asBytes("a message");
  const auto signature = key.key.sign(message);
  VERIFY_OK(signature);
  QVERIFY(paired.certificate.verifies(message, *signature));
}

void TestPkcs12::refusesAnotherPassword() {
  QFETCH(std::string, name);
  const auto bundle = unlockFile(name, password + "x");
  VERIFY_FAILS(bundle, core::ErrorCode::WrongPassword);
  QVERIFY(!bundle.error().parameters.contains("opensWith"));
}

void TestPkcs12::asksForThePasswordWhenNoneIsGiven() {
  for (const char *name : {"openssl-ec256.pfx", "openssl-ec256-legacy.pfx", "openssl-no-mac.pfx", "openssl-plain-safes.pfx", "keytool-rsa2048.pfx"}) {
    VERIFY_FAILS(unlockBytes(foreignBytes(name), nullptr), core::ErrorCode::PasswordNeeded);
  }
  VERIFY_OK(unlockBytes(foreignBytes("openssl-plain.pfx"), nullptr));
}

void TestPkcs12::flippedByteIsDamage_data() {
  QTest::addColumn<std::string>("name");
  QTest::addColumn<std::vector<int>>("path");
  QTest::addColumn<int>("offset");
  QTest::addColumn<std::string>("place"); // empty: what it hits may still be well-formed
  for (const char *name : {"openssl-ec256-chain.pfx", "openssl-ec256-legacy.pfx", "openssl-rsa2048-chain.pfx", "openssl-ed25519-legacy.pfx"}) {
    const auto row = [&](const char *what, const std::vector<int> &path, int offset, const char *place) {
      QTest::newRow((std::string(name) + ": " + what).c_str()) << std::string(name) << path << offset << std::string(place);
    };
    row("MAC", macPath, 5, "mac");
    row("first block of the safe", safePath, 2, "safe 1");
    row("in the midst of the safe", safePath, 300, "");
    row("first block of the key", keyPath, 2, "key 1");
  }
}

void TestPkcs12::flippedByteIsDamage() {
  QFETCH(std::string, name);
  QFETCH(std::vector<int>, path);
  QFETCH(int, offset);
  QFETCH(std::string, place);
  const auto whole = foreignBytes(name);
  const auto broken = flipped(whole, contentAt(whole, path) + static_cast<std::size_t>(offset));
  const auto bundle = unlockBytes(broken, &password);
  VERIFY_FAILS(bundle, core::ErrorCode::Damaged);
  if (!place.empty()) QCOMPARE(core::words::textOf(bundle.error().parameters.at("place")), place);
  // The same damaged file with another password is a wrong password: nothing in it decrypts.
  const auto other = password + "x";
  VERIFY_FAILS(unlockBytes(broken, &other), core::ErrorCode::WrongPassword);
  VERIFY_OK(unlockBytes(whole, &password));
}

void TestPkcs12::noFlippedByteOpensAsSomethingElse_data() {
  QTest::addColumn<std::string>("name");
  QTest::newRow("PBES2") << std::string("openssl-quick.pfx");
  QTest::newRow("legacy") << std::string("openssl-quick-legacy.pfx");
}

void TestPkcs12::noFlippedByteOpensAsSomethingElse() {
  QFETCH(std::string, name);
  const auto whole = foreignBytes(name);
  const auto right = unlockBytes(whole, &password);
  VERIFY_OK(right);
  int opened = 0;
  for (std::size_t at = 0; at < whole.size(); at += 5) {
    const auto bundle = unlockBytes(flipped(whole, at), &password);
    if (!bundle) continue;
    ++opened;
    // Some bits carry nothing (a NULL parameter's length is one); then everything must be there nevertheless.
    const auto same = bundle->certificates.size() == right->certificates.size() && bundle->keys.size() == right->keys.size() &&
                      bundle->keys[0].key.publicKey() == right->keys[0].key.publicKey() && bundle->verdict == core::Verdict::Correct;
    QVERIFY2(same, ("offset " + std::to_string(at)).c_str());
  }
  QVERIFY2(opened < 5, std::to_string(opened).c_str());
}

void TestPkcs12::friendlyNamesAreReadInAnyScript_data() {
  QTest::addColumn<std::string>("name");
  QTest::addColumn<std::string>("friendlyName");
  QTest::newRow("Latin, openssl") << std::string("openssl-ec256.pfx") << std::string("Mail server");
  QTest::newRow("umlauts, openssl") << std::string("openssl-name-umlauts.pfx") << std::string("Müller Straße");
  QTest::newRow("Cyrillic, openssl") << std::string("openssl-name-cyrillic.pfx") << std::string("Почтовый сервер");
  QTest::newRow("Cyrillic, GnuTLS") << std::string("certtool-aes256.pfx") << std::string("Почта");
  QTest::newRow("umlaut, NSS") << std::string("pk12util-ec256.pfx") << std::string("nss ec256 ü");
  QTest::newRow("emoji, Java") << std::string("keytool-name-emoji.pfx") << std::string("mail 🔐 2026");
  QTest::newRow("none, openssl") << std::string("openssl-name-none.pfx") << std::string();
}

void TestPkcs12::friendlyNamesAreReadInAnyScript() {
  QFETCH(std::string, name);
  QFETCH(std::string, friendlyName);
  const auto bundle = unlockFile(name, password);
  VERIFY_OK(bundle);
  QCOMPARE(bundle->keys.front().friendlyName.value_or(""), friendlyName);
  QCOMPARE(bundle->keys.front().friendlyName.has_value(), !friendlyName.empty());
}

void TestPkcs12::passwordIsTriedInEachEncoding_data() {
  QTest::addColumn<std::string>("name");
  QTest::addColumn<std::string>("given");
  QTest::addColumn<core::Fitted>("fitted");
  QTest::newRow("ASCII") << std::string("openssl-ec256.pfx") << password << core::Fitted::Utf8;
  QTest::newRow("umlauts in UTF-8") << std::string("openssl-password-umlaut.pfx") << std::string("Grüße") << core::Fitted::Utf8;
  QTest::newRow("beyond Latin-1") << std::string("openssl-password-euro.pfx") << std::string("zwölf€") << core::Fitted::Utf8;
  QTest::newRow("written from Latin-1 bytes") << std::string("openssl-password-latin1.pfx") << std::string("Grüße") << core::Fitted::Latin1;
  QTest::newRow("longer than a block of the hash") << std::string("openssl-password-long.pfx")
                                                   << std::string("a password of seventy characters and more, which nobody types but tools make")
                                                   << core::Fitted::Utf8;
}

void TestPkcs12::passwordIsTriedInEachEncoding() {
  QFETCH(std::string, name);
  QFETCH(std::string, given);
  QFETCH(core::Fitted, fitted);
  const auto bundle = unlockFile(name, given);
  VERIFY_OK(bundle);
  QCOMPARE(bundle->fitted, std::optional(fitted));
  QCOMPARE(bundle->verdict, core::Verdict::Correct);
  VERIFY_FAILS(unlockFile(name, "Grusse"), core::ErrorCode::WrongPassword);
}

void TestPkcs12::nullAndEmptyAreTriedWhenNoneIsGiven_data() {
  QTest::addColumn<std::string>("name");
  QTest::addColumn<core::Fitted>("fitted");
  QTest::newRow("null, GnuTLS") << std::string("certtool-null-password.pfx") << core::Fitted::Null;
  QTest::newRow("empty, GnuTLS") << std::string("certtool-empty-password.pfx") << core::Fitted::Empty;
  QTest::newRow("empty, GnuTLS, a bare key in a shrouded bag") << std::string("certtool-shrouded-plain.pfx") << core::Fitted::Empty;
  QTest::newRow("empty, openssl") << std::string("openssl-empty-password.pfx") << core::Fitted::Empty;
}

void TestPkcs12::nullAndEmptyAreTriedWhenNoneIsGiven() {
  QFETCH(std::string, name);
  QFETCH(core::Fitted, fitted);
  const auto bundle = unlockBytes(foreignBytes(name), nullptr);
  VERIFY_OK(bundle);
  QCOMPARE(bundle->fitted, std::optional(fitted));
  QCOMPARE(bundle->verdict, core::Verdict::NotNeeded);
  QCOMPARE(bundle->keys.size(), std::size_t{1});
  // An empty password that is given opens both; any other is wrong, and the error says that no password is needed.
  VERIFY_OK(unlockFile(name, ""));
  const auto wrong = unlockFile(name, "anything");
  VERIFY_FAILS(wrong, core::ErrorCode::WrongPassword);
  QVERIFY(wrong.error().parameters.contains("opensWith"));
}

void TestPkcs12::oldAlgorithmsAreFindings_data() {
  QTest::addColumn<std::string>("name");
  QTest::addColumn<std::string>("algorithms"); // empty: no finding
  QTest::addColumn<bool>("hasMac");
  QTest::newRow("today's") << std::string("openssl-ec256.pfx") << std::string() << true;
  QTest::newRow("legacy") << std::string("openssl-ec256-legacy.pfx") << std::string("pbe-sha1-3des, pbe-sha1-rc2-40") << true;
  QTest::newRow("no MAC") << std::string("openssl-no-mac.pfx") << std::string() << false;
}

void TestPkcs12::oldAlgorithmsAreFindings() {
  QFETCH(std::string, name);
  QFETCH(std::string, algorithms);
  QFETCH(bool, hasMac);
  const auto bundle = unlockFile(name, password);
  VERIFY_OK(bundle);
  QCOMPARE(hasFinding(*bundle, core::FindingCode::NoMac), !hasMac);
  QCOMPARE(bundle->verdict, hasMac ? core::Verdict::Correct : core::Verdict::NoMac);
  const auto found = std::ranges::find(bundle->findings, core::FindingCode::LegacyEncryption, &core::Finding::code);
  QCOMPARE(found == bundle->findings.end() ? std::string() : found->parameters.at("algorithm"), algorithms);
}

void TestPkcs12::defaultContextNeverLearnsOldCiphers() {
  VERIFY_OK(unlockFile("openssl-ec256-legacy.pfx", password));
  EVP_CIPHER *const old = EVP_CIPHER_fetch(nullptr, "RC2-40-CBC", nullptr);
  EVP_CIPHER *const today = EVP_CIPHER_fetch(nullptr, "AES-256-CBC", nullptr);
  const bool knowsOld = old != nullptr;
  const bool knowsToday = today != nullptr;
  EVP_CIPHER_free(old);
  EVP_CIPHER_free(today);
  QVERIFY(!knowsOld);
  QVERIFY(knowsToday); // the control: a fetch can succeed
}

void TestPkcs12::chainHasItsRoles() {
  const auto bundle = unlockFile("openssl-rsa2048-chain.pfx", password);
  VERIFY_OK(bundle);
  std::map<std::string, core::Role> roles;
  const auto all = core::rolesOf(*bundle);
  for (std::size_t i = 0; i < all.size(); ++i) roles[bundle->certificates[i].certificate.sha256()] = all[i];
  QCOMPARE(roles.at(foreignPrint("rsa2048")), core::Role::Leaf);
  QCOMPARE(roles.at(foreignPrint("intermediate")), core::Role::Intermediate);
  QCOMPARE(roles.at(foreignPrint("root")), core::Role::Root);
}

void TestPkcs12::severalKeysAndForeignBagsAreKept() {
  const auto bundle = unlockFile("keytool-several.pfx", password);
  VERIFY_OK(bundle);
  QCOMPARE(bundle->keys.size(), std::size_t{2});
  QCOMPARE(bundle->certificates.size(), std::size_t{3});
  for (const auto &key : bundle->keys) {
    QVERIFY(key.certificate);
    QVERIFY(key.key.matches(bundle->certificates[*key.certificate].certificate));
  }
  QVERIFY(bundle->keys[0].certificate != bundle->keys[1].certificate);
  QCOMPARE(leftoverCount(*bundle, core::LeftoverKind::SecretBag), 1);
  QVERIFY(hasFinding(*bundle, core::FindingCode::Leftovers));
}

void TestPkcs12::certificateWithoutKeyIsNoError() {
  const auto bundle = unlockFile("openssl-no-key.pfx", password);
  VERIFY_OK(bundle);
  QCOMPARE(bundle->certificates.size(), std::size_t{2});
  QVERIFY(bundle->keys.empty());
}

void TestPkcs12::keyWithoutCertificateIsNoError() {
  const auto bundle = unlockFile("openssl-no-certificate.pfx", password);
  VERIFY_OK(bundle);
  QVERIFY(bundle->certificates.empty());
  QCOMPARE(bundle->keys.size(), std::size_t{1});
  QVERIFY(!bundle->keys.front().certificate);
}

void TestPkcs12::keyThatFitsNoCertificateIsToldApart() {
  const auto bundle = unlockFile("certtool-mismatch.pfx", password);
  VERIFY_OK(bundle);
  QCOMPARE(bundle->keys.size(), std::size_t{1});
  QCOMPARE(bundle->certificates.size(), std::size_t{1});
  QVERIFY(!bundle->keys.front().certificate);
  QCOMPARE(core::rolesOf(*bundle).front(), core::Role::Leaf); // it is alone
}

void TestPkcs12::workIsLimitedBeforeAnythingIsDerived() {
  const auto bytes = foreignBytes("openssl-iterations.pfx"); // three derivations of 200,000
  core::Limits limits;
  limits.work = 600'000;
  VERIFY_OK(unlockBytes(bytes, &password, limits));
  limits.work = 599'999;
  const auto bundle = unlockBytes(bytes, &password, limits);
  VERIFY_FAILS(bundle, core::ErrorCode::TooCostly);
  QCOMPARE(bundle.error().parameters.at("work"), std::string("600000"));
  QCOMPARE(bundle.error().parameters.at("maximum"), std::string("599999"));
  QCOMPARE(core::verdictFor(bundle.error()), std::optional(core::Verdict::TooCostly));
}

void TestPkcs12::keysAndBagsAreLimited() {
  core::Limits limits;
  limits.keys = 1;
  const auto keys = unlockBytes(foreignBytes("keytool-several.pfx"), &password, limits);
  VERIFY_FAILS(keys, core::ErrorCode::LimitHit);
  QCOMPARE(keys.error().parameters.at("option"), std::string("limits.keys"));
  limits = {};
  limits.bags = 2;
  const auto bags = unlockBytes(foreignBytes("openssl-ec256-chain.pfx"), &password, limits);
  VERIFY_FAILS(bags, core::ErrorCode::LimitHit);
  QCOMPARE(bags.error().parameters.at("option"), std::string("limits.bags"));
}

void TestPkcs12::stopsWhenAskedTo() {
  std::stop_source stop;
  stop.request_stop();
  VERIFY_FAILS(unlockBytes(foreignBytes("openssl-iterations.pfx"), &password, {}, stop.get_token()), core::ErrorCode::Cancelled);
}

void TestPkcs12::factsAreKnownWithoutPassword() {
  const auto file = core::openFile(foreignFile("openssl-ec256-legacy.pfx"), {});
  VERIFY_OK(file);
  QVERIFY(file->container);
  QVERIFY(file->needsPassword);
  QCOMPARE(file->container->mac.kind, core::MacFacts::Kind::Hmac);
  QCOMPARE(file->container->mac.digest, std::string("sha1"));
  QCOMPARE(file->container->safes.size(), std::size_t{2});
  QCOMPARE(file->container->safes[0].encryption, std::string("pbe-sha1-rc2-40"));
  QVERIFY(!file->container->safes[0].bags);
  QCOMPARE(file->container->safes[1].encryption, std::string("none"));
  QCOMPARE(file->container->safes[1].bags, std::optional<std::size_t>(1));
  QCOMPARE(file->container->work, std::uint64_t{3 * 2048});
  QVERIFY(file->container->estimatedSeconds > 0);

  const auto today = core::openFile(foreignFile("openssl-ec256.pfx"), {});
  VERIFY_OK(today);
  QCOMPARE(today->container->safes[0].encryption, std::string("pbes2/aes-256-cbc/pbkdf2-hmac-sha256"));
  const auto plain = core::openFile(foreignFile("openssl-plain.pfx"), {});
  VERIFY_OK(plain);
  QVERIFY(!plain->needsPassword);
  QCOMPARE(plain->container->mac.kind, core::MacFacts::Kind::None);
}

QTEST_GUILESS_MAIN(TestPkcs12)
#include "tst_pkcs12.moc"
