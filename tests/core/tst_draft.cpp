// SPDX-License-Identifier: Apache-2.0
#include "core/import/draft.h"
#include "tests/support/expected_macros.h"
#include "tests/support/memory_store.h"
#include "tests/support/test_bundle.h"

#include <algorithm>
#include <memory>

using core::ErrorCode;
using core::PlaceReason;
using core::Scope;

// What is proposed for a file: the name, and the place. The user's own store is preselected, the computer's is on offer beside it.
class TestDraft : public QObject {
  Q_OBJECT

private:
  std::shared_ptr<support::MemoryStore> m_user, m_machine;

  static core::Time now() { return support::certificate("leaf").notBefore() + std::chrono::days(100); }

  core::Draft draft(const core::Bundle &bundle, const core::ImportOptions &options = {}) {
    return core::draftWhereItFits(support::sourceFile(), bundle, options, {{Scope::User, m_user}, {Scope::Machine, m_machine}}, now(), {});
  }

  static core::Bundle bare() { return support::bundle({"leaf", "intermediate"}, {}); }

  static void putRequest(support::MemoryStore &store, const std::string &who = "leaf", const std::string &name = "Asked") {
    const auto made = core::CertificateRequest::make(support::key(who), "CN=mail.example.com", {});
    if (!made) qFatal("no request");
    store.content.exists = true;
    store.content.requests.push_back({*made, name, now()});
    store.content.requestKeys[made->sha256()] = std::string(support::key(who).toPem().text());
  }

  static void putEntry(support::MemoryStore &store, const std::string &who, const std::string &name, bool hasKey = true) {
    const auto certificate = support::certificate(who);
    store.content.exists = true;
    store.content.entries.insert_or_assign(certificate.sha256(), core::StoreEntry{certificate, {}, {name}, hasKey});
  }

  static std::string nameOf(const core::Draft &draft) {
    return draft.plan && !draft.plan->pairs.empty() ? draft.plan->pairs.front().friendlyName : "none";
  }

private slots:
  void init() {
    m_user = std::make_shared<support::MemoryStore>();
    m_machine = std::make_shared<support::MemoryStore>();
  }

  void nameThatAppliesByItselfIsProposed() {
    core::ImportOptions options;
    options.defaultName = "Standard";
    options.friendlyName = "of another file"; // an earlier choice is not a proposal
    const auto pair = support::bundle({"leaf"}, {"leaf"});
    QCOMPARE(nameOf(draft(pair, options)), std::string("Standard"));
    putEntry(*m_user, "leaf", "Listed");
    QCOMPARE(nameOf(draft(pair, options)), std::string("Listed"));
    m_user->content.entries.clear();
    putRequest(*m_user);
    QCOMPARE(nameOf(draft(pair, options)), std::string("Asked"));
  }

  void firstPlaceIsProposedWhereNothingSpeaksForAnother() {
    const auto proposed = draft(support::bundle({"leaf"}, {"leaf"}));
    QCOMPARE(proposed.scope, Scope::User);
    QVERIFY(proposed.reason == PlaceReason::First);
    const auto missing = draft(bare());
    QCOMPARE(missing.scope, Scope::User);
    QVERIFY(missing.reason == PlaceReason::First);
    VERIFY_OK(missing.plan);
    QVERIFY(core::missingKeyOf(*missing.plan) != nullptr);
    QVERIFY(core::missingKeyOf(*missing.plan)->code == ErrorCode::NoKey);
  }

  void placeWhereTheRequestWaitsIsProposed() {
    putRequest(*m_machine);
    const auto proposed = draft(bare());
    QCOMPARE(proposed.scope, Scope::Machine);
    QVERIFY(proposed.reason == PlaceReason::Request);
    QCOMPARE(nameOf(proposed), std::string("Asked"));
    QVERIFY(core::missingKeyOf(*proposed.plan) == nullptr);
  }

  void requestOfAnotherKeyChoosesNothing() {
    putRequest(*m_machine, "other");
    QCOMPARE(draft(bare()).scope, Scope::User);
  }

