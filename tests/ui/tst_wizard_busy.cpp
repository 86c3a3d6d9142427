// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"

#include <QPushButton>

#include <semaphore>

using support::WizardDriver;
using ui::PageId;
using Verb = ui::ImportSession::Verb;

// What happens while something runs: Back, Cancel and closing are safe, and the window stays alive.
class TestWizardBusy final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  std::shared_ptr<std::counting_semaphore<8>> m_gate;
  WizardDriver &driver() { return *m_driver; }

  void beginUnlock() {
    driver().goTo(PageId::Password);
    driver().reader.hold();
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().session->verb(), Verb::Unlocking);
  }

  // Stops the import before its commit, until the gate is released.
  void beginImport() {
    driver().goTo(PageId::Confirm);
    driver().store->beforeCommit = [gate = m_gate] { gate->acquire(); };
    driver().click("importButton");
    QTRY_COMPARE(driver().session->verb(), Verb::Importing);
  }

private slots:
  void init() {
    m_gate = std::make_shared<std::counting_semaphore<8>>(0);
    m_driver = std::make_unique<WizardDriver>();
  }
  void cleanup() {
    m_gate->release(); // a test that failed must not hang here
    m_driver->reader.release();
    m_driver.reset();
  }

  void nextIsOffWhileThePasswordIsChecked() {
    beginUnlock();
    QVERIFY(!driver().isEnabled("nextButton"));
    QVERIFY(driver().isEnabled("cancelButton"));
    driver().reader.release();
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void backWhileThePasswordIsCheckedDropsTheAnswer() {
    beginUnlock();
    driver().click("backButton");
    QCOMPARE(driver().page(), PageId::File);
    QVERIFY(driver().session->verb() != Verb::Unlocking); // at most the file is looked at once more
    QSignalSpy unlocked(driver().session.get(), &ui::ImportSession::unlocked);
    const int before = driver().reader.unlocks;
    driver().reader.release();
    QTRY_COMPARE(driver().reader.unlocks.load(), before + 1);
    driver().click("nextButton"); // the next job can only begin when the answer of the old one is there
    QTRY_COMPARE(driver().page(), PageId::Password);
    QCOMPARE(unlocked.count(), 0);
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void cancelWhileThePasswordIsCheckedClosesTheWindow() {
    beginUnlock();
    driver().click("cancelButton");
    QVERIFY(!driver().wizard->isVisible());
    driver().reader.release();
    driver().wizard.reset();
    driver().session.reset();
  }

  void windowMayDieWhileThePasswordIsChecked() {
    beginUnlock();
    driver().wizard->close();
    QVERIFY(!driver().wizard->isVisible());
    driver().wizard.reset();
    driver().reader.release();
    driver().session.reset(); // waits for the reader
    QCOMPARE(driver().reader.unlocks.load(), 2);
  }

  void nextWhileTheFileIsStillTriedGoesOnByItself() {
    driver().reader.hold();
    driver().start(QStringLiteral("/home/tester/open.pfx"));
    QVERIFY(!driver().isEnabled("nextButton"));
    driver().reader.release();
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void fileChosenWhileAnotherIsReadWins() {
    driver().reader.hold();
    driver().start(QStringLiteral("/home/tester/open.pfx"));
    driver().chooser.answer = QStringLiteral("/home/tester/mail.pfx");
    driver().click("browseButton");
    driver().reader.release();
    QTRY_VERIFY(driver().session->file() != nullptr);
    QCOMPARE(driver().session->file()->name, std::string("mail.pfx"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
  }

  void closingAsksOnlyWhileAnImportRuns() {
    beginImport();
    QVERIFY(!driver().isEnabled("backButton"));
    driver().wizard->close();
    QVERIFY(driver().wizard->isVisible());
    QTRY_VERIFY(driver().find<QWidget>("stopQuestion") != nullptr);
    driver().click("waitButton");
    m_gate->release();
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().wizard->isVisible());
    QCOMPARE(driver().store->commits.size(), std::size_t(1));
  }

  void importStoppedInTimeChangesNothingAndCloses() {
    beginImport();
    driver().wizard->close();
    QTRY_VERIFY(driver().find<QWidget>("stopQuestion") != nullptr);
    driver().click("stopButton");
    QVERIFY(driver().wizard->isVisible()); // it is not known yet how it ends
    m_gate->release();
    QTRY_VERIFY(!driver().wizard->isVisible());
    QVERIFY(driver().store->content.entries.empty());
  }

  void importThatEndsWhileTheQuestionStandsIsShown() {
    beginImport();
    driver().click("cancelButton");
    QTRY_VERIFY(driver().find<QWidget>("stopQuestion") != nullptr);
    m_gate->release();
    QTRY_COMPARE(driver().page(), PageId::Result);
    QTRY_VERIFY(driver().find<QWidget>("stopQuestion") == nullptr);
    QVERIFY(driver().wizard->isVisible());
  }

  void longWorkIsSaid() {
    beginUnlock();
    QTRY_VERIFY(driver().find<QLabel>("busyLabel") != nullptr);
    driver().reader.release();
    QTRY_COMPARE(driver().page(), PageId::Name);
    QVERIFY(driver().find<QLabel>("busyLabel") == nullptr);
  }

  void windowStaysAliveWhileASlowReaderWorks() {
    beginUnlock();
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&] { ++ticks; });
    timer.start(5);
    QTRY_VERIFY(ticks > 100); // how long the longest pause was is measured by ./check bench
    QCOMPARE(driver().page(), PageId::Password);
    driver().reader.release();
    QTRY_COMPARE(driver().page(), PageId::Name);
  }
};

QTEST_MAIN(TestWizardBusy)
#include "tst_wizard_busy.moc"
