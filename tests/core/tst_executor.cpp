// SPDX-License-Identifier: Apache-2.0
#include "core/documents/documents.h"
#include "core/import/requests.h"
#include "core/import/run.h"
#include "core/plan/world.h"
#include "tests/support/expected_macros.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_host.h"
#include "tests/support/memory_store.h"
#include "tests/support/test_bundle.h"

#include <algorithm>
#include <functional>

using namespace core;
using std::chrono::days;

using Bend = std::function<void(Plan &)>; // makes a plan what no planner makes
Q_DECLARE_METATYPE(Bend)

namespace {

// A directory that remembers what it was told, and can be told to fail.
class FakeDirectory final : public Publisher {
public:
  std::vector<std::string> calls = {};
  std::set<std::string> failing = {}; // "publish a", "take back a"

  Expected<void> publish(const Publish &change) override { return call("publish " + change.place); }
  Expected<void> takeBack(const Publish &change) override { return call("take back " + change.place); }

private:
  Expected<void> call(const std::string &name) {
    calls.push_back(name);
    if (failing.contains(name)) return fail(ErrorCode::StoreBusy, {{"store", "directory"}});
    return {};
  }
};

std::string ruleOf(const Expected<Receipt> &refused) {
  const auto rule = refused.error().parameters.find("rule");
  if (rule == refused.error().parameters.end() || rule->second.faults().empty()) return std::string(nameOf(refused.error().code));
  return std::string(nameOf(rule->second.faults().front().fault));
}

template <class Kind> Kind &changeIn(Plan &plan, Section section = Section::My) {
  for (auto &effect : plan.effects) {
    auto *change = std::get_if<Kind>(&effect.change);
    if constexpr (requires { change->section; }) {
      if (change != nullptr && change->section == section) return *change;
    } else {
      if (change != nullptr) return *change;
    }
  }
  qFatal("the plan has no such effect");
}

CertificateName named(const char *name) {
  return nameOf(support::certificate(name));
}

void addTo(Plan &plan, Change change) {
  plan.effects.push_back({std::move(change)});
}

void drop(Plan &plan, EffectKind kind, const std::string &target) {
  std::erase_if(plan.effects, [&](const Effect &effect) { return effect.kind() == kind && effect.target() == target; });
}

} // namespace

// What an executor does with plans of any origin.
class TestExecutor : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<support::MemoryStore> m_store;
  support::FakeClock m_clock;
  support::FakeHost m_host;
  FakeDirectory m_directory;
  // More than the plan needs.
  Bundle m_bundle = support::bundle({"leaf", "intermediate", "root", "other"}, {"leaf", "other"});

  RunContext context(Publisher *publisher = nullptr) { return {*m_store, m_clock, m_host, "certwright", {}, {}, publisher}; }

  // One pair with its chain, its root trusted.
  Plan planned() {
    ImportOptions options;
    options.friendlyName = "mail";
    options.answers.give("trust/" + support::certificate("root").sha256(), Reply::Trust);
    const auto bundle = support::bundle({"leaf", "intermediate", "root"}, {"leaf"});
    auto plan = planImport(support::sourceFile(), bundle, options, *m_store, m_clock.now());
    if (!plan) qFatal("no plan: %s", describe(plan.error()).c_str());
    return *plan;
  }

  Plan withPublication(Phase phase, const std::string &place) {
    auto plan = planned();
    addTo(plan, Publish{phase, place, place, "old", "new"});
    return plan;
  }

  Expected<Receipt> carryOut(const Plan &plan) { return core::run(plan, materialsOf(m_bundle), context(&m_directory)); }

  static EffectState stateOf(const Receipt &receipt, const std::string &place) {
    const auto &effects = receipt.plan.effects;
    return std::ranges::find_if(effects, [&](const Effect &effect) { return effect.object() == place; })->state;
  }

