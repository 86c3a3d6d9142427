// SPDX-License-Identifier: Apache-2.0
#include "core/documents/documents.h"
#include "core/history/recent_changes.h"
#include "core/plan/receipt_order.h"
#include "tests/support/expected_macros.h"

#include <QtTest>

#include <map>

using core::documents::ReceiptSummary;

namespace {

// Receipts that were never written: their summaries alone are known, or, for what `learn` takes, the receipts alone.
class ScriptedLog final : public core::ReceiptLog {
public:
  std::map<std::string, core::KnownReceipt> receipts = {};
  std::map<std::string, std::string> texts = {};
  int reads = 0;
  int remembered = 0;

  void add(const std::string &id, const std::string &undoes = {}, std::set<std::string> touches = {}, const std::string &user = "admin") {
    ReceiptSummary summary{id, undoes.empty() ? "import" : "undo", user, {}, undoes};
    summary.touches = std::move(touches);
    receipts[id] = {id, core::documents::written(summary)};
  }

  core::Expected<std::vector<std::string>> ids() override { return core::fail(core::ErrorCode::Internal); }
  core::Expected<std::string> receipt(const std::string &id) override {
    ++reads;
    const auto text = texts.find(id);
    return text == texts.end() ? core::Expected<std::string>(core::fail(core::ErrorCode::NotFound)) : text->second;
  }
  core::Expected<std::vector<core::KnownReceipt>> known() override {
    std::vector<core::KnownReceipt> all;
    for (const auto &[id, receipt] : receipts) all.push_back(receipt);
    return all;
  }
  void remember(const std::vector<core::KnownReceipt> &all) override {
    ++remembered;
    for (const auto &receipt : all) receipts[receipt.id] = receipt;
  }
};

using Ids = std::vector<std::string>;

} // namespace

// What receipts say together: what stands, what was undone, and what stands on what.
class TestHistory : public QObject {
  Q_OBJECT

private:
  ScriptedLog m_log;

  core::History read() {
    auto history = core::History::read(m_log);
    return history ? std::move(*history) : core::History();
  }

private slots:
  void init() { m_log = ScriptedLog(); }

  void undoneChangeStandsAgainWhenItsUndoIsUndone() {
    m_log.add("1");
    QVERIFY(read().stands("1"));
    m_log.add("2", "1");
    QCOMPARE(read().undoneBy("1"), std::string("2"));
    QVERIFY(read().stands("2"));
    m_log.add("3", "2");
    QVERIFY(read().stands("1"));
    QCOMPARE(read().undoneBy("2"), std::string("3"));
    m_log.add("4", "1"); // and can be undone once more
    QCOMPARE(read().undoneBy("1"), std::string("4"));
    m_log.add("5", "3");
    QCOMPARE(read().undoneBy("3"), std::string("5"));
  }

  void undoThatIsOlderThanWhatItNamesUndoesNothing() {
    m_log.add("2");
    m_log.add("1", "2");
    m_log.add("3", "3");
    QVERIFY(read().stands("2"));
    QVERIFY(read().stands("3"));
  }

  void whatWasReplacedLiesUnderTheLastUndoOfAnUndo() {
    m_log.add("1");
    QCOMPARE(read().keptUnder("1"), std::string("1"));
    m_log.add("2", "1");
    QCOMPARE(read().keptUnder("1"), std::string("1")); // it went back
    m_log.add("3", "2");
    QCOMPARE(read().keptUnder("1"), std::string("3"));
    m_log.add("4", "1");
    m_log.add("5", "4");
    QCOMPARE(read().keptUnder("1"), std::string("5"));
  }

  void laterChangesOfThePlacesAreNamedNewestFirst() {
    m_log.add("1", {}, {"my/a", "by-name/mail"});
    m_log.add("2", {}, {"my/a"});
    m_log.add("3", {}, {"my/b"});
    m_log.add("4", {}, {"by-name/mail", "my/b"});
    QCOMPARE(read().laterThan("1", {"my/a", "by-name/mail"}), (Ids{"4", "2"}));
    QCOMPARE(read().laterThan("2", {"my/a"}), Ids());
    QCOMPARE(read().laterThan("1", {"my/c"}), Ids());
    m_log.add("5", "4", {"by-name/mail", "my/b"}); // neither the change nor its undo is in the way
    QCOMPARE(read().laterThan("1", {"my/a", "by-name/mail"}), Ids{"2"});
  }

  void whatStandsOnALaterChangeIsNamedToo() {
    m_log.add("1", {}, {"my/a"});
    m_log.add("2", {}, {"my/a", "my/b"});
    m_log.add("3", {}, {"my/b", "my/c"});
    m_log.add("4", {}, {"my/d", "ca/x"});
    m_log.add("5", {}, {"my/c", "ca/x"});
    QCOMPARE(read().laterThan("1", {"my/a"}), (Ids{"5", "3", "2"})); // not 4: an issuer is in nobody's way
    QCOMPARE(read().laterThan("4", {"my/d", "ca/x"}), Ids());
  }

