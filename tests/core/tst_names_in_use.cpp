// SPDX-License-Identifier: Apache-2.0
#include "core/import/names_in_use.h"
#include "core/import/plan.h"
#include "core/plan/effect_groups.h"
#include "core/plan/friendly_name.h"
#include "core/plan/open_points.h"
#include "core/words/words.h"
#include "tests/support/expected_macros.h"
#include "tests/support/memory_store.h"
#include "tests/support/test_bundle.h"

#include <algorithm>

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

  // A draft of some certificates with their keys, each listed under the default name unless it has another.
  static std::vector<core::PlannedPair> draftOf(const core::Bundle &bundle, const std::vector<std::string> &names) {
    std::vector<core::PlannedPair> pairs;
    for (std::size_t i = 0; i < names.size(); ++i)
      pairs.push_back({bundle.certificates[i].certificate, core::keyIdOf(bundle.certificates[i].certificate.publicKey()), names[i], {}});
    return pairs;
  }

  static std::string proposed(const core::Bundle &bundle, const std::vector<std::string> &names, const std::vector<core::NameInUse> &inUse) {
    std::vector<std::string> all;
    for (const auto &each : core::proposedNames(draftOf(bundle, names), bundle, inUse, "default")) all.push_back(each.name);
    return listed(all);
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

  void nameInUseOfBlanksAloneIsNotProposed() {
    const auto bundle = support::bundle({"leaf"}, {"leaf"});
    QCOMPARE(proposed(bundle, {"default"}, leadingTo({{"  ", "renewal"}})), std::string("default"));
    QCOMPARE(proposed(bundle, {"default"}, leadingTo({{"MX front", "renewal"}})), std::string("MX front")); // control
  }

  void nameInUseWithABlankIsNotSuggested() {
    QCOMPARE(listed(core::suggestedNames(certificate("leaf"), {}, leadingTo({{"MX front", "renewal"}}))),
             std::string("mail.example.com autodiscover.example.com"));
  }

  void nothingLostMovesAName() {
    const auto leaf = certificate("leaf");
    QVERIFY(core::proposedReply(core::lossBetween(certificate("renewal"), leaf)) == core::Reply::Move);
    QVERIFY(core::proposedReply(core::lossBetween(certificate("other"), leaf)) == core::Reply::Keep);   // it loses a host name
    QVERIFY(core::proposedReply(core::lossBetween(certificate("reissue"), leaf)) == core::Reply::Keep); // it loses a day
    QVERIFY(core::proposedReply({"mail", certificate("renewal")}, leaf) == core::Reply::Move);
    QVERIFY(core::proposedReply({"mail", {}}, leaf) == core::Reply::Keep); // nobody knows what it loses
  }

  // The plan proposes what the window does.
  void aPlanThatRenewsMovesWhatIsProposedToMove() {
    for (const auto *old : {"renewal", "other", "reissue"}) {
      support::MemoryStore store;
      store.content.exists = true;
      store.content.entries.emplace(certificate(old).sha256(), core::StoreEntry{certificate(old), {}, {"mail"}, true});
      store.content.links["mail"] = certificate(old).sha256();
      core::ImportOptions options;
      options.friendlyName = "mail";
      options.links = core::LinkPolicy::Renew;
      const auto plan = core::planImport(support::sourceFile(), support::bundle({"leaf"}, {"leaf"}), options, store, core::SystemClock().now(), {});
      VERIFY_OK(plan);
      const auto link = std::ranges::find(plan->effects, core::EffectKind::Link, &core::Effect::kind);
      QVERIFY(link != plan->effects.end() && link->choice);
      QVERIFY2(link->choice->reply == core::proposedReply({"mail", certificate(old)}, certificate("leaf")), old);
    }
  }

  void oneCertificateIsProposedTheNameThatItRenewsOrTheDefault() {
    const auto leaf = support::bundle({"leaf"}, {"leaf"});
    QCOMPARE(proposed(leaf, {"default"}, {}), std::string("default"));
    QCOMPARE(proposed(leaf, {"default"}, leadingTo({{"mail-front", "renewal"}})), std::string("mail-front"));
    QCOMPARE(proposed(leaf, {"default"}, leadingTo({{"www", "other"}})), std::string("default")); // another host
    QCOMPARE(proposed(leaf, {"of the request"}, leadingTo({{"mail-front", "renewal"}})), std::string("of the request"));
  }

  void severalCertificatesAreProposedNamesOfTheirOwn() {
    const auto pairs = support::bundle({"leaf", "other"}, {"leaf", "other"});
    QCOMPARE(proposed(pairs, {"default", "default"}, {}), std::string("mail.example.com www.example.com"));
    const auto same = support::bundle({"leaf", "renewal"}, {"leaf", "renewal"});
    QCOMPARE(proposed(same, {"default", "default"}, {}), std::string("mail.example.com autodiscover.example.com"));
    QCOMPARE(proposed(same, {"default", "mail.example.com"}, {}), std::string("autodiscover.example.com mail.example.com")); // that of a request
  }

  void suggestionsBeginWithTheProposal() {
    auto leaf = support::bundle({"leaf"}, {"leaf"});
    leaf.keys.front().friendlyName = "mx";
    const auto suggestions = [&](const std::string &name) {
      return listed(core::proposedNames(draftOf(leaf, {name}), leaf, {}, "default").front().suggestions);
    };
    QCOMPARE(suggestions("default"), std::string("mx mail.example.com autodiscover.example.com"));
    QCOMPARE(suggestions("mail.example.com"), std::string("mail.example.com mx autodiscover.example.com"));
  }

  void aNameInPlaceOfATakenOneIsFreeAndAllowed() {
    QCOMPARE(core::freeName("mail", {"mail", "mx", "front"}, {"mail", "mx"}), std::string("front"));
    QCOMPARE(core::freeName("mail", {"mail", "mx"}, {"mail", "mx"}), std::string("mail-2"));
    QCOMPARE(core::freeName("mail", {}, {"mail", "mail-2", "mail-3"}), std::string("mail-4"));
    QCOMPARE(core::freeName("mail", {"mail"}, {}), std::string("mail-2")); // another one in any case
  }

  void aLongNameIsShortenedForItsNumber() {
    const std::string longest(63, 'x');
    QCOMPARE(core::freeName(longest, {}, {longest}), std::string(61, 'x') + "-2");
    std::string smileys; // two UTF-16 units and four bytes each
    for (int i = 0; i < 31; ++i) smileys += "\U0001F600";
    const auto free = core::freeName(smileys, {}, {smileys});
    VERIFY_OK(core::checkFriendlyName(free));
    QCOMPARE(free, smileys.substr(0, std::size_t(30) * 4) + "-2");
    VERIFY_FAILS(core::checkFriendlyName(smileys + "-2"), core::ErrorCode::NameTooLong); // control
    const std::string almost(61, 'x');
    QCOMPARE(core::freeName(almost, {}, {almost}), almost + "-2"); // control
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
    QVERIFY(points.front().kind == core::OpenPointKind::NameKept);
    QCOMPARE(points.front().name, std::string("mail"));
    QCOMPARE(points.front().other, certificate("other").sha256());
    QVERIFY(points.back().kind == core::OpenPointKind::Finding && points.back().finding->code == core::FindingCode::DefaultName);
  }

  void nameThatStaysIsToldWithWhatItLeadsTo() {
    core::Receipt receipt;
    core::Effect kept{core::PointLink{"mail", core::LinkValue{certificate("other").sha256()}, certificate("leaf").sha256()}};
    core::setState(kept, core::EffectState::Skipped, core::EffectReason::LinkKept);
    receipt.plan.effects.push_back(kept);
    const auto told = [&] {
      const auto point = core::openPointsOf(receipt).front();
      return core::words::fill(core::words::of(point.kind, point.parameters).sentence, point.parameters);
    };
    QCOMPARE(told(), std::string("The name mail leads to another certificate."));
    receipt.plan.findings.push_back({core::FindingCode::LinkMoves, "", {{"name", "www"}, {"subject", "nobody"}, {"until", "2030-01-01"}}});
    QCOMPARE(told(), std::string("The name mail leads to another certificate.")); // control: that is another name
    receipt.plan.findings.push_back({core::FindingCode::LinkMoves, "", {{"name", "mail"}, {"subject", "other"}, {"until", "2027-01-01"}}});
    QCOMPARE(told(), std::string("The name mail leads to other, valid until 2027-01-01."));
  }

  void whatALinkWillDoIsSaid() {
    core::Finding finding{core::FindingCode::LinkMoves, "", {{"name", "mail"}, {"subject", "old"}, {"until", "2027-01-01"}}};
    const auto says = [&](const char *what) { return core::words::sentence(finding).find(what) != std::string::npos; };
    QVERIFY(says("It is moved to the new one."));
    finding.parameters["lost"] = "web.example.com";
    QVERIFY(says("does not cover web.example.com. "));
    finding.parameters["kept"] = "yes";
    QVERIFY(says("The name mail stays with old") && !says("does not cover"));
    finding.parameters.erase("lost");
    QVERIFY(says("It stays there.") && !says("moved"));
  }

  void decisionIsAskedAgainWhereTheNameLeadsElsewhere() {
    core::Answers answers;
    answers.give(core::linkChoice("mail").id(), core::Reply::Move);
    const core::LedTo led{{"mail", certificate("renewal").sha256()}};
    core::askAgain(answers, led, leadingTo({{"mail", "renewal"}, {"www", "other"}})); // control
    QVERIFY(answers.to(core::ChoiceKind::Link, "mail") == core::Reply::Move);
    core::askAgain(answers, led, leadingTo({{"mail", "other"}}));
    QVERIFY(answers.to(core::ChoiceKind::Link, "mail") == core::Reply::Keep);
    core::askAgain(answers, {{"www", {}}}, leadingTo({{"www", "other"}}));
    QVERIFY(!answers.to(core::ChoiceKind::Link, "www")); // nobody has decided that
  }

  void olderIsWhatWasIssuedAndEndsBefore() {
    QVERIFY(core::isOlder(certificate("elder"), certificate("leaf")));
    QVERIFY(!core::isOlder(certificate("leaf"), certificate("elder")));
    QVERIFY(!core::isOlder(certificate("leaf"), certificate("leaf")));
  }

  void serversReloadWhatMovedOrGotAnotherChain() {
    const auto leaf = certificate("leaf");
    const auto effect = [](core::Change change, core::EffectState state) {
      core::Effect made{std::move(change)};
      core::setState(made, state, core::EffectReason::None);
      return made;
    };
    const auto chain = core::UpdateChain{core::nameOf(leaf), {}, {core::nameOf(certificate("intermediate"))}};
    core::Receipt receipt;
    receipt.plan.effects = {
        effect(core::PointLink{"moved", core::LinkValue{certificate("other").sha256()}, leaf.sha256()}, core::EffectState::Done),
        effect(core::PointLink{"new", core::Presence::Absent, leaf.sha256()}, core::EffectState::Done),
        effect(core::PointLink{"kept", core::LinkValue{certificate("other").sha256()}, leaf.sha256()}, core::EffectState::Skipped)};
    const auto names = leadingTo({{"also", "leaf"}, {"mail", "leaf"}, {"www", "other"}});
    QCOMPARE(listed(core::namesToReload(receipt, names)), std::string("moved"));
    receipt.plan.effects.push_back(effect(chain, core::EffectState::Done));
    QCOMPARE(listed(core::namesToReload(receipt, names)), std::string("also mail moved"));
  }

  void onlyIssuersAndChainsOfTheImportCompleteIt() {
    const auto leaf = certificate("leaf");
    core::Plan earlier, plan;
    earlier.pairs = {{leaf, {}, "mail", {}}};
    const core::PutCertificate issuer{core::Section::Ca, core::nameOf(certificate("intermediate")), {}, core::Presence::Absent};
    const auto chainOf = [](const core::Certificate &of) { return core::UpdateChain{core::nameOf(of), {}, {}}; };
    plan.effects = {core::Effect{issuer}, core::Effect{chainOf(leaf)}};
    QVERIFY(core::onlyCompletesChainsOf(earlier, plan));
    for (const core::Change &more : {core::Change(chainOf(certificate("other"))), core::Change(core::TrustRoot{core::nameOf(certificate("root"))}),
                                     core::Change(core::PointLink{"mail", core::Presence::Absent, leaf.sha256()})}) {
      auto wider = plan;
      wider.effects.emplace_back(core::Effect{more});
      QVERIFY(!core::onlyCompletesChainsOf(earlier, wider));
      core::setState(wider.effects.back(), core::EffectState::Skipped, core::EffectReason::None);
      QVERIFY(core::onlyCompletesChainsOf(earlier, wider)); // control: it is not done
    }
  }
};

QTEST_GUILESS_MAIN(TestNamesInUse)
#include "tst_names_in_use.moc"
