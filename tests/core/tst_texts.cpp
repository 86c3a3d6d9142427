// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"

#include "tests/support/expected_macros.h"
#include "tests/support/test_files.h"

#include <QtTest>

#include <algorithm>
#include <cctype>
#include <set>

using namespace support;

namespace {

const std::string password = "import-1234";

core::Bytes textBytes(const std::string &name) {
  return bytesOf(qEnvironmentVariable("CERTWRIGHT_TEST_DATA").toStdString() + "/foreign-text/" + name);
}

core::Expected<core::Bundle> unlockBytes(core::Bytes bytes, const char *given, const core::Limits &limits = {}) {
  const auto file = core::openBytes(std::move(bytes), "file", limits);
  if (!file) return core::Unexpected(file.error());
  const core::Secret secret(given != nullptr ? std::string_view(given) : std::string_view());
  return core::unlock(*file, given != nullptr ? &secret : nullptr, limits);
}

int leftoverCount(const core::Bundle &bundle, core::LeftoverKind kind) {
  const auto found = std::ranges::find(bundle.leftovers, kind, &core::Leftover::kind);
  return found == bundle.leftovers.end() ? 0 : found->count;
}

bool hasFinding(const core::Bundle &bundle, core::FindingCode code) {
  return std::ranges::find(bundle.findings, code, &core::Finding::code) != bundle.findings.end();
}

std::set<std::string> printsOf(const core::Bundle &bundle) {
  std::set<std::string> prints;
  for (const auto &entry : bundle.certificates) prints.insert(entry.certificate.sha256());
  return prints;
}

// Changes one character in the second line of a block's Base64: there lies some of the public half of each kind of key.
core::Bytes withChangedBlock(core::Bytes bytes, std::string_view label) {
  std::string text(bytes.begin(), bytes.end());
  const auto begin = text.find("-----BEGIN " + std::string(label));
  const auto blank = text.find("\n\n", begin);
  const auto body =
      text.substr(begin, text.find("-----END", begin) - begin).find("Proc-Type") == std::string::npos ? text.find('\n', begin) : blank + 1;
  const auto at = text.find('\n', body + 1) + 4;
  text[at] = text[at] == 'A' ? 'B' : 'A';
  return {text.begin(), text.end()};
}

} // namespace

// PKCS#7 and PEM of openssl and GnuTLS: certificates in every wrapping, and private keys beside them.
class TestTexts : public QObject {
  Q_OBJECT
private slots:
  void pkcs7ShowsItsCertificates_data();
  void pkcs7ShowsItsCertificates();
  void cutPkcs7IsDamaged_data() { pkcs7ShowsItsCertificates_data(); }
  void cutPkcs7IsDamaged();
  void changedPkcs7NeverShowsTheSame_data() { pkcs7ShowsItsCertificates_data(); }
  void changedPkcs7NeverShowsTheSame();
  void encryptedMessageIsRefusedByName();
  void keyBesideItsCertificateIsPaired_data();
  void keyBesideItsCertificateIsPaired();
  void encryptedKeyRefusesAnotherPassword_data() { keyBesideItsCertificateIsPaired_data(); }
  void encryptedKeyRefusesAnotherPassword();
  void encryptedKeyLetsCertificatesBeSeenWithoutPassword_data() { keyBesideItsCertificateIsPaired_data(); }
  void encryptedKeyLetsCertificatesBeSeenWithoutPassword();
  void changedKeyNeverOpensAsAnother_data() { keyBesideItsCertificateIsPaired_data(); }
  void changedKeyNeverOpensAsAnother();
  void proseAroundBlocksIsPassedOver();
  void keyWithAnotherPasswordIsLeftLocked();
  void keyThatIsThereInSeveralFormsIsOne();
  void passwordWithUmlautOpensEncryptedKey();
  void strayBlankIsHintedAtAndNeverTrimmed();
  void scryptCountsItsMemoryInTheBudget();
  void scryptInPkcs12OpensAndReadsSurrogatePairs();
  void twoLargeScryptKeysOpen();
  void scryptThatCannotBeIsDamaged();
  void providerOfWindowsIsShownAndNotFollowed();
  void threePairsAreKeptApart();
  void pkcs12ComesInAnyText_data();
  void pkcs12ComesInAnyText();
};

