// SPDX-License-Identifier: Apache-2.0
#include "core/formats/estimate.h"
#include "core/formats/work_meter.h"

#include <QtTest>

#include <algorithm>
#include <chrono>
#include <vector>

using core::Derivation;
using core::Kdf;
using core::Stage;

// What deriving keys costs: counted, estimated, and reported while it is done.
class TestCost : public QObject {
  Q_OBJECT
private slots:
  void longKeyCostsTheIterationsOfEachPiece_data();
  void longKeyCostsTheIterationsOfEachPiece();
  void allThatADerivationCostsIsReported_data();
  void allThatADerivationCostsIsReported();
  void estimateHoldsWithinAFactorOfTwo_data();
  void estimateHoldsWithinAFactorOfTwo();
  void meterGoesForwardOnlyAndStopsBeforeTheEnd();
  void meterSaysNothingOfWhatItDoesNotKnow();

private:
  static Kdf kdf(Kdf::Kind kind, const std::string &digest, std::uint64_t iterations) {
    const bool isScrypt = kind == Kdf::Kind::Scrypt;
    return {kind, digest, core::Bytes(8), iterations, isScrypt ? 8U : 0U, isScrypt ? 1U : 0U};
  }
};

void TestCost::longKeyCostsTheIterationsOfEachPiece_data() {
  QTest::addColumn<Kdf::Kind>("kind");
  QTest::addColumn<std::string>("digest");
  QTest::addColumn<int>("length");
  QTest::addColumn<int>("pieces");
  const auto row = [](const char *name, Kdf::Kind kind, const char *digest, int length, int pieces) {
    QTest::newRow(name) << kind << std::string(digest) << length << pieces;
  };
  row("PBKDF2 with SHA-1, as long as its digest", Kdf::Kind::Pbkdf2, "SHA1", 20, 1);
  row("PBKDF2 with SHA-1 for AES-256", Kdf::Kind::Pbkdf2, "SHA1", 32, 2);
  row("PBKDF2 with SHA-256 for AES-256", Kdf::Kind::Pbkdf2, "SHA256", 32, 1);
  row("PBKDF2 with SHA-256 for a MAC of 64 bytes", Kdf::Kind::Pbkdf2, "SHA256", 64, 2);
  row("PKCS #12's own for triple DES", Kdf::Kind::Pkcs12, "SHA1", 24, 2);
  row("PKCS #12's own for an IV", Kdf::Kind::Pkcs12, "SHA1", 8, 1);
}

void TestCost::longKeyCostsTheIterationsOfEachPiece() {
  QFETCH(const Kdf::Kind, kind);
  QFETCH(const std::string, digest);
  QFETCH(const int, length);
  QFETCH(const int, pieces);
  const auto made = kdf(kind, digest, 1000);
  const Derivation job{&made, {}, core::Purpose::Key, static_cast<std::size_t>(length)};
  QCOMPARE(core::costOf(job), static_cast<std::uint64_t>(1000 * pieces));
  QCOMPARE(core::workOf(made), std::uint64_t{1000}); // the budget counts what the file says
}

void TestCost::allThatADerivationCostsIsReported_data() {
  QTest::addColumn<Kdf::Kind>("kind");
  QTest::addColumn<int>("iterations");
  QTest::newRow("PBKDF2") << Kdf::Kind::Pbkdf2 << 100'000;
  QTest::newRow("PKCS #12's own") << Kdf::Kind::Pkcs12 << 100'000;
  QTest::newRow("scrypt") << Kdf::Kind::Scrypt << 1024;
  QTest::newRow("a single iteration") << Kdf::Kind::Pbkdf2 << 1;
}

void TestCost::allThatADerivationCostsIsReported() {
  QFETCH(const Kdf::Kind, kind);
  QFETCH(const int, iterations);
  const auto made = kdf(kind, "SHA1", static_cast<std::uint64_t>(iterations));
  Derivation job{&made, {}, core::Purpose::Key, 32};
  std::uint64_t sum = 0;
  int reports = 0;
  core::deriveAll(std::span(&job, 1), {}, [&](std::uint64_t cost) {
    sum += cost;
    ++reports;
  });
  QCOMPARE(job.result.size(), std::size_t{32});
  QCOMPARE(sum, core::costOf(job));
  if (kind == Kdf::Kind::Pkcs12) QVERIFY(reports > 10); // on the way, not at its end
}

