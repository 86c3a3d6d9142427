// SPDX-License-Identifier: Apache-2.0
#include "core/import/plan.h"
#include "core/review/review.h"
#include "tests/support/expected_macros.h"
#include "tests/support/memory_store.h"
#include "tests/support/test_bundle.h"

using core::FindingCode;
using std::chrono::days;

// A certificate beside those that a store has already, and the place where it goes.
class TestReviewBeside : public QObject {
  Q_OBJECT

private:
  support::MemoryStore m_store;

  static core::Certificate made(const std::string &name) { return support::certificate("checks/" + name); }
  static core::Time now() { return support::certificate("leaf").notBefore() + days(1); }

  static std::string names(const std::vector<core::Finding> &findings) {
    std::string all;
    for (const auto &finding : findings) all += (all.empty() ? "" : " ") + std::string(core::nameOf(finding.code));
    return all;
  }

  static std::string beside(const core::Certificate &one, const std::vector<core::Certificate> &others, const std::set<std::string> &renewed = {},
                            core::Time when = now()) {
    return names(core::reviewBeside(one, others, renewed, when));
  }

  void put(const std::string &name, const std::string &link = {}) {
    const auto stored = support::certificate(name);
    m_store.content.exists = true;
    m_store.content.entries.insert_or_assign(stored.sha256(), core::StoreEntry{stored, {}, {name, {}}, true});
    if (!link.empty()) m_store.content.links[link] = stored.sha256();
  }

  core::Plan plan(const std::string &name, const core::ImportOptions &options = {}) {
    auto planned = core::planImport(support::sourceFile(), support::bundle({name, "intermediate", "root"}, {name}), options, m_store, now());
    if (!planned) qFatal("no plan: %s", core::describe(planned.error()).c_str());
    return *planned;
  }

  static core::ImportOptions named(const std::string &name) {
    core::ImportOptions options;
    options.friendlyName = name;
    return options;
  }

private slots:
  void init() {
    m_store.content = {};
    m_store.content.root = {support::certificate("root")}; // trusted, so that nothing else is found
  }

  void aValidCertificateForTheSameNamesIsTold() {
    const auto leaf = support::certificate("leaf"), renewal = support::certificate("renewal");
    QCOMPARE(beside(renewal, {leaf}), std::string("same-names-exist same-subject-issuer"));
    QCOMPARE(beside(renewal, {support::certificate("other")}), std::string()); // the control: other names
    QCOMPARE(beside(renewal, {renewal}), std::string());                       // and itself
    QCOMPARE(beside(renewal, {leaf}, {leaf.sha256()}), std::string());         // whose place it takes
    QCOMPARE(beside(renewal, {leaf}, {}, leaf.notAfter() + days(1)), std::string());
  }

  void ofSeveralTheOneThatIsValidLongestIsNamed() {
    const auto findings =
        core::reviewBeside(support::certificate("renewal"), std::vector{support::certificate("elder"), support::certificate("leaf")}, {}, now());
    QCOMPARE(findings.front().parameters.at("sha256").text(), support::certificate("leaf").sha256());
  }

  void oneSerialNumberOfAnAuthorityIsForOneCertificate() {
    QCOMPARE(beside(made("second"), {made("first")}), std::string("same-serial"));
    QCOMPARE(beside(made("second"), {made("first")}, {}, made("first").notAfter() + days(100)), std::string("same-serial")); // expired or not
    QCOMPARE(beside(made("second"), {made("good")}), std::string());
    QCOMPARE(core::severityOf(FindingCode::SameSerial), core::Severity::Warning);
  }

  void aKeyThatIsUsedAgainIsToldAlsoWhereTheFileHasIt() {
    QVERIFY(beside(support::certificate("reissue"), {support::certificate("leaf")}).ends_with("key-reused"));
    put("leaf");
    const auto bundle = support::bundle({"reissue", "intermediate", "root"}, {"leaf"});
    const auto planned = core::planImport(support::sourceFile(), bundle, named("second"), m_store, now());
    QCOMPARE(names(planned->findings), std::string("same-names-exist same-subject-issuer key-reused"));
    QCOMPARE(planned->findings.back().parameters.at("other").text(), support::certificate("leaf").sha256());
  }

  void whatANameMovesAwayFromIsNoNeighbour() {
    put("leaf", "mail");
    auto options = named("mail");
    QCOMPARE(names(plan("renewal", named("second")).findings), std::string("same-names-exist same-subject-issuer")); // the control
    options.answers.give(core::ChoiceKind::Link, core::Reply::Move);
    QCOMPARE(names(plan("renewal", options).findings), std::string("link-moves"));
  }

  void theSameImportAgainHasNoNeighbours() {
    put("leaf");
    put("renewal");
    QCOMPARE(names(plan("leaf", named("leaf")).findings), std::string());
  }

  void expectedNamesAreLookedForByAPlan() {
    auto options = named("mail");
    options.expected.names = {"mail.example.com", "imap.example.com"};
    const auto planned = plan("leaf", options);
    QCOMPARE(names(planned.findings), std::string("name-mismatch"));
    QCOMPARE(planned.findings.front().parameters.at("name").text(), std::string("imap.example.com"));
    QVERIFY(!planned.refusal);
  }

  void littleSpaceIsToldBeforeItRunsOut() {
    m_store.content.freeBytes = std::uint64_t(17) << 20U;
    QCOMPARE(names(plan("leaf", named("mail")).findings), std::string());
    --*m_store.content.freeBytes;
    const auto planned = plan("leaf", named("mail"));
    QCOMPARE(names(planned.findings), std::string("target-space"));
    QCOMPARE(planned.findings.front().parameters.at("free").text(), std::string("16"));
    put("leaf", "leaf");
    m_store.content.freeBytes = 0; // nothing is going to be written
    m_store.content.entries.begin()->second.chain = {support::certificate("intermediate")};
    m_store.content.ca = {support::certificate("intermediate")};
    QVERIFY(!plan("leaf", named("leaf")).changesAnything());
    QCOMPARE(names(plan("leaf", named("leaf")).findings), std::string());
  }

  void theStoreOfAnotherAccountIsTold() {
    m_store.content.owner = "alice";
    QCOMPARE(names(plan("leaf", named("mail")).findings), std::string("target-account"));
  }
};

QTEST_GUILESS_MAIN(TestReviewBeside)
#include "tst_review_beside.moc"
