// SPDX-License-Identifier: Apache-2.0
#include "core/base/json.h"
#include "core/import/requests.h"
#include "core/import/run.h"
#include "core/plan/world.h"
#include "core/stores/folder/folder_store.h"
#include "tests/support/expected_macros.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_host.h"
#include "tests/support/folder_store_bench.h"
#include "tests/support/memory_store.h"
#include "tests/support/test_bundle.h"

using core::EffectState;
using core::ErrorCode;
using std::chrono::days;

namespace {

// A store whose proofs fail, and which otherwise works. The failure shows only after the change is made.
class UnprovenStore final : public core::CertificateStore {
public:
  explicit UnprovenStore(core::CertificateStore &real) : m_real(real) {}

  [[nodiscard]] std::string location() const override { return m_real.location(); }
  [[nodiscard]] core::Scope scope() const override { return m_real.scope(); }
  [[nodiscard]] core::StoreTraits traits() const override { return m_real.traits(); }
  [[nodiscard]] std::optional<std::string> pathOf(const core::PlaceOfFile &place) const override { return m_real.pathOf(place); }
  core::Expected<core::StoreSnapshot> look(const core::Interest &interest) override { return m_real.look(interest); }
  core::Expected<core::Listing> list(std::optional<core::Section> section) override { return m_real.list(section); }
  core::Expected<void> mayChange() override { return m_real.mayChange(); }
  core::ReceiptLog &receiptLog() override { return m_real.receiptLog(); }

  core::Expected<std::unique_ptr<core::StoreTransaction>> begin(std::stop_token stop, const core::Progress &progress,
                                                                core::Opening opening = core::Opening::Settled) override {
    auto begun = m_real.begin(std::move(stop), progress, opening);
    if (!begun) return core::Unexpected(begun.error());
    return std::make_unique<Transaction>(std::move(*begun));
  }

private:
  class Transaction final : public core::StoreTransaction {
  public:
    explicit Transaction(std::unique_ptr<core::StoreTransaction> real) : m_real(std::move(real)) {}
    core::Expected<core::StoreSnapshot> look(const core::Interest &interest) override { return m_real->look(interest); }
    core::Expected<void> commit(const core::ChangeSet &change, std::stop_token stop, const core::Progress &progress) override {
      return m_real->commit(change, std::move(stop), progress);
    }
    core::Expected<std::optional<core::UnprovedChange>> unproved() override { return m_real->unproved(); }
    core::Expected<core::StoreProof> prove(const std::vector<core::Certificate> &) override {
      return core::StoreProof{true, false, true, "the key does not sign, as the test wants it", {}};
    }
    core::Expected<void> takeBack() override { return m_real->takeBack(); }
    core::Expected<void> amendReceipt(const std::string &id, const std::string &json) override { return m_real->amendReceipt(id, json); }

  private:
    std::unique_ptr<core::StoreTransaction> m_real;
  };

  core::CertificateStore &m_real;
};

} // namespace

