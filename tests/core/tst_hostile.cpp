// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"

#include "tests/support/expected_macros.h"
#include "tests/support/test_files.h"

#include <QtTest>

#include <ctime>
#include <functional>

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

struct Ended {
  core::Expected<core::Bundle> bundle;
  double seconds; // of processor time: the machine may be busy
};

Ended openAndUnlock(Bytes bytes) {
  const auto start = std::clock();
  const core::Limits limits;
  const auto file = core::openBytes(std::move(bytes), "file", limits);
  auto bundle = file ? core::unlock(*file, nullptr, limits) : core::Expected<core::Bundle>(core::Unexpected(file.error()));
  return {std::move(bundle), static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC};
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
  if (!limit.empty()) QCOMPARE(parameters.at(name), limit);
  // Against a hang only: the second that is promised is measured by hand, on a quiet machine.
  QVERIFY2(ended.seconds < 15.0, std::to_string(ended.seconds).c_str());
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

QTEST_GUILESS_MAIN(TestHostile)
#include "tst_hostile.moc"
