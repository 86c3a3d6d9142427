// SPDX-License-Identifier: Apache-2.0
#include "core/codes/enumerators.h"
#include "core/documents/documents.h"
#include "core/import/plan.h"
#include "core/plan/comparison.h"
#include "core/words/words.h"
#include "tests/support/expected_macros.h"
#include "tests/support/memory_store.h"
#include "tests/support/test_bundle.h"

#include <algorithm>

using core::Becomes;
using core::Compared;
using core::RenewalKind;
using std::chrono::days;

// Old against new: what changes for whoever uses the one and will use the other.
class TestComparison : public QObject {
  Q_OBJECT

private:
  support::MemoryStore m_store;

  static core::Time now() { return support::certificate("leaf").notBefore() + days(1); }
  static core::CertificateFacts facts(const std::string &name) { return core::factsOf(support::certificate(name), {}, {}, true); }

  // "names lost old.example.com > "
  static std::string textOf(const core::ComparisonRow &row) {
    std::string text = std::string(core::nameOf(row.what)) + " " + std::string(core::nameOf(row.becomes)) + ":";
    for (const auto &value : row.before) text += " " + value;
    text += " >";
    for (const auto &value : row.after) text += " " + value;
    return text;
  }

  static std::string rowOf(const std::vector<core::ComparisonRow> &rows, Compared what) {
    std::string text;
    for (const auto &row : rows) {
      if (row.what == what) text += (text.empty() ? "" : "; ") + textOf(row);
    }
    return text;
  }

  static std::string between(const std::string &old, const std::string &renewal, Compared what) {
    return rowOf(core::comparisonOf(facts(old), facts(renewal)), what);
  }

  void put(const std::string &name, const std::vector<std::string> &links = {}) {
    const auto stored = support::certificate(name);
    m_store.content.exists = true;
    m_store.content.entries.insert_or_assign(stored.sha256(), core::StoreEntry{stored, {}, {name, {}}, true});
    for (const auto &link : links) m_store.content.links[link] = stored.sha256();
  }

  core::Plan plan(const std::string &name, const std::string &friendlyName, std::optional<core::Reply> reply = core::Reply::Move) {
    core::ImportOptions options;
    options.friendlyName = friendlyName;
    if (reply) options.answers.give(core::ChoiceKind::Link, *reply);
    auto planned = core::planImport(support::sourceFile(), support::bundle({name, "intermediate", "root"}, {name}), options, m_store, now());
    if (!planned) qFatal("no plan: %s", core::describe(planned.error()).c_str());
    core::documents::identify(*planned, {"tester", "mail.example.com", now(), "certwright import"}, core::asBytes("0123456789abcdef"));
    return *planned;
  }

private slots:
  void init() { m_store.content = {}; }

  void namesThatAreLostAndAddedHaveRowsOfTheirOwn() {
    QCOMPARE(between("checks/both", "leaf", Compared::Names),
             std::string("names same: mail.example.com > mail.example.com; names lost: old.example.com >; names added: > autodiscover.example.com"));
    QCOMPARE(between("leaf", "renewal", Compared::Names), // the control
             std::string("names same: autodiscover.example.com mail.example.com > autodiscover.example.com mail.example.com"));
  }

  void aPurposeThatIsLostHasARow() {
    QCOMPARE(between("checks/both", "leaf", Compared::Purposes), std::string("purposes same: server > server; purposes lost: client >"));
    QCOMPARE(between("leaf", "checks/both", Compared::Purposes), std::string("purposes same: server > server; purposes added: > client"));
    QCOMPARE(between("leaf", "renewal", Compared::Purposes), std::string("purposes same: server > server"));
  }

  void validityIsLostWhereTheOldOneIsValidLonger() {
    const auto kind = [](const std::string &old, const std::string &renewal) {
      const auto rows = core::comparisonOf(facts(old), facts(renewal));
      return std::ranges::find(rows, Compared::Validity, &core::ComparisonRow::what)->becomes;
    };
    QCOMPARE(kind("leaf", "elder"), Becomes::Lost);
    QCOMPARE(kind("elder", "leaf"), Becomes::Changed);
    QCOMPARE(kind("leaf", "leaf"), Becomes::Same);
  }

  void aKeyIsTheSameOrNew() {
    QCOMPARE(core::keyOriginOf(facts("leaf"), facts("renewal")), std::optional(core::KeyOrigin::NewKey));
    QCOMPARE(core::keyOriginOf(facts("leaf"), facts("reissue")), std::optional(core::KeyOrigin::SameKey));
    QVERIFY(between("leaf", "renewal", Compared::Key).starts_with("key changed: EC 256 > EC 256"));
    QVERIFY(between("leaf", "reissue", Compared::Key).starts_with("key same: EC 256 > EC 256"));
    QVERIFY(between("leaf", "checks/good", Compared::Key).starts_with("key changed: EC 256 > RSA 2048"));
    auto unknown = facts("leaf");
    unknown.key.clear(); // of a receipt of an earlier version
    unknown.purposes.reset();
    QCOMPARE(core::keyOriginOf(unknown, facts("renewal")), std::nullopt);
    QCOMPARE(rowOf(core::comparisonOf(unknown, facts("renewal")), Compared::Purposes), std::string());
  }