  void keyThatTheFileBringsNeedsNoOtherPlace() {
    putRequest(*m_machine);
    QCOMPARE(draft(support::bundle({"leaf", "intermediate"}, {"leaf"})).scope, Scope::User);
    QVERIFY(std::ranges::find(m_machine->calls, "look") == m_machine->calls.end()); // it is not even asked
  }

  void requestInTheFirstPlaceWins() {
    putRequest(*m_machine);
    putRequest(*m_user, "leaf", "Own");
    const auto proposed = draft(bare());
    QCOMPARE(proposed.scope, Scope::User);
    QVERIFY(proposed.reason == PlaceReason::First);
    QCOMPARE(nameOf(proposed), std::string("Own"));
  }

  void keyOfAnotherCertificateInTheFileNeedsTheRequestToo() {
    const auto odd = support::bundle({"leaf"}, {"other"});
    QVERIFY(core::missingKeyOf(*draft(odd).plan)->code == ErrorCode::KeyMismatch);
    putRequest(*m_machine);
    QCOMPARE(draft(odd).scope, Scope::Machine);
  }

  void pairThatIsSelectedIsLookedForElsewhereToo() {
    putRequest(*m_machine);
    core::ImportOptions options;
    options.selected = {support::certificate("leaf").sha256()};
    QCOMPARE(draft(bare(), options).scope, Scope::Machine);
    options.selected = {support::certificate("other").sha256()}; // nowhere, and that is said of the first place
    const auto nowhere = draft(bare(), options);
    QCOMPARE(nowhere.scope, Scope::User);
    VERIFY_FAILS(nowhere.plan, ErrorCode::NotFound);
  }

  void placeWhereAnotherCertificateHasItsKeyIsProposed() {
    putEntry(*m_machine, "other", "Listed");
    QCOMPARE(draft(bare()).scope, Scope::User); // with another key
    putEntry(*m_machine, "reissue", "Before");
    const auto proposed = draft(bare());
    QCOMPARE(proposed.scope, Scope::Machine);
    QVERIFY(proposed.reason == PlaceReason::Key);
    putRequest(*m_machine);
    QVERIFY(draft(bare()).reason == PlaceReason::Request); // which goes before it
  }

  void placeWhereItStandsAlreadyIsProposed() {
    putEntry(*m_machine, "leaf", "Listed", false);
    QCOMPARE(draft(bare()).scope, Scope::User); // there without a key
    putEntry(*m_machine, "leaf", "Listed");
    const auto proposed = draft(bare());
    QCOMPARE(proposed.scope, Scope::Machine);
    QVERIFY(proposed.reason == PlaceReason::Entry);
    QCOMPARE(nameOf(proposed), std::string("Listed"));
  }

  void placeThatCannotBeLookedAtIsPassedOver() {
    putRequest(*m_machine);
    m_machine->failures["look"] = {ErrorCode::StoreDenied};
    QCOMPARE(draft(bare()).scope, Scope::User);
    m_machine->failures.clear();
    m_machine->content.requestsHidden = true; // the store may be seen, but not its requests
    m_machine->content.requests.clear();
    QCOMPARE(draft(bare()).scope, Scope::User);
    m_machine->content.requestsHidden = false;
    putRequest(*m_machine);
    QCOMPARE(draft(bare()).scope, Scope::Machine);
  }

  void failureInTheFirstPlaceIsSaidAndNothingElseIsAsked() {
    putRequest(*m_machine);
    m_user->failures["look"] = {ErrorCode::StoreForeign};
    const auto proposed = draft(bare());
    QCOMPARE(proposed.scope, Scope::User);
    QVERIFY(!proposed.plan);
    QVERIFY(proposed.plan.error().code == ErrorCode::StoreForeign);
    QVERIFY(m_machine->calls.empty());
  }

  void draftingChangesNothing() {
    putRequest(*m_machine);
    draft(bare());
    for (const auto &store : {m_user, m_machine}) {
      for (const auto &call : store->calls) QCOMPARE(call, std::string("look"));
    }
  }
};

QTEST_GUILESS_MAIN(TestDraft)
#include "tst_draft.moc"
