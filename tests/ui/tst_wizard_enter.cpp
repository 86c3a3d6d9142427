// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"

#include <QClipboard>
#include <QPushButton>

using support::WizardDriver;
using ui::PageId;

// Enter presses the button that has the focus, whatever page it is on; in a field it goes on.
class TestWizardEnter final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }

  void enterOn(const char *name) {
    auto *button = driver().find<QWidget>(name);
    QVERIFY2(button != nullptr, name);
    button->setFocus();
    QCOMPARE(QApplication::focusWidget(), button);
    driver().key(Qt::Key_Return);
  }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void showsThePassword() {
    driver().goTo(PageId::Password);
    driver().keys(QStringLiteral("right"));
    enterOn("showButton");
    QCOMPARE(driver().find<QLineEdit>("passwordEdit")->echoMode(), QLineEdit::Normal);
    driver().key(Qt::Key_Enter); // that of the number block
    QCOMPARE(driver().find<QLineEdit>("passwordEdit")->echoMode(), QLineEdit::Password);
    QCOMPARE(driver().page(), PageId::Password);
    QCOMPARE(driver().reader.unlocks.load(), 1); // nothing was tried but no password, on the first page
    driver().find<QLineEdit>("passwordEdit")->setFocus();
    driver().key(Qt::Key_Return); // control
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void browsesForAFile() {
    driver().start(QStringLiteral("/home/tester/open.pfx"));
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    enterOn("browseButton");
    QCOMPARE(driver().chooser.folders.size(), 1);
    QCOMPARE(driver().page(), PageId::File);
    driver().find<QLineEdit>("pathEdit")->setFocus();
    driver().key(Qt::Key_Return); // control
    QTRY_COMPARE(driver().page(), PageId::Name);
    QCOMPARE(driver().chooser.folders.size(), 1);
  }

  void goesOnWhenAFileThatIsStillReadIsThere() {
    driver().reader.hold();
    driver().start(QStringLiteral("/home/tester/open.pfx"));
    QCOMPARE(driver().session->verb(), ui::ImportSession::Verb::Opening);
    driver().key(Qt::Key_Return);
    QCOMPARE(driver().page(), PageId::File);
    driver().reader.release();
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void browsesForAKey() {
    driver().goTo(PageId::Key);
    driver().keys(QStringLiteral("/home/tester/open.pfx"));
    enterOn("keyBrowseButton");
    QCOMPARE(driver().chooser.folders.size(), 1);
    QCOMPARE(driver().page(), PageId::Key);
  }

  void takesASuggestedName() {
    driver().reader.files["open.pfx"].friendlyName = "MX front";
    driver().goTo(PageId::Name, "open.pfx", nullptr);
    driver().type("friendlyNameEdit", QStringLiteral("something else"));
    enterOn("suggestionButton");
    QCOMPARE(driver().page(), PageId::Name);
    QVERIFY(driver().find<QLineEdit>("friendlyNameEdit")->text() != QStringLiteral("something else"));
    driver().key(Qt::Key_Return); // control: the field has the focus again
    QTRY_COMPARE(driver().page(), PageId::Confirm);
  }

  void copiesThePlan() {
    driver().goTo(PageId::Confirm);
    QApplication::clipboard()->clear();
    enterOn("copyPlanButton");
    QVERIFY(!QApplication::clipboard()->text().isEmpty());
    QCOMPARE(driver().page(), PageId::Confirm);
    QVERIFY(driver().store->commits.empty());
  }

  void copiesWithEveryButtonOfTheResult() {
    driver().goTo(PageId::Result);
    int pressed = 0;
    for (auto *button : driver().wizard->currentPage()->findChildren<QPushButton *>()) {
      if (!button->isVisible() || !button->objectName().endsWith(QStringLiteral("Copy"))) continue;
      QApplication::clipboard()->clear();
      button->setFocus();
      driver().key(Qt::Key_Return);
      QVERIFY2(!QApplication::clipboard()->text().isEmpty(), qUtf8Printable(button->objectName()));
      QVERIFY(driver().wizard->isVisible());
      ++pressed;
    }
    QVERIFY(pressed > 0);
    enterOn("finishButton"); // control
    QVERIFY(!driver().wizard->isVisible());
  }

  void goesBackWithTheButtonThatHasTheFocus() {
    driver().goTo(PageId::Password);
    driver().keys(QStringLiteral("right"));
    enterOn("backButton");
    QCOMPARE(driver().page(), PageId::File);
  }
};

QTEST_MAIN(TestWizardEnter)
#include "tst_wizard_enter.moc"