void TestTexts::pkcs7ShowsItsCertificates_data() {
  QTest::addColumn<std::string>("name");
  QTest::addColumn<std::string>("encoding");
  QTest::addColumn<int>("certificates");
  QTest::addColumn<int>("lists");
  const auto row = [](const char *name, const char *encoding, int certificates, int lists = 0) {
    QTest::newRow(name) << std::string(name) << std::string(encoding) << certificates << lists;
  };
  row("pkcs7.p7b", "pem", 2);
  row("cms-label.p7b", "pem", 2);
  row("certificate-label.p7b", "pem", 2);
  row("utf16.p7b", "pem", 2);
  row("base64.p7b", "base64", 2);
  row("base64-bom.p7b", "base64", 2);
  row("signed.p7b", "der", 3);
  row("signed-keyid.p7b", "der", 1);
  row("signed-ber.p7b", "ber", 1);
  row("with-crl.p7b", "der", 2, 1);
  row("empty.p7b", "der", 0);
}

void TestTexts::pkcs7ShowsItsCertificates() {
  QFETCH(std::string, name);
  QFETCH(std::string, encoding);
  QFETCH(int, certificates);
  QFETCH(int, lists);
  const auto file = core::openBytes(textBytes(name), name, {});
  VERIFY_OK(file);
  QCOMPARE(file->format, core::Format::Pkcs7);
  QCOMPARE(std::string(core::nameOf(file->encoding)), encoding);
  QVERIFY(!file->needsPassword);
  const auto bundle = core::unlock(*file, nullptr, {});
  VERIFY_OK(bundle);
  QCOMPARE(static_cast<int>(bundle->certificates.size()), certificates);
  QCOMPARE(leftoverCount(*bundle, core::LeftoverKind::RevocationList), lists);
  QVERIFY(bundle->keys.empty());
  QCOMPARE(bundle->verdict, core::Verdict::NotNeeded);
}

void TestTexts::cutPkcs7IsDamaged() {
  QFETCH(std::string, name);
  auto bytes = textBytes(name);
  bytes.resize(bytes.size() - std::min<std::size_t>(bytes.size() / 2, 64));
  const auto bundle = unlockBytes(std::move(bytes), nullptr);
  // A text that is cut off is no longer Base64, so it cannot be recognised.
  VERIFY_FAILS(bundle, name.starts_with("base64") ? core::ErrorCode::ContentUnknown : core::ErrorCode::Damaged);
}

// The middle of each of these files lies in a certificate. A change there makes it another certificate, or not a certificate; a file without
// certificates is then no longer the same file.
void TestTexts::changedPkcs7NeverShowsTheSame() {
  QFETCH(std::string, name);
  QFETCH(int, certificates);
  const auto whole = unlockBytes(textBytes(name), nullptr);
  VERIFY_OK(whole);
  auto bytes = textBytes(name);
  auto at = bytes.begin() + static_cast<std::ptrdiff_t>(bytes.size() / 2);
  const bool isText = !name.starts_with("signed") && !name.starts_with("with-crl") && !name.starts_with("empty");
  if (isText) at = std::find_if(at, bytes.end(), [](std::uint8_t c) { return std::isupper(c) != 0; });
  QVERIFY(at != bytes.end());
  *at = isText ? (*at == 'B' ? 'C' : 'B') : *at ^ 0x01U;
  const auto changed = unlockBytes(std::move(bytes), nullptr);
  if (certificates == 0) {
    QVERIFY(!changed || changed->certificates.empty());
    return;
  }
  QVERIFY(!changed || printsOf(*changed) != printsOf(*whole));
}

void TestTexts::encryptedMessageIsRefusedByName() {
  const auto bundle = unlockBytes(textBytes("encrypted.p7m"), password.c_str());
  VERIFY_FAILS(bundle, core::ErrorCode::FeatureUnsupported);
  QCOMPARE(bundle.error().parameters.at("feature"), std::string("pkcs7-encrypted"));
}

