// SPDX-License-Identifier: Apache-2.0
#include "core/codes/enumerators.h"
#include "core/formats/file_place.h"
#include "core/import/key_file.h"
#include "core/review/review.h"
#include "tests/support/expected_macros.h"
#include "tests/support/test_bundle.h"

#include <set>

using core::FindingCode;
using core::Severity;

class TestFinding : public QObject {
  Q_OBJECT

private slots:
  void everyCodeIsFoundByItsOwnName() {
    std::set<std::string> names;
    for (const auto code : core::enumerators<FindingCode>()) {
      const std::string name(core::nameOf(code));
      QVERIFY2(names.insert(name).second, name.c_str());
      QCOMPARE(core::named<FindingCode>(name), std::optional(code));
    }
    QCOMPARE(core::named<FindingCode>("no-such-finding"), std::nullopt);
    QCOMPARE(core::named<FindingCode>("Expired"), std::nullopt);
  }

  void onlyTheSixErrorsStopAnImport_data() {
    QTest::addColumn<FindingCode>("code");
    QTest::addColumn<bool>("acceptable");
    QTest::newRow("expired can be accepted") << FindingCode::Expired << true;
    QTest::newRow("not yet valid can be accepted") << FindingCode::NotYetValid << true;
    QTest::newRow("a weak key can") << FindingCode::WeakKey << true;
    QTest::newRow("the key of an authority can") << FindingCode::CaKey << true;
    QTest::newRow("a key mismatch cannot") << FindingCode::KeyMismatch << false;
    QTest::newRow("no key cannot") << FindingCode::NoKey << false;
  }
  void onlyTheSixErrorsStopAnImport() {
    QFETCH(FindingCode, code);
    QFETCH(bool, acceptable);
    QCOMPARE(core::nameOf(core::severityOf(code)), std::string_view("error"));
    QCOMPARE(core::isAcceptable(code), acceptable);
    int errors = 0;
    for (const auto other : core::enumerators<FindingCode>()) errors += core::severityOf(other) == Severity::Error ? 1 : 0;
    QCOMPARE(errors, 6);
  }

  void onlyAPathThatNamesAnotherMachineHasAFinding() {
    core::SourceFile file;
    for (const auto *path : {"", "/srv/mail.pfx", "C:\\certs\\mail.pfx", "\\\\?\\C:\\certs\\mail.pfx"}) {
      file.path = path;
      QVERIFY2(core::findingsOfPlace(file).empty(), path);
    }
    file.path = "\\\\files\\certs\\mail.pfx";
    QVERIFY((core::findingsOfPlace(file) == std::vector{core::Finding{FindingCode::NetworkFile, {}, {{"host", "files"}}}}));
  }

  void whatIsKnownOfThePlaceOfAKeyGoesWithIt() {
    auto bundle = support::bundle({"leaf"}, {});
    auto key = support::bundle({}, {"leaf"});
    const core::Finding place{FindingCode::NetworkFile, {}, {{"host", "files"}}};
    key.findings = {{FindingCode::LegacyEncryption}, place};
    VERIFY_OK(core::addKeysOf(std::move(key), "leaf.key", bundle));
    QVERIFY(bundle.findings == std::vector{place}); // how it was encrypted is of no use any more
  }

  void errorsComeFirstAndEqualsKeepTheirOrder() {
    std::vector<core::Finding> findings = {{FindingCode::DefaultName, "a"},
                                           {FindingCode::NoNames, "b"},
                                           {FindingCode::Expired, "c"},
                                           {FindingCode::ExpiresSoon, "d"},
                                           {FindingCode::Expired, "e"}};
    core::sortFindings(findings);
    std::string order;
    for (const auto &finding : findings) order += finding.certificate;
    QCOMPARE(order, std::string("cebda"));
  }
};

QTEST_GUILESS_MAIN(TestFinding)
#include "tst_finding.moc"
