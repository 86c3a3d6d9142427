// SPDX-License-Identifier: Apache-2.0
#include "core/readers/child_reader.h"
#include "core/wire/error_message.h"

#include "tests/support/expected_macros.h"
#include "tests/support/reader_programs.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_files.h"
#include "tests/support/wizard_driver.h"

#include <QThread>
#include <QTimer>

#include <csignal>
#include <filesystem>
#include <fstream>
#include <memory>
#include <thread>

#include <sys/stat.h>

using support::WizardDriver;
using ui::PageId;

// The window over the confined reader itself, and over readers that die.
class TestWizardReader final : public QObject {
  Q_OBJECT

private:
  static constexpr const char *ordinary = "openssl-aes128.pfx";
  static constexpr const char *password = "import-1234";

  const QString nonsense = QStringLiteral("gave an answer that makes no sense");

  static core::Json opened(const char *format) {
    return {{"kind", static_cast<int>(core::wire::Kind::Opened)}, {"head", {{"format", format}, {"encoding", "pem"}, {"needsPassword", true}}}};
  }
  static core::Json failed(core::ErrorCode code) {
    return {{"kind", static_cast<int>(core::wire::Kind::Failed)}, {"head", core::wire::toJson(core::Error{code})}};
  }
  static QString fileNamed(const char *name) { return QString::fromStdString(support::foreignFile(name)); }
  // Whichever thread has started it.
  static pid_t childOfThisProcess() {
    for (const auto &thread : std::filesystem::directory_iterator("/proc/self/task")) {
      pid_t process = 0;
      if (std::ifstream(thread.path() / "children") >> process) return process;
    }
    return 0;
  }
  static QString titleOf(core::ErrorCode code) { return ui::messageFor(core::Error{code}).title; }

private slots:
  void fileIsReadByTheConfinedReader() {
    core::ChildReader reader(support::realReader(), {}, false);
    WizardDriver driver;
    driver.start(fileNamed(ordinary), &reader);
    driver.click("nextButton");
    QTRY_COMPARE(driver.page(), PageId::Password);
    driver.type("passwordEdit", QStringLiteral("wrong"));
    driver.click("nextButton");
    QTRY_VERIFY(driver.banner("passwordBanner").startsWith(titleOf(core::ErrorCode::WrongPassword)));
    driver.type("passwordEdit", QLatin1String(password));
    driver.click("nextButton");
    QTRY_COMPARE(driver.page(), PageId::Name);
  }

  void costlyFileIsOpenedByAReaderThatMayDoMore() {
    core::Limits limits;
    limits.work = 1000;
    core::ChildReader reader(support::realReader(), limits, false);
    WizardDriver driver;
    driver.start(fileNamed(ordinary), &reader);
    QTRY_VERIFY(driver.banner("fileBanner").startsWith(titleOf(core::ErrorCode::TooCostly)));
    driver.click("openAnywayButton");
    QTRY_VERIFY(driver.isEnabled("nextButton"));
    driver.click("nextButton");
    QTRY_COMPARE(driver.page(), PageId::Password);
    driver.type("passwordEdit", QLatin1String(password));
    driver.click("nextButton");
    QTRY_COMPARE(driver.page(), PageId::Name);
  }

  void readerThatDiesIsSaidAndTheNextFileWorks() {
    const support::LyingReader liar("dying");
    // A folder in which the reader is exchanged, as if the second file was a better one.
    QTemporaryDir folder;
    const auto program = std::filesystem::path(folder.path().toStdString()) / "lying_reader-dying";
    std::filesystem::create_symlink(liar.path(), program);
    core::ChildReader reader(program, {}, false);
    WizardDriver driver;
    driver.start(fileNamed(ordinary), &reader);
    QTRY_VERIFY(driver.banner("fileBanner").startsWith(titleOf(core::ErrorCode::NotReadSafely)));
    QVERIFY(!driver.isEnabled("nextButton"));
    std::filesystem::remove(program);
    std::filesystem::create_symlink(support::realReader(), program);
    driver.chooser.answer = fileNamed("openssl-3des.pfx");
    driver.click("browseButton");
    QTRY_VERIFY(driver.isEnabled("nextButton"));
    driver.click("nextButton");
    QTRY_COMPARE(driver.page(), PageId::Password);
  }

