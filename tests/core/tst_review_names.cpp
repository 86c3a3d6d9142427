// SPDX-License-Identifier: Apache-2.0
#include "core/review/review.h"
#include "tests/support/expected_macros.h"
#include "tests/support/test_bundle.h"

using core::FindingCode;

// Which names a certificate is for, and which are missing.
class TestReviewNames : public QObject {
  Q_OBJECT

private:
  static core::Certificate made(const std::string &name) { return support::certificate("checks/" + name); }

  static std::string found(const std::vector<core::Finding> &findings) {
    std::string all;
    for (const auto &finding : findings) {
      if (!all.empty()) all += ' ';
      all += std::string(core::nameOf(finding.code)) + "=" + finding.parameters.at("name").text();
    }
    return all;
  }

  static std::string coverage(const std::vector<core::Certificate> &certificates, const core::ExpectedNames &expected) {
    return found(core::reviewCoverage(certificates, expected));
  }

private slots:
  void aNameIsCoveredAsClientsSeeIt_data() {
    QTest::addColumn<std::string>("name");
    QTest::addColumn<bool>("isCovered");
    QTest::newRow("as it stands there") << std::string("mail.example.com") << true;
    QTest::newRow("in capitals") << std::string("MAIL.Example.COM") << true;
    QTest::newRow("with the dot at the end") << std::string("mail.example.com.") << true;
    QTest::newRow("another host") << std::string("www.example.com") << false;
    QTest::newRow("a name above it") << std::string("example.com") << false;
    QTest::newRow("a name below it") << std::string("a.mail.example.com") << false;
    QTest::newRow("one label for the wildcard") << std::string("imap.example.org") << true;
    QTest::newRow("an A-label for the wildcard") << std::string("xn--bcher-kva.example.org") << true;
    QTest::newRow("two labels for the wildcard") << std::string("a.imap.example.org") << false;
    QTest::newRow("no label for the wildcard") << std::string("example.org") << false;
    QTest::newRow("the wildcard itself") << std::string("*.example.org") << true;
    QTest::newRow("a wildcard where there is but one host") << std::string("*.example.com") << false;
    QTest::newRow("an international name as an A-label") << std::string("xn--mnchen-3ya.example") << true;
    QTest::newRow("the same in its own letters") << std::string("münchen.example") << true;
    QTest::newRow("the same in capitals") << std::string("MÜNCHEN.example") << true;
    QTest::newRow("another international name") << std::string("bücher.example") << false;
    QTest::newRow("an address") << std::string("192.0.2.1") << true;
    QTest::newRow("another address") << std::string("192.0.2.2") << false;
    QTest::newRow("an address of version 6") << std::string("2001:db8::1") << true;
    QTest::newRow("the same, written out") << std::string("2001:0DB8:0:0:0:0:0:1") << true;
    QTest::newRow("the same, as in a URL") << std::string("[2001:db8::1]") << true;
    QTest::newRow("another one") << std::string("2001:db8::2") << false;
  }
  void aNameIsCoveredAsClientsSeeIt() {
    QFETCH(std::string, name);
    QFETCH(bool, isCovered);
    QVERIFY(core::expectedNameOf(name).has_value());
    QCOMPARE(core::covers(made("names"), name), isCovered);
    QCOMPARE(coverage({made("names")}, {{name}, {}, {}}), isCovered ? std::string() : "name-mismatch=" + name);
  }

  void theCommonNameCoversNothing() {
    QVERIFY(made("names").commonName() == "names.example.com");
    QVERIFY(!core::covers(made("names"), "names.example.com"));
  }

  void anAddressThatIsWrittenAsAHostNameIsNone() {
    QCOMPARE(made("address-as-name").names(), std::vector<std::string>{"192.0.2.7"});
    QVERIFY(!core::covers(made("address-as-name"), "192.0.2.7"));
  }

  void whatIsNoNameIsNotExpected() {
    for (const auto *text : {"", ".", "two words", "a..b", "-a.example", "a*.example.com", "user@example.com", "https://mail.example.com"}) {
      QVERIFY2(!core::expectedNameOf(text), text);
    }
    QVERIFY(!core::expectedNameOf(std::string("mail.example.com\0.evil", 22)));
  }

  void oneOfSeveralCertificatesSuffices() {
    const std::vector both{made("names"), support::certificate("other")};
    QCOMPARE(coverage(both, {{"www.example.com", "mail.example.com"}, {}, {}}), std::string());
    const auto missing = core::reviewCoverage(both, {{"nowhere.example.com"}, {}, {}});
    QCOMPARE(found(missing), std::string("name-mismatch=nowhere.example.com"));
    QCOMPARE(missing.front().certificate, std::string()); // of none more than of the others
    QCOMPARE(core::reviewCoverage(std::vector{made("names")}, {{"nowhere.example.com"}, {}, {}}).front().certificate, made("names").sha256());
  }

  void theHostIsMentionedOnlyWhereThatIsASurprise_data() {
    QTest::addColumn<std::string>("host");
    QTest::addColumn<bool>("isMentioned");
    QTest::newRow("it is covered") << std::string("mail.example.com") << false;
    QTest::newRow("another host of the domain") << std::string("srv1.example.com") << false;
    QTest::newRow("a host of another domain") << std::string("srv1.example.net") << true;
    QTest::newRow("a domain that only ends like it") << std::string("srv1.notexample.com") << true;
    QTest::newRow("a name without a domain") << std::string("srv1") << false;
    QTest::newRow("a domain of one label") << std::string("srv1.example") << false;
    QTest::newRow("a private domain") << std::string("srv1.corp.local") << false;
    QTest::newRow("nothing") << std::string() << false;
  }
  void theHostIsMentionedOnlyWhereThatIsASurprise() {
    QFETCH(std::string, host);
    QFETCH(bool, isMentioned);
    QCOMPARE(coverage({made("names")}, {{}, {}, host}), isMentioned ? "not-this-host=" + host : std::string());
  }

  void theNameOfTheConfigurationIsMeantExactly() {
    QCOMPARE(coverage({made("names")}, {{}, "srv1.example.com", "srv1.example.net"}), std::string("not-this-host=srv1.example.com"));
    QCOMPARE(coverage({made("names")}, {{}, "mail.example.com", "srv1.example.net"}), std::string());
  }

  void aWildcardIsTold() {
    const auto wildcard = support::certificate("wildcard"), leaf = support::certificate("leaf");
    const auto now = wildcard.notBefore() + std::chrono::days(100);
    QCOMPARE(found(core::reviewCertificate(wildcard, now)), std::string("wildcard=*.example.com"));
    QCOMPARE(found(core::reviewCertificate(leaf, now)), std::string());
  }
};

QTEST_GUILESS_MAIN(TestReviewNames)
#include "tst_review_names.moc"
