// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"
#include "core/import/run.h"
#include "tests/support/expected_macros.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_host.h"
#include "tests/support/memory_store.h"
#include "tests/support/test_bundle.h"

#include <set>

using core::EffectKind;
using core::EffectState;
using core::ErrorCode;
using core::ImportOptions;
using std::chrono::days;

using Names = std::vector<std::string>;

namespace {

Names detailsOf(const core::Expected<core::Receipt> &failed) {
  Names said;
  for (const auto &detail : failed.error().details) said.push_back(core::words::sentence(detail));
  return said;
}

Names unrecorded(const core::Receipt &receipt) {
  Names said;
  for (const auto &finding : receipt.plan.findings) {
    if (finding.code == core::FindingCode::ProofNotRecorded) said.push_back(core::words::sentence(finding));
  }
  return said;
}

} // namespace

class TestRun : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<support::MemoryStore> m_store;
  support::FakeClock m_clock;
  support::FakeHost m_host;
  std::stop_source m_stop;

  core::RunContext context() { return {*m_store, m_clock, m_host, "certwright import mail.pfx", m_stop.get_token(), {}}; }

  static ImportOptions named(const std::string &name) {
    ImportOptions options;
    options.friendlyName = name;
    return options;
  }

  static core::Bundle whole() { return support::bundle({"leaf", "intermediate", "root"}, {"leaf"}); }

  core::Plan planned(const core::Bundle &bundle, const ImportOptions &options) {
    auto plan = core::planImport(support::sourceFile(), bundle, options, *m_store, m_clock.now());
    if (!plan) qFatal("no plan: %s", core::describe(plan.error()).c_str());
    m_store->calls.clear();
    return *plan;
  }

  core::Expected<core::Receipt> import(const core::Bundle &bundle, const ImportOptions &options) {
    return core::planAndRunImport(support::sourceFile(), bundle, options, context());
  }

  std::string calls() const {
    std::string all;
    std::string last;
    for (const auto &call : m_store->calls) {
      const bool isSecondLook = call == last && call.ends_with("look"); // what a plan needs may take more than one
      if (!isSecondLook) all += (all.empty() ? "" : ", ") + call;
      last = call;
    }
    return all;
  }

