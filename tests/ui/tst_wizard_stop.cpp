// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"

#include <semaphore>

using support::WizardDriver;
using ui::PageId;
using Verb = ui::ImportSession::Verb;

// What runs is stopped without closing the window, and the focus stays on the page meanwhile and afterwards.
class TestWizardStop final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  std::shared_ptr<std::counting_semaphore<8>> m_gate;
  WizardDriver &driver() { return *m_driver; }
  void alt(Qt::Key key) { driver().key(key, Qt::AltModifier); }
  [[nodiscard]] QLineEdit *password() { return driver().find<QLineEdit>("passwordEdit"); }
  [[nodiscard]] bool isFocusOnPage() {
    auto *focused = QApplication::focusWidget();
    auto *page = driver().wizard->currentPage();
    return focused != nullptr && (focused == page || page->isAncestorOf(focused));
  }

  inline static const auto stoppedText = QStringLiteral("Stopped\nNothing was changed.");

  void beginCheck() {
    driver().goTo(PageId::Password);
    driver().reader.hold();
    driver().keys(QStringLiteral("right"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().session->verb(), Verb::Unlocking);
  }

  // As it was before Enter, and ready for another try.
  void checkStopped() {
    QCOMPARE(driver().session->verb(), Verb::None);
    QVERIFY(driver().wizard->isVisible());
    QCOMPARE(driver().page(), PageId::Password);
    QCOMPARE(password()->text(), QStringLiteral("right"));
    QVERIFY(!password()->isReadOnly());
    QCOMPARE(QApplication::focusWidget(), password());
    QVERIFY(driver().isEnabled("nextButton"));
    QCOMPARE(driver().banner("passwordBanner"), stoppedText);
    driver().reader.release();
    driver().key(Qt::Key_Return);
    QCOMPARE(driver().banner("passwordBanner"), QString()); // control: it is no longer so
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

private slots:
  void init() {
    m_gate = std::make_shared<std::counting_semaphore<8>>(0);
    m_driver = std::make_unique<WizardDriver>();
  }
  void cleanup() {
    m_gate->release(4); // a test that failed must not hang here
    m_driver->reader.release();
    m_driver.reset();
  }

  void escapeStopsTheCheckAndThePasswordStays() {
    beginCheck();
    driver().key(Qt::Key_Escape);
    checkStopped();
  }

  void wordOnStoppingGoesWithTheNextLetter() {
    beginCheck();
    QCOMPARE(driver().banner("passwordBanner"), QString()); // control
    driver().key(Qt::Key_Escape);
    QCOMPARE(driver().banner("passwordBanner"), stoppedText);
    driver().keys(QStringLiteral("x"));
    QCOMPARE(driver().banner("passwordBanner"), QString());
  }

  void secondEscapeClosesTheWindow() {
    beginCheck();
    driver().key(Qt::Key_Escape);
    QVERIFY(driver().wizard->isVisible());
    driver().key(Qt::Key_Escape);
    QVERIFY(!driver().wizard->isVisible());
  }

  void buttonStopsTheCheck() {
    beginCheck();
    QVERIFY(driver().find<QWidget>("stopVerbButton") == nullptr); // control: a short check flashes nothing
    QTRY_VERIFY(driver().find<QWidget>("stopVerbButton") != nullptr);
    driver().click("stopVerbButton");
    QVERIFY(driver().find<QWidget>("stopVerbButton") == nullptr);
    checkStopped();
  }

  void buttonHasALetterAndIsReachedByTab() {
    beginCheck();
    QTRY_VERIFY(driver().find<QWidget>("stopVerbButton") != nullptr);
    alt(Qt::Key_T);
    QTRY_COMPARE(driver().session->verb(), Verb::None);
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(driver().find<QWidget>("stopVerbButton") != nullptr);
    auto *stop = driver().find<QWidget>("stopVerbButton");
    for (int tabs = 0; tabs < 12 && QApplication::focusWidget() != stop; ++tabs) driver().key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), stop);
    driver().key(Qt::Key_Return); // control: Enter once more does not stop what Enter began
    QVERIFY(driver().session->isBusy());
    driver().key(Qt::Key_Space);
    checkStopped();
  }

  void enterDuringTheCheckDoesNothing() {
    beginCheck();
    QCOMPARE(QApplication::focusWidget(), password());
    for (int times = 0; times < 3; ++times) driver().key(Qt::Key_Return);
    QVERIFY(driver().wizard->isVisible());
    QCOMPARE(driver().page(), PageId::Password);
    QCOMPARE(driver().session->verb(), Verb::Unlocking);
    QCOMPARE(password()->text(), QStringLiteral("right"));
    driver().reader.release();
    QTRY_COMPARE(driver().page(), PageId::Name); // control: and then it goes on by itself
  }

  void enterAfterAClickOnNextDoesNothing() {
    driver().goTo(PageId::Password);
    driver().reader.hold();
    driver().keys(QStringLiteral("right"));
    driver().find<QAbstractButton>("nextButton")->setFocus();
    driver().click("nextButton");
    QTRY_COMPARE(driver().session->verb(), Verb::Unlocking);
    QVERIFY(isFocusOnPage());
    driver().key(Qt::Key_Return);
    driver().key(Qt::Key_Return);
    QVERIFY(driver().wizard->isVisible());
    QCOMPARE(driver().page(), PageId::Password);
    driver().key(Qt::Key_Escape);
    checkStopped();
  }

  void enterWhileTheBlankIsTakenAwayDoesNothing() {
    driver().goTo(PageId::Password);
    driver().keys(QStringLiteral("right "));
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(driver().find<QWidget>("trimButton") != nullptr);
    driver().reader.hold();
    driver().find<QWidget>("trimButton")->setFocus();
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().session->verb(), Verb::Unlocking);
    QCOMPARE(QApplication::focusWidget(), password());
    driver().key(Qt::Key_Return);
    driver().key(Qt::Key_Escape);
    checkStopped();
  }

  void stoppedFileIsTriedAgainByNext() {
    driver().reader.hold();
    driver().start();
    driver().keys(QStringLiteral("/home/tester/open.pfx"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().session->verb(), Verb::Opening);
    driver().key(Qt::Key_Escape);
    QVERIFY(driver().wizard->isVisible());
    QCOMPARE(driver().session->verb(), Verb::None);
    QCOMPARE(driver().find<QLineEdit>("pathEdit")->text(), QStringLiteral("/home/tester/open.pfx"));
    driver().reader.release();
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void stoppedTrialOfAFileIsBegunAgainByNext() {
    driver().start(QStringLiteral("/home/tester/costly.pfx"));
    QTRY_VERIFY(driver().find<QWidget>("openAnywayButton") != nullptr);
    driver().reader.hold();
    driver().click("openAnywayButton");
    QTRY_COMPARE(driver().session->verb(), Verb::Unlocking);
    driver().key(Qt::Key_Escape);
    QVERIFY(driver().wizard->isVisible());
    QCOMPARE(driver().session->verb(), Verb::None);
    QVERIFY(driver().find<QWidget>("factsCard") != nullptr);
    driver().reader.release();
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
  }

  void keyThatIsReadIsStopped() {
    driver().goTo(PageId::Key);
    driver().reader.hold();
    driver().keys(QStringLiteral("/home/tester/open.pfx"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().session->verb(), Verb::ReadingKey);
    QCOMPARE(QApplication::focusWidget(), driver().find<QLineEdit>("keyPathEdit"));
    driver().key(Qt::Key_Return);
    QCOMPARE(driver().page(), PageId::Key);
    driver().key(Qt::Key_Escape);
    QVERIFY(driver().wizard->isVisible());
    QCOMPARE(driver().session->verb(), Verb::None);
    QCOMPARE(QApplication::focusWidget(), driver().find<QLineEdit>("keyPathEdit"));
    QCOMPARE(driver().banner("keyBanner"), stoppedText);
    driver().reader.release();
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void planThatIsMadeIsStoppedAndMadeAgain() {
    driver().goTo(PageId::Name, "open.pfx", nullptr);
    driver().store->beforeLook = [gate = m_gate] { gate->acquire(); };
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().session->verb(), Verb::Planning);
    QTRY_VERIFY(driver().find<QWidget>("stopVerbButton") != nullptr);
    driver().key(Qt::Key_Return);
    driver().key(Qt::Key_Escape);
    QVERIFY(driver().wizard->isVisible());
    QCOMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().banner("refusalBanner").startsWith(ui::messageFor(core::Error{core::ErrorCode::Cancelled}).title));
    QVERIFY(!driver().isEnabled("importButton"));
    QTRY_COMPARE(QApplication::focusWidget(), driver().find<QWidget>("planAgainButton"));
    m_gate->release(4);           // each plan looks for the names in use as well
    driver().key(Qt::Key_Return); // begins again
    QTRY_VERIFY(driver().isEnabled("importButton"));
  }

  void importHasNoStopButtonAndKeepsTheFocus() {
    driver().goTo(PageId::Confirm);
    driver().store->beforeCommit = [gate = m_gate] { gate->acquire(); };
    driver().find<QAbstractButton>("importButton")->setFocus();
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().session->verb(), Verb::Importing);
    QVERIFY(isFocusOnPage());
    QTRY_VERIFY(driver().find<QLabel>("busyLabel") != nullptr);
    QVERIFY(driver().find<QWidget>("stopVerbButton") == nullptr);
    driver().key(Qt::Key_Return);
    driver().key(Qt::Key_Return);
    QVERIFY(driver().find<QWidget>("stopQuestion") == nullptr);
    driver().key(Qt::Key_Escape); // control: a question, as ever
    QTRY_VERIFY(driver().find<QWidget>("stopQuestion") != nullptr);
    driver().click("waitButton");
    m_gate->release();
    QTRY_COMPARE(driver().page(), PageId::Result);
  }

  void lineSaysWhatIsDoneAndHowFarItIs() {
    driver().reader.fraction = 0.42;
    beginCheck();
    QTRY_VERIFY(driver().find<QLabel>("busyLabel") != nullptr);
    QTRY_COMPARE(driver().find<QLabel>("busyLabel")->text(), QStringLiteral("Checking the password… 42 %"));
  }

  void noPasswordIsCheckedWhereNoneWasTyped() {
    driver().start(QStringLiteral("/home/tester/costly.pfx"));
    QTRY_VERIFY(driver().find<QWidget>("openAnywayButton") != nullptr);
    driver().reader.fraction = 0.42;
    driver().reader.hold();
    driver().click("openAnywayButton");
    QTRY_VERIFY(driver().find<QLabel>("busyLabel") != nullptr);
    QTRY_COMPARE(driver().find<QLabel>("busyLabel")->text(), QStringLiteral("Reading the file… 42 %"));
  }
};

QTEST_MAIN(TestWizardStop)
#include "tst_wizard_stop.moc"