void TestTexts::keyBesideItsCertificateIsPaired_data() {
  QTest::addColumn<std::string>("name");
  QTest::addColumn<std::string>("algorithm");
  QTest::addColumn<bool>("encrypted");
  QTest::addColumn<bool>("old");
  QTest::addColumn<std::string>("label");
  const auto row = [](const char *name, const char *algorithm, bool encrypted, bool old, const char *label) {
    QTest::newRow(name) << std::string(name) << std::string(algorithm) << encrypted << old << std::string(label);
  };
  row("old-rsa.pem", "RSA", false, false, "RSA PRIVATE KEY");
  row("old-ec.pem", "EC", false, false, "EC PRIVATE KEY");
  row("old-dsa.pem", "DSA", false, false, "DSA PRIVATE KEY");
  row("pkcs8-rsa.pem", "RSA", false, false, "PRIVATE KEY");
  row("pkcs8-ec.pem", "EC", false, false, "PRIVATE KEY");
  row("pkcs8-dsa.pem", "DSA", false, false, "PRIVATE KEY");
  row("encrypted-rsa.pem", "RSA", true, false, "ENCRYPTED PRIVATE KEY");
  row("encrypted-ec.pem", "EC", true, false, "ENCRYPTED PRIVATE KEY");
  row("encrypted-dsa.pem", "DSA", true, false, "ENCRYPTED PRIVATE KEY");
  row("encrypted-sha512.pem", "RSA", true, false, "ENCRYPTED PRIVATE KEY");
  row("encrypted-pbes1.pem", "RSA", true, true, "ENCRYPTED PRIVATE KEY");
  row("encrypted-rc4.pem", "RSA", true, true, "ENCRYPTED PRIVATE KEY");
  row("scrypt.pem", "RSA", true, false, "ENCRYPTED PRIVATE KEY");
  row("certtool-p8.pem", "RSA", true, false, "ENCRYPTED PRIVATE KEY");
  row("old-rsa-aes256.pem", "RSA", true, true, "RSA PRIVATE KEY");
  row("old-ec-aes256.pem", "EC", true, true, "EC PRIVATE KEY");
  row("old-dsa-aes256.pem", "DSA", true, true, "DSA PRIVATE KEY");
  row("old-des3.pem", "RSA", true, true, "RSA PRIVATE KEY");
  row("old-des.pem", "RSA", true, true, "RSA PRIVATE KEY");
}

void TestTexts::keyBesideItsCertificateIsPaired() {
  QFETCH(std::string, name);
  QFETCH(std::string, algorithm);
  QFETCH(bool, encrypted);
  QFETCH(bool, old);
  const auto file = core::openBytes(textBytes(name), name, {});
  VERIFY_OK(file);
  QCOMPARE(file->format, core::Format::PemBundle);
  QCOMPARE(file->needsPassword, encrypted);
  const auto bundle = unlockBytes(textBytes(name), encrypted ? password.c_str() : nullptr);
  VERIFY_OK(bundle);
  QCOMPARE(bundle->keys.size(), std::size_t{1});
  QCOMPARE(bundle->keys[0].key.algorithm(), algorithm);
  QCOMPARE(bundle->keys[0].certificate, std::optional<std::size_t>(0));
  QCOMPARE(core::rolesOf(*bundle)[0], core::Role::Leaf);
  QCOMPARE(bundle->verdict, encrypted ? core::Verdict::Correct : core::Verdict::NotNeeded);
  QCOMPARE(hasFinding(*bundle, core::FindingCode::LegacyEncryption), old);
  QVERIFY(bundle->leftovers.empty());
}

void TestTexts::encryptedKeyRefusesAnotherPassword() {
  QFETCH(std::string, name);
  QFETCH(bool, encrypted);
  const auto bundle = unlockBytes(textBytes(name), "import-1235");
  if (!encrypted) {
    VERIFY_OK(bundle);
    return;
  }
  VERIFY_FAILS(bundle, core::ErrorCode::WrongPassword);
  QVERIFY(bundle.error().parameters.contains("cannotExclude"));
}

void TestTexts::encryptedKeyLetsCertificatesBeSeenWithoutPassword() {
  QFETCH(std::string, name);
  QFETCH(bool, encrypted);
  const auto bundle = unlockBytes(textBytes(name), nullptr);
  VERIFY_OK(bundle);
  QCOMPARE(bundle->certificates.size(), std::size_t{1});
  QCOMPARE(bundle->verdict, encrypted ? core::Verdict::Needed : core::Verdict::NotNeeded);
  QCOMPARE(bundle->keys.empty(), encrypted);
  QCOMPARE(leftoverCount(*bundle, core::LeftoverKind::LockedKey), encrypted ? 1 : 0);
  QCOMPARE(bundle->certificates[0].hasLockedKey, encrypted);
  QCOMPARE(core::rolesOf(*bundle)[0], core::Role::Leaf);
}

void TestTexts::changedKeyNeverOpensAsAnother() {
  QFETCH(std::string, name);
  QFETCH(bool, encrypted);
  QFETCH(std::string, label);
  const auto bundle = unlockBytes(withChangedBlock(textBytes(name), label), encrypted ? password.c_str() : nullptr);
  if (!bundle) return; // what was encrypted does not always decrypt to DER again
  QVERIFY(std::ranges::none_of(bundle->keys, [](const core::BundleKey &key) { return key.certificate.has_value(); }));
}

