// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"
#include "core/import/plan.h"
#include "core/review/review.h"

#include "tests/support/expected_macros.h"
#include "tests/support/memory_store.h"
#include "tests/support/test_files.h"

#include <QtTest>

#include <algorithm>
#include <ctime>
#include <functional>
#include <optional>

using namespace support;

namespace {

using core::Bytes;

Bytes joined(std::initializer_list<Bytes> parts) {
  Bytes all;
  for (const auto &part : parts) all.insert(all.end(), part.begin(), part.end());
  return all;
}

Bytes element(std::uint8_t tag, const Bytes &content) {
  Bytes bytes{tag, 0x84};
  for (int shift = 24; shift >= 0; shift -= 8) bytes.push_back(static_cast<std::uint8_t>(content.size() >> static_cast<unsigned>(shift)));
  bytes.insert(bytes.end(), content.begin(), content.end());
  return bytes;
}

const Bytes dataOid{0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 1};
const Bytes signedOid{0x06, 9, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 7, 2};
const Bytes secretBagOid{0x06, 11, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 12, 10, 1, 5};
const Bytes contentsBagOid{0x06, 11, 0x2A, 0x86, 0x48, 0x86, 0xF7, 0x0D, 1, 12, 10, 1, 6};

Bytes dataOf(const Bytes &content) {
  return element(0x30, joined({dataOid, element(0xA0, element(0x04, content))}));
}

Bytes pfxOf(const Bytes &bags) {
  return element(0x30, joined({{0x02, 1, 3}, dataOf(element(0x30, dataOf(element(0x30, bags))))}));
}

Bytes repeated(const Bytes &part, std::size_t times) {
  Bytes all;
  all.reserve(part.size() * times);
  for (std::size_t i = 0; i < times; ++i) all.insert(all.end(), part.begin(), part.end());
  return all;
}

Bytes nestedBags(int depth) {
  Bytes inner = element(0x30, {});
  for (int i = 0; i < depth; ++i) inner = element(0x30, element(0x30, joined({contentsBagOid, element(0xA0, inner)})));
  return Bytes(inner.begin() + 6, inner.end()); // without the SEQUENCE that pfxOf makes
}

Bytes pkcs7Of(const Bytes &certificates) {
  const Bytes inner = joined({{0x02, 1, 1}, {0x31, 0}, element(0x30, dataOid), element(0xA0, certificates), {0x31, 0}});
  return element(0x30, joined({signedOid, element(0xA0, element(0x30, inner))}));
}

// Of processor time: the machine may be busy. std::clock() counts the time of day on Windows.
double secondsUsed() {
  timespec used{};
  clock_gettime(CLOCK_PROCESS_CPUTIME_ID, &used);
  return static_cast<double>(used.tv_sec) + static_cast<double>(used.tv_nsec) / 1e9;
}

struct Ended {
  core::Expected<core::Bundle> bundle;
  double seconds;
};

Ended openAndUnlock(Bytes bytes, const core::Limits &limits = {}) {
  const auto start = secondsUsed();
  const auto file = core::openBytes(std::move(bytes), "file", limits);
  auto bundle = file ? core::unlock(*file, nullptr, limits) : core::Expected<core::Bundle>(core::Unexpected(file.error()));
  return {std::move(bundle), secondsUsed() - start};
}

// Made by tests/data/hostile_files.py.
Bytes hostileBytes(const std::string &name) {
  return bytesOf(qEnvironmentVariable("CERTWRIGHT_TEST_DATA").toStdString() + "/hostile/" + name);
}

core::Expected<core::Plan> planned(const core::Bundle &bundle, std::stop_token stop = {}) {
  MemoryStore store;
  core::ImportOptions options;
  options.friendlyName = "mail";
  return core::planImport(core::SourceFile(), bundle, options, store, core::Time(std::chrono::seconds(1'800'000'000)), std::move(stop));
}

// Against a hang only: the second that is promised is measured by hand, on a quiet machine.
bool isSoon(double seconds) {
  return seconds < 15.0;
}

} // namespace

// Files that were made to cost: each ends soon, and by a limit that has a name.
class TestHostile : public QObject {
  Q_OBJECT
private slots:
  void endsSoonByNamedLimit_data();
  void endsSoonByNamedLimit();
  void tenThousandCertificatesAreAdmitted();
  void timeGrowsWithTheCountOfCertificates();
  void keysAndCertificatesHaveBounds_data();
  void keysAndCertificatesHaveBounds();
  void halvesThatDoNotFitMakeABrokenKey_data();
  void halvesThatDoNotFitMakeABrokenKey();
  void raisedLimitsAdmitMore();
  void pathsAreSoughtOnlySoFar_data();
  void pathsAreSoughtOnlySoFar();
  void seekingPathsCanBeStopped();
};

void TestHostile::endsSoonByNamedLimit_data() {
  QTest::addColumn<Bytes>("bytes");
  QTest::addColumn<core::ErrorCode>("code");
  QTest::addColumn<std::string>("limit"); // or the place
  const auto row = [](const char *name, Bytes bytes, core::ErrorCode code, const char *limit) {
    QTest::newRow(name) << std::move(bytes) << code << std::string(limit);
  };
  const Bytes secretBag = element(0x30, joined({secretBagOid, element(0xA0, element(0x30, {}))}));
  row("100 MB", Bytes(100'000'000, 0x30), core::ErrorCode::LimitHit, "file size");
  row("100,000 bags", pfxOf(repeated(secretBag, 100'000)), core::ErrorCode::LimitHit, "bags");
  row("nesting 1,000 deep", pfxOf(nestedBags(1'000)), core::ErrorCode::LimitHit, "nesting of safe contents");
  row("100,000 certificates", pkcs7Of(repeated(foreignBytes("certificate.cer"), 50'000)), core::ErrorCode::LimitHit, "bags");
  row("open lengths within open lengths", repeated({0x30, 0x80}, 30'000'000), core::ErrorCode::ContentUnknown, "");
  row("open lengths within PKCS#7", joined({{0x30, 0x80}, signedOid, {0xA0, 0x80}, repeated({0x30, 0x80}, 20'000'000)}), core::ErrorCode::Damaged,
      "file");
  const std::string block = "-----BEGIN CERTIFICATE-----\nMAAA\n-----END CERTIFICATE-----\n";
  row("1,000,000 PEM blocks", repeated({block.begin(), block.end()}, 1'000'000), core::ErrorCode::LimitHit, "bags");
  const std::string open = "-----BEGIN CERTIFICATE-----\n" + std::string(3'000, 'A') + "\n";
  row("20,000 PEM blocks without an end", repeated({open.begin(), open.end()}, 20'000), core::ErrorCode::Damaged, "certificate");
  row("a length of 4 GB", joined({{0x30, 0x84, 0xFF, 0xFF, 0xFF, 0xFF, 0x02, 1, 3}, dataOf({})}), core::ErrorCode::Damaged, "file");
  row("a length of 2^63", joined({{0x30, 0x88, 0x7F, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF, 0x02, 1, 3}, dataOf({})}), core::ErrorCode::Damaged,
      "file");
}

void TestHostile::endsSoonByNamedLimit() {
  QFETCH(Bytes, bytes);
  QFETCH(core::ErrorCode, code);
  QFETCH(std::string, limit);
  const auto ended = openAndUnlock(std::move(bytes));
  VERIFY_FAILS(ended.bundle, code);
  const auto &parameters = ended.bundle.error().parameters;
  const auto *name = code == core::ErrorCode::LimitHit ? "limit" : "place";
  if (!limit.empty()) QCOMPARE(core::words::textOf(parameters.at(name)), limit);
  QVERIFY2(isSoon(ended.seconds), std::to_string(ended.seconds).c_str());
}

void TestHostile::tenThousandCertificatesAreAdmitted() {
  const auto ended = openAndUnlock(pkcs7Of(repeated(foreignBytes("certificate.cer"), 10'000)));
  VERIFY_OK(ended.bundle);
  QCOMPARE(ended.bundle->certificates.size(), std::size_t{1}); // the same one is one
}

// Ten times as many take ten times as long, not a hundred times.
void TestHostile::timeGrowsWithTheCountOfCertificates() {
  const auto certificate = foreignBytes("certificate.cer");
  const auto few = openAndUnlock(pkcs7Of(repeated(certificate, 1'000)));
  const auto many = openAndUnlock(pkcs7Of(repeated(certificate, 10'000)));
  VERIFY_OK(few.bundle);
  VERIFY_OK(many.bundle);
  QVERIFY2(many.seconds < 20 * few.seconds, std::to_string(many.seconds / few.seconds).c_str());
}

void TestHostile::keysAndCertificatesHaveBounds_data() {
  QTest::addColumn<std::string>("file");
  QTest::addColumn<std::optional<core::ErrorCode>>("code"); // nothing: it is read
  QTest::addColumn<std::string>("value");                   // of the parameter that names what is too much
  const auto row = [](const char *file, std::optional<core::ErrorCode> code, const char *value) {
    QTest::newRow(file) << std::string(file) << code << std::string(value);
  };
  using enum core::ErrorCode;
  row("rsa-16384-random.pem", {}, "");
  row("rsa-16392-random.pem", LimitHit, "RSA key size");
  row("rsa-60000-random.pem", LimitHit, "RSA key size");
  row("dsa-10000.pem", {}, "");
  row("dsa-10008.pem", LimitHit, "DSA key size");
  row("dsa-40000.pem", LimitHit, "DSA key size");
  row("dsa-40000-old-form.pem", LimitHit, "DSA key size");
  row("dsa-10000-many.p12", TooCostly, "--max-work");
  row("dh-10000.p12", {}, "");
  row("extension-within.pem", {}, "");
  row("extension-26-mb.pem", LimitHit, "certificate size");
  row("two-pairs-29-mb.p12", LimitHit, "certificate size");
  row("scrypt-16384-8.pem", WrongPassword, "");
  row("scrypt-2-900000.pem", TooCostly, "--max-work");
  row("roots-9500-rsa-16384.p12", TooCostly, "--max-work");
  row("rsa-many-primes.pem", {}, "");
  row("curves-100-spelled-out.p7b", {}, "");
  row("names-500000-of-60.p7b", LimitHit, "certificate parts");
}

void TestHostile::keysAndCertificatesHaveBounds() {
  QFETCH(std::string, file);
  QFETCH(std::optional<core::ErrorCode>, code);
  QFETCH(std::string, value);
  const auto start = secondsUsed();
  const core::Secret password(std::string_view("wrong"));
  const core::Limits limits;
  const auto opened = core::openBytes(hostileBytes(file), file, limits);
  VERIFY_OK(opened);
  const auto bundle = core::unlock(*opened, opened->needsPassword ? &password : nullptr, limits);
  const auto seconds = secondsUsed() - start;
  QVERIFY2(isSoon(seconds), std::to_string(seconds).c_str());
  if (!code) {
    VERIFY_OK(bundle);
    return;
  }
  VERIFY_FAILS(bundle, *code);
  const auto hasValue = [&](const auto &parameter) { return core::words::textOf(parameter.second) == value; };
  QVERIFY(value.empty() || std::ranges::any_of(bundle.error().parameters, hasValue));
}

void TestHostile::halvesThatDoNotFitMakeABrokenKey_data() {
  QTest::addColumn<std::string>("file");
  QTest::newRow("RSA") << std::string("rsa-16384-random.pem");
}

void TestHostile::halvesThatDoNotFitMakeABrokenKey() {
  QFETCH(std::string, file);
  const auto ended = openAndUnlock(hostileBytes(file));
  VERIFY_OK(ended.bundle);
  QVERIFY(ended.bundle->keys.empty());
  QCOMPARE(ended.bundle->leftovers.size(), std::size_t{1});
  QCOMPARE(ended.bundle->leftovers.front().kind, core::LeftoverKind::BrokenKey);
  const auto whole = openAndUnlock(hostileBytes("extension-within.pem")); // control
  VERIFY_OK(whole.bundle);
  QCOMPARE(whole.bundle->keys.size(), std::size_t{1});
}

void TestHostile::raisedLimitsAdmitMore() {
  core::Limits limits;
  limits.certificateBytes = 27'000'000;
  const auto large = openAndUnlock(hostileBytes("extension-26-mb.pem"), limits);
  VERIFY_OK(large.bundle);
  QCOMPARE(large.bundle->keys.size(), std::size_t{1});
}

void TestHostile::pathsAreSoughtOnlySoFar_data() {
  QTest::addColumn<std::string>("file");
  QTest::addColumn<bool>("isReviewed"); // every leaf of it
  QTest::addColumn<bool>("isPlanned");  // key pairs alone: a path may be found early
  QTest::newRow("500 issuers under RSA-16384") << std::string("issuers-500-rsa-16384.p12") << false << false;
  QTest::newRow("20 pairs under RSA-16384 issuers") << std::string("pairs-20-issuers-rsa-16384.p12") << false << false;
  QTest::newRow("2,000 authorities in a line") << std::string("authorities-2000-line.p12") << true << true;
  QTest::newRow("2,000 authorities in a mesh") << std::string("authorities-2000-mesh.p12") << true << true;
  QTest::newRow("control: one pair") << std::string("extension-within.pem") << true << true;
}

void TestHostile::pathsAreSoughtOnlySoFar() {
  QFETCH(std::string, file);
  QFETCH(bool, isReviewed);
  QFETCH(bool, isPlanned);
  const auto opened = openAndUnlock(hostileBytes(file));
  VERIFY_OK(opened.bundle);
  const auto start = secondsUsed();
  const auto review = core::reviewBundle(*opened.bundle, core::Time(std::chrono::seconds(1'800'000'000)));
  const auto anew = openAndUnlock(hostileBytes(file)); // what was verified once costs nothing more
  VERIFY_OK(anew.bundle);
  const auto plan = planned(*anew.bundle);
  const auto seconds = secondsUsed() - start;
  QVERIFY2(isSoon(seconds), std::to_string(seconds).c_str());
  QCOMPARE(review.has_value(), isReviewed);
  QCOMPARE(plan.has_value(), isPlanned);
  if (!isReviewed) QCOMPARE(review.error().parameters.at("limit"), core::Value(core::Fault::PathBuilding));
  if (!isPlanned) QCOMPARE(plan.error().parameters.at("limit"), core::Value(core::Fault::PathBuilding));
}

void TestHostile::seekingPathsCanBeStopped() {
  const auto opened = openAndUnlock(hostileBytes("authorities-2000-line.p12"));
  VERIFY_OK(opened.bundle);
  std::stop_source stop;
  VERIFY_OK(planned(*opened.bundle, stop.get_token()));
  stop.request_stop();
  VERIFY_FAILS(planned(*opened.bundle, stop.get_token()), core::ErrorCode::Cancelled);
}

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
