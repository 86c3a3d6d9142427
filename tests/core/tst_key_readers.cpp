// SPDX-License-Identifier: Apache-2.0
// Who may read a key: what an import plans, what the executor's rules allow, and what an undo gives back.
#include "core/import/plan.h"
#include "core/import/requests.h"
#include "core/import/run.h"
#include "core/undo/undo.h"
#include "tests/support/expected_macros.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_host.h"
#include "tests/support/memory_store.h"
#include "tests/support/test_bundle.h"

#include <algorithm>

using namespace core;
using std::chrono::days;

class TestKeyReaders : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<support::MemoryStore> m_store;
  support::FakeClock m_clock;
  support::FakeHost m_host;
  const Account m_postfix{AccountKind::User, "postfix", 102}, m_certs{AccountKind::Group, "ssl-cert", 103};

  static Bundle bundleOf(const std::string &name) { return support::bundle({name, "intermediate"}, {name}); }
  static std::string sha256(const std::string &name) { return support::certificate(name).sha256(); }

  static ImportOptions options(const std::vector<AccountName> &readers = {}) {
    ImportOptions options;
    options.friendlyName = "mail";
    options.answers.give(ChoiceKind::Link, Reply::Move);
    options.readers = readers;
    return options;
  }

  Plan planned(const std::string &name, const ImportOptions &options) {
    auto plan = planImport(support::sourceFile(), bundleOf(name), options, *m_store, m_clock.now());
    if (!plan) qFatal("no plan: %s", describe(plan.error()).c_str());
    return *plan;
  }

  RunContext context() { return {*m_store, m_clock, m_host, "certwright"}; }
  Expected<Receipt> carryOut(const Plan &plan, const std::string &name) { return runImport(plan, bundleOf(name), context()); }

  // "grant-read user:postfix planned", one line for each.
  static std::string grants(const Plan &plan) {
    std::string all;
    for (const auto &effect : plan.effects) {
      const auto *grant = effect.as<GrantRead>();
      if (grant == nullptr) continue;
      all += grant->account.named().text() + " " + std::string(nameOf(effect.state));
      if (effect.reason != EffectReason::None) all += " " + std::string(nameOf(effect.reason));
      all += "\n";
    }
    return all;
  }

  Accounts readersOf(const std::string &name) { return m_store->content.entries.at(sha256(name)).readers; }

  // The earlier certificate with this name, and who may read its key.
  void putEarlier(const Accounts &readers, const Services &services = {}) {
    const auto earlier = support::certificate("leaf");
    m_store->content.entries.insert_or_assign(earlier.sha256(), StoreEntry{earlier, {}, {"mail", services}, true, readers});
    m_store->content.keys[earlier.sha256()] = std::string(support::key("leaf").toPem().text());
    m_store->content.links["mail"] = earlier.sha256();
    m_store->content.exists = true;
  }