void TestTexts::proseAroundBlocksIsPassedOver() {
  const auto bundle = unlockBytes(textBytes("prose-crlf.pem"), password.c_str());
  VERIFY_OK(bundle);
  QCOMPARE(bundle->certificates.size(), std::size_t{3});
  QCOMPARE(bundle->keys.size(), std::size_t{1});
  QVERIFY(bundle->leftovers.empty());
}

void TestTexts::keyWithAnotherPasswordIsLeftLocked() {
  const auto first = unlockBytes(textBytes("two-passwords.pem"), password.c_str());
  VERIFY_OK(first);
  QCOMPARE(first->keys.size(), std::size_t{1});
  QCOMPARE(first->keys[0].key.algorithm(), std::string("RSA"));
  QCOMPARE(leftoverCount(*first, core::LeftoverKind::LockedKey), 1);
  const auto second = unlockBytes(textBytes("two-passwords.pem"), "another");
  VERIFY_OK(second);
  QCOMPARE(second->keys[0].key.algorithm(), std::string("EC"));
}

void TestTexts::keyThatIsThereInSeveralFormsIsOne() {
  const auto bundle = unlockBytes(textBytes("same-twice.pem"), password.c_str());
  VERIFY_OK(bundle);
  QCOMPARE(bundle->keys.size(), std::size_t{1});
  QCOMPARE(bundle->certificates.size(), std::size_t{1});
  QCOMPARE(bundle->keys[0].certificate, std::optional<std::size_t>(0));
  QCOMPARE(bundle->certificates[0].key, std::optional<std::size_t>(0));
}

void TestTexts::passwordWithUmlautOpensEncryptedKey() {
  const auto bundle = unlockBytes(textBytes("encrypted-umlaut.pem"), "umlaut-ä");
  VERIFY_OK(bundle);
  QCOMPARE(bundle->fitted, std::optional(core::Fitted::Utf8));
  VERIFY_FAILS(unlockBytes(textBytes("encrypted-umlaut.pem"), "umlaut-a"), core::ErrorCode::WrongPassword);
}

void TestTexts::strayBlankIsHintedAtAndNeverTrimmed() {
  for (const auto *given : {"import-1234 ", " import-1234", "import-1234\n", "import-1234\t"}) {
    const auto text = unlockBytes(textBytes("encrypted-rsa.pem"), given);
    VERIFY_FAILS(text, core::ErrorCode::WrongPassword);
    QVERIFY(text.error().parameters.contains("strayBlank"));
    const auto pfx = unlockBytes(foreignBytes("openssl-ec256.pfx"), given);
    VERIFY_FAILS(pfx, core::ErrorCode::WrongPassword);
    QVERIFY(pfx.error().parameters.contains("strayBlank"));
  }
  const auto plain = unlockBytes(foreignBytes("openssl-ec256.pfx"), "import 1234");
  VERIFY_FAILS(plain, core::ErrorCode::WrongPassword);
  QVERIFY(!plain.error().parameters.contains("strayBlank"));
}

// openssl's default is N 16384, r 8, p 1: (16·N + 40)·r·p units.
void TestTexts::scryptCountsItsMemoryInTheBudget() {
  constexpr std::uint64_t work = (16ULL * 16384 + 40) * 8;
  core::Limits limits;
  limits.work = work;
  VERIFY_OK(unlockBytes(textBytes("scrypt.pem"), password.c_str(), limits));
  limits.work = work - 1;
  const auto costly = unlockBytes(textBytes("scrypt.pem"), password.c_str(), limits);
  VERIFY_FAILS(costly, core::ErrorCode::TooCostly);
  QCOMPARE(costly.error().parameters.at("work"), std::to_string(work));
  QCOMPARE(costly.error().parameters.at("option"), std::string("--max-work"));
}

void TestTexts::scryptInPkcs12OpensAndReadsSurrogatePairs() {
  const auto bundle = unlockBytes(textBytes("scrypt.pfx"), password.c_str());
  VERIFY_OK(bundle);
  QCOMPARE(bundle->keys.size(), std::size_t{1});
  QCOMPARE(bundle->keys[0].certificate, std::optional<std::size_t>(0));
  QCOMPARE(bundle->keys[0].friendlyName, std::optional<std::string>("mail \xF0\x9F\x94\x90 scrypt"));
  VERIFY_FAILS(unlockBytes(textBytes("scrypt.pfx"), "import-1235"), core::ErrorCode::WrongPassword);
}

