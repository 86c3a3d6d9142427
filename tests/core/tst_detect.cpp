// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"

#include "tests/support/expected_macros.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_files.h"

#include <QtTest>

#include <chrono>
#include <filesystem>
#include <fstream>

using namespace support;

// Recognising a file by its content, and refusing what cannot be read with the right reason.
class TestDetect : public QObject {
  Q_OBJECT
private slots:
  void contentDecides_data();
  void contentDecides();
  void otherFormatsAreRefusedByName_data();
  void otherFormatsAreRefusedByName();
  void certificatesAreReadFromText_data();
  void certificatesAreReadFromText();
  void keyBesideCertificatesIsPaired();
  void certificateAloneHasNoKey();
  void extensionDoesNotMatter();
  void cutOffFileIsDamaged();
  void missingFileAndFolderAreTold();
  void largeFileIsRefusedUnread();
  void bytesAreLimitedLikeFiles();
};

void TestDetect::contentDecides_data() {
  QTest::addColumn<std::string>("name");
  QTest::addColumn<std::string>("format");
  QTest::addColumn<std::string>("encoding");
  QTest::addColumn<bool>("needsPassword");
  const auto row = [](const char *what, const char *name, const char *format, const char *encoding, bool needsPassword) {
    QTest::newRow(what) << std::string(name) << std::string(format) << std::string(encoding) << needsPassword;
  };
  row("PKCS#12", "openssl-ec256.pfx", "pkcs12", "der", true);
  row("PKCS#12 in BER", "pk12util-ec256.pfx", "pkcs12", "ber", true);
  row("PKCS#12 in Base64", "pfx.base64", "pkcs12", "base64", true);
  row("PKCS#12 between PEM lines", "certtool-armour.pem", "pkcs12", "pem", true);
  row("PKCS#12 without protection", "openssl-plain.pfx", "pkcs12", "der", false);
  row("certificate", "certificate.cer", "x509", "der", false);
  row("certificate in PEM", "certificate.pem", "x509", "pem", false);
  row("certificate in Base64", "certificate.base64", "x509", "base64", false);
  row("several certificates", "bundle.pem", "pem-bundle", "pem", false);
  row("UTF-16 text", "bundle-utf16.pem", "pem-bundle", "pem", false);
}

void TestDetect::contentDecides() {
  QFETCH(std::string, name);
  QFETCH(std::string, format);
  QFETCH(std::string, encoding);
  QFETCH(bool, needsPassword);
  const auto file = core::openFile(foreignFile(name), {});
  VERIFY_OK(file);
  QCOMPARE(std::string(core::nameOf(file->format)), format);
  QCOMPARE(std::string(core::nameOf(file->encoding)), encoding);
  QCOMPARE(file->needsPassword, needsPassword);
  QCOMPARE(file->name, name);
  QCOMPARE(file->path, std::filesystem::absolute(foreignFile(name)).string());
  QCOMPARE(*file->bytes, foreignBytes(name));
  QCOMPARE(file->sha256, core::toHex(core::sha256(foreignBytes(name))));
  // The same without a path.
  const auto bytes = core::openBytes(foreignBytes(name), "standard input", {});
  VERIFY_OK(bytes);
  QCOMPARE(bytes->format, file->format);
  QVERIFY(bytes->path.empty());
}

void TestDetect::otherFormatsAreRefusedByName_data() {
  QTest::addColumn<std::string>("name");
  QTest::addColumn<core::ErrorCode>("code");
  QTest::addColumn<std::string>("says"); // a part of {feature} or {looksLike}
  const auto row = [](const char *name, core::ErrorCode code, const char *says) {
    QTest::newRow(name) << std::string(name) << code << std::string(says);
  };
  row("key.p8", core::ErrorCode::FeatureUnsupported, "private-key-only");
  row("ec256.key", core::ErrorCode::FeatureUnsupported, "private-key-only");
  row("request.p10", core::ErrorCode::FeatureUnsupported, "request");
  row("ec256.csr", core::ErrorCode::FeatureUnsupported, "request");
  row("keystore.jks", core::ErrorCode::FeatureUnsupported, "jks");
  row("page.pfx", core::ErrorCode::ContentUnknown, "HTML");
  row("letter.txt", core::ErrorCode::ContentUnknown, "text");
  row("empty.pfx", core::ErrorCode::FileEmpty, "");
}

void TestDetect::otherFormatsAreRefusedByName() {
  QFETCH(std::string, name);
  QFETCH(core::ErrorCode, code);
  QFETCH(std::string, says);
  const auto file = core::openFile(foreignFile(name), {});
  VERIFY_FAILS(file, code);
  auto said = file.error().parameters.contains("feature") ? file.error().parameters.at("feature").text() : std::string();
  if (file.error().parameters.contains("looksLike")) said = core::words::textOf(file.error().parameters.at("looksLike"));
  QVERIFY2(said.find(says) != std::string::npos, said.c_str());
}