private slots:
  void init() {
    m_store = std::make_unique<support::MemoryStore>();
    m_clock.set(support::certificate("leaf").notBefore() + days(100));
    m_stop = {};
  }

  void aConfirmedPlanIsDoneAndProven() {
    const auto bundle = whole();
    const auto receipt = core::runImport(planned(bundle, named("mail")), bundle, context());
    VERIFY_OK(receipt);
    QCOMPARE(calls(), std::string("begin, locked look, commit, prove, amend, unlock"));
    const auto leaf = support::certificate("leaf").sha256();
    QVERIFY(m_store->content.entries.at(leaf).hasPrivateKey);
    QCOMPARE(m_store->content.entries.at(leaf).description.friendlyName, std::string("mail"));
    QCOMPARE(m_store->content.entries.at(leaf).chain.size(), std::size_t(1));
    QCOMPARE(m_store->content.links.at("mail"), leaf);
    QCOMPARE(m_store->content.ca.size(), std::size_t(1));
    QVERIFY(m_store->content.root.empty()); // never as a side effect
    QVERIFY(receipt->changed);
    QCOMPARE(receipt->proof->chain, core::ChainState::Complete);
    for (const auto &effect : receipt->plan.effects) {
      QCOMPARE(effect.state, effect.kind() == EffectKind::TrustRoot ? EffectState::Skipped : EffectState::Done);
    }
  }

  void theReceiptIsCommittedWithTheChangeAndTheProofAddedLater() {
    const auto receipt = import(whole(), named("mail"));
    VERIFY_OK(receipt);
    QCOMPARE(receipt->id, core::formatCompactTime(m_clock.now()) + "-" + receipt->id.substr(17));
    QCOMPARE(receipt->id.size(), std::size_t(33));
    const auto committed = core::Json::parse(m_store->commits.front().receipt);
    QCOMPARE(committed["id"].get<std::string>(), receipt->id);
    QVERIFY(!committed.contains("proof"));
    const auto kept = core::Json::parse(m_store->content.receipts.at(receipt->id));
    QVERIFY(kept["proof"]["signature"].get<bool>());
    QCOMPARE(kept["by"]["user"].get<std::string>(), std::string("tester"));
    QCOMPARE(kept["by"]["command"].get<std::string>(), std::string("certwright import mail.pfx"));
  }

  void theSameImportAgainTakesNoLockAndWritesNoReceipt() {
    VERIFY_OK(import(whole(), named("mail")));
    const auto before = m_store->content.receipts;
    m_store->calls.clear();
    for (const auto &options : {named("mail"), ImportOptions{}}) {
      const auto again = import(whole(), options);
      VERIFY_OK(again);
      QVERIFY(!again->changed);
      QVERIFY(again->id.empty());
      QVERIFY(!again->proof);
    }
    const auto bundle = whole();
    VERIFY_OK(core::runImport(planned(bundle, named("mail")), bundle, context()));
    QCOMPARE(std::set<std::string>(m_store->calls.begin(), m_store->calls.end()).count("begin"), std::size_t(0));
    QCOMPARE(m_store->content.receipts, before);
  }

  void anImportPlansUnderTheLock() {
    // Between the first look and the lock another process imports the very same file.
    m_store->beforeLock = [this] {
      m_store->beforeLock = {};
      VERIFY_OK(import(whole(), named("mail")));
      m_store->calls.clear();
    };
    const auto receipt = import(whole(), named("mail"));
    VERIFY_OK(receipt);
    QVERIFY(!receipt->changed);
    QCOMPARE(calls(), std::string("locked look, unlock"));
  }

  void aChangedWorldIsNamedAndNothingIsDone_data() {
    QTest::addColumn<int>("change");
    QTest::addColumn<std::string>("difference");
    QTest::newRow("the entry appeared") << 0 << std::string("The certificate “mail.example.com” is in the store now.");
    QTest::newRow("the link was made") << 1 << std::string("The name “mail” leads to a certificate now.");
    QTest::newRow("the intermediate appeared") << 2 << std::string("The intermediate “Test Intermediate” is in the store now.");
    QTest::newRow("the entry is damaged") << 3 << std::string("The certificate “mail.example.com” is in the store now.");
    QTest::newRow("the root was trusted") << 4 << std::string("The root “Test Root” is in the store now.");
  }
  void aChangedWorldIsNamedAndNothingIsDone() {
    QFETCH(int, change);
    QFETCH(std::string, difference);
    const auto bundle = whole();
    const auto plan = planned(bundle, named("mail"));
    m_store->beforeLock = [&] {
      const auto leaf = support::certificate("leaf");
      auto &content = m_store->content;
      if (change == 0) content.entries.insert_or_assign(leaf.sha256(), core::StoreEntry{leaf, {}, {"theirs"}, true});
      if (change == 1) content.links["mail"] = support::certificate("other").sha256();
      if (change == 2) content.ca.push_back(support::certificate("intermediate"));
      if (change == 3) content.damaged[leaf.sha256()] = {"no key"};
      if (change == 4) content.root.push_back(support::certificate("root"));
    };
    const auto receipt = core::runImport(plan, bundle, context());
    VERIFY_FAILS(receipt, ErrorCode::WorldChanged);
    const auto details = detailsOf(receipt);
    QVERIFY2(std::ranges::find(details, difference) != details.end(), details.front().c_str());
    QCOMPARE(calls(), std::string("begin, locked look, unlock"));
  }

  void anIssuerThatVanishedFromTheStoreIsNamed() {
    m_store->content.ca = {support::certificate("intermediate")};
    const auto bundle = support::bundle({"leaf"}, {"leaf"});
    const auto plan = planned(bundle, named("mail"));
    m_store->beforeLock = [this] { m_store->content.ca.clear(); };
    const auto receipt = core::runImport(plan, bundle, context());
    VERIFY_FAILS(receipt, ErrorCode::WorldChanged);
    QCOMPARE(detailsOf(receipt).front(), std::string("The intermediate “Test Intermediate” is no longer in the store."));
  }

  void whatIsNoPartOfThePlanMayChange() {
    const auto bundle = whole();
    const auto plan = planned(bundle, named("mail"));
    m_store->beforeLock = [this] {
      const auto other = support::certificate("other");
      m_store->content.entries.insert_or_assign(other.sha256(), core::StoreEntry{other, {}, {"www"}, true});
      m_store->content.links["www"] = other.sha256();
      m_store->content.ca.push_back(support::certificate("elsewhere"));
    };
    VERIFY_OK(core::runImport(plan, bundle, context()));
  }

  void anIssuerThatMightHaveMadeAnotherChainIsNamed() {
    const auto bundle = whole();
    const auto plan = planned(bundle, named("mail"));
    m_store->beforeLock = [this] { m_store->content.ca.push_back(support::certificate("cross")); };
    const auto receipt = core::runImport(plan, bundle, context());
    VERIFY_FAILS(receipt, ErrorCode::WorldChanged);
    QCOMPARE(detailsOf(receipt).size(), std::size_t(1));
    QVERIFY(detailsOf(receipt).front().starts_with("A certificate with the name of the issuer"));
  }

  void aChainStoredDifferentlyIsAnotherWorld() {
    VERIFY_OK(import(whole(), named("mail")));
    const auto bundle = whole();
    const auto plan = planned(bundle, named("renamed"));
    m_store->beforeLock = [this] { m_store->content.entries.begin()->second.chain.clear(); };
    VERIFY_FAILS(core::runImport(plan, bundle, context()), ErrorCode::WorldChanged);
  }

  void onlyWhatIsPlannedIsDone() {
    const auto bundle = whole();
    auto plan = planned(bundle, named("mail"));
    for (auto &effect : plan.effects) {
      if (effect.kind() == EffectKind::Link || effect.target() == "ca") effect.state = EffectState::Skipped;
    }
    VERIFY_OK(core::runImport(plan, bundle, context()));
    QVERIFY(m_store->content.links.empty());
    QVERIFY(m_store->content.ca.empty());
    QCOMPARE(m_store->content.entries.size(), std::size_t(1));
  }

  void aNewNameKeepsKeyChainAndServices() {
    VERIFY_OK(import(whole(), named("mail")));
    m_store->content.entries.begin()->second.description.services = {"smtp", "iis"};
    const auto keys = m_store->content.keys;
    const auto receipt = import(support::bundle({"leaf"}, {"leaf"}), named("renamed"));
    VERIFY_OK(receipt);
    QCOMPARE(m_store->commits.back().intermediates.size(), std::size_t(0));
    QVERIFY(m_store->commits.back().entries.front().replaces);
    const auto &entry = m_store->content.entries.begin()->second;
    QCOMPARE(entry.description.friendlyName, std::string("renamed"));
    QCOMPARE(entry.description.services, (Names{"smtp", "iis"}));
    QCOMPARE(entry.chain.size(), std::size_t(1));
    QCOMPARE(m_store->content.keys, keys);
    QCOMPARE(m_store->content.links.size(), std::size_t(2)); // the old link stays
  }

  void aRenewalMovesTheLinkAndLeavesTheOldEntry() {
    VERIFY_OK(import(whole(), named("mail")));
    const auto renewal = support::bundle({"renewal", "intermediate"}, {"renewal"});
    VERIFY_FAILS(import(renewal, named("mail")), ErrorCode::LinkExists);
    auto options = named("mail");
    options.answers.give(core::ChoiceKind::Link, core::Reply::Move);
    VERIFY_OK(import(renewal, options));
    QCOMPARE(m_store->content.links.at("mail"), support::certificate("renewal").sha256());
    QCOMPARE(m_store->content.entries.size(), std::size_t(2));
    QCOMPARE(m_store->commits.back().intermediates.size(), std::size_t(0));
  }

  void aDamagedEntryIsReplacedWhole() {
    const auto leaf = support::certificate("leaf").sha256();
    m_store->content.damaged[leaf] = {"private-key.pem is missing", "old", {"smtp"}};
    auto options = named("mail");
    options.answers.give(core::ChoiceKind::Replace, core::Reply::Replace);
    VERIFY_OK(import(whole(), options));
    QVERIFY(m_store->commits.back().entries.front().replaces);
    QVERIFY(m_store->content.damaged.empty());
    QCOMPARE(m_store->content.entries.at(leaf).description.friendlyName, std::string("mail"));
    QCOMPARE(m_store->content.entries.at(leaf).description.services, Names{"smtp"}); // as the plan says
  }

  void aRefusalTouchesNothing() {
    VERIFY_FAILS(import(support::bundle({"leaf"}, {}), named("mail")), ErrorCode::NoKey);
    QCOMPARE(calls(), std::string("look"));
    const auto bundle = support::bundle({"leaf"}, {"other"});
    const auto plan = planned(bundle, named("mail"));
    VERIFY_FAILS(core::runImport(plan, bundle, context()), ErrorCode::KeyMismatch);
    QCOMPARE(calls(), std::string());
    QVERIFY(!m_store->content.exists);
  }

  void eachFailureOfTheStoreIsTheAnswer_data() {
    QTest::addColumn<std::string>("call");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("the first look is denied") << std::string("look") << ErrorCode::StoreDenied;
    QTest::newRow("the lock is held") << std::string("begin") << ErrorCode::StoreBusy;
    QTest::newRow("the look under the lock") << std::string("locked look") << ErrorCode::StoreFailed;
    QTest::newRow("the commit") << std::string("commit") << ErrorCode::StoreFailed;
    QTest::newRow("the commit was cancelled") << std::string("commit") << ErrorCode::Cancelled;
  }
  void eachFailureOfTheStoreIsTheAnswer() {
    QFETCH(std::string, call);
    QFETCH(ErrorCode, code);
    m_store->failures[call] = core::Error{code};
    VERIFY_FAILS(import(whole(), named("mail")), code);
    QVERIFY(m_store->content.entries.empty());
    QVERIFY(m_store->content.receipts.empty());
    QCOMPARE(m_store->calls.back(), call == "look" || call == "begin" ? call : std::string("unlock"));
    m_store->failures.clear(); // the control: without the failure it works
    VERIFY_OK(import(whole(), named("mail")));
  }

  void aProofThatFailsTakesTheImportBack_data() {
    QTest::addColumn<bool>("reread");
    QTest::addColumn<bool>("signature");
    QTest::addColumn<bool>("modes");
    QTest::newRow("another certificate is there") << false << true << true;
    QTest::newRow("the key does not sign") << true << false << true;
    QTest::newRow("the modes are wrong") << true << true << false;
  }
  void aProofThatFailsTakesTheImportBack() {
    QFETCH(bool, reread);
    QFETCH(bool, signature);
    QFETCH(bool, modes);
    m_store->proof = {reread, signature, modes, {}};
    const auto receipt = import(whole(), named("mail"));
    VERIFY_FAILS(receipt, ErrorCode::ProofFailed);
    QCOMPARE(receipt.error().parameters.at("what"), std::string("as the test wants it"));
    QCOMPARE(receipt.error().certificate, support::certificate("leaf").sha256());
    QCOMPARE(calls(), std::string("look, begin, locked look, commit, prove, take back, unlock"));
    QVERIFY(m_store->content.entries.empty());
    QVERIFY(m_store->content.receipts.empty());
  }

  void aProofThatCannotBeMadeTakesTheImportBackToo() {
    m_store->failures["prove"] = core::Error{ErrorCode::StoreFailed, {{"what", "no such file"}}};
    const auto receipt = import(whole(), named("mail"));
    VERIFY_FAILS(receipt, ErrorCode::ProofFailed);
    QCOMPARE(receipt.error().parameters.at("what"), std::string("no such file"));
    QVERIFY(m_store->content.entries.empty());
  }

  void whatCannotBeTakenBackIsNotCalledTakenBack() {
    m_store->proof.signature = false;
    m_store->failures["take back"] = core::Error{ErrorCode::StoreFailed, {{"what", "disk full"}}};
    const auto receipt = import(whole(), named("mail"));
    VERIFY_FAILS(receipt, ErrorCode::StoreFailed);
    QCOMPARE(detailsOf(receipt), Names{"the proof failed: as the test wants it"});
  }

  void aReceiptThatCannotBeAmendedSpoilsNothing() {
    m_store->failures["amend"] = core::Error{ErrorCode::StoreFailed, {{"what", "disk full"}}};
    const auto receipt = import(whole(), named("mail"));
    VERIFY_OK(receipt);
    QVERIFY(receipt->proof);
    QCOMPARE(m_store->content.receipts.size(), std::size_t(1));
    QVERIFY(m_store->content.unproved);
    QCOMPARE(unrecorded(*receipt), Names{"The proof was made and holds, but it could not be recorded: disk full. The next change proves it again."});
    // The next change makes it, and says the same as long as nothing can be recorded.
    const auto next = import(support::bundle({"other"}, {"other"}), named("other"));
    VERIFY_OK(next);
    QCOMPARE(unrecorded(*next).size(), std::size_t(2));
    m_store->failures.clear();
    const auto last = import(support::bundle({"renewal"}, {"renewal"}), named("www")); // control
    VERIFY_OK(last);
    QVERIFY(unrecorded(*last).empty());
    QVERIFY(!m_store->content.unproved);
  }

  void aStoreThatIsGoneOrAnotherIsNamedAndNoneIsMade_data() {
    QTest::addColumn<bool>("underTheLock");
    QTest::addColumn<std::string>("id");
    QTest::addColumn<std::string>("difference");
    const std::string gone = "The store “memory:test” is gone.", another = "The store “memory:test” is another one now.";
    QTest::newRow("gone") << false << std::string() << gone;
    QTest::newRow("another one") << false << std::string(32, '9') << another;
    QTest::newRow("another one, when the lock is taken") << true << std::string(32, '9') << another;
  }
  void aStoreThatIsGoneOrAnotherIsNamedAndNoneIsMade() {
    QFETCH(const bool, underTheLock);
    QFETCH(const std::string, id);
    QFETCH(const std::string, difference);
    VERIFY_OK(import(support::bundle({"other"}, {"other"}), named("other"))); // makes the store
    const auto bundle = whole();
    const auto plan = planned(bundle, named("mail"));
    const auto content = m_store->content;
    const auto exchange = [&] {
      m_store->content = {};
      m_store->content.id = id;
      m_store->content.exists = !id.empty();
    };
    if (underTheLock) m_store->beforeLock = exchange;
    if (!underTheLock) exchange();
    const auto receipt = core::runImport(plan, bundle, context());
    VERIFY_FAILS(receipt, ErrorCode::WorldChanged);
    QCOMPARE(detailsOf(receipt), Names{difference});
    QCOMPARE(calls(), std::string(underTheLock ? "look, begin, locked look, unlock" : "look"));
    QCOMPARE(m_store->content.exists, !id.empty());
    m_store->beforeLock = {};
    m_store->content = content;
    VERIFY_OK(core::runImport(plan, bundle, context())); // control
  }

  void aStoreThatWasMadeMeanwhileIsTheOneOfThePlan() {
    const auto bundle = whole();
    const auto plan = planned(bundle, named("mail"));
    VERIFY_OK(import(support::bundle({"other"}, {"other"}), named("other")));
    VERIFY_OK(core::runImport(plan, bundle, context()));
  }

  void cancellingWorksUpToTheCommit() {
    m_stop.request_stop();
    VERIFY_FAILS(import(whole(), named("mail")), ErrorCode::Cancelled);
    QCOMPARE(calls(), std::string());
    m_stop = {};
    m_store->beforeCommit = [this] { m_stop.request_stop(); };
    VERIFY_FAILS(import(whole(), named("mail")), ErrorCode::Cancelled);
    QVERIFY(m_store->content.entries.empty());
    m_store->beforeCommit = {};
    m_stop = {};
    m_store->beforeLock = [this] { m_stop.request_stop(); };
    m_store->calls.clear();
    VERIFY_FAILS(import(whole(), named("mail")), ErrorCode::Cancelled);
    QCOMPARE(calls(), std::string("look, begin, locked look, unlock"));
  }

  void severalPairsAreOneChangeAndEachIsProven() {
    const auto receipt = import(support::bundle({"leaf", "other", "intermediate", "root"}, {"leaf", "other"}), named("both"));
    VERIFY_OK(receipt);
    QCOMPARE(m_store->commits.size(), std::size_t(1));
    QCOMPARE(m_store->commits.front().entries.size(), std::size_t(2));
    QCOMPARE(calls(), std::string("look, begin, locked look, commit, prove, amend, unlock"));
    QVERIFY(m_store->content.links.empty());
  }

  void anImportThatEndedBeforeItsProofIsProvedByTheNextChange_data() {
    QTest::addColumn<bool>("keyIsWhole");
    QTest::addColumn<bool>("nothingElseToDo");
    QTest::newRow("its key is whole, and another import comes") << true << false;
    QTest::newRow("its key is whole, and the same import comes again") << true << true;
    QTest::newRow("its key is another's, and another import comes") << false << false;
  }
  void anImportThatEndedBeforeItsProofIsProvedByTheNextChange() {
    QFETCH(bool, keyIsWhole);
    QFETCH(bool, nothingElseToDo);
    m_store->failures["amend"] = core::Error{ErrorCode::StoreFailed}; // as if it had ended before
    const auto first = import(whole(), named("mail"));
    VERIFY_OK(first);
    QVERIFY(m_store->content.unproved);
    QVERIFY(!core::Json::parse(m_store->content.receipts.at(first->id)).contains("proof"));
    m_store->failures.clear();
    const auto leaf = support::certificate("leaf").sha256();
    if (!keyIsWhole) m_store->content.keys.at(leaf) = std::string(support::key("other").toPem().text());

    const auto second = nothingElseToDo ? import(whole(), named("mail")) : import(support::bundle({"other"}, {"other"}), named("www"));
    VERIFY_OK(second);
    QCOMPARE(second->changed, !nothingElseToDo);
    QVERIFY(!m_store->content.unproved);
    const auto proof = core::Json::parse(m_store->content.receipts.at(first->id)).at("proof");
    QCOMPARE(proof["signature"].get<bool>(), keyIsWhole);
    QCOMPARE(proof["chain"].get<std::string>(), std::string("complete"));
    const auto isNamed = [](const core::Finding &finding) { return finding.code == core::FindingCode::ProofFailed; };
    const auto named = std::find_if(second->plan.findings.begin(), second->plan.findings.end(), isNamed);
    QCOMPARE(named != second->plan.findings.end(), !keyIsWhole);
    QVERIFY(m_store->content.entries.contains(leaf)); // never taken back
    if (!keyIsWhole) QCOMPARE(named->parameters.at("receipt"), first->id);
  }

  void aProofThatDoesNotHoldIsNamedEvenWhereItsReceiptIsLost() {
    m_store->failures["amend"] = core::Error{ErrorCode::StoreFailed};
    VERIFY_OK(import(whole(), named("mail")));
    m_store->failures.clear();
    m_store->content.keys.at(support::certificate("leaf").sha256()) = std::string(support::key("other").toPem().text());
    m_store->content.receipts.clear();
    const auto second = import(support::bundle({"other"}, {"other"}), named("www"));
    VERIFY_OK(second);
    const auto isNamed = [](const core::Finding &finding) { return finding.code == core::FindingCode::ProofFailed; };
    QVERIFY(std::any_of(second->plan.findings.begin(), second->plan.findings.end(), isNamed));
  }

  void nothingIsChangedWhereTheJournalCannotBeRead() {
    m_store->content.journalUnreadable = true;
    const auto plan = core::planImport(support::sourceFile(), whole(), named("mail"), *m_store, m_clock.now());
    VERIFY_OK(plan); // what would be done is still to be seen
    QVERIFY(plan->changesAnything());
    QCOMPARE(plan->refusal->code, ErrorCode::JournalUnreadable);
    m_store->calls.clear();
    VERIFY_FAILS(import(whole(), named("mail")), ErrorCode::JournalUnreadable);
    QCOMPARE(calls(), std::string("look"));
    // A user who followed the hint of a damaged entry would only meet the journal next.
    m_store->content.exists = true;
    m_store->content.damaged[support::certificate("leaf").sha256()] = {"private-key.pem is missing"};
    VERIFY_FAILS(import(whole(), named("mail")), ErrorCode::JournalUnreadable);
    m_store->content.journalUnreadable = false;
    VERIFY_FAILS(import(whole(), named("mail")), ErrorCode::EntryDamaged); // control
  }

  void aBundleThatWasNotPlannedIsRefused() {
    const auto bundle = whole();
    const auto plan = planned(bundle, named("mail"));
    const auto foreign = support::bundle({"leaf", "intermediate", "root"}, {"other"}); // another key
    VERIFY_FAILS(core::runImport(plan, foreign, context()), ErrorCode::PlanInvalid);
    QVERIFY(m_store->content.entries.empty());
    VERIFY_OK(core::runImport(plan, bundle, context())); // control
  }

  void aPreviewChangesNothingAndSaysSo() {
    const auto preview = core::previewReceipt(planned(whole(), named("mail")), context());
    QVERIFY(preview.whatIf);
    QVERIFY(!preview.changed);
    QVERIFY(preview.id.empty());
    QVERIFY(!preview.proof);
    QCOMPARE(preview.plan.effects.back().state, EffectState::Planned);
    QCOMPARE(calls(), std::string());
  }

  void twoImportsHaveTwoIds() {
    const auto first = import(whole(), named("one"));
    const auto second = import(whole(), named("two"));
    VERIFY_OK(first);
    VERIFY_OK(second);
    QVERIFY(first->id != second->id);
    QCOMPARE(first->id.substr(0, 17), second->id.substr(0, 17));
  }
};

QTEST_GUILESS_MAIN(TestRun)
#include "tst_run.moc"
