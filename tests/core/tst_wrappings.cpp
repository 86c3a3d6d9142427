// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"

#include "tests/support/expected_macros.h"
#include "tests/support/test_files.h"

#include <QtTest>

#include <algorithm>
#include <filesystem>

using namespace support;

namespace {

std::string folder() {
  return qEnvironmentVariable("CERTWRIGHT_TEST_DATA").toStdString() + "/foreign-text/";
}

core::Expected<core::SourceFile> open(const std::string &name, core::Wanted wanted = core::Wanted::Certificates) {
  return core::openFile(folder() + name, {}, wanted);
}

core::Expected<core::SourceFile> openText(const std::string &text, core::Wanted wanted = core::Wanted::Certificates) {
  return core::openBytes({text.begin(), text.end()}, "text", {}, wanted);
}

core::Expected<core::Bundle> unlock(const core::Expected<core::SourceFile> &file, const char *given = nullptr) {
  if (!file) return core::Unexpected(file.error());
  const core::Secret secret(given != nullptr ? std::string_view(given) : std::string_view());
  return core::unlock(*file, given != nullptr ? &secret : nullptr, {});
}

std::string textOf(const std::string &name) {
  const auto bytes = bytesOf(folder() + name);
  return {bytes.begin(), bytes.end()};
}

// The files whose names begin so, each a row.
void addRows(const std::string &prefix) {
  QTest::addColumn<std::string>("name");
  std::vector<std::string> names;
  for (const auto &entry : std::filesystem::directory_iterator(folder())) names.push_back(entry.path().filename().string());
  std::ranges::sort(names);
  for (const auto &name : names) {
    if (name.starts_with(prefix)) QTest::newRow(name.c_str()) << name;
  }
}

bool hasPair(const core::Bundle &bundle) {
  return std::ranges::any_of(bundle.keys, [&](const core::BundleKey &key) {
    return key.certificate && bundle.certificates[*key.certificate].certificate.sha256() == foreignPrint("ec256");
  });
}

} // namespace

// Certificates and keys in what mail, web pages, editors and configuration files make of them: what can be read without guessing is read.
class TestWrappings : public QObject {
  Q_OBJECT
private slots:
  void aPairIsReadInEveryWrapping_data() { addRows("wrapped-"); }
  void aPairIsReadInEveryWrapping();
  void oneChangedLetterIsDamageInEveryWrapping_data() { addRows("damaged-"); }
  void oneChangedLetterIsDamageInEveryWrapping();
  void oneMissingLetterIsDamageInEveryWrapping_data() { addRows("short-"); }
  void oneMissingLetterIsDamageInEveryWrapping();
  void aContainerIsReadUnderEveryLabel_data() { addRows("container-"); }
  void aContainerIsReadUnderEveryLabel();
  void theAuthorityBesideAContainerIsRead();
  void aCertificateInBase64TwiceIsRead();
  void aDoubledLineInAnEncryptedKeyIsDamage();
  void anOldEncryptedKeyIsReadInWrappings();
  void severalEncodedValuesAreKeptApart();
  void moreContainersInATextAreNamed();
  void longLinesTakeNoTimeInTheSquareOfTheirLength();
  void whatStandsInTheWayIsNamedWithItsLine();
  void labelsDoNotMatter_data();
  void labelsDoNotMatter();
  void aFileForItsKeyNamesWhatItHoldsInstead();
  void keysOfOtherProgramsAreNamed();
  void foreignContentIsNamed_data();
  void foreignContentIsNamed();
};

void TestWrappings::aPairIsReadInEveryWrapping() {
  QFETCH(std::string, name);
  const auto bundle = unlock(open(name));
  VERIFY_OK(bundle);
  QVERIFY(hasPair(*bundle));
}

void TestWrappings::oneChangedLetterIsDamageInEveryWrapping() {
  QFETCH(std::string, name);
  VERIFY_FAILS(unlock(open(name)), core::ErrorCode::Damaged);
}

void TestWrappings::oneMissingLetterIsDamageInEveryWrapping() {
  QFETCH(std::string, name);
  VERIFY_FAILS(unlock(open(name)), core::ErrorCode::Damaged);
}

void TestWrappings::aContainerIsReadUnderEveryLabel() {
  QFETCH(std::string, name);
  const auto file = open(name);
  VERIFY_OK(file);
  QCOMPARE(file->format, core::Format::Pkcs12);
  QVERIFY(file->needsPassword);
  const auto bundle = unlock(file, "import-1234");
  VERIFY_OK(bundle);
  QVERIFY(hasPair(*bundle));
  VERIFY_FAILS(unlock(file, "another"), core::ErrorCode::WrongPassword);
}

void TestWrappings::theAuthorityBesideAContainerIsRead() {
  const auto bundle = unlock(open("container-openvpn.txt"), "import-1234");
  VERIFY_OK(bundle);
  const auto isRoot = [](const core::BundleCertificate &entry) { return entry.certificate.sha256() == foreignPrint("root"); };
  QCOMPARE(std::ranges::count_if(bundle->certificates, isRoot), 1);
}