void TestDetect::certificatesAreReadFromText_data() {
  QTest::addColumn<std::string>("name");
  QTest::addColumn<int>("certificates");
  QTest::newRow("one, DER") << std::string("certificate.cer") << 1;
  QTest::newRow("one, Base64") << std::string("certificate.base64") << 1;
  QTest::newRow("three") << std::string("bundle.pem") << 3;
  QTest::newRow("three, UTF-16") << std::string("bundle-utf16.pem") << 3;
}

void TestDetect::certificatesAreReadFromText() {
  QFETCH(std::string, name);
  QFETCH(int, certificates);
  const auto file = core::openFile(foreignFile(name), {});
  VERIFY_OK(file);
  const auto bundle = core::unlock(*file, nullptr, {});
  VERIFY_OK(bundle);
  QCOMPARE(static_cast<int>(bundle->certificates.size()), certificates);
  QCOMPARE(bundle->certificates[0].certificate.sha256(), foreignPrint("rsa2048"));
  QCOMPARE(bundle->verdict, core::Verdict::NotNeeded);
}

void TestDetect::keyBesideCertificatesIsPaired() {
  const auto file = core::openFile(foreignFile("bundle-with-key.pem"), {});
  VERIFY_OK(file);
  const auto bundle = core::unlock(*file, nullptr, {});
  VERIFY_OK(bundle);
  QCOMPARE(bundle->keys.size(), std::size_t{1});
  QVERIFY(bundle->keys[0].certificate);
  QCOMPARE(bundle->certificates[*bundle->keys[0].certificate].certificate.sha256(), foreignPrint("ec256"));
}

void TestDetect::certificateAloneHasNoKey() {
  const auto file = core::openFile(foreignFile("certificate.cer"), {});
  VERIFY_OK(file);
  const auto bundle = core::unlock(*file, nullptr, {});
  VERIFY_OK(bundle);
  QVERIFY(bundle->keys.empty());
  QCOMPARE(core::rolesOf(*bundle).front(), core::Role::Leaf); // what else could the file be about
}

void TestDetect::extensionDoesNotMatter() {
  const TemporaryFolder folder;
  const auto path = folder.file("certificate.txt");
  std::filesystem::copy_file(foreignFile("openssl-ec256.pfx"), path);
  const auto file = core::openFile(path, {});
  VERIFY_OK(file);
  QCOMPARE(file->format, core::Format::Pkcs12);
}

void TestDetect::cutOffFileIsDamaged() {
  const auto file = core::openFile(foreignFile("cut.pfx"), {});
  VERIFY_FAILS(file, core::ErrorCode::Damaged);
  // Wherever it is cut, it is never taken for anything else that could be used.
  const auto whole = foreignBytes("openssl-quick.pfx");
  for (std::size_t length = 1; length < whole.size(); length += 7) {
    const auto cut = core::openBytes({whole.begin(), whole.begin() + static_cast<std::ptrdiff_t>(length)}, "cut", {});
    QVERIFY2(!cut, std::to_string(length).c_str());
    QCOMPARE(core::exitFor(cut.error().code), core::Exit::Damaged);
  }
}

void TestDetect::missingFileAndFolderAreTold() {
  const TemporaryFolder folder;
  const auto path = folder.path();
  VERIFY_FAILS(core::openFile(path + "/none.pfx", {}), core::ErrorCode::FileMissing);
  VERIFY_FAILS(core::openFile(path + "/none/none.pfx", {}), core::ErrorCode::FileMissing);
  VERIFY_FAILS(core::openFile(path, {}), core::ErrorCode::FileIsFolder);
}

void TestDetect::largeFileIsRefusedUnread() {
  const TemporaryFolder folder;
  const auto path = folder.file("large.pfx");
  std::ofstream(path).put('x');
#ifdef _WIN32
  constexpr std::uintmax_t gigabytes = 1; // more is not to be had of its standard library
#else
  constexpr std::uintmax_t gigabytes = 100; // sparse: reading it would take minutes
#endif
  std::filesystem::resize_file(path, gigabytes << 30U);
  const auto start = std::chrono::steady_clock::now();
  const auto file = core::openFile(path, {});
  VERIFY_FAILS(file, core::ErrorCode::LimitHit);
  QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
  QCOMPARE(file.error().parameters.at("limit"), core::Value(core::Fault::FileSize));
  QCOMPARE(file.error().parameters.at("option"), std::string("limits.file_bytes"));
}

void TestDetect::bytesAreLimitedLikeFiles() {
  core::Limits limits;
  limits.fileBytes = foreignBytes("openssl-ec256.pfx").size();
  VERIFY_OK(core::openBytes(foreignBytes("openssl-ec256.pfx"), "standard input", limits));
  --limits.fileBytes;
  VERIFY_FAILS(core::openBytes(foreignBytes("openssl-ec256.pfx"), "standard input", limits), core::ErrorCode::LimitHit);
  VERIFY_FAILS(core::openFile(foreignFile("openssl-ec256.pfx"), limits), core::ErrorCode::LimitHit);
}

QTEST_GUILESS_MAIN(TestDetect)
#include "tst_detect.moc"
