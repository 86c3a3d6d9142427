// SPDX-License-Identifier: Apache-2.0
#include "core/review/review.h"
#include "core/words/words.h"
#include "tests/support/expected_macros.h"
#include "tests/support/finding_codes.h"
#include "tests/support/test_bundle.h"

using core::FindingCode;
using std::chrono::days;
using std::chrono::seconds;

class TestReview : public QObject {
  Q_OBJECT

private:
  static core::Time midway(const core::Certificate &certificate) { return certificate.notBefore() + days(100); }

private slots:
  void datesAreJudgedToTheSecond_data() {
    QTest::addColumn<bool>("fromEnd");
    QTest::addColumn<std::int64_t>("offset"); // seconds from notBefore or notAfter
    QTest::addColumn<std::string>("expected");
    const auto day = std::int64_t(86400);
    QTest::newRow("a second before it begins") << false << std::int64_t(-1) << std::string("not-yet-valid");
    QTest::newRow("the second it begins") << false << std::int64_t(0) << std::string("");
    QTest::newRow("60 days before the end") << true << -60 * day << std::string("");
    QTest::newRow("a second less than 60 days") << true << -60 * day + 1 << std::string("expires-in-60");
    QTest::newRow("30 days before the end") << true << -30 * day << std::string("expires-in-60");
    QTest::newRow("a second less than 30 days") << true << -30 * day + 1 << std::string("expires-soon");
    QTest::newRow("the last second") << true << std::int64_t(0) << std::string("expires-soon");
    QTest::newRow("a second after the end") << true << std::int64_t(1) << std::string("expired");
  }
  void datesAreJudgedToTheSecond() {
    QFETCH(bool, fromEnd);
    QFETCH(std::int64_t, offset);
    QFETCH(std::string, expected);
    const auto leaf = support::certificate("leaf");
    const auto now = (fromEnd ? leaf.notAfter() : leaf.notBefore()) + seconds(offset);
    QCOMPARE(support::codesOf(core::reviewCertificate(leaf, now)), expected);
  }

  void theDateAndTheDaysAreGiven() {
    const auto leaf = support::certificate("leaf");
    const auto findings = core::reviewCertificate(leaf, leaf.notAfter() - days(10) - seconds(5));
    QCOMPARE(findings.size(), std::size_t(1));
    QCOMPARE(findings.front().parameters.at("days"), std::string("10"));
    QCOMPARE(findings.front().parameters.at("date"), core::formatDate(leaf.notAfter()));
    QCOMPARE(findings.front().certificate, leaf.sha256());
    QCOMPARE(core::reviewCertificate(leaf, leaf.notAfter() + days(3)).front().parameters.at("days"), std::string("3"));
  }

  void eachWeaknessOfACertificateIsFound() {
    const auto weak = support::certificate("weak");
    QCOMPARE(support::codesOf(core::reviewCertificate(weak, midway(weak))), std::string("weak-key weak-signature purpose-server no-names"));
    const auto leaf = support::certificate("leaf");
    QCOMPARE(support::codesOf(core::reviewCertificate(leaf, midway(leaf))), std::string("")); // the control
  }

  void aCertificateThatBeginsInMinutesNamesTheTimeAndTheClock() {
    const auto leaf = support::certificate("leaf");
    const auto soon = core::reviewCertificate(leaf, leaf.notBefore() - std::chrono::minutes(5)).front();
    QVERIFY2(core::words::sentence(soon).find(" UTC") != std::string::npos, core::words::sentence(soon).c_str());
    QVERIFY2(core::words::hint(soon).find("clock") != std::string::npos, core::words::hint(soon).c_str());
    const auto later = core::reviewCertificate(leaf, leaf.notBefore() - std::chrono::days(5)).front(); // the control
    QVERIFY2(core::words::sentence(later).find(" UTC") == std::string::npos, core::words::sentence(later).c_str());
  }

  void onlyIssuersNeedNoKey() {
    const auto intermediate = support::certificate("intermediate");
    QCOMPARE(support::codesOf(*core::reviewBundle(support::bundle({"intermediate"}, {}), midway(intermediate))), std::string());
    QCOMPARE(support::codesOf(*core::reviewBundle(support::bundle({"root"}, {}), midway(intermediate))),
             std::string("no-key")); // the control: a root alone
  }

  void nobodyReliesOnARootsOwnSignature() {
    const auto root = support::certificate("weak-root");
    QVERIFY(root.signatureAlgorithm().find("sha1") != std::string::npos);
    QVERIFY(support::codesOf(core::reviewCertificate(root, midway(root))).find("weak-signature") == std::string::npos);
  }

  void aChainIsFoundIncompleteOnlyWhenItIs() {
    const auto leaf = support::certificate("leaf");
    const auto broken = core::reviewChain(support::chainOf(leaf, {}));
    QCOMPARE(support::codesOf(broken), std::string("chain-incomplete"));
    QCOMPARE(broken.front().parameters.at("issuer"), leaf.issuer());
    const std::vector<core::ChainLink> whole = {{support::certificate("intermediate")}, {support::certificate("root")}};
    QCOMPARE(support::codesOf(core::reviewChain(support::chainOf(leaf, whole))), std::string(""));
  }

  void aBundleIsReviewedAsAWhole_data() {
    QTest::addColumn<std::vector<std::string>>("certificates");
    QTest::addColumn<std::vector<std::string>>("keys");
    QTest::addColumn<std::string>("expected");
    using List = std::vector<std::string>;
    QTest::newRow("whole") << List{"leaf", "intermediate", "root"} << List{"leaf"} << std::string("");
    QTest::newRow("no issuer") << List{"leaf"} << List{"leaf"} << std::string("chain-incomplete long-lifetime");
    QTest::newRow("no key") << List{"leaf", "intermediate"} << List{} << std::string("no-key");
    QTest::newRow("a key of something else") << List{"leaf"} << List{"other"} << std::string("key-mismatch");
    QTest::newRow("a key without any certificate") << List{} << List{"leaf"} << std::string("");
    QTest::newRow("one pair and a key too many") << List{"leaf", "intermediate", "root"} << List{"leaf", "other"} << std::string("");
  }
  void aBundleIsReviewedAsAWhole() {
    QFETCH(std::vector<std::string>, certificates);
    QFETCH(std::vector<std::string>, keys);
    QFETCH(std::string, expected);
    const auto now = midway(support::certificate("leaf"));
    QCOMPARE(support::codesOf(*core::reviewBundle(support::bundle(certificates, keys), now)), expected);
  }

  void theBundlesOwnFindingsStayAndErrorsComeFirst() {
    auto bundle = support::bundle({"leaf", "intermediate", "root"}, {"leaf"});
    bundle.findings = {{FindingCode::LegacyEncryption}, {FindingCode::NoMac}};
    const auto now = support::certificate("leaf").notAfter() + days(1);
    QCOMPARE(support::codesOf(*core::reviewBundle(bundle, now)), std::string("expired no-mac legacy-encryption"));
  }
};

QTEST_GUILESS_MAIN(TestReview)
#include "tst_review.moc"