void TestWrappings::aCertificateInBase64TwiceIsRead() {
  const auto bundle = unlock(open("certificate-base64-twice.txt"));
  VERIFY_OK(bundle);
  QCOMPARE(bundle->certificates.front().certificate.sha256(), foreignPrint("ec256"));
}

void TestWrappings::aDoubledLineInAnEncryptedKeyIsDamage() {
  auto text = textOf("encrypted-rsa.pem");
  VERIFY_FAILS(unlock(openText(text), "wrong"), core::ErrorCode::WrongPassword); // the control
  const auto start = text.find('\n', text.find("BEGIN ENCRYPTED")) + 1;
  const auto second = text.find('\n', start) + 1;
  text.insert(second, text.substr(second, text.find('\n', second) + 1 - second));
  const auto bundle = unlock(openText(text), "wrong");
  VERIFY_OK(bundle);
  QCOMPARE(bundle->leftovers.front().kind, core::LeftoverKind::BrokenKey);
}

void TestWrappings::anOldEncryptedKeyIsReadInWrappings() {
  const auto text = QString::fromStdString(textOf("old-ec-aes256.pem"));
  for (const char *lineEnd : {"\n", "\\n", "<br/>\n", "\r\n"}) {
    const auto wrapped = QString(text).replace(QLatin1Char('\n'), QLatin1String(lineEnd)).toStdString();
    const auto bundle = unlock(openText("PAIR=\"" + wrapped + "\"\n"), "import-1234");
    VERIFY_OK(bundle);
    QVERIFY2(hasPair(*bundle), lineEnd);
  }
}

void TestWrappings::severalEncodedValuesAreKeptApart() {
  const auto encoded = [](const std::string &text) { return QByteArray::fromStdString(text).toBase64(QByteArray::OmitTrailingEquals).toStdString(); };
  const auto pair = textOf("pkcs8-ec.pem");
  const auto at = pair.find("-----BEGIN CERTIFICATE");
  const auto first = pair.substr(0, at), second = pair.substr(at);
  for (std::size_t blanks = 0; blanks < 3; ++blanks) { // each length of what would be padding
    const auto text = "export TLS_KEY=" + encoded(first + std::string(blanks, '\n')) + "\nexport TLS_CERT=" + encoded(second) + "\nexport Other=1\n";
    const auto bundle = unlock(openText(text));
    VERIFY_OK(bundle);
    QVERIFY(hasPair(*bundle));
  }
}

void TestWrappings::moreContainersInATextAreNamed() {
  const auto container = textOf("container-certutil.txt");
  const auto bundle = unlock(openText(container + container), "import-1234");
  VERIFY_OK(bundle);
  QCOMPARE(bundle->leftovers.front().kind, core::LeftoverKind::OtherContainer);
  const auto alone = unlock(openText(container), "import-1234"); // the control
  VERIFY_OK(alone);
  QVERIFY(alone->leftovers.empty());
}

// The square of these lengths would take minutes, and the test be ended.
void TestWrappings::longLinesTakeNoTimeInTheSquareOfTheirLength() {
  for (const char *piece : {"a=x&", "=", "g=g=", "`", "\\", "%", "&", "<", "1", "\"", "> ", "BEGIN "}) {
    std::string text;
    while (text.size() < 2'000'000) text += piece;
    VERIFY_FAILS(openText(text), core::ErrorCode::ContentUnknown);
  }
}

void TestWrappings::whatStandsInTheWayIsNamedWithItsLine() {
  const auto text = textOf("in-the-way.txt");
  const auto line = std::count(text.begin(), text.begin() + static_cast<std::ptrdiff_t>(text.find("[page 2]")), '\n') + 1;
  const auto file = open("in-the-way.txt");
  VERIFY_FAILS(file, core::ErrorCode::TextInTheWay);
  QCOMPARE(file.error().parameters.at("line"), core::Value(std::to_string(line)));
  QCOMPARE(file.error().parameters.at("what"), core::Value("["));
  // A key that nobody can read must not look like no key.
  auto inKey = textOf("pkcs8-ec.pem");
  inKey.insert(inKey.find('\n') + 20, "*");
  const auto broken = openText(inKey);
  VERIFY_FAILS(broken, core::ErrorCode::TextInTheWay);
  QCOMPARE(broken.error().parameters.at("line"), core::Value("2"));
}

void TestWrappings::labelsDoNotMatter_data() {
  QTest::addColumn<std::string>("label");
  for (const char *label :
       {"CERTIFICATE", "X509 CERTIFICATE", "X.509 CERTIFICATE", "TRUSTED CERTIFICATE", "PKCS7", "PRIVATE KEY", "PKCS12", "CERT"}) {
    QTest::newRow(label) << std::string(label);
  }
}

void TestWrappings::labelsDoNotMatter() {
  QFETCH(std::string, label);
  const auto text = QString::fromStdString(textOf("ec.pem")).replace(QStringLiteral("CERTIFICATE"), QString::fromStdString(label)).toStdString();
  const auto bundle = unlock(openText(text));
  VERIFY_OK(bundle);
  QCOMPARE(bundle->certificates.front().certificate.sha256(), foreignPrint("ec256"));
}