private slots:
  void init() {
    m_store = std::make_unique<support::MemoryStore>();
    m_store->content.accounts = {{"user:postfix", {102}}, {"group:ssl-cert", {103}}, {"user:root", {0, true}}, {"user:shut", {104, false, "/root"}}};
    m_clock.set(support::certificate("renewal").notBefore() + days(1));
  }

  void whoIsNamedIsGrantedWithNameAndNumber() {
    const auto plan = planned("leaf", options({m_postfix.named(), m_certs.named()}));
    QCOMPARE(grants(plan), std::string("user:postfix planned\ngroup:ssl-cert planned\n"));
    QVERIFY(!plan.refusal);
    VERIFY_OK(carryOut(plan, "leaf"));
    QVERIFY(areSame(readersOf("leaf"), {m_postfix, m_certs}));
  }

  void withoutANameNobodyIsGrantedAnything() { // control
    const auto plan = planned("leaf", options());
    QCOMPARE(grants(plan), std::string());
    VERIFY_OK(carryOut(plan, "leaf"));
    QVERIFY(readersOf("leaf").empty());
  }

  void whatCannotBeGrantedIsRefused_data() {
    QTest::addColumn<QByteArray>("who");
    QTest::addColumn<bool>("accessLists");
    QTest::addColumn<int>("code");
    QTest::newRow("an account that does not exist") << QByteArray("user:nobody-here") << true << static_cast<int>(ErrorCode::NoSuchAccount);
    QTest::newRow("an account that a folder keeps out") << QByteArray("user:shut") << true << static_cast<int>(ErrorCode::AccountShutOut);
    QTest::newRow("a user where there are no access lists") << QByteArray("user:postfix") << false << static_cast<int>(ErrorCode::NoAccessLists);
    QTest::newRow("control: a group there") << QByteArray("group:ssl-cert") << false << -1;
    QTest::newRow("control: a user elsewhere") << QByteArray("user:postfix") << true << -1;
  }
  void whatCannotBeGrantedIsRefused() {
    QFETCH(const QByteArray, who);
    QFETCH(const bool, accessLists);
    QFETCH(const int, code);
    m_store->content.accessLists = accessLists;
    const auto plan = planned("leaf", options({*accountNameFrom(who.toStdString())}));
    QCOMPARE(plan.refusal ? static_cast<int>(plan.refusal->code) : -1, code);
    if (plan.refusal) QCOMPARE(exitFor(plan.refusal->code), Exit::Refused);
  }

  void storeThatCannotGrantAnythingRefuses() {
    m_store->abilities.keyReaders = false;
    const auto plan = planned("leaf", options({m_postfix.named()}));
    QVERIFY(plan.refusal && plan.refusal->code == ErrorCode::NoAccessLists);
  }

  void whoReadsAnywayIsUnchanged() {
    QCOMPARE(grants(planned("leaf", options({{AccountKind::User, "root"}}))), std::string("user:root unchanged reads-anyway\n"));
  }

  void renewalInheritsWhoMayReadTheEarlierKey() {
    putEarlier({m_postfix, m_certs});
    const auto plan = planned("renewal", options());
    QCOMPARE(grants(plan), std::string("user:postfix planned\ngroup:ssl-cert planned\n"));
    VERIFY_OK(carryOut(plan, "renewal"));
    QVERIFY(areSame(readersOf("renewal"), {m_postfix, m_certs}));
  }

  void inheritingIsSwitchedOffOneByOneOrAltogether() {
    putEarlier({m_postfix, m_certs});
    auto one = options();
    one.answers.give("grant-read/user:postfix", Reply::Leave);
    QCOMPARE(grants(planned("renewal", one)), std::string("user:postfix skipped access-left\ngroup:ssl-cert planned\n"));
    auto none = options({m_certs.named()});
    none.answers.give(ChoiceKind::GrantRead, Reply::Leave);
    QCOMPARE(grants(planned("renewal", none)), std::string("group:ssl-cert planned\nuser:postfix skipped access-left\n")); // who is named stays
  }

  void linkThatStaysHandsNothingDown() { // control
    putEarlier({m_postfix});
    auto kept = options();
    kept.answers.give("link/mail", Reply::Keep);
    QCOMPARE(grants(planned("renewal", kept)), std::string());
  }

  void accountThatIsGoneOrAnotherIsLeftOut() {
    putEarlier({{AccountKind::User, "postfix", 999}, {AccountKind::User, "54321", 54321}});
    QCOMPARE(grants(planned("renewal", options())), std::string("user:postfix skipped account-gone\nuser:54321 skipped account-gone\n"));
  }

  void whoeverMayReadIsNeverHandedDown() {
    putEarlier({{AccountKind::Everyone, "everyone", 0}});
    QCOMPARE(grants(planned("renewal", options())), std::string());
  }

  void folderInTheWayIsNoReasonToRefuseARenewal() {
    putEarlier({{AccountKind::User, "shut", 104}});
    const auto plan = planned("renewal", options());
    QVERIFY(!plan.refusal);
    QCOMPARE(grants(plan), std::string("user:shut planned\n"));
  }

  void servicesOfTheEarlierCertificateAreToldAndNotTaken() {
    putEarlier({}, {"smtp"});
    const auto plan = planned("renewal", options());
    const auto set = std::ranges::find_if(plan.effects, [](const Effect &effect) { return effect.as<SetServices>() != nullptr; });
    QVERIFY(set != plan.effects.end());
    QCOMPARE(set->state, EffectState::Skipped);
    QCOMPARE(set->reason, EffectReason::ServicesStay);
    VERIFY_OK(carryOut(plan, "renewal"));
    QVERIFY(m_store->content.entries.at(sha256("renewal")).description.services.empty());
  }

  void changedAccountIsNamedBeforeAnythingIsDone_data() {
    QTest::addColumn<int>("what");
    for (const auto *name : {"another number", "gone", "a folder in the way", "control: the same"}) {
      static int count = 0;
      QTest::newRow(name) << count++;
    }
  }
  void changedAccountIsNamedBeforeAnythingIsDone() {
    QFETCH(const int, what);
    const auto plan = planned("leaf", options({m_postfix.named()}));
    auto &accounts = m_store->content.accounts;
    if (what == 0) accounts["user:postfix"].id = 555;
    if (what == 1) accounts.erase("user:postfix");
    if (what == 2) accounts["user:postfix"].inTheWay = "/root";
    const auto receipt = carryOut(plan, "leaf");
    if (what == 3) {
      VERIFY_OK(receipt);
      return;
    }
    VERIFY_FAILS(receipt, ErrorCode::WorldChanged);
    const auto *difference = std::get_if<Difference>(&receipt.error().details.front());
    QVERIFY(difference != nullptr && difference->asked == Asked::Account && difference->label == "postfix");
    QVERIFY(m_store->content.entries.empty());
  }

  void changedReadersOfTheEarlierKeyAreNamed() {
    putEarlier({m_postfix});
    const auto plan = planned("renewal", options());
    m_store->content.entries.at(sha256("leaf")).readers = {m_certs};
    VERIFY_FAILS(carryOut(plan, "renewal"), ErrorCode::WorldChanged);
    m_store->content.entries.at(sha256("leaf")).readers = {m_postfix}; // control
    VERIFY_OK(carryOut(plan, "renewal"));
  }

  void planThatGrantsToNobodyKnownBreaksARule_data() {
    QTest::addColumn<int>("bend");
    for (int bend = 0; bend < 4; ++bend) QTest::addRow("%d", bend) << bend;
  }
  void planThatGrantsToNobodyKnownBreaksARule() {
    QFETCH(const int, bend);
    auto plan = planned("leaf", options({m_postfix.named()}));
    for (auto &effect : plan.effects) {
      auto *grant = std::get_if<GrantRead>(&effect.change);
      if (grant == nullptr) continue;
      if (bend == 0) grant->account.id = 0;
      if (bend == 1) grant->account.kind = AccountKind::Everyone;
      if (bend == 2) grant->account.name = "someone";
      if (bend == 3) grant->certificate.sha256 = std::string(64, 'a');
    }
    const auto receipt = carryOut(plan, "leaf");
    VERIFY_FAILS(receipt, ErrorCode::PlanInvalid);
    const auto rule = receipt.error().parameters.at("rule").faults().front().fault;
    QCOMPARE(rule, bend == 3 ? Fault::EntryThere : Fault::AccountKnown);
  }

  void undoGivesBackWhoCouldReadBefore() {
    putEarlier({m_postfix});
    const auto receipt = carryOut(planned("leaf", options({m_certs.named()})), "leaf");
    VERIFY_OK(receipt);
    QVERIFY(areSame(readersOf("leaf"), {m_postfix, m_certs}));
    const UndoOrder order{receipt->id, m_host.user()};
    const auto undone = planAndRun([&](const Look &look) { return planUndo(order, *m_store, look); }, {}, context());
    VERIFY_OK(undone);
    QVERIFY(areSame(readersOf("leaf"), {m_postfix}));
    const auto &effects = undone->plan.effects;
    const auto back = std::ranges::find_if(effects, [](const Effect &effect) { return effect.as<Restore>() != nullptr; });
    QVERIFY(back != effects.end());
    QCOMPARE(textOf(back->after()), std::string("user:postfix"));
  }
};

QTEST_MAIN(TestKeyReaders)
#include "tst_key_readers.moc"