  void idsAreInTheOrderOfTheChangesAlsoWhereAClockWasSetBack() {
    const core::Bytes random{1, 2, 3, 4};
    const core::Moment now{core::Time(std::chrono::seconds(1'800'000'000)), 500};
    const auto idAfter = [&](const core::Moment &newest) {
      return core::newReceiptId(core::momentAfter(core::newReceiptId(newest, random), now), random);
    };
    const auto plain = core::newReceiptId(now, random);
    QCOMPARE(idAfter({now.time, 499}), plain);
    QVERIFY(idAfter(now) > core::newReceiptId(now, random));
    const core::Moment ahead{now.time + std::chrono::minutes(5), 999'999'999};
    QVERIFY(idAfter(ahead) > core::newReceiptId(ahead, random));
    QCOMPARE(idAfter({now.time + std::chrono::days(2), 0}), plain); // a clock that was wrong by days is not followed
    QCOMPARE(core::newReceiptId(core::momentAfter({}, now), random), plain);
    QCOMPARE(core::newReceiptId(core::momentAfter("anything", now), random), plain);
  }

  void undoOfAnEarlierChangeIsALaterChange() {
    m_log.add("1", {}, {"my/a"});
    m_log.add("2", {}, {"my/b"});
    m_log.add("3", "1", {"my/a"});
    QCOMPARE(read().laterThan("2", {"my/a"}), Ids{"3"});
  }

  void lastIsTheNewestOfTheUserThatIsNeitherAnUndoNorUndone() {
    m_log.add("1");
    m_log.add("2", {}, {}, "other");
    QCOMPARE(read().last("admin"), std::string("1"));
    QCOMPARE(read().last("other"), std::string("2"));
    QCOMPARE(read().last("nobody"), std::string());
    m_log.add("3", "1");
    QCOMPARE(read().last("admin"), std::string());
    m_log.add("4", "3");
    QCOMPARE(read().last("admin"), std::string("1"));
  }

  void placeIsTouchedWhileNoUndoTookItBack() {
    m_log.add("1", {}, {"ca/x", "my/a"});
    QVERIFY(read().touches("ca/x"));
    QVERIFY(!read().touches("ca/y"));
    m_log.add("2", "1", {"my/a"}); // it left the issuer
    QVERIFY(read().touches("ca/x"));
    QVERIFY(!read().touches("my/a"));
  }

  void receiptThatIsNotTrustedUndoesNothing() {
    m_log.add("1");
    m_log.add("2", "1");
    QVERIFY(!read().stands("1"));
    m_log.receipts["2"].isTrusted = false;
    QVERIFY(read().stands("1"));
    QVERIFY(!read().isTrusted("2"));
    QVERIFY(read().isTrusted("1"));
  }

  void recentChangesSayWhatBecameOfEach() {
    const auto id = [](int day) { return "202611" + std::to_string(day) + "T101500Z-0000000000000001"; };
    m_log.add(id(11), {}, {"my/a", "by-name/mail", "ca/x"});
    m_log.add(id(12), {}, {"my/b", "ca/x"});
    m_log.add(id(13), {}, {"my/c", "by-name/mail"});
    m_log.add(id(14), id(12), {"my/b"});
    m_log.add(id(15), {}, {"trash/" + id(10)});
    const auto changes = core::recentChanges(read(), 10);
    QCOMPARE(changes.size(), std::size_t{5});
    const std::vector<core::ChangeState> states{core::ChangeState::Final, core::ChangeState::InPlace, core::ChangeState::InPlace,
                                                core::ChangeState::Undone, core::ChangeState::Blocked};
    for (std::size_t i = 0; i < states.size(); ++i) QCOMPARE(changes[i].state, states[i]);
    QCOMPARE(changes[3].other, id(14));
    QCOMPARE(changes[4].other, id(13)); // the issuer that both have is in nobody's way
    QCOMPARE(core::formatTime(changes[4].otherTime), std::string("2026-11-13T10:15:00Z"));
    QCOMPARE(core::recentChanges(read(), 2).size(), std::size_t{2});
  }

  void summariesAreReadOnlyWhereAnAnswerNeedsThem() {
    for (int i = 0; i < 10; ++i) m_log.add("1" + std::to_string(i), {}, {"my/" + std::to_string(i)});
    m_log.receipts["13"].summary = R"({"id":"13",)"; // begins as its own, and is cut off
    const auto history = read();
    QVERIFY(history.find("15") != nullptr);
    QCOMPARE(history.laterThan("15", {"my/7"}), Ids{"17"});
    QCOMPARE(m_log.reads, 0);
    QVERIFY(history.find("13") == nullptr); // now the receipt itself is asked, which there is none of
    QCOMPARE(m_log.reads, 1);
  }

  void receiptWithoutASummaryIsReadOnceAndRemembered() {
    core::Receipt receipt;
    receipt.id = "1";
    receipt.by = {"admin", "host", {}, "certwright undo 0"};
    receipt.plan.verb = "undo";
    receipt.plan.undoes = "0";
    receipt.plan.store = "folder:/x";
    receipt.plan.effects = {{core::PointLink{"mail", core::Presence::Absent, std::string(64, 'a')}, core::EffectState::Done},
                            {core::PointLink{"web", core::Presence::Absent, std::string(64, 'b')}, core::EffectState::Skipped}};
    m_log.texts["1"] = core::documents::dump(core::documents::receipt(receipt, core::Exit::Ok));
    for (const auto *wrong : {"", "nonsense", "{}", R"({"id":"2","verb":"undo","user":"admin","touches":[]})"}) {
      m_log.receipts["1"] = {"1", wrong};
      const auto history = read();
      QVERIFY(history.find("1") != nullptr);
      QCOMPARE(history.find("1")->undoes, std::string("0"));
      QCOMPARE(history.find("1")->touches, (std::set<std::string>{"by-name/mail", "my/" + std::string(64, 'a')}));
    }
    QCOMPARE(m_log.reads, 4);
    QCOMPARE(m_log.remembered, 4);
    QVERIFY(read().find("1") != nullptr);
    QCOMPARE(m_log.reads, 4); // the control: now it is known
    m_log.receipts["2"] = {"2", {}};
    QVERIFY(read().find("2") == nullptr); // it cannot be read
  }
};

QTEST_GUILESS_MAIN(TestHistory)
#include "tst_history.moc"
