// SPDX-License-Identifier: Apache-2.0
#include "core/apply/application.h"
#include "core/apply/carried_out.h"
#include "core/apply/differences.h"
#include "core/apply/plan_files.h"
#include "core/documents/documents.h"
#include "core/import/requests.h"
#include "core/import/run.h"
#include "core/undo/removal.h"
#include "core/undo/rename.h"
#include "core/undo/undo.h"
#include "tests/support/expected_macros.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_host.h"
#include "tests/support/memory_store.h"
#include "tests/support/test_bundle.h"

using namespace core;
using std::chrono::days;

// What is made of a saved plan: the same effects, in the same world, once.
class TestApply : public QObject {
  Q_OBJECT

private:
  support::MemoryStore m_store;
  support::FakeHost m_host;
  support::FakeClock m_clock{support::certificate("leaf").notBefore() + days(100)};
  Bundle m_bundle = support::bundle({"leaf", "intermediate", "root"}, {"leaf"});
  SourceFile m_file = support::sourceFile();

  Look look() {
    return [this](const Interest &interest) { return m_store.look(interest); };
  }

  RunContext context() { return {m_store, m_clock, m_host, "certwright apply"}; }

  // As it is after a way through its file.
  Plan saved(Plan plan) {
    documents::identify(plan, {m_host.user(), m_host.name(), m_clock.now(), "certwright import"}, m_host.randomBytes(documents::nonceBytes));
    auto read = documents::planFrom(documents::dump(documents::plan(plan)));
    if (!read) qFatal("not read: %s", read.error().path.c_str());
    return std::move(*read);
  }

  Plan importPlan(const std::string &name = "mail") {
    ImportOptions options;
    options.friendlyName = name;
    auto plan = planImport(m_file, m_bundle, options, m_store, m_clock.now());
    if (!plan) qFatal("no plan: %s", describe(plan.error()).c_str());
    return std::move(*plan);
  }

  [[nodiscard]] Ingredients ingredients() { return {&m_file, &m_bundle, m_store, m_clock}; }

  Expected<Receipt> apply(const Plan &plan) {
    const auto with = ingredients();
    return planAndRun([&](const Look &look) { return planApplication(plan, with, look); }, materialsFor(plan, &m_bundle), context());
  }

  static std::vector<Fault> faultsIn(const Error &error) {
    std::vector<Fault> faults;
    for (const auto &detail : error.details) {
      if (const auto *remark = std::get_if<Remark>(&detail)) faults.push_back(remark->fault);
    }
    return faults;
  }

  template <class Value> static std::vector<Fault> faultsIn(const Expected<Value> &result) {
    return result ? std::vector<Fault>() : faultsIn(result.error());
  }

private slots:
  void init() { m_store.content = {}; }

  void importIsCarriedOutUnderTheIdOfItsPlan() {
    const auto plan = saved(importPlan());
    const auto receipt = apply(plan);
    VERIFY_OK(receipt);
    QVERIFY(receipt->changed);
    QCOMPARE(receipt->plan.id, plan.id);
    QCOMPARE(receipt->plan.by.command, std::string("certwright import"));
    QCOMPARE(m_store.content.links.size(), std::size_t(1));
  }

  void planIsCarriedOutOnceAndItsResultStands() {
    const auto plan = saved(importPlan());
    const auto receipt = apply(plan);
    VERIFY_OK(receipt);
    const auto again = apply(plan);
    VERIFY_OK(again);
    QVERIFY(!again->changed);
    QCOMPARE(again->plan.carriedOut, receipt->id);
    QVERIFY(!again->plan.changesAnything());
    QCOMPARE(m_store.content.receipts.size(), std::size_t(1));
  }

  void undonePlanIsNotCarriedOutAgainUntilThatIsUndone() {
    const auto plan = saved(importPlan());
    const auto receipt = apply(plan);
    VERIFY_OK(receipt);
    const auto undo = planAndRun([&](const Look &look) { return planUndo({receipt->id, {}}, m_store, look); }, {}, context());
    VERIFY_OK(undo);
    QVERIFY(faultsIn(apply(plan)) == std::vector{Fault::ResultUndone});
    VERIFY_OK(planAndRun([&](const Look &look) { return planUndo({undo->id, {}}, m_store, look); }, {}, context()));
    const auto again = apply(plan);
    VERIFY_OK(again);
    QCOMPARE(again->plan.carriedOut, receipt->id);
  }

  void resultThatWasChangedSinceIsNamed() {
    const auto plan = saved(importPlan());
    VERIFY_OK(apply(plan));
    const RenameOrder order{support::certificate("leaf").sha256(), "other", "Microsoft Exchange"};
    VERIFY_OK(planAndRun([&](const Look &look) { return planRename(order, m_store, look); }, {}, context()));
    const auto again = apply(plan);
    VERIFY_FAILS(again, ErrorCode::PlanOutdated);
    QVERIFY(faultsIn(again) == std::vector{Fault::ResultChanged});
  }