void TestWrappings::aFileForItsKeyNamesWhatItHoldsInstead() {
  const auto held = [](const std::string &path) {
    const auto file = core::openFile(path, {}, core::Wanted::Key);
    return file || file.error().code != core::ErrorCode::NotAKey ? core::Value() : file.error().parameters.at("what");
  };
  QCOMPARE(held(folder() + "ec.pem"), core::Value(core::Fault::HoldsCertificate));
  QCOMPARE(held(folder() + "ec.cer"), core::Value(core::Fault::HoldsCertificate));
  QCOMPARE(held(folder() + "pkcs7.p7b"), core::Value(core::Fault::HoldsCertificate));
  QCOMPARE(held(foreignFile("ec256.csr")), core::Value(core::Fault::HoldsRequest));
  QCOMPARE(held(foreignFile("request.p10")), core::Value(core::Fault::HoldsRequest));
  QCOMPARE(held(folder() + "list.crl"), core::Value(core::Fault::HoldsRevocationList));
  QCOMPARE(held(folder() + "public.pem"), core::Value(core::Fault::HoldsPublicKey));
  QCOMPARE(held(folder() + "public.der"), core::Value(core::Fault::HoldsPublicKey));
  QCOMPARE(held(folder() + "ssh.pub"), core::Value(core::Fault::HoldsPublicKey));
  VERIFY_OK(core::openFile(folder() + "pkcs8-ec.pem", {}, core::Wanted::Key)); // the control
  VERIFY_OK(core::openFile(foreignFile("ec256.key"), {}, core::Wanted::Key));
}

void TestWrappings::keysOfOtherProgramsAreNamed() {
  for (const auto wanted : {core::Wanted::Certificates, core::Wanted::Key}) {
    const auto ssh = open("ssh", wanted);
    VERIFY_FAILS(ssh, core::ErrorCode::FeatureUnsupported);
    QCOMPARE(ssh.error().parameters.at("feature"), core::Value("openssh-key"));
    const auto putty = openText("PuTTY-User-Key-File-3: ssh-rsa\r\nEncryption: none\r\n", wanted);
    VERIFY_FAILS(putty, core::ErrorCode::FeatureUnsupported);
    QCOMPARE(putty.error().parameters.at("feature"), core::Value("putty-key"));
  }
}

void TestWrappings::foreignContentIsNamed_data() {
  QTest::addColumn<std::string>("text");
  QTest::addColumn<core::Fault>("look");
  const auto row = [](const char *what, std::string text, core::Fault look) { QTest::newRow(what) << std::move(text) << look; };
  using namespace std::string_literals;
  row("ZIP", "PK\x03\x04\x14\0\0\0"s, core::Fault::Zip);
  row("a document of Word", "PK\x03\x04\x14\0\0\0[Content_Types].xml"s, core::Fault::OfficeDocument);
  row("7z", "7z\xBC\xAF\x27\x1C\0\4"s, core::Fault::SevenZip);
  row("RAR", "Rar!\x1A\x07\0"s, core::Fault::Rar);
  row("gzip", "\x1F\x8B\x08\0"s, core::Fault::Gzip);
  row("tar", std::string(257, '\0') + "ustar\0"s + std::string(250, '\0'), core::Fault::Tar);
  row("Outlook", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(512, '\0') + "_\0_\0s\0u\0b\0s\0t\0g\0001\0"s, core::Fault::OutlookMessage);
  row("an older document of Word", "\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1"s + std::string(512, '\0'), core::Fault::OfficeDocument);
  row("a page to sign in on", "\r\n<!DOCTYPE html>\n<html><head><title>Sign in</title></head></html>", core::Fault::Html);
  row("Azure Key Vault", R"({"id": "https://x.vault.azure.net/secrets/a/1", "contentType": "application/x-pkcs12", "value": "MIIKMAIBAz"})",
      core::Fault::KeyVaultSecret);
  row("JSON", R"({"status": "error", "message": "not found"})", core::Fault::JsonDocument);
  row("RTF", R"({\rtf1\ansi)", core::Fault::RichText);
  row("a Secret", "apiVersion: v1\nkind: Secret\ndata:\n  keystore.p12: MIIKMAIBAz==\n", core::Fault::KubernetesSecret);
  row("YAML", "apiVersion: v1\nkind: ConfigMap\n", core::Fault::YamlDocument);
  row("a mail", "Received: from a\r\nSubject: your certificate\r\n\r\nattached\r\n", core::Fault::Mail);
  row("PGP", "-----BEGIN PGP MESSAGE-----\n\nhQEMA\n-----END PGP MESSAGE-----\n", core::Fault::PgpData);
  row("text", "Dear colleague,\nit will follow.\n", core::Fault::PlainText);
}

void TestWrappings::foreignContentIsNamed() {
  QFETCH(std::string, text);
  QFETCH(core::Fault, look);
  const auto file = openText(text);
  VERIFY_FAILS(file, core::ErrorCode::ContentUnknown);
  QCOMPARE(file.error().parameters.at("looksLike"), core::Value(look));
}

QTEST_GUILESS_MAIN(TestWrappings)
#include "tst_wrappings.moc"
