// SPDX-License-Identifier: Apache-2.0
#include "core/documents/documents.h"
#include "core/import/run.h"
#include "core/report/equivalent_command.h"
#include "core/report/report.h"
#include "core/undo/undo.h"
#include "core/words/report_words.h"
#include "tests/support/expected_macros.h"
#include "tests/support/fake_clock.h"
#include "tests/support/fake_host.h"
#include "tests/support/memory_store.h"
#include "tests/support/test_bundle.h"

#include <QRegularExpression>

// A receipt for people who were not there.
class TestReport : public QObject {
  Q_OBJECT

private:
  support::MemoryStore m_store;
  support::FakeClock m_clock{support::certificate("leaf").notBefore() + std::chrono::days(100)};
  support::FakeHost m_host;

  core::RunContext context() { return {m_store, m_clock, m_host, "certwright-wizard"}; }

  core::Receipt imported(const core::ImportOptions &options, core::SourceFile file = support::sourceFile()) {
    const auto bundle = support::bundle({"leaf", "intermediate", "root"}, {"leaf"});
    auto receipt = core::planAndRunImport(file, bundle, options, context());
    if (!receipt) qFatal("no import: %s", core::describe(receipt.error()).c_str());
    return *receipt;
  }

  static core::ImportOptions named(const std::string &name) {
    core::ImportOptions options;
    options.friendlyName = name;
    return options;
  }

  static QString textOf(const core::Receipt &receipt) { return QString::fromStdString(core::textOf(core::reportOf(receipt))); }

private slots:
  void init() {
    m_store.content = {};
    m_host.logged.clear();
    m_clock.set(support::certificate("leaf").notBefore() + std::chrono::days(100));
  }

  void eachPartOfAReportHasAWord() {
    for (int label = 0; label <= static_cast<int>(core::ReportLabel::No); ++label)
      QVERIFY2(*core::words::of(static_cast<core::ReportLabel>(label)) != '\0', QByteArray::number(label).constData());
  }

  void ticketTellsWhoWhereWhenAndWhatWithHashesAndTheWayBack() {
    const auto receipt = imported(named("mail-front"));
    const auto text = textOf(receipt);
    const auto leaf = support::certificate("leaf");
    const std::vector<std::string> parts{"Imported mail.example.com, from mail.pfx",
                                         "tester @ mail.example.com",
                                         "/home/tester/mail.pfx",
                                         "memory:test",
                                         "mail-front",
                                         "certwright-wizard",
                                         receipt.id,
                                         support::sourceFile().sha256,
                                         leaf.sha256(),
                                         core::documents::thumbprint(leaf.sha1()),
                                         core::formatTime(receipt.by.time),
                                         core::formatDate(leaf.notAfter()),
                                         "certwright undo " + receipt.id + " --store memory:test"};
    for (const auto &part : parts) QVERIFY2(text.contains(QString::fromStdString(part)), qUtf8Printable(text));
    QVERIFY2(text.contains(QRegularExpression(QStringLiteral("Read back and equal +yes"))), qUtf8Printable(text));
    QVERIFY(!text.contains(QStringLiteral("Accepted"))); // nothing was
  }

  void acceptedFindingsAndDecisionsAreTold() {
    m_clock.set(support::certificate("leaf").notAfter() + std::chrono::days(1));
    auto options = named("mail-front");
    options.answers.give("accept/expired", core::Reply::Accept);
    options.answers.give("trust/" + support::certificate("root").sha256(), core::Reply::Trust);
    const auto text = textOf(imported(options));
    QVERIFY2(text.contains(QRegularExpression(QStringLiteral("Accepted +expired"))), qUtf8Printable(text));
    QVERIFY2(text.contains(QStringLiteral("Decisions")), qUtf8Printable(text));
    QVERIFY2(text.contains(QStringLiteral("--accept expired")) && text.contains(QStringLiteral("--trust-root ")), qUtf8Printable(text));
  }

