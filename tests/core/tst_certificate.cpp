// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"
#include "core/model/certificate.h"
#include "core/model/certificate_pem.h"
#include "core/model/certificates.h"

#include "tests/support/expected_macros.h"
#include "tests/support/test_files.h"

#include <QtTest>

#include <algorithm>
#include <chrono>

using namespace support;

namespace {

// The certificates of a PEM or DER file, in its order.
std::vector<core::Certificate> certificatesOf(const std::string &name) {
  const auto file = core::openFile(foreignFile(name), {});
  const auto bundle = file ? core::unlock(*file, nullptr, {}) : core::Expected<core::Bundle>(core::Unexpected(file.error()));
  std::vector<core::Certificate> certificates;
  if (bundle) {
    for (const auto &entry : bundle->certificates) certificates.push_back(entry.certificate);
  }
  return certificates;
}

} // namespace

class TestCertificate : public QObject {
  Q_OBJECT
private slots:
  void factsAreThoseThatOpensslPrints();
  void keysOfEachKindAreNamed_data();
  void keysOfEachKindAreNamed();
  void datesAreExactOnBothSidesOf2050();
  void aDateThatIsNoneIsDamage_data();
  void aDateThatIsNoneIsDamage();
  void hostileSubjectStaysInItsLine();
  void issuersAreFoundBySignature();
  void changedCertificateIsNotIssued();
  void rootIsSelfSigned();
  void signatureOfEachKindIsVerified_data();
  void signatureOfEachKindIsVerified();
  void certificateWithTwoAlgorithmsIsNotSelfSigned();
  void certificatesStandOneAfterTheOtherInPem();
  void textThatIsMoreThanCertificatesIsNone_data();
  void textThatIsMoreThanCertificatesIsNone();
  void manyAreParsedInTheirOrderAndABrokenOneIsOneError();
  void pemReadsBackToTheSame();
  void trailingBytesAreRefused();
  void anythingElseIsRefused_data();
  void anythingElseIsRefused();
};

void TestCertificate::factsAreThoseThatOpensslPrints() {
  const auto certificate = core::Certificate::fromDer(foreignBytes("certificate.cer"));
  VERIFY_OK(certificate);
  QCOMPARE(certificate->sha256(), foreignPrint("rsa2048"));
  QCOMPARE(certificate->sha1().size(), std::size_t{40});
  QCOMPARE(certificate->subject(), std::string("CN=rsa2048.example.com, O=Example, C=DE"));
  QCOMPARE(certificate->issuer(), std::string("CN=Foreign Intermediate, O=Example"));
  QCOMPARE(certificate->commonName(), std::string("rsa2048.example.com"));
  QVERIFY(certificate->serial().starts_with("0a1b"));
  QCOMPARE(certificate->serial().size(), std::size_t{20});
  const std::vector<std::string> names{"rsa2048.example.com", "mail.example.com", "192.0.2.7", "2001:db8::7"};
  QCOMPARE(certificate->names(), names);
  QCOMPARE(certificate->signatureAlgorithm(), std::string("ecdsa-with-SHA256"));
  QVERIFY(certificate->allowsServer());
  QVERIFY(!certificate->isCa());
  QVERIFY(!certificate->isSelfIssued());
  QCOMPARE(certificate->notAfter() - certificate->notBefore(), std::chrono::hours(24 * 365));
}

void TestCertificate::keysOfEachKindAreNamed_data() {
  QTest::addColumn<std::string>("name");
  QTest::addColumn<std::string>("algorithm");
  QTest::addColumn<int>("bits");
  QTest::newRow("RSA 2048") << std::string("rsa2048.pem") << std::string("RSA") << 2048;
  QTest::newRow("RSA 4096") << std::string("rsa4096.pem") << std::string("RSA") << 4096;
  QTest::newRow("P-256") << std::string("ec256.pem") << std::string("EC") << 256;
  QTest::newRow("P-384") << std::string("ec384.pem") << std::string("EC") << 384;
  QTest::newRow("Ed25519") << std::string("ed25519.pem") << std::string("Ed25519") << 256;
}

void TestCertificate::keysOfEachKindAreNamed() {
  QFETCH(std::string, name);
  QFETCH(std::string, algorithm);
  QFETCH(int, bits);
  const auto certificates = certificatesOf(name);
  QCOMPARE(certificates.size(), std::size_t{1});
  QCOMPARE(certificates[0].keyAlgorithm(), algorithm);
  QCOMPARE(certificates[0].keyBits(), bits);
}

void TestCertificate::datesAreExactOnBothSidesOf2050() {
  const auto certificate = core::Certificate::fromDer(foreignBytes("dated.cer"));
  VERIFY_OK(certificate);
  QCOMPARE(core::formatTime(certificate->notBefore()), std::string("2024-02-29T12:30:45Z"));
  QCOMPARE(core::formatTime(certificate->notAfter()), std::string("2051-01-02T03:04:05Z"));
  QCOMPARE(certificate->serial(), std::string("ff10"));
  QCOMPARE(certificate->subject(), std::string("CN=dated.example.com, O=Example\\, Inc."));
  QVERIFY(!certificate->allowsServer());
  QVERIFY(certificate->names().empty());
}