  // A new request touches nothing that is there: only the receipts tell that it was made.
  void executorItselfCarriesNoPlanOutTwice() {
    const auto seen = m_store.look({});
    const auto planned = planNewRequest({"CN=mail.example.com", {}, KeyKind::EcP256, "mail"}, m_store, *seen);
    VERIFY_OK(planned);
    const auto plan = saved(*planned);
    VERIFY_OK(core::run(plan, {}, context()));
    QVERIFY(faultsIn(core::run(plan, {}, context())) == std::vector{Fault::CarriedOut});
    QCOMPARE(m_store.content.receipts.size(), std::size_t(1));
    const auto other = saved(*planned); // control: another plan of the same change
    VERIFY_OK(core::run(other, {}, context()));
    QCOMPARE(m_store.content.receipts.size(), std::size_t(2));
  }

  void changedWorldIsNamed() {
    const auto plan = saved(importPlan());
    m_store.content.exists = true;
    m_store.content.links["mail"] = std::string(64, 'a');
    const auto refused = apply(plan);
    VERIFY_FAILS(refused, ErrorCode::PlanOutdated);
    QCOMPARE(refused.error().details.size(), std::size_t(1));
    QVERIFY(std::get<Difference>(refused.error().details.front()).turn == Turn::Came);
    m_store.content.links.clear();
    m_store.content.links["unrelated"] = std::string(64, 'a');
    VERIFY_OK(apply(plan)); // control
  }

  void eachEffectThatIsNotThePlannersIsNamed() {
    const auto plan = importPlan();
    const auto with = [&](auto edit) {
      auto other = plan;
      edit(other);
      return faultsIn(apply(saved(other)));
    };
    const auto isLink = [](const Effect &effect) { return effect.as<PointLink>() != nullptr; };
    QVERIFY(with([&](Plan &other) { std::erase_if(other.effects, isLink); }) == std::vector{Fault::EffectCame});
    QVERIFY(with([&](Plan &other) { other.effects.push_back({TrustRoot{nameOf(support::certificate("other"))}}); }) ==
            std::vector{Fault::EffectWent});
    QVERIFY(with([&](Plan &other) { other.effects.push_back({TrustRoot{nameOf(support::certificate("root"))}}); }) ==
            std::vector{Fault::EffectWent}); // it is left alone
    QVERIFY(with([&](Plan &other) { setState(other.effects.back(), EffectState::Skipped, EffectReason::PutByHand); }) ==
            std::vector{Fault::EffectChanged});
    QVERIFY(with([](Plan &) {}).empty()); // control
  }

  void findingsAreMadeAnew() {
    auto plan = importPlan();
    plan.findings.clear();
    const auto planned = saved(plan);
    m_clock = support::FakeClock(support::certificate("leaf").notAfter() + days(1));
    const auto refused = apply(planned);
    m_clock = support::FakeClock(support::certificate("leaf").notBefore() + days(100));
    VERIFY_FAILS(refused, ErrorCode::FindingNotAccepted);
    VERIFY_OK(apply(planned)); // control
  }

  void placeIsThisHostAndThisStore() {
    const auto plan = saved(importPlan());
    VERIFY_OK(checkPlace(plan, m_store, m_host));
    QVERIFY(faultsIn(checkPlace(plan, m_store, support::FakeHost("elsewhere"))) == std::vector{Fault::MadeOnHost});
    auto other = plan;
    other.store = "memory:elsewhere";
    QVERIFY(faultsIn(checkPlace(other, m_store, m_host)) == std::vector{Fault::StoreElsewhere});
  }

  void filesAreToldApartByTheirContent() {
    Plan plan;
    const auto print = [](const char *text) { return toHex(sha256(asBytes(std::string_view(text)))); };
    const auto bytes = [](const char *text) { return Bytes(text, text + std::strlen(text)); };
    plan.sources = {{SourceRole::Certificates, "mail.cer", {}, print("certificate")}, {SourceRole::Key, "mail.key", {}, print("key")}};
    const auto found = filesOf(plan, {{"b", bytes("key")}, {"a", bytes("certificate")}}, 1000, {});
    VERIFY_OK(found);
    QVERIFY(fileOf(*found, SourceRole::Key)->bytes == bytes("key"));
    QVERIFY(faultsIn(filesOf(plan, {{"a", bytes("certificate")}}, 1000, {})) == std::vector{Fault::FileNotNamed});
    QVERIFY(faultsIn(filesOf(plan, {{"a", bytes("certificate")}, {"b", bytes("key")}, {"c", bytes("other")}}, 1000, {})) ==
            std::vector{Fault::FileNotOfPlan});
    plan.sources.front().sha256.clear(); // nothing is that file
    QVERIFY(faultsIn(filesOf(plan, {{"a", bytes("")}, {"b", bytes("key")}}, 1000, {})) == std::vector{Fault::FileNotOfPlan});
  }

  void planThatLacksWhatItsVerbNeedsIsDamaged() {
    for (const auto *verb : {"request new", "request adopt", "request remove", "undo", "remove", "rename", "explode"}) {
      auto plan = importPlan();
      plan.verb = verb;
      plan.effects.clear();
      VERIFY_FAILS(apply(saved(plan)), ErrorCode::PlanDamaged);
    }
  }
};

QTEST_GUILESS_MAIN(TestApply)
#include "tst_apply.moc"