  void everyValueOfAPageIsEscapedAndNothingIsLoadedOrRun() {
    auto file = support::sourceFile();
    file.name = "<script>alert(1)</script>&'\".pfx";
    file.path = "/tmp/" + file.name;
    const auto receipt = imported(named("<img src=http://x/y onerror=z>"), file);
    const auto html = QString::fromStdString(core::htmlOf(core::reportOf(receipt)));
    QVERIFY(html.contains(QStringLiteral("&lt;script&gt;alert(1)&lt;/script&gt;&amp;&#39;&quot;.pfx")));
    QVERIFY(html.contains(QStringLiteral("&lt;img src=http://x/y onerror=z&gt;")));
    for (const auto *tag : {"<script", "<img", "<a ", "<link", "<iframe", "<object", "url(", "@import", "javascript:"})
      QVERIFY2(!html.contains(QLatin1String(tag), Qt::CaseInsensitive), tag);
    const QRegularExpression attribute(QStringLiteral("<[a-z0-9]+ [^>]*\\b(src|href|on[a-z]+)="), QRegularExpression::CaseInsensitiveOption);
    QVERIFY(!html.contains(attribute));
  }

  void textFromAFileMakesNoLineOfItsOwn() {
    auto file = support::sourceFile();
    file.name = "a\nProof  all is well\u202e.pfx";
    const auto text = textOf(imported(named("mail"), file));
    for (const auto &line : text.split(u'\n')) QVERIFY(!line.startsWith(QStringLiteral("Proof  all")));
    QVERIFY(text.contains(QStringLiteral("\\u{202E}")));
  }

  void equivalentCommandNamesWhatWasChosenInTheWindow() {
    const auto receipt = imported(named("mail front"));
    QCOMPARE(core::equivalentCommand(receipt),
             std::string("certwright import /home/tester/mail.pfx --friendly-name 'mail front' --store memory:test"));
    auto moved = receipt;
    for (auto &effect : moved.plan.effects) {
      if (auto *point = std::get_if<core::PointLink>(&effect.change)) point->found = core::LinkValue{std::string(64, 'a')};
    }
    QVERIFY(core::equivalentCommand(moved).find(" --replace ") != std::string::npos);
  }

  void wordsOfTheCommandAreQuotedForAShell() {
    auto file = support::sourceFile();
    file.path = "/home/tester/it's; rm -rf $HOME.pfx";
    const auto command = core::equivalentCommand(imported(named("mail"), file));
    QVERIFY2(command.find("'/home/tester/it'\\''s; rm -rf $HOME.pfx'") != std::string::npos, command.c_str());
  }

  void undoNamesTheChangeThatItTookBackAndHasACommandOfItsOwn() {
    const auto receipt = imported(named("mail"));
    const auto plan = core::planUndo({receipt.id, "tester"}, m_store, [&](const core::Interest &interest) { return m_store.look(interest); });
    VERIFY_OK(plan);
    const auto undone = core::run(*plan, {}, context());
    VERIFY_OK(undone);
    QCOMPARE(core::equivalentCommand(*undone), "certwright undo " + receipt.id + " --store memory:test");
    const auto text = textOf(*undone);
    QVERIFY2(text.contains(QRegularExpression(QStringLiteral("Undoes +") + QString::fromStdString(receipt.id))), qUtf8Printable(text));
  }

  void whatNothingBringsBackHasNoWayBack() {
    auto receipt = imported(named("mail"));
    QVERIFY(!core::undoingCommand(receipt).empty()); // control
    receipt.plan.effects = {{core::Purge{"20261122T101500Z-1", "mail"}, core::EffectState::Done}};
    QVERIFY(core::undoingCommand(receipt).empty());
  }

  void reportSpeaksTheLanguageOfItsReader() {
    const auto receipt = imported(named("mail"));
    const auto report = core::reportOf(receipt, [](const char *source) { return '<' + std::string(source) + '>'; });
    QCOMPARE(report.title, std::string("<Imported mail.example.com, from mail.pfx>"));
    QCOMPARE(report.sections.front().rows.front().front(), std::string("<Receipt>"));
  }

  void oneLineOfEachChangeGoesToTheSystemsLog() {
    const auto receipt = imported(named("mail"));
    QCOMPARE(m_host.logged, std::vector<std::string>{"import " + receipt.id + " of mail.example.com in memory:test by tester"});
    imported(named("mail")); // nothing is changed
    QCOMPARE(m_host.logged.size(), std::size_t{1});
  }
};

QTEST_GUILESS_MAIN(TestReport)
#include "tst_report.moc"
