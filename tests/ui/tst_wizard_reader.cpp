// SPDX-License-Identifier: Apache-2.0
#include "core/readers/child_reader.h"

#include "tests/support/expected_macros.h"
#include "tests/support/reader_programs.h"
#include "tests/support/test_files.h"
#include "tests/support/wizard_driver.h"

#include <QThread>

#include <filesystem>
#include <memory>

using support::WizardDriver;
using ui::PageId;

// The window over the confined reader itself, and over readers that die.
class TestWizardReader final : public QObject {
  Q_OBJECT

private:
  static constexpr const char *ordinary = "openssl-aes128.pfx";
  static constexpr const char *password = "import-1234";

  static QString fileNamed(const char *name) { return QString::fromStdString(support::foreignFile(name)); }
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