void TestCertificate::hostileSubjectStaysInItsLine() {
  const auto certificate = core::Certificate::fromDer(foreignBytes("hostile.cer"));
  VERIFY_OK(certificate);
  // RFC 4514 escapes the line break itself; the override is text, and escaped where it is shown.
  QCOMPARE(certificate->subject(), std::string("CN=two\\0Alines \xE2\x80\xAEmoc, O=\\<b\\>bold\\</b\\>"));
  QCOMPARE(certificate->commonName(), std::string("two\nlines \xE2\x80\xAEmoc"));
}

void TestCertificate::issuersAreFoundBySignature() {
  const auto bundle = certificatesOf("bundle.pem");
  QCOMPARE(bundle.size(), std::size_t{3});
  const auto &leaf = bundle[0];
  const auto &intermediate = bundle[1];
  const auto &root = bundle[2];
  QVERIFY(leaf.isIssuedBy(intermediate));
  QVERIFY(intermediate.isIssuedBy(root));
  QVERIFY(root.isIssuedBy(root));
  QVERIFY(!leaf.isIssuedBy(root));
  QVERIFY(!intermediate.isIssuedBy(leaf));
  QVERIFY(!leaf.isIssuedBy(leaf));
}

// The name of the issuer still fits; only the signature tells.
void TestCertificate::changedCertificateIsNotIssued() {
  auto der = foreignBytes("certificate.cer");
  const std::string wanted = "mail.example.com";
  const auto at = std::ranges::search(der, wanted);
  QVERIFY(!at.empty());
  at.front() = 'n';
  const auto changed = core::Certificate::fromDer(der);
  VERIFY_OK(changed);
  QCOMPARE(changed->names()[1], std::string("nail.example.com"));
  QVERIFY(!changed->isIssuedBy(certificatesOf("bundle.pem")[1]));
}

void TestCertificate::rootIsSelfSigned() {
  const auto bundle = certificatesOf("bundle.pem");
  QVERIFY(bundle[2].isCa());
  QVERIFY(bundle[2].isSelfIssued());
  QVERIFY(bundle[2].isSelfSigned());
  QVERIFY(bundle[1].isCa());
  QVERIFY(!bundle[1].isSelfSigned());
}

void TestCertificate::signatureOfEachKindIsVerified_data() {
  QTest::addColumn<std::string>("name");
  for (const auto *name : {"self-rsa", "self-pss-signature", "self-pss-key", "self-ed448", "self-dsa"})
    QTest::newRow(name) << name + std::string(".pem");
}

void TestCertificate::signatureOfEachKindIsVerified() {
  QFETCH(std::string, name);
  const auto certificates = certificatesOf(name);
  QCOMPARE(certificates.size(), std::size_t{1});
  QVERIFY(certificates[0].isSelfSigned());
  QVERIFY(certificates[0].isIssuedBy(certificates[0]));
  QVERIFY(certificates[0].keyBits() > 0);
  auto der = certificates[0].der();
  der[der.size() - 10] ^= 1; // in the signature
  const auto changed = core::Certificate::fromDer(der);
  VERIFY_OK(changed);
  QVERIFY(!changed->isSelfSigned());
}

// RFC 5280 section 4.1.1.2: the algorithm stands inside what is signed too, and both must be the same.
void TestCertificate::certificateWithTwoAlgorithmsIsNotSelfSigned() {
  const auto root = certificatesOf("self-rsa.pem")[0];
  QVERIFY(root.isSelfSigned()); // control
  auto der = root.der();
  const core::Bytes withSha256{0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 0x01, 0x01, 0x0B, 0x05, 0x00};
  const auto outer = std::ranges::find_end(der, withSha256);
  QVERIFY(!outer.empty());
  *(outer.end() - 2) = 0x04; // the parameters, NULL: the signature alone would still fit
  const auto changed = core::Certificate::fromDer(der);
  VERIFY_OK(changed);
  QVERIFY(changed->isSelfIssued());
  QVERIFY(!changed->isSelfSigned());
}

void TestCertificate::manyAreParsedInTheirOrderAndABrokenOneIsOneError() {
  const auto chain = certificatesOf("bundle.pem");
  QVERIFY(chain.size() >= 2);
  constexpr std::size_t count = 1001; // more than one thread is worth
  constexpr std::size_t broken = 700;
  std::vector<core::BytesView> encodings;
  for (std::size_t i = 0; i < count; ++i) encodings.emplace_back(chain[i % 2].der());
  encodings[broken] = encodings[broken].first(20);
  const auto parsed = core::parseCertificates(encodings);
  QCOMPARE(parsed.size(), count);
  for (std::size_t i = 0; i < count; ++i) QVERIFY2(i == broken ? !parsed[i] : *parsed[i] == chain[i % 2], std::to_string(i).c_str());
  QVERIFY(core::parseCertificates({}).empty());
}