  void anotherIssuerIsAChange() {
    QVERIFY(between("leaf", "checks/both", Compared::Issuer).starts_with("issuer changed:"));
    QVERIFY(between("leaf", "renewal", Compared::Issuer).starts_with("issuer same:"));
  }

  void aNameThatMovesIsARenewal() {
    put("leaf", {"mail", "smtp"});
    const auto made = plan("renewal", "mail");
    QCOMPARE(made.renewals.size(), std::size_t(1));
    QCOMPARE(made.renewals.front().kind, RenewalKind::Link);
    QCOMPARE(made.renewals.front().old.sha256, support::certificate("leaf").sha256());
    const auto comparison = core::comparisonsOf(made).front();
    QCOMPARE(comparison.certificate->sha256, support::certificate("renewal").sha256());
    QCOMPARE(rowOf(comparison.rows, Compared::Links), std::string("links changed: mail > mail; links same: smtp >"));
    QCOMPARE(rowOf(comparison.rows, Compared::Chain), std::string("chain same: complete > complete"));
  }

  void aNameThatStaysIsNone() {
    put("leaf", {"mail"});
    const auto kept = plan("renewal", "mail", core::Reply::Keep);
    QCOMPARE(kept.renewals.front().kind, RenewalKind::SameNames); // it comes beside
    QCOMPARE(rowOf(core::comparisonsOf(kept).front().rows, Compared::Links), std::string("links same: mail >"));
    QCOMPARE(plan("renewal", "mail", {}).renewals.front().kind, RenewalKind::Link); // undecided: what it would be
  }

  void aCertificateWithOtherNamesIsComparedWithNothing() {
    put("leaf", {"mail"});
    QVERIFY(plan("other", "www").renewals.empty());
    QCOMPARE(plan("other", "mail").renewals.size(), std::size_t(1)); // unless it takes its name
    QVERIFY(plan("leaf", "mail").renewals.empty());                  // and not with itself
  }

  void aPlanAndItsReceiptKeepTheComparison() {
    put("checks/both", {"mail"});
    m_store.content.root = {support::certificate("root")};
    const auto made = plan("leaf", "mail");
    const auto read = core::documents::planFrom(core::documents::dump(core::documents::plan(made)));
    QVERIFY(read.has_value());
    core::Receipt receipt;
    receipt.by = made.by;
    receipt.plan = made;
    const auto stored = core::documents::receiptFrom(core::documents::dump(core::documents::receipt(receipt, core::Exit::Ok)));
    QVERIFY(stored.has_value());
    for (const auto *plan : {&*read, &stored->plan}) {
      QCOMPARE(core::comparisonsOf(*plan).size(), std::size_t(1));
      QVERIFY(core::comparisonsOf(*plan).front().rows == core::comparisonsOf(made).front().rows);
    }
    const auto document = core::documents::plan(made);
    QCOMPARE(document["renewals"][0]["key"].get<std::string>(), std::string("new-key"));
    QVERIFY(!core::documents::plan(plan("other", "www")).contains("renewals")); // the control
  }

  void aDocumentWhoseLinesDenyItsCertificatesIsRefused() {
    put("checks/both", {"mail"});
    core::Receipt receipt;
    receipt.plan = plan("leaf", "mail");
    receipt.by = receipt.plan.by;
    auto document = core::documents::receipt(receipt, core::Exit::Ok);
    QVERIFY(core::documents::receiptFrom(core::documents::dump(document)).has_value());
    for (auto &row : document["renewals"][0]["comparison"]) {
      if (row["becomes"] == "lost") row["becomes"] = "same";
    }
    const auto read = core::documents::receiptFrom(core::documents::dump(document));
    QVERIFY(!read.has_value());
    QVERIFY2(read.error().path.starts_with("renewals[0].comparison"), read.error().path.c_str());
  }

  void eachLineHasWords() {
    for (const auto what : core::enumerators<Compared>()) {
      for (const auto turn : core::enumerators<Becomes>()) QVERIFY(*core::words::of(what, turn) != '\0');
    }
    for (const auto kind : core::enumerators<RenewalKind>()) QVERIFY(*core::words::of(kind) != '\0');
  }
};

QTEST_GUILESS_MAIN(TestComparison)
#include "tst_comparison.moc"