// One after the other where memory does not suffice for all at once; the reader's own limit is tried in tst_child_reader.
void TestTexts::twoLargeScryptKeysOpen() {
  const auto bundle = unlockBytes(textBytes("scrypt-large.pfx"), password.c_str());
  VERIFY_OK(bundle);
  QCOMPARE(bundle->keys.size(), std::size_t{2});
  VERIFY_FAILS(unlockBytes(textBytes("scrypt-large.pfx"), "import-1235"), core::ErrorCode::WrongPassword);
}

// RFC 7914 section 2: N is less than 2^(128 * r / 8). Here N is 131072 and r, which stands behind it, 16.
void TestTexts::scryptThatCannotBeIsDamaged() {
  auto bytes = textBytes("scrypt-huge.pfx");
  const core::Bytes cost{0x02, 0x03, 0x02, 0x00, 0x00, 0x02, 0x01, 0x10};
  const auto found = std::ranges::search(bytes, cost);
  QVERIFY(!found.empty());
  found[7] = 2;
  VERIFY_FAILS(unlockBytes(bytes, password.c_str()), core::ErrorCode::WrongPassword); // another key, but one that can be
  found[7] = 1;
  const auto bundle = unlockBytes(bytes, password.c_str());
  VERIFY_OK(bundle);
  QVERIFY(bundle->keys.empty());
  QCOMPARE(leftoverCount(*bundle, core::LeftoverKind::BrokenKey), 1);
}

void TestTexts::providerOfWindowsIsShownAndNotFollowed() {
  const auto bundle = unlockBytes(textBytes("provider.pfx"), password.c_str());
  VERIFY_OK(bundle);
  const auto finding = std::ranges::find(bundle->findings, core::FindingCode::ProviderAttribute, &core::Finding::code);
  QVERIFY(finding != bundle->findings.end());
  QCOMPARE(finding->parameters.at("provider"), std::string("Microsoft Software Key Storage Provider"));
  QCOMPARE(finding->certificate, bundle->certificates[0].certificate.sha256());
  QCOMPARE(core::severityOf(finding->code) == core::Severity::Error, false);
  QCOMPARE(bundle->keys.size(), std::size_t{1});
  QCOMPARE(bundle->keys[0].friendlyName, std::optional<std::string>("{7A6F3C1E-key}"));
  QCOMPARE(bundle->leftovers.size(), std::size_t{0});
  const auto without = unlockBytes(foreignBytes("openssl-ec256.pfx"), password.c_str());
  VERIFY_OK(without);
  QVERIFY(!hasFinding(*without, core::FindingCode::ProviderAttribute));
  VERIFY_FAILS(unlockBytes(textBytes("provider.pfx"), "import-1235"), core::ErrorCode::WrongPassword);
}

void TestTexts::threePairsAreKeptApart() {
  const auto bundle = unlockBytes(textBytes("three-pairs.pfx"), password.c_str());
  VERIFY_OK(bundle);
  QCOMPARE(bundle->keys.size(), std::size_t{3});
  std::set<std::size_t> paired;
  for (const auto &key : bundle->keys) {
    QVERIFY(key.certificate);
    QVERIFY(key.key.matches(bundle->certificates[*key.certificate].certificate));
    paired.insert(*key.certificate);
  }
  QCOMPARE(paired.size(), std::size_t{3});
  VERIFY_FAILS(unlockBytes(textBytes("three-pairs.pfx"), "import-1235"), core::ErrorCode::WrongPassword);
}

void TestTexts::pkcs12ComesInAnyText_data() {
  QTest::addColumn<std::string>("name");
  QTest::newRow("UTF-16") << std::string("pfx-utf16.txt");
  QTest::newRow("UTF-8 with a byte order mark") << std::string("pfx-bom.txt");
}

void TestTexts::pkcs12ComesInAnyText() {
  QFETCH(std::string, name);
  const auto bundle = unlockBytes(textBytes(name), password.c_str());
  VERIFY_OK(bundle);
  QCOMPARE(bundle->certificates.size(), std::size_t{3});
  VERIFY_FAILS(unlockBytes(textBytes(name), "import-1235"), core::ErrorCode::WrongPassword);
}

QTEST_GUILESS_MAIN(TestTexts)
#include "tst_texts.moc"
