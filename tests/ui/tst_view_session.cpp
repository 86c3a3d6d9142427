// SPDX-License-Identifier: Apache-2.0
#include "ui/view_session.h"

#include "core/import/plan.h"
#include "tests/support/expected_macros.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_host.h"
#include "tests/support/memory_store.h"
#include "tests/support/scripted_reader.h"

#include <QtTest>

using core::RootTrust;
using ui::ViewedPath;
using Names = std::vector<std::string>;

// What a file's certificates are called when they are only looked at: the same as in a plan.
class TestViewSession final : public QObject {
  Q_OBJECT

  std::shared_ptr<support::MemoryStore> m_store;
  std::unique_ptr<support::ScriptedReader> m_reader;
  support::FakeClock m_clock{support::certificate("leaf").notBefore() + std::chrono::days(100)}; // old-root ended on day 30
  support::FakeHost m_host{"mail.example.com", false};

  static std::vector<core::Certificate> certificates(const Names &names) {
    std::vector<core::Certificate> all;
    for (const auto &name : names) all.push_back(support::certificate(name));
    return all;
  }

  ui::SessionPorts ports() {
    return {*m_reader, [this](core::Scope) { return m_store; }, {core::Scope::User}, m_clock, m_host};
  }

  ViewedPath viewed() {
    ui::ViewSession session(ports());
    QSignalSpy opened(&session, &ui::ViewSession::opened);
    session.open(QStringLiteral("/home/tester/open.pfx"));
    if (!opened.wait() || session.paths().empty()) qFatal("not opened");
    return session.paths().front();
  }

  ViewedPath planned(const Names &file) {
    const auto plan = core::planImport(support::sourceFile(), support::bundle(file, {"leaf"}), {}, *m_store, m_clock.now(), {});
    if (!plan || plan->pairs.size() != 1) qFatal("no plan");
    return ViewedPath::of(plan->pairs.front());
  }

  static QString listed(const ViewedPath &path) {
    QStringList all;
    for (const auto &each : path.certificates()) all << QString::fromStdString(each.certificate.sha256().substr(0, 8)) + ViewedPath::placeOf(each);
    return all.join(QStringLiteral(" < "));
  }

private slots:
  void init() {
    m_store = std::make_shared<support::MemoryStore>();
    m_store->content.systemTrustPlace = "/etc/ssl/certs";
    m_reader = std::make_unique<support::ScriptedReader>();
  }

  void aViewSaysOfTheRootWhatAPlanSays_data() {
    QTest::addColumn<Names>("file");
    QTest::addColumn<Names>("ofStore");
    QTest::addColumn<Names>("ofSystem");
    QTest::addColumn<bool>("trusted");
    QTest::newRow("a root of the store") << Names{"leaf", "intermediate", "root"} << Names{"root"} << Names{} << true;
    QTest::newRow("a root of the system") << Names{"leaf", "intermediate"} << Names{} << Names{"root"} << true;
    QTest::newRow("a root that nobody trusts") << Names{"leaf", "intermediate", "root"} << Names{} << Names{"elsewhere"} << false;
    QTest::newRow("cross-signed, by one that the system trusts")
        << Names{"leaf", "intermediate", "root", "cross-root"} << Names{} << Names{"elsewhere"} << true;
    QTest::newRow("cross-signed, and no way up that is trusted")
        << Names{"leaf", "intermediate", "root", "cross-root"} << Names{} << Names{"weak-root"} << false;
    QTest::newRow("expired, and renewed in the system") << Names{"leaf", "intermediate", "old-root"} << Names{} << Names{"root"} << true;
    QTest::newRow("expired, and renewed in the store") << Names{"leaf", "intermediate", "old-root"} << Names{"root"} << Names{} << true;
    QTest::newRow("expired, and not renewed here") << Names{"leaf", "intermediate", "old-root"} << Names{} << Names{"elsewhere"} << false;
    QTest::newRow("no root at all") << Names{"leaf", "intermediate"} << Names{} << Names{} << false;
  }
  void aViewSaysOfTheRootWhatAPlanSays() {
    QFETCH(const Names, file);
    QFETCH(const Names, ofStore);
    QFETCH(const Names, ofSystem);
    QFETCH(const bool, trusted);
    m_reader->files["open.pfx"] = {file, {"leaf"}, "", ""};
    m_store->content.exists = true;
    m_store->content.root = certificates(ofStore);
    m_store->content.systemRoots = certificates(ofSystem);
    const auto view = viewed(), plan = planned(file);
    QCOMPARE(view.isTrusted(), trusted);
    QCOMPARE(plan.isTrusted(), trusted);
    QCOMPARE(listed(view), listed(plan));
    QCOMPARE(view.state(m_clock.now()), plan.state(m_clock.now()));
    QCOMPARE(view.verdict(), plan.verdict());
  }

  void aStoreThatCannotBeLookedAtKnowsNothing() {
    m_reader->files["open.pfx"] = {{"leaf", "intermediate", "root"}, {"leaf"}, "", ""};
    m_store->content.root = certificates({"root"});
    QVERIFY(viewed().isTrusted()); // control
    m_store->failures["look"] = core::Error{core::ErrorCode::StoreDenied};
    const auto view = viewed();
    QVERIFY(!view.isTrusted());
    QCOMPARE(view.certificates().size(), std::size_t(3));
  }
};

QTEST_MAIN(TestViewSession)
#include "tst_view_session.moc"