  void readerThatSaysNothingIsEndedAndSaid() {
    const support::LyingReader liar("silent");
    core::ChildReader reader(liar.path(), {}, false, {std::chrono::seconds(1), std::chrono::hours(1)});
    WizardDriver driver;
    driver.start(fileNamed(ordinary), &reader);
    QTRY_VERIFY_WITH_TIMEOUT(driver.banner("fileBanner").startsWith(titleOf(core::ErrorCode::NotReadSafely)), 20'000);
    QVERIFY2(driver.banner("fileBanner").contains(QStringLiteral("said nothing for 1 seconds")), qPrintable(driver.banner("fileBanner")));
    QVERIFY(!driver.isEnabled("nextButton"));
  }

  // Somebody else ends it while no password is tried: that is said, and nothing against the file.
  void readerThatIsEndedFromOutsideIsSaid() {
    const support::LyingReader liar("hushing");
    core::ChildReader reader(liar.path(), {}, false);
    WizardDriver driver;
    driver.start(fileNamed(ordinary), &reader);
    QTRY_COMPARE(driver.session->verb(), ui::ImportSession::Verb::Unlocking);
    const auto process = childOfThisProcess();
    QVERIFY(process > 0);
    QVERIFY(driver.banner("fileBanner").isEmpty()); // control
    QCOMPARE(kill(process, SIGKILL), 0);
    QTRY_VERIFY2(driver.banner("fileBanner").startsWith(titleOf(core::ErrorCode::ReaderEnded)), qPrintable(driver.banner("fileBanner")));
    QVERIFY(driver.banner("fileBanner").contains(QStringLiteral("SIGKILL")));
    QVERIFY(!driver.banner("fileBanner").contains(QStringLiteral("trust")));
    QVERIFY(!driver.isEnabled("nextButton"));
  }

  void answerThatMakesNoSenseIsSaidOnTheFirstPage_data() {
    QTest::addColumn<QString>("format");
    QTest::newRow("to the file") << QStringLiteral("pkcs12"); // without a container
    QTest::newRow("to no password") << QStringLiteral("pem-bundle");
  }
  void answerThatMakesNoSenseIsSaidOnTheFirstPage() {
    QFETCH(const QString, format);
    const support::LyingReader liar("script",
                                    {{"open", {opened(format.toUtf8().constData())}}, {"unlock", {failed(core::ErrorCode::WrongPassword)}}});
    core::ChildReader reader(liar.path(), {}, false);
    WizardDriver driver;
    driver.start(fileNamed(ordinary), &reader);
    QTRY_VERIFY2(driver.banner("fileBanner").contains(nonsense), qPrintable(driver.banner("fileBanner")));
    QVERIFY(!driver.isEnabled("nextButton"));
  }

  void answerThatMakesNoSenseIsSaidOnThePasswordPage() {
    const auto needed = failed(core::ErrorCode::PasswordNeeded);
    const support::LyingReader liar("script", {{"open", {opened("pem-bundle")}}, {"unlock", {needed}}, {"again", {needed}}});
    core::ChildReader reader(liar.path(), {}, false);
    WizardDriver driver;
    driver.start(fileNamed(ordinary), &reader);
    driver.click("nextButton");
    QTRY_COMPARE(driver.page(), PageId::Password); // control: the first of the two answers is an honest one
    driver.type("passwordEdit", QLatin1String(password));
    driver.click("nextButton");
    QTRY_VERIFY2(driver.banner("passwordBanner").contains(nonsense), qPrintable(driver.banner("passwordBanner")));
    QCOMPARE(driver.page(), PageId::Password);
  }

  void pipeIsWaitedForOffTheThreadOfTheWindow() {
    const support::TemporaryFolder folder;
    const auto pipe = folder.file("pipe");
    QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
    core::ChildReader reader(support::realReader(), {}, false);
    WizardDriver driver;
    driver.start(QString::fromStdString(pipe), &reader);
    QTRY_COMPARE(driver.session->verb(), ui::ImportSession::Verb::Opening);
    int ticks = 0; // of the window's own event loop
    QTimer ticking;
    connect(&ticking, &QTimer::timeout, this, [&ticks] { ++ticks; });
    ticking.start(5);
    QTRY_VERIFY(ticks >= 20);
    QVERIFY(!driver.isEnabled("nextButton"));
    std::filesystem::copy_file(support::foreignFile(ordinary), folder.file("copy"));
    std::thread writing([&] { std::ofstream(pipe, std::ios::binary) << std::ifstream(folder.file("copy"), std::ios::binary).rdbuf(); });
    QTRY_VERIFY(driver.isEnabled("nextButton"));
    writing.join();
    driver.click("nextButton");
    QTRY_COMPARE(driver.page(), PageId::Password);
  }

  void anotherFileEndsTheWaitForAPipe() {
    const support::TemporaryFolder folder;
    const auto pipe = folder.file("pipe");
    QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
    core::ChildReader reader(support::realReader(), {}, false);
    WizardDriver driver;
    driver.start(QString::fromStdString(pipe), &reader);
    QTRY_COMPARE(driver.session->verb(), ui::ImportSession::Verb::Opening);
    driver.chooser.answer = fileNamed(ordinary);
    driver.click("browseButton");
    QTRY_VERIFY(driver.isEnabled("nextButton")); // the pipe no longer keeps the only thread that reads
    QCOMPARE(driver.session->file()->name, std::string(ordinary));
  }

  void closingTheWindowEndsTheWaitForAPipe() {
    const support::TemporaryFolder folder;
    const auto pipe = folder.file("pipe");
    QCOMPARE(mkfifo(pipe.c_str(), 0600), 0);
    core::ChildReader reader(support::realReader(), {}, false);
    QElapsedTimer timer;
    {
      WizardDriver driver;
      driver.start(QString::fromStdString(pipe), &reader);
      QTRY_COMPARE(driver.session->verb(), ui::ImportSession::Verb::Opening);
      QThread::msleep(100);
      timer.start();
    }
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
  }

  void closingTheWindowEndsAReaderThatNeverAnswers() {
    const support::LyingReader liar("silent");
    core::ChildReader reader(liar.path(), {}, false);
    QElapsedTimer timer;
    {
      WizardDriver driver;
      driver.start(fileNamed(ordinary), &reader);
      QTRY_COMPARE(driver.session->verb(), ui::ImportSession::Verb::Opening);
      QThread::msleep(100);
      timer.start();
    }
    QVERIFY2(timer.elapsed() < 3000, qPrintable(QString::number(timer.elapsed())));
  }
};

QTEST_MAIN(TestWizardReader)
#include "tst_wizard_reader.moc"
