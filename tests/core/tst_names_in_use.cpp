// SPDX-License-Identifier: Apache-2.0
#include "core/import/names_in_use.h"
#include "core/import/plan.h"
#include "core/plan/effect_groups.h"
#include "core/plan/open_points.h"
#include "tests/support/expected_macros.h"
#include "tests/support/memory_store.h"
#include "tests/support/test_bundle.h"

using support::certificate;

// Names that servers use, what a renewal loses, names that suit a link, and effects by the object they are about.
class TestNamesInUse : public QObject {
  Q_OBJECT

  static std::vector<core::NameInUse> leadingTo(const std::vector<std::pair<std::string, std::string>> &links) {
    std::vector<core::NameInUse> names;
    for (const auto &[name, who] : links) names.push_back({name, certificate(who)});
    return names;
  }

  static std::string listed(const std::vector<std::string> &names) {
    std::string all;
    for (const auto &name : names) all += (all.empty() ? "" : " ") + name;
    return all;
  }

private slots:
  void namesOfTheSameHostsAreRenewed() {
    const auto names = leadingTo({{"www", "other"}, {"mail", "renewal"}, {"same", "leaf"}});
    const auto renewed = core::renewedNames(names, certificate("leaf"));
    QCOMPARE(renewed.size(), std::size_t{1}); // the control: neither another host nor the very certificate
    QCOMPARE(renewed.front().name, std::string("mail"));
  }

  void whatIsLostIsNamed() {
    QVERIFY(core::lossBetween(certificate("renewal"), certificate("leaf")).isNone());
    const auto loss = core::lossBetween(certificate("other"), certificate("leaf"));
    QCOMPARE(loss.names, std::string("www.example.com"));
    QVERIFY(core::lossBetween(certificate("reissue"), certificate("leaf")).time); // a day more
  }

  void namesThatLoseNothingComeFirst() {
    const auto renewed = core::renewedNames(leadingTo({{"longer", "reissue"}, {"plain", "renewal"}}), certificate("leaf"));
    QCOMPARE(renewed.front().name, std::string("plain"));
    QCOMPARE(renewed.size(), std::size_t{2});
  }

  void suggestionsSuitALink() {
    const auto suggested = core::suggestedNames(certificate("leaf"), std::string("My file 2026"), leadingTo({{"mail-front", "renewal"}}));
    QCOMPARE(listed(suggested), std::string("mail-front mail.example.com autodiscover.example.com"));
    QCOMPARE(listed(core::suggestedNames(certificate("leaf"), std::string("mx"), {})), std::string("mx mail.example.com autodiscover.example.com"));
  }

  void wildcardIsSpelledOut() {
    const auto suggested = core::suggestedNames(certificate("wildcard"), {}, {});
    QCOMPARE(listed(suggested), std::string("wildcard.example.com example.com"));
  }

  void nameInUseWithABlankIsNotSuggested() {
    QCOMPARE(listed(core::suggestedNames(certificate("leaf"), {}, leadingTo({{"MX front", "renewal"}}))),
             std::string("mail.example.com autodiscover.example.com"));
  }

  void eachOfTwoPairsGetsItsOwnName() {
    support::MemoryStore store;
    core::ImportOptions options;
    options.names = {{certificate("leaf").sha256(), "mail"}, {certificate("other").sha256(), "www"}};
    const auto bundle = support::bundle({"leaf", "other", "intermediate"}, {"leaf", "other"});
    const auto plan = core::planImport(support::sourceFile(), bundle, options, store, core::SystemClock().now(), {});
    VERIFY_OK(plan);
    for (const auto &pair : plan->pairs) QCOMPARE(pair.friendlyName, options.names.at(pair.certificate.sha256()));
    options.names.begin()->second = std::string(64, 'x'); // the control
    VERIFY_FAILS(core::planImport(support::sourceFile(), bundle, options, store, core::SystemClock().now(), {}), core::ErrorCode::NameTooLong);
  }

  void effectsAreGroupedByTheirObjects() {
    support::MemoryStore store;
    core::ImportOptions options;
    options.friendlyName = "mail";
    const auto bundle = support::bundle({"leaf", "intermediate", "root"}, {"leaf"});
    const auto plan = core::planImport(support::sourceFile(), bundle, options, store, core::SystemClock().now(), {});
    VERIFY_OK(plan);
    const auto groups = core::groupsOf(plan->effects);
    std::string text;
    for (const auto &group : groups) text += group.label + ":" + std::to_string(group.rows.size()) + " ";
    QCOMPARE(text, std::string("mail.example.com:3 mail:1 Test Intermediate:1 Test Root:1 "));
    QVERIFY(groups[0].fate() == core::Fate::New);
    QVERIFY(groups[3].fate() == core::Fate::LeftOut);
  }

  void greenIsOnlyWhereNothingIsOpen() {
    core::Receipt receipt;
    QVERIFY(core::openPointsOf(receipt).empty()); // the control
    receipt.plan.findings.push_back({core::FindingCode::LegacyEncryption, "", {}});
    receipt.plan.findings.push_back({core::FindingCode::LinkMoves, "", {}});
    QVERIFY(core::openPointsOf(receipt).empty());
    for (const auto code :
         {core::FindingCode::Expired, core::FindingCode::RootUntrusted, core::FindingCode::ChainIncomplete, core::FindingCode::DefaultName})
      receipt.plan.findings.push_back({code, "", {}});
    QCOMPARE(core::openPointsOf(receipt).size(), std::size_t{4});
    core::Effect kept{core::PointLink{"mail", core::LinkValue{certificate("other").sha256()}, certificate("leaf").sha256()}};
    core::setState(kept, core::EffectState::Skipped, core::EffectReason::LinkKept);
    receipt.plan.effects.push_back(kept);
    const auto points = core::openPointsOf(receipt);
    QCOMPARE(points.size(), std::size_t{5});
    QVERIFY(std::holds_alternative<core::Effect>(points.front()));
  }
};

QTEST_GUILESS_MAIN(TestNamesInUse)
#include "tst_names_in_use.moc"