// Requests in a store: made, removed, and answered by a certificate.
class TestRequests : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<support::MemoryStore> m_memory;
  std::unique_ptr<QTemporaryDir> m_folder;
  support::FakeClock m_clock;
  support::FakeHost m_host;
  std::stop_source m_stop;
  core::PrivateKey m_key = support::key("leaf");
  core::CertificateRequest m_request = *core::CertificateRequest::make(m_key, "CN=mail.example.com", {"mail.example.com"});

  [[nodiscard]] std::filesystem::path root() const { return m_folder->path().toStdString() + "/store"; }
  [[nodiscard]] std::filesystem::path requestFolder() const { return root() / "requests" / m_request.sha256(); }
  [[nodiscard]] core::FolderStore folderStore() const { return {root(), core::Scope::None}; }

  core::RunContext contextOf(core::CertificateStore &store) { return {store, m_clock, m_host, "certwright request new", m_stop.get_token(), {}}; }

  core::Expected<core::Receipt> keep(core::CertificateStore &store, const std::string &name = "mail") {
    const auto planning = core::planningFrom([&](const core::StoreSnapshot &seen) {
      return core::planAdoption({m_request, m_key, name}, store, seen, m_clock.now());
    });
    return core::planAndRun(planning, core::materialsOf(m_request, m_key), contextOf(store));
  }

  core::Expected<core::Receipt> make(core::CertificateStore &store, const core::RequestOrder &order) {
    const auto planning = core::planningFrom([&](const core::StoreSnapshot &seen) { return core::planNewRequest(order, store, seen); });
    return core::planAndRun(planning, {}, contextOf(store));
  }

  core::Expected<core::Receipt> remove(core::CertificateStore &store) {
    const auto planning =
        core::planningFrom([&](const core::StoreSnapshot &seen) { return core::planRequestRemoval(m_request.sha256(), store, seen); });
    return core::planAndRun(planning, {}, contextOf(store));
  }

  core::Expected<core::Receipt> importAnswer(core::CertificateStore &store) {
    return core::planAndRunImport(support::sourceFile(), support::bundle({"leaf", "intermediate"}, {}), {}, contextOf(store));
  }

  static core::StoreEntry *entryIn(core::StoreSnapshot &seen) {
    const auto found = seen.entries.find(support::certificate("leaf").sha256());
    return found == seen.entries.end() ? nullptr : &found->second;
  }

  // A look at the store for the request and its answer.
  static core::StoreSnapshot look(core::CertificateStore &store) {
    auto seen = store.look({{support::certificate("leaf").sha256()}, {"mail"}});
    if (!seen) qFatal("no look: %s", core::describe(seen.error()).c_str());
    return std::move(*seen);
  }

