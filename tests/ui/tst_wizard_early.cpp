// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_bundle.h"
#include "tests/support/wizard_driver.h"

#include <QKeyEvent>
#include <QMouseEvent>

using support::WizardDriver;
using ui::PageId;

// Keys and clicks that were meant for the page before, and arrive on one whose buttons import or close the window.
class TestWizardEarly final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }

  // What the window system sends while a key is held.
  static void repeat(Qt::Key key) {
    QKeyEvent event(QEvent::KeyPress, key, {}, QStringLiteral("\r"), true);
    QApplication::sendEvent(QApplication::focusWidget(), &event);
  }

  // The second half of a double click.
  void clickAgain(const char *name) {
    auto *button = driver().find<QAbstractButton>(name);
    QVERIFY2(button != nullptr, name);
    const QPointF at(button->rect().center());
    for (const auto type : {QEvent::MouseButtonDblClick, QEvent::MouseButtonRelease}) {
      QMouseEvent event(type, at, button->mapToGlobal(at), Qt::LeftButton, type == QEvent::MouseButtonRelease ? Qt::NoButton : Qt::LeftButton, {});
      QApplication::sendEvent(button, &event);
    }
  }

  void act(const QString &how, const char *button) {
    if (how == QStringLiteral("click")) return driver().click(button);
    driver().find<QAbstractButton>(button)->setFocus();
    driver().key(how == QStringLiteral("space") ? Qt::Key_Space : Qt::Key_Return);
  }

  static void addWays() {
    QTest::addColumn<QString>("how");
    for (const auto *how : {"enter", "space", "click"}) QTest::newRow(how) << QString::fromLatin1(how);
  }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void planThatNobodyCanHaveReadIsNotImported_data() { addWays(); }
  void planThatNobodyCanHaveReadIsNotImported() {
    QFETCH(const QString, how);
    driver().goTo(PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    driver().thinks = ui::EarlyInput::pause - std::chrono::milliseconds(1);
    act(how, "importButton");
    QTest::qWait(50);
    QCOMPARE(driver().page(), PageId::Confirm);
    QVERIFY(driver().store->commits.empty());
    driver().thinks = std::chrono::milliseconds(1); // control
    act(how, "importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QCOMPARE(driver().store->commits.size(), std::size_t{1});
  }

  void resultThatNobodyCanHaveReadIsNotClosed_data() { addWays(); }
  void resultThatNobodyCanHaveReadIsNotClosed() {
    QFETCH(const QString, how);
    driver().goTo(PageId::Result);
    driver().thinks = {};
    for (const auto *button : {"finishButton", "giveNameButton", "saveReceiptButton"}) act(how, button);
    QCOMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().wizard->isVisible());
    QVERIFY(driver().chooser.proposals.isEmpty());
    driver().thinks = ui::EarlyInput::pause; // control
    act(how, "finishButton");
    QVERIFY(!driver().wizard->isVisible());
  }

  void planThatIsMadeAnewIsReadAnew() {
    driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Confirm);
    driver().think();
    driver().tick("choice-link/mail-front");
    QTRY_VERIFY(!driver().find<QCheckBox>("choice-link/mail-front")->isChecked());
    QTRY_VERIFY(driver().isEnabled("importButton"));
    driver().thinks = {};
    driver().click("importButton");
    QTest::qWait(50);
    QVERIFY(driver().store->commits.empty());
  }

  void heldEnterEndsOnThePageThatItReaches() {
    driver().goTo(PageId::Password);
    driver().keys(QStringLiteral("right"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().think();
    for (int i = 0; i < 20; ++i) repeat(Qt::Key_Return);
    QCOMPARE(driver().page(), PageId::Name);
    driver().key(Qt::Key_Return); // control: pressed once more
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    driver().think();
    for (int i = 0; i < 20; ++i) repeat(Qt::Key_Return);
    QTest::qWait(50);
    QVERIFY(driver().store->commits.empty());
  }

  void doubleClickOnNextGoesOnePage() {
    driver().goTo(PageId::File, "open.pfx");
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().think();
    clickAgain("nextButton");
    QTest::qWait(50);
    QCOMPARE(driver().page(), PageId::Name);
    driver().click("nextButton"); // control
    QTRY_COMPARE(driver().page(), PageId::Confirm);
  }

  void secondRunWithNothingToDoKeepsTheReceiptOfTheFirst() {
    driver().goTo(PageId::Result);
    const auto text = [this](const char *name) { return driver().find<QLabel>(name)->text(); };
    const auto receipt = text("headingSentence");
    QVERIFY(receipt.startsWith(QStringLiteral("Receipt ")));
    driver().click("giveNameButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_COMPARE(text("headingLabel"), QStringLiteral("Nothing to do"));
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QCOMPARE(driver().store->commits.size(), std::size_t{1});
    QCOMPARE(text("headingSentence"), receipt);
    QVERIFY2(text("headingLabel").startsWith(QStringLiteral("Imported")), qUtf8Printable(text("headingLabel")));
    driver().click("saveReceiptButton");
    QVERIFY(driver().chooser.proposals.value(0).contains(receipt.section(u' ', 1)));
  }

  void firstRunWithNothingToDoHasNoReceipt() { // control
    driver().goTo(PageId::Result);
    auto again = std::make_unique<WizardDriver>();
    again->store->content = driver().store->content;
    again->goTo(PageId::Result);
    QVERIFY(again->find<QLabel>("headingLabel")->text().startsWith(QStringLiteral("Nothing was changed")));
    QVERIFY(again->find<QAbstractButton>("saveReceiptButton") == nullptr);
  }
};

QTEST_MAIN(TestWizardEarly)
#include "tst_wizard_early.moc"