private slots:
  void init() {
    m_store = std::make_unique<support::MemoryStore>();
    m_clock.set(support::certificate("leaf").notBefore() + days(100));
    m_directory = {};
  }

  void planThatBreaksARuleIsRefusedByName_data() {
    QTest::addColumn<std::string>("rule");
    QTest::addColumn<Bend>("bend");
    const auto row = [](const char *what, const char *rule, Bend bend) { QTest::newRow(what) << std::string(rule) << std::move(bend); };
    // Keys
    row("another key of the same file", "key-fits", [](Plan &plan) { changeIn<PutKey>(plan).key = keyIdOf(support::key("other").publicKey()); });
    row("a key that is not there", "material-there", [](Plan &plan) { changeIn<PutKey>(plan).key = std::string(64, 'a'); });
    row("a key for another certificate", "key-has-owner", [](Plan &plan) { changeIn<PutKey>(plan).owner = named("other"); });
    row("a key among the authorities", "key-has-owner", [](Plan &plan) { changeIn<PutKey>(plan).section = Section::Ca; });
    row("a key of no request", "key-has-owner", [](Plan &plan) { changeIn<PutKey>(plan).section = Section::Requests; });
    row("a key that the store is said to have", "key-fits", [](Plan &plan) {
      changeIn<PutKey>(plan).from = KeyPlace{Section::My, support::certificate("other").sha256()};
    });
    row("a key of a request that does not wait", "key-fits", [](Plan &plan) {
      changeIn<PutKey>(plan).from = KeyPlace{Section::Requests, std::string(64, 'b')};
    });
    row("a key still to be made for a certificate", "only-new-request", [](Plan &plan) { changeIn<PutKey>(plan).key = std::string(newKey); });
    row("an entry without a key", "entry-has-key", [](Plan &plan) { drop(plan, EffectKind::StoreKey, "my"); });
    // Certificates
    row("a certificate that is not there", "material-there", [](Plan &plan) {
      addTo(plan, PutCertificate{Section::Ca, {std::string(64, 'c'), "x"}});
    });
    row("a root among the intermediates", "root-only-trusted", [](Plan &plan) { addTo(plan, PutCertificate{Section::Ca, named("root")}); });
    row("a root as a certificate", "root-only-trusted", [](Plan &plan) { addTo(plan, PutCertificate{Section::Root, named("root")}); });
    row("a leaf among the intermediates", "intermediate-issues", [](Plan &plan) { addTo(plan, PutCertificate{Section::Ca, named("other")}); });
    row("a certificate among the requests", "root-only-trusted", [](Plan &plan) { addTo(plan, PutCertificate{Section::Requests, named("leaf")}); });
    row("a leaf as a trusted root", "root-signs-itself", [](Plan &plan) { addTo(plan, TrustRoot{named("leaf")}); });
    row("an intermediate as a trusted root", "root-signs-itself", [](Plan &plan) { changeIn<TrustRoot>(plan).certificate = named("intermediate"); });
    row("a root that is not there", "material-there", [](Plan &plan) { changeIn<TrustRoot>(plan).certificate.sha256 = std::string(64, 'd'); });
    // Chains
    row("a chain of another", "chain-fits", [](Plan &plan) { changeIn<PutCertificate>(plan).issuers = {named("other")}; });
    row("a chain that ends with its root", "root-only-trusted", [](Plan &plan) {
      changeIn<PutCertificate>(plan).issuers = {named("intermediate"), named("root")};
    });
    row("a chain of what is not there", "material-there", [](Plan &plan) { changeIn<PutCertificate>(plan).issuers = {{std::string(64, 'e'), "x"}}; });
    row("a chain of no entry", "entry-there", [](Plan &plan) { addTo(plan, UpdateChain{named("other"), {}, {named("intermediate")}}); });
    // Names and links
    row("a name of no entry", "entry-there", [](Plan &plan) { changeIn<SetFriendlyName>(plan).certificate = named("other"); });
    row("a name that is empty", "name-empty", [](Plan &plan) { changeIn<SetFriendlyName>(plan).name.clear(); });
    row("a name that is too long", "name-too-long", [](Plan &plan) { changeIn<SetFriendlyName>(plan).name = std::string(64, 'x'); });
    row("a name with a line break", "name-has-control", [](Plan &plan) { changeIn<SetFriendlyName>(plan).name = "a\nb"; });
    row("a link to no entry", "entry-there", [](Plan &plan) { changeIn<PointLink>(plan).sha256 = support::certificate("other").sha256(); });
    row("a link whose name is blanks alone", "name-empty", [](Plan &plan) { changeIn<PointLink>(plan).name = "  "; });
    row("a link whose name is too long", "name-too-long", [](Plan &plan) { changeIn<PointLink>(plan).name = std::string(64, 'x'); });
    // Requests
    row("a request that is not there", "material-there", [](Plan &plan) { addTo(plan, PutRequest{std::string(64, 'f'), "x", "mail"}); });
    row("a request that does not wait", "request-there", [](Plan &plan) { addTo(plan, CompleteRequest{std::string(64, 'f'), "x"}); });
    row("a request to remove that is not there", "request-there", [](Plan &plan) {
      plan.effects.push_back(removalOf({Section::Requests, std::string(64, 'f')}, "x", Presence::Present));
    });
    row("a new request without its key", "only-new-request", [](Plan &plan) { addTo(plan, PutRequest{{}, "x", "mail", {}, NewKey{}}); });
    // Repairs
    row("a journal that an import clears", "only-repair", [](Plan &plan) { addTo(plan, ClearJournal{}); });
    row("a leftover that an import removes", "only-repair", [](Plan &plan) { addTo(plan, RemoveLeftover{"id-1"}); });
    row("a leftover outside of staging", "only-repair", [](Plan &plan) {
      plan.opening = Opening::AsItIs;
      plan.effects = {{RemoveLeftover{"../my"}}};
    });
    row("damage that is to go", "damage-stays", [](Plan &plan) { addTo(plan, NameDamage{"my/x", "x"}); });
    // Decisions
    row("a finding that nobody accepted", "finding-accepted", [](Plan &plan) { plan.findings.push_back({FindingCode::Expired, "x"}); });
    row("a finding that nobody may accept", "finding-accepted", [](Plan &plan) {
      plan.findings.push_back({FindingCode::KeyMismatch, "x"});
      plan.acceptance.push_back({ChoiceKind::Accept, "key-mismatch", "key-mismatch", Reply::Accept});
    });
    row("a choice that is open", "choice-made", [](Plan &plan) { plan.effects.back().choice = Choice{ChoiceKind::Link, "mail", "mail"}; });
    row("a choice against it", "choice-made", [](Plan &plan) { plan.effects.back().choice = Choice{ChoiceKind::Link, "mail", "mail", Reply::Keep}; });
    row("the same effect twice", "only-once", [](Plan &plan) { addTo(plan, plan.effects.back().change); });
    // Stores
    row("a plan for another place", "another-store", [](Plan &plan) { plan.store = "folder:/elsewhere"; });
    // Publication
    row("a publication by the store", "nobody-publishes", [](Plan &plan) { addTo(plan, Publish{Phase::Store, "a", "a", {}, {}}); });
  }
  void planThatBreaksARuleIsRefusedByName() {
    QFETCH(const std::string, rule);
    QFETCH(const Bend, bend);
    const auto good = planned();
    auto bad = good;
    bend(bad);
    const auto refused = carryOut(bad);
    QVERIFY(!refused);
    QCOMPARE(ruleOf(refused), rule);
    QVERIFY(m_store->content.entries.empty() && m_store->content.root.empty() && m_store->content.receipts.empty());
    QVERIFY(m_directory.calls.empty());
    VERIFY_OK(carryOut(good)); // control
  }

  void requestOfAnotherKeyIsRefused() {
    const auto key = support::key("leaf"), other = support::key("other");
    const auto request = CertificateRequest::make(key, "CN=mail.example.com", {});
    VERIFY_OK(request);
    const auto plan = planAdoption({*request, key, "mail"}, *m_store, {}, m_clock.now());
    VERIFY_OK(plan);
    auto bad = *plan;
    changeIn<PutKey>(bad, Section::Requests).key = keyIdOf(other.publicKey());
    auto materials = materialsOf(*request, key);
    materials.keys.emplace(keyIdOf(other.publicKey()), &other);
    const auto refused = core::run(bad, materials, context());
    QVERIFY(!refused);
    QCOMPARE(ruleOf(refused), std::string("key-fits"));
    QVERIFY(m_store->content.requests.empty());
    VERIFY_OK(core::run(*plan, materials, context())); // control
  }

  void nothingIsPublishedWithoutADirectory() {
    const auto plan = withPublication(Phase::After, "a");
    const auto refused = core::run(plan, materialsOf(m_bundle), context());
    QVERIFY(!refused);
    QCOMPARE(ruleOf(refused), std::string("nobody-publishes"));
    VERIFY_OK(carryOut(plan)); // control
  }

  void phasesComeInTheirOrder() {
    auto plan = withPublication(Phase::After, "after");
    plan.effects.insert(plan.effects.begin(), {Publish{Phase::Before, "before", "before", "old", ""}});
    m_store->beforeCommit = [this] { m_directory.calls.emplace_back("commit"); };
    const auto receipt = carryOut(plan);
    VERIFY_OK(receipt);
    QCOMPARE(m_directory.calls, (std::vector<std::string>{"publish before", "commit", "publish after"}));
    for (const auto &effect : receipt->plan.effects) QCOMPARE(effect.state, EffectState::Done);
    QCOMPARE(receipt->exit(), Exit::Ok);
    const auto kept = documents::receiptFrom(m_store->content.receipts.at(receipt->id));
    QVERIFY(kept);
    QCOMPARE(stateOf(*kept, "after"), EffectState::Done);
  }

  void failingBeforeStopsTheRunWithNothingTouched() {
    auto plan = withPublication(Phase::Before, "a");
    addTo(plan, Publish{Phase::Before, "b", "b", "old", ""});
    m_directory.failing = {"publish b"};
    VERIFY_FAILS(carryOut(plan), ErrorCode::StoreBusy); // the directory's own error
    QCOMPARE(m_directory.calls, (std::vector<std::string>{"publish a", "publish b", "take back a"}));
    QVERIFY(m_store->content.entries.empty() && m_store->content.receipts.empty());
  }

  void failingStoreTakesTheBeforeBack_data() {
    QTest::addColumn<std::string>("call");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("the commit fails") << std::string("commit") << ErrorCode::StoreFailed;
    QTest::newRow("the proof fails") << std::string("prove") << ErrorCode::ProofFailed;
  }
  void failingStoreTakesTheBeforeBack() {
    QFETCH(const std::string, call);
    QFETCH(const ErrorCode, code);
    auto plan = withPublication(Phase::Before, "a");
    addTo(plan, Publish{Phase::Before, "b", "b", "old", ""});
    addTo(plan, Publish{Phase::After, "c", "c", "", "new"});
    m_store->failures[call] = Error{ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "no space"}}};
    VERIFY_FAILS(carryOut(plan), code);
    QCOMPARE(m_directory.calls, (std::vector<std::string>{"publish a", "publish b", "take back b", "take back a"}));
    QVERIFY(m_store->content.entries.empty());
  }

  void beforeThatCannotBeTakenBackIsSaid() {
    auto plan = withPublication(Phase::Before, "a");
    m_store->failures["commit"] = Error{ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "no space"}}};
    m_directory.failing = {"take back a"};
    const auto failed = carryOut(plan);
    VERIFY_FAILS(failed, ErrorCode::PublishFailed);
    QCOMPARE(exitFor(failed.error().code), Exit::PublishFailed);
    QCOMPARE(failed.error().parameters.at("object").text(), std::string("a"));
    QVERIFY(!failed.error().details.empty()); // why it was to be taken back
    QVERIFY(m_store->content.entries.empty());
  }

  void failingAfterLeavesTheStoresEffectsStanding() {
    auto plan = withPublication(Phase::After, "a");
    addTo(plan, Publish{Phase::After, "b", "b", "", "new"});
    m_directory.failing = {"publish a"};
    const auto receipt = carryOut(plan);
    VERIFY_OK(receipt);
    QCOMPARE(receipt->exit(), Exit::PublishFailed);
    QCOMPARE(stateOf(*receipt, "a"), EffectState::Failed);
    QCOMPARE(stateOf(*receipt, "b"), EffectState::Done); // the others go on
    QCOMPARE(m_store->content.entries.size(), std::size_t(1));
    const auto kept = documents::receiptFrom(m_store->content.receipts.at(receipt->id));
    QVERIFY(kept);
    QCOMPARE(stateOf(*kept, "a"), EffectState::Failed);
    QCOMPARE(kept->plan.effects[kept->plan.effects.size() - 2].failure->code, ErrorCode::StoreBusy);
    QCOMPARE(kept->exit(), Exit::PublishFailed);
  }
};

QTEST_GUILESS_MAIN(TestExecutor)
#include "tst_executor.moc"