private slots:
  void init() {
    m_memory = std::make_unique<support::MemoryStore>();
    m_folder = std::make_unique<QTemporaryDir>();
    m_clock.set(support::certificate("leaf").notBefore() + days(100));
    m_stop = {};
  }

  void requestIsKeptWithItsKeyAndAReceipt() {
    const auto receipt = keep(*m_memory);
    VERIFY_OK(receipt);
    QVERIFY(receipt->changed);
    QCOMPARE(receipt->plan.verb, std::string("request adopt"));
    QCOMPARE(receipt->plan.effects.size(), std::size_t(2));
    for (const auto &effect : receipt->plan.effects) QCOMPARE(effect.state, EffectState::Done);
    QCOMPARE(m_memory->content.requests.front().friendlyName, std::string("mail"));
    QCOMPARE(m_memory->content.requestKeys.at(m_request.sha256()), std::string(m_key.toPem().text()));
    const auto kept = core::Json::parse(m_memory->content.receipts.at(receipt->id));
    QCOMPARE(kept["verb"].get<std::string>(), std::string("request adopt"));
    QCOMPARE(kept["effects"][1]["kind"].get<std::string>(), std::string("store-request"));
  }

  void planOfARequestIsWhatIsDone() {
    const core::RequestOrder order{"", {"mail.example.com"}, core::KeyKind::EcP256, "mail"};
    const auto plan = core::planNewRequest(order, *m_memory, {});
    VERIFY_OK(plan);
    QCOMPARE(plan->effects.front().as<core::PutKey>()->key, std::string(core::newKey));
    for (const auto &effect : plan->effects) QVERIFY(effect.object().empty()); // there is no object yet
    const auto receipt = make(*m_memory, order);
    VERIFY_OK(receipt);
    QCOMPARE(receipt->plan.verb, std::string("request new"));
    const auto &request = receipt->plan.request->request;
    QCOMPARE(request.keyAlgorithm(), std::string("EC"));
    QCOMPARE(receipt->plan.effects.front().as<core::PutKey>()->key, core::keyIdOf(request.publicKey()));
    QCOMPARE(receipt->plan.effects.front().object(), request.sha256());
    QCOMPARE(m_memory->content.requests.front().request.sha256(), request.sha256());
    const auto key = core::PrivateKey::fromPem(core::asBytes(m_memory->content.requestKeys.at(request.sha256())));
    VERIFY_OK(key);
    QVERIFY(request.isSignedBy(*key));
    QCOMPARE(plan->effects.size(), receipt->plan.effects.size());
    for (std::size_t i = 0; i < plan->effects.size(); ++i) {
      const auto &planned = plan->effects.at(i), &done = receipt->plan.effects.at(i);
      QCOMPARE(planned.kind(), done.kind());
      QCOMPARE(planned.label(), done.label());
      QCOMPARE(planned.target(), done.target());
      QCOMPARE(planned.state, EffectState::Planned);
    }
  }

  void orderThatCannotBeFilledIsRefusedBeforeThereIsAKey() {
    VERIFY_FAILS(core::planNewRequest({"", {}, core::KeyKind::EcP256, "mail"}, *m_memory, {}), ErrorCode::Usage);
    VERIFY_FAILS(core::planNewRequest({"CN=mail", {}, core::KeyKind::EcP256, ""}, *m_memory, {}), ErrorCode::NameEmpty);
    VERIFY_FAILS(make(*m_memory, {"CN=mail", {"no host"}, core::KeyKind::Rsa4096, "mail"}), ErrorCode::Usage);
    VERIFY_OK(core::planNewRequest({"CN=mail", {}, core::KeyKind::EcP256, "mail"}, *m_memory, {})); // control
  }

  void sameRequestAgainChangesNothing() {
    VERIFY_OK(keep(*m_memory));
    const auto again = keep(*m_memory, "another name");
    VERIFY_OK(again);
    QVERIFY(!again->changed && again->id.empty());
    QCOMPARE(again->plan.request->friendlyName, std::string("mail")); // as it waits there
    QCOMPARE(m_memory->commits.size(), std::size_t(1));
  }

  void whatCannotBeKeptIsRefused_data() {
    QTest::addColumn<QByteArray>("name");
    QTest::addColumn<bool>("isHidden");
    QTest::addColumn<bool>("isDamaged");
    QTest::addColumn<bool>("isCancelled");
    QTest::addColumn<ErrorCode>("code");
    QTest::newRow("a name that is too long") << QByteArray(64, 'x') << false << false << false << ErrorCode::NameTooLong;
    QTest::newRow("no name") << QByteArray() << false << false << false << ErrorCode::NameEmpty;
    QTest::newRow("requests that this user may not see") << QByteArray("mail") << true << false << false << ErrorCode::StoreDenied;
    QTest::newRow("a damaged one in its place") << QByteArray("mail") << false << true << false << ErrorCode::EntryDamaged;
    QTest::newRow("stopped before it began") << QByteArray("mail") << false << false << true << ErrorCode::Cancelled;
  }
  void whatCannotBeKeptIsRefused() {
    QFETCH(const QByteArray, name);
    QFETCH(const bool, isHidden);
    QFETCH(const bool, isDamaged);
    QFETCH(const bool, isCancelled);
    QFETCH(const ErrorCode, code);
    m_memory->content.requestsHidden = isHidden;
    if (isDamaged) m_memory->content.damagedRequests[m_request.sha256()] = "request.pem is missing";
    if (isCancelled) m_stop.request_stop();
    VERIFY_FAILS(keep(*m_memory, name.toStdString()), code);
    QVERIFY(m_memory->commits.empty());
  }

  void storeThatFailsIsTheAnswer() {
    m_memory->failures["commit"] = core::Error{ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "no space"}}};
    VERIFY_FAILS(keep(*m_memory), ErrorCode::StoreFailed);
    QVERIFY(m_memory->content.requests.empty());
  }

  void requestThatDoesNotComeBackIsTakenBack() {
    m_memory->beforeCommit = [this] { m_memory->failures["locked look"] = core::Error{ErrorCode::StoreFailed}; };
    VERIFY_FAILS(keep(*m_memory), ErrorCode::ProofFailed);
    QVERIFY(m_memory->content.requests.empty() && m_memory->content.requestKeys.empty());
  }

  void requestIsRemovedAndOneThatIsNotThereIsNot() {
    VERIFY_FAILS(remove(*m_memory), ErrorCode::NotFound);
    QVERIFY(!m_memory->content.exists); // no store is made to find that out
    VERIFY_OK(keep(*m_memory));
    const auto receipt = remove(*m_memory);
    VERIFY_OK(receipt);
    QCOMPARE(receipt->plan.request->request.sha256(), m_request.sha256());
    QVERIFY(m_memory->content.requests.empty());
  }

  void folderKeepsARequestForItsOwnerAlone() {
    auto store = folderStore();
    VERIFY_OK(keep(store));
    const auto modeOf = [](const std::filesystem::path &path) { return std::filesystem::status(path).permissions(); };
    QCOMPARE(modeOf(root() / "requests"), std::filesystem::perms(0700));
    QCOMPARE(modeOf(requestFolder() / "private-key.pem"), std::filesystem::perms(0600));
    QCOMPARE(support::contentOf(requestFolder() / "request.pem"), m_request.pem());
    const auto seen = look(store);
    QCOMPARE(seen.requests.size(), std::size_t(1));
    QCOMPARE(seen.requests.front().friendlyName, std::string("mail"));
    QCOMPARE(seen.requests.front().made, std::chrono::floor<std::chrono::seconds>(m_clock.now()));
  }

  void requestThatIsNotWholeIsNamed_data() {
    QTest::addColumn<QByteArray>("file");
    QTest::addColumn<QByteArray>("text"); // null: the file is gone
    QTest::newRow("without its key") << QByteArray("private-key.pem") << QByteArray();
    const auto otherKey = support::key("other").toPem();
    QTest::newRow("with another's key") << QByteArray("private-key.pem")
                                        << QByteArray(otherKey.text().data(), static_cast<int>(otherKey.text().size()));
    QTest::newRow("with a key that is none") << QByteArray("private-key.pem") << QByteArray("no key");
    QTest::newRow("without the request") << QByteArray("request.pem") << QByteArray();
    const auto foreign = core::CertificateRequest::make(m_key, "CN=www.example.com", {});
    QTest::newRow("with another request") << QByteArray("request.pem") << QByteArray::fromStdString(foreign->pem());
    QTest::newRow("with a description that cannot be read") << QByteArray("entry.json") << QByteArray("{");
    QTest::newRow("with the description of something else") << QByteArray("entry.json") << QByteArray("{\"schema\": \"certwright/entry/1\"}");
  }
  void requestThatIsNotWholeIsNamed() {
    QFETCH(const QByteArray, file);
    QFETCH(const QByteArray, text);
    auto store = folderStore();
    VERIFY_OK(keep(store));
    QCOMPARE(look(store).damagedRequests.size(), std::size_t(0)); // control
    const auto path = requestFolder() / file.toStdString();
    QVERIFY(std::filesystem::remove(path));
    if (!text.isNull()) support::writeTo(path, text.toStdString());
    const auto seen = look(store);
    QCOMPARE(seen.requests.size(), std::size_t(0));
    const auto what = core::words::textOf(seen.damagedRequests.at(m_request.sha256()));
    QVERIFY2(what.find(file.toStdString()) != std::string::npos, what.c_str());
  }

  void answerTakesTheKeyAndTheRequestIsGone() {
    auto store = folderStore();
    VERIFY_OK(keep(store));
    VERIFY_OK(importAnswer(store));
    auto seen = look(store);
    QCOMPARE(seen.requests.size(), std::size_t(0));
    QVERIFY(entryIn(seen) != nullptr && entryIn(seen)->hasPrivateKey);
    QCOMPARE(seen.links.at("mail"), support::certificate("leaf").sha256());
  }

  void answerWhoseProofFailsIsTakenBackAndTheRequestWaitsAgain() {
    auto store = folderStore();
    VERIFY_OK(keep(store));
    const auto key = support::contentOf(requestFolder() / "private-key.pem");
    const auto receipts = *store.receiptLog().ids();
    UnprovenStore unproven(store);
    VERIFY_FAILS(importAnswer(unproven), ErrorCode::ProofFailed);
    auto seen = look(store);
    QVERIFY(entryIn(seen) == nullptr);
    QVERIFY(seen.links.empty() && seen.ca.empty());
    QCOMPARE(seen.requests.size(), std::size_t(1));
    QCOMPARE(seen.requests.front().request.sha256(), m_request.sha256());
    QCOMPARE(support::contentOf(requestFolder() / "private-key.pem"), key);
    QCOMPARE(*store.receiptLog().ids(), receipts);
    VERIFY_OK(importAnswer(store)); // and it can be answered still
    seen = look(store);
    QVERIFY(entryIn(seen) != nullptr && entryIn(seen)->hasPrivateKey);
  }
};

QTEST_GUILESS_MAIN(TestRequests)
#include "tst_requests.moc"