void TestCertificate::pemReadsBackToTheSame() {
  const auto certificate = core::Certificate::fromDer(foreignBytes("certificate.cer"));
  VERIFY_OK(certificate);
  QCOMPARE(certificate->pem(), foreignText("certificate.pem") + "\n");
}

void TestCertificate::certificatesStandOneAfterTheOtherInPem() {
  const auto certificate = *core::Certificate::fromDer(foreignBytes("certificate.cer"));
  const auto text = core::pemOf({certificate, certificate});
  QCOMPARE(core::certificatesFromPem(text)->size(), std::size_t(2));
  QCOMPARE(core::certificatesFromPem("\r\n " + text + "\n\n")->size(), std::size_t(2));
  QCOMPARE(core::certificatesFromPem("")->size(), std::size_t(0));
}

void TestCertificate::textThatIsMoreThanCertificatesIsNone_data() {
  QTest::addColumn<std::string>("text");
  const auto text = core::Certificate::fromDer(foreignBytes("certificate.cer"))->pem();
  auto flipped = text;
  flipped[100] = '!';
  QTest::newRow("words in front") << "certificate\n" + text;
  QTest::newRow("words between") << text + "and\n" + text;
  QTest::newRow("words behind") << text + "end\n";
  QTest::newRow("cut off") << text.substr(0, text.size() / 2);
  QTest::newRow("a character that is not Base64") << flipped;
  QTest::newRow("a key behind it") << text + foreignText("key.p8");
  QTest::newRow("another label") << "-----BEGIN X509 CRL-----" + text.substr(27);
}

void TestCertificate::textThatIsMoreThanCertificatesIsNone() {
  QFETCH(const std::string, text);
  QVERIFY(!core::certificatesFromPem(text));
}

void TestCertificate::aDateThatIsNoneIsDamage_data() {
  QTest::addColumn<std::string>("date");
  QTest::addColumn<std::int64_t>("seconds"); // since 1970; 0: it is no date
  const auto row = [](const char *date, std::int64_t seconds) { QTest::newRow(date) << std::string(date) << seconds; };
  row("261399999999Z", 0);
  row("260230000000Z", 0);
  row("260101240000Z", 0);
  row("26010100000xZ", 0);
  row("260101000000+", 0);
  row("500101000000Z", -631152000);
  row("491231235959Z", 2524607999);
  row("240229235959Z", 1709251199);
  row("20531401235959Z", 2620511999); // only the other order gives a date: 14 January
  row("20531301235959Z", 2620425599);
  row("20533201235959Z", 0);
  row("20531313235959Z", 0);
  row("20533002000000Z", 0);
  row("20531399999999Z", 0);
}

void TestCertificate::aDateThatIsNoneIsDamage() {
  QFETCH(std::string, date);
  QFETCH(std::int64_t, seconds);
  const bool isGeneralized = date.size() == 15; // notAfter of this certificate, from 2050 on
  auto der = foreignBytes(isGeneralized ? "dated.cer" : "certificate.cer");
  const std::uint8_t head[] = {isGeneralized ? std::uint8_t{0x18} : std::uint8_t{0x17}, static_cast<std::uint8_t>(date.size())};
  const auto at = std::search(der.begin(), der.end(), std::begin(head), std::end(head));
  QVERIFY(at != der.end());
  std::copy(date.begin(), date.end(), at + 2);
  const auto certificate = core::Certificate::fromDer(der);
  if (seconds == 0) {
    VERIFY_FAILS(certificate, core::ErrorCode::Damaged);
    QCOMPARE(certificate.error().parameters.at("place"), core::Value(core::Fault::Validity));
    return;
  }
  VERIFY_OK(certificate);
  const auto read = isGeneralized ? certificate->notAfter() : certificate->notBefore();
  QCOMPARE(std::int64_t{read.time_since_epoch() / std::chrono::seconds(1)}, seconds);
}

void TestCertificate::trailingBytesAreRefused() {
  auto der = foreignBytes("certificate.cer");
  VERIFY_OK(core::Certificate::fromDer(der));
  der.push_back(0);
  const auto certificate = core::Certificate::fromDer(der);
  VERIFY_FAILS(certificate, core::ErrorCode::Damaged);
  QCOMPARE(certificate.error().parameters.at("place"), core::Value(core::Fault::Certificate));
}

void TestCertificate::anythingElseIsRefused_data() {
  QTest::addColumn<core::Bytes>("bytes");
  auto cut = foreignBytes("certificate.cer");
  cut.resize(cut.size() / 2);
  QTest::newRow("nothing") << core::Bytes();
  QTest::newRow("cut off") << cut;
  QTest::newRow("a request") << foreignBytes("request.p10");
  QTest::newRow("a key") << foreignBytes("key.p8");
  QTest::newRow("PEM") << foreignBytes("certificate.pem");
}

void TestCertificate::anythingElseIsRefused() {
  QFETCH(core::Bytes, bytes);
  VERIFY_FAILS(core::Certificate::fromDer(bytes), core::ErrorCode::Damaged);
}

QTEST_GUILESS_MAIN(TestCertificate)
#include "tst_certificate.moc"