void TestCost::estimateHoldsWithinAFactorOfTwo_data() {
  QTest::addColumn<Kdf::Kind>("kind");
  QTest::addColumn<std::string>("digest");
  QTest::addColumn<int>("iterations");
  QTest::addColumn<int>("jobs");
  QTest::newRow("PBKDF2 with SHA-1, one key of two pieces") << Kdf::Kind::Pbkdf2 << std::string("SHA1") << 400'000 << 1;
  QTest::newRow("PBKDF2 with SHA-256, three keys") << Kdf::Kind::Pbkdf2 << std::string("SHA256") << 300'000 << 3;
  QTest::newRow("PBKDF2 with SHA-512, two keys") << Kdf::Kind::Pbkdf2 << std::string("SHA512") << 300'000 << 2;
  QTest::newRow("PKCS #12's own, three keys") << Kdf::Kind::Pkcs12 << std::string("SHA1") << 400'000 << 3;
  QTest::newRow("scrypt, two keys") << Kdf::Kind::Scrypt << std::string() << 32'768 << 2;
}

// A machine that has other things to do spoils some measurements; half of them are as good as this, and no luck.
void TestCost::estimateHoldsWithinAFactorOfTwo() {
  QFETCH(const Kdf::Kind, kind);
  QFETCH(const std::string, digest);
  QFETCH(const int, iterations);
  QFETCH(const int, jobs);
  constexpr std::size_t attempts = 7;
  const auto made = kdf(kind, digest, static_cast<std::uint64_t>(iterations));
  std::vector<double> ratios;
  for (std::size_t attempt = 0; attempt < attempts; ++attempt) {
    std::vector<Derivation> all;
    for (int i = 0; i < jobs; ++i) all.push_back({&made, {}, core::Purpose::Key, 32});
    const auto estimated = core::secondsFor(all);
    const auto start = std::chrono::steady_clock::now();
    core::deriveAll(all, {});
    const std::chrono::duration<double> taken = std::chrono::steady_clock::now() - start;
    ratios.push_back(estimated / taken.count());
  }
  std::ranges::sort(ratios);
  QStringList shown;
  for (const auto ratio : ratios) shown << QString::number(ratio);
  const auto median = ratios[attempts / 2];
  QVERIFY2(median > 0.5 && median < 2, qUtf8Printable(shown.join(QLatin1Char(' '))));
}

void TestCost::meterGoesForwardOnlyAndStopsBeforeTheEnd() {
  std::vector<std::pair<Stage, double>> told;
  const core::Progress progress = [&](Stage stage, double fraction) { told.emplace_back(stage, fraction); };
  core::WorkMeter meter(progress);
  meter.begin(Stage::CheckingPassword);
  meter.expect(1000);
  for (int i = 0; i < 10; ++i) meter.add(100);
  meter.expect(1000); // another form of the password, which nobody knew of
  for (int i = 0; i < 10; ++i) meter.add(100);
  QCOMPARE(told.front(), std::make_pair(Stage::CheckingPassword, -1.0));
  QVERIFY(std::ranges::is_sorted(told, {}, &std::pair<Stage, double>::second));
  QCOMPARE(told[5].second, 0.5);
  QCOMPARE(told.back().second, 0.99);
  meter.begin(Stage::Decrypting);
  QCOMPARE(told.back(), std::make_pair(Stage::Decrypting, -1.0));
}

void TestCost::meterSaysNothingOfWhatItDoesNotKnow() {
  int times = 0;
  const core::Progress progress = [&](Stage, double) { ++times; };
  core::WorkMeter meter(progress);
  meter.begin(Stage::Reading);
  meter.add(100);
  QCOMPARE(times, 1);
}

QTEST_GUILESS_MAIN(TestCost)
#include "tst_cost.moc"
