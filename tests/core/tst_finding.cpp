// SPDX-License-Identifier: Apache-2.0
#include "core/review/review.h"
#include "tests/support/expected_macros.h"

#include <set>

using core::FindingCode;
using core::Severity;

class TestFinding : public QObject {
  Q_OBJECT

private slots:
  void everyCodeIsFoundByItsOwnName() {
    std::set<std::string> names;
    for (const auto code : core::allFindingCodes()) {
      const std::string name(core::nameOf(code));
      QVERIFY2(names.insert(name).second, name.c_str());
      QCOMPARE(core::findingNamed(name), std::optional(code));
    }
    QCOMPARE(core::findingNamed("no-such-finding"), std::nullopt);
    QCOMPARE(core::findingNamed("Expired"), std::nullopt);
  }

  void onlyTheFourErrorsStopAnImport_data() {
    QTest::addColumn<FindingCode>("code");
    QTest::addColumn<bool>("acceptable");
    QTest::newRow("expired can be accepted") << FindingCode::Expired << true;
    QTest::newRow("not yet valid can be accepted") << FindingCode::NotYetValid << true;
    QTest::newRow("a key mismatch cannot") << FindingCode::KeyMismatch << false;
    QTest::newRow("no key cannot") << FindingCode::NoKey << false;
  }
  void onlyTheFourErrorsStopAnImport() {
    QFETCH(FindingCode, code);
    QFETCH(bool, acceptable);
    QCOMPARE(core::nameOf(core::severityOf(code)), std::string_view("error"));
    QCOMPARE(core::isAcceptable(code), acceptable);
    int errors = 0;
    for (const auto other : core::allFindingCodes()) errors += core::severityOf(other) == Severity::Error ? 1 : 0;
    QCOMPARE(errors, 4);
  }

  void errorsComeFirstAndEqualsKeepTheirOrder() {
    std::vector<core::Finding> findings = {{FindingCode::DefaultName, "a"},
                                           {FindingCode::NoNames, "b"},
                                           {FindingCode::Expired, "c"},
                                           {FindingCode::WeakKey, "d"},
                                           {FindingCode::Expired, "e"}};
    core::sortFindings(findings);
    std::string order;
    for (const auto &finding : findings) order += finding.certificate;
    QCOMPARE(order, std::string("cebda"));
  }
};

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
