// SPDX-License-Identifier: Apache-2.0
#include "tests/stores/contract/stores_under_test.h"
#include "tests/support/expected_macros.h"

#include <QtTest>

using namespace contract;
using core::Account;
using core::AccountKind;
using core::Accounts;

// What a store that can let others read a key promises. A store that cannot says so, and nothing of this is asked of it.
class TestStoreContractReaders : public QObject {
  Q_OBJECT

private:
  const Account m_user{AccountKind::User, "nobody", 65534};
  const Account m_group{AccountKind::Group, "1234567", 1234567}; // no system has it

  static core::ChangeSet changing(const std::string &id, std::optional<Accounts> readers) {
    auto change = emptyChange(id);
    core::EntryChange entry{certificateNamed("leaf-1"), {certificateNamed("intermediate")}, nullptr, {"mail", {"imap"}}, true};
    entry.readers = std::move(readers);
    change.entries = {entry};
    return change;
  }

  static Accounts readersIn(core::CertificateStore &store) { return look(store).entries.at(certificateNamed("leaf-1").sha256()).readers; }

  static core::ChangeSet puttingFor(core::CertificateStore &store, const std::string &id, const Accounts &readers) {
    auto change = putting(store, id, "leaf-1", "mail");
    change.entries.front().readers = readers;
    return change;
  }

private slots:
  void initTestCase_data() { addKinds(); }

  void newKeyIsReadByItsOwnerAlone() { // the control of all others, and true of every store
    const auto bench = made();
    VERIFY_OK(commit(bench->store(), putting(bench->store(), "id-1", "leaf-1", "mail")));
    QVERIFY(readersIn(bench->store()).empty());
  }

  void readersOfAKeyAreSeenByEveryLookAndInEveryList() {
    const auto bench = made();
    if (!bench->store().traits().keyReaders) return;
    VERIFY_OK(commit(bench->store(), puttingFor(bench->store(), "id-1", {m_user, m_group})));
    QVERIFY(core::areSame(readersIn(bench->store()), {m_group, m_user}));
    const auto listing = bench->store().list(core::Section::My);
    VERIFY_OK(listing);
    QVERIFY(core::areSame(listing->entries.front().entry.readers, {m_user, m_group}));
    const auto seen = look(bench->store());
    QVERIFY(core::areSame(seen.linkedEntries.at("mail").readers, {m_user, m_group}));
  }

  void changeThatSaysNothingOfReadersLeavesThemAsTheyAre() {
    const auto bench = made();
    if (!bench->store().traits().keyReaders) return;
    VERIFY_OK(commit(bench->store(), puttingFor(bench->store(), "id-1", {m_user})));
    VERIFY_OK(commit(bench->store(), changing("id-2", std::nullopt)));
    QVERIFY(core::areSame(readersIn(bench->store()), {m_user}));
    VERIFY_OK(commit(bench->store(), changing("id-3", Accounts{m_group}))); // the control
    QVERIFY(core::areSame(readersIn(bench->store()), {m_group}));
    VERIFY_OK(commit(bench->store(), changing("id-4", Accounts())));
    QVERIFY(readersIn(bench->store()).empty());
  }

  void whatIsRestoredHasTheReadersThatItHad() {
    const auto bench = made();
    auto &store = bench->store();
    if (!store.traits().keyReaders) return;
    VERIFY_OK(commit(store, puttingFor(store, "id-1", {m_user})));
    VERIFY_OK(commit(store, changing("id-2", Accounts{m_user, m_group})));
    auto back = emptyChange("id-3");
    const core::StoredObject entry{core::Section::My, certificateNamed("leaf-1").sha256()};
    back.removals = {entry};
    back.restorations = {{"id-2", entry}};
    VERIFY_OK(commit(store, back));
    QVERIFY(core::areSame(readersIn(store), {m_user}));
  }

  void whatIsTakenBackHasTheReadersThatItHad() {
    const auto bench = made();
    auto &store = bench->store();
    if (!store.traits().keyReaders) return;
    VERIFY_OK(commit(store, puttingFor(store, "id-1", {m_user})));
    const auto before = bench->print();
    const auto transaction = store.begin({}, {});
    VERIFY_OK(transaction);
    VERIFY_OK((*transaction)->commit(changing("id-2", Accounts{m_group}), {}, {}));
    QVERIFY(core::areSame(readersIn(store), {m_group}));
    VERIFY_OK((*transaction)->takeBack());
    QVERIFY(core::areSame(readersIn(store), {m_user}));
    QCOMPARE(bench->print(), before);
  }

  void proofHoldsForTheReadersOfTheChange() {
    const auto bench = made();
    auto &store = bench->store();
    if (!store.traits().keyReaders) return;
    const auto transaction = store.begin({}, {});
    VERIFY_OK(transaction);
    VERIFY_OK((*transaction)->commit(puttingFor(store, "id-1", {m_user, m_group}), {}, {}));
    const auto proof = (*transaction)->prove({certificateNamed("leaf-1")});
    VERIFY_OK(proof);
    QVERIFY(proof->holds());
  }

  void accountsAreFoundOnlyWhereTheyAreAskedFor() {
    const auto bench = made();
    if (!bench->store().traits().keyReaders) return;
    VERIFY_OK(commit(bench->store(), putting(bench->store(), "id-1", "leaf-1", "mail")));
    QVERIFY(look(bench->store()).accounts.empty());
    core::Interest interest;
    interest.accounts = {"user:no-account-of-that-name", "group:no-group-of-that-name"};
    const auto seen = bench->store().look(interest);
    VERIFY_OK(seen);
    QVERIFY(seen->accounts.empty());
  }
};

QTEST_MAIN(TestStoreContractReaders)
#include "tst_store_contract_readers.moc"
