// SPDX-License-Identifier: Apache-2.0
#include "core/model/key_purposes.h"
#include "core/review/review.h"
#include "core/words/words.h"
#include "tests/support/expected_macros.h"
#include "tests/support/finding_codes.h"
#include "tests/support/test_bundle.h"

using core::ChainState;
using core::FindingCode;
using core::RootTrust;

// What the key of a certificate may do, what its servers must do, and how long it is valid.
class TestReviewUsage : public QObject {
  Q_OBJECT

private:
  static core::Certificate made(const std::string &name) { return support::certificate("checks/" + name); }

  static std::vector<core::Finding> review(const core::Certificate &certificate) {
    return core::reviewCertificate(certificate, certificate.notBefore());
  }

  static core::Chain chain(const core::Certificate &leaf, ChainState state, RootTrust trust) {
    core::Chain made;
    made.links.push_back({leaf});
    made.state = state;
    made.trust = trust;
    return made;
  }

private slots:
  void aKeyUsageThatTlsCannotWorkWithIsFound_data() {
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("problem");
    QTest::newRow("an RSA key that only decrypts") << std::string("exchange") << std::string("exchange");
    QTest::newRow("an EC key that only agrees on keys") << std::string("agree") << std::string();
    QTest::newRow("a leaf that may sign certificates") << std::string("issuer") << std::string("issuer");
  }
  void aKeyUsageThatTlsCannotWorkWithIsFound() {
    QFETCH(std::string, name);
    QFETCH(std::string, problem);
    const auto findings = review(made(name));
    QCOMPARE(support::codesOf(findings), std::string("key-usage"));
    const auto &parameters = findings.front().parameters;
    QCOMPARE(parameters.contains("problem") ? parameters.at("problem").text() : std::string(), problem);
    QVERIFY(core::words::sentence(findings.front()).find('{') == std::string::npos);
  }

  void aKeyUsageThatFitsIsSilent() {
    QCOMPARE(support::codesOf(review(made("good"))), std::string());
    QVERIFY(core::purposesOf(made("good")).isLimited);
    QCOMPARE(support::codesOf(review(support::certificate("leaf"))), std::string()); // without a key usage all is allowed
    QVERIFY(!core::purposesOf(support::certificate("leaf")).isLimited);
  }

  void mustStapleIsTold() {
    QCOMPARE(support::codesOf(review(made("staple"))), std::string("must-staple"));
    QVERIFY(!core::mustStaple(made("good")));
  }

  void aPurposeIsMissedOnlyWhereItWasThere() {
    const auto both = made("both"), server = made("good");
    QCOMPARE(support::codesOf(core::reviewPurposes(both, server)), std::string("purpose-client"));
    QCOMPARE(support::codesOf(core::reviewPurposes(server, both)), std::string());
    QCOMPARE(support::codesOf(core::reviewPurposes(server, server)), std::string());
    QCOMPARE(support::codesOf(core::reviewPurposes(both, made("names"))), std::string()); // without an extended key usage any purpose is allowed
  }

  void aLongLifetimeIsMeasuredToTheSecond_data() {
    QTest::addColumn<std::string>("name");
    QTest::addColumn<std::string>("most"); // empty: nothing is found
    QTest::newRow("398 days") << std::string("days398") << std::string();
    QTest::newRow("a second more") << std::string("days399") << std::string("398");
    QTest::newRow("200 days since March 2026") << std::string("days200") << std::string();
    QTest::newRow("a second more than those") << std::string("days201") << std::string("200");
    QTest::newRow("201 days, a second before that March") << std::string("eve201") << std::string();
  }
  void aLongLifetimeIsMeasuredToTheSecond() {
    QFETCH(std::string, name);
    QFETCH(std::string, most);
    const auto certificate = made(name);
    const auto findings = core::reviewLifetime(certificate, chain(certificate, ChainState::Complete, RootTrust::System));
    QCOMPARE(support::codesOf(findings), most.empty() ? std::string() : std::string("long-lifetime"));
    if (!most.empty()) QCOMPARE(findings.front().parameters.at("most").text(), most);
  }

  void anAuthorityOfOnesOwnMayCertifyForLonger_data() {
    QTest::addColumn<int>("state");
    QTest::addColumn<int>("trust");
    QTest::addColumn<std::string>("after399");
    QTest::addColumn<std::string>("after201");
    const auto row = [](const char *name, ChainState state, RootTrust trust, const char *first, const char *second) {
      QTest::newRow(name) << static_cast<int>(state) << static_cast<int>(trust) << std::string(first) << std::string(second);
    };
    row("the system trusts it", ChainState::Complete, RootTrust::System, "long-lifetime", "long-lifetime");
    row("its issuer is not known", ChainState::Incomplete, RootTrust::Unknown, "long-lifetime", "long-lifetime");
    row("nobody here trusts it", ChainState::Untrusted, RootTrust::Nobody, "long-lifetime", "");
    row("nobody was asked who trusts it", ChainState::Complete, RootTrust::Unknown, "long-lifetime", "");
    row("the store trusts it", ChainState::Complete, RootTrust::Store, "", "");
    row("the operator has decided to trust it", ChainState::Complete, RootTrust::Decision, "", "");
  }
  void anAuthorityOfOnesOwnMayCertifyForLonger() {
    QFETCH(int, state);
    QFETCH(int, trust);
    QFETCH(std::string, after399);
    QFETCH(std::string, after201);
    const auto found = [&](const core::Certificate &one) {
      return support::codesOf(core::reviewLifetime(one, chain(one, static_cast<ChainState>(state), static_cast<RootTrust>(trust))));
    };
    QCOMPARE(found(made("days399")), after399);
    QCOMPARE(found(made("days201")), after201);
  }

  void neitherAnAuthorityNorWhatSignedItselfIsMeant() {
    QCOMPARE(support::codesOf(core::reviewLifetime(made("authority"), {})), std::string());
    QCOMPARE(support::codesOf(core::reviewLifetime(support::certificate("selfsigned"), {})), std::string());
    QCOMPARE(support::codesOf(core::reviewLifetime(made("days399"), {})), std::string("long-lifetime")); // the control, of which no chain is known
    QCOMPARE(support::codesOf(core::reviewLifetime(made("days201"), {})), std::string());
  }
};

QTEST_GUILESS_MAIN(TestReviewUsage)
#include "tst_review_usage.moc"
