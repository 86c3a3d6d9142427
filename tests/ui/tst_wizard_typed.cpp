// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"
#include "ui/widgets/typed_text.h"

#include <QAccessible>

using support::WizardDriver;
using ui::PageId;

// Text that comes through assistive technology, by dictation for example, counts as if it was typed; what a page writes itself does not.
class TestWizardTyped final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }

  void dictate(const char *name, const QString &text) {
    auto *edit = driver().find<QLineEdit>(name);
    QVERIFY2(edit != nullptr, name);
    auto *field = QAccessible::queryAccessibleInterface(edit)->editableTextInterface();
    QVERIFY2(field != nullptr, name);
    field->replaceText(0, static_cast<int>(edit->text().size()), text);
    QCOMPARE(edit->text(), text);
  }

  // A field for a password offers no text to be read, and takes one as its value.
  void dictatePassword(const char *name, const QString &text) {
    auto *edit = driver().find<QLineEdit>(name);
    QVERIFY2(edit != nullptr, name);
    auto *field = QAccessible::queryAccessibleInterface(edit);
    QVERIFY(field->textInterface() == nullptr);
    field->setText(QAccessible::Value, text);
  }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void requestIsMadeWithTheNamesThatWereDictated() {
    driver().goTo(PageId::Request);
    dictate("requestNamesEdit", QStringLiteral("dictated.example.com"));
    QCOMPARE(driver().find<QLineEdit>("requestSubjectEdit")->text(), QStringLiteral("CN=dictated.example.com"));
    dictate("requestFriendlyNameEdit", QStringLiteral("Dictated"));
    driver().click("makeRequestButton");
    QTRY_COMPARE(driver().page(), PageId::RequestResult);
    const auto &stored = driver().store->content.requests.front();
    QCOMPARE(stored.request.names(), std::vector<std::string>{"dictated.example.com"});
    QCOMPARE(stored.request.subject(), std::string("CN=dictated.example.com"));
    QCOMPARE(stored.friendlyName, std::string("Dictated"));
  }

  void dictatedSubjectIsTheUsersOwn() {
    driver().goTo(PageId::Request);
    dictate("requestSubjectEdit", QStringLiteral("CN=own.example.com"));
    driver().type("requestNamesEdit", QStringLiteral("www.example.com"));
    QCOMPARE(driver().find<QLineEdit>("requestSubjectEdit")->text(), QStringLiteral("CN=own.example.com"));
  }

  void subjectThatThePageWroteStillFollowsTheNames() {
    driver().goTo(PageId::Request);
    driver().type("requestNamesEdit", QStringLiteral("www.example.com"));
    driver().type("requestNamesEdit", QStringLiteral("new.example.com"));
    QCOMPARE(driver().find<QLineEdit>("requestSubjectEdit")->text(), QStringLiteral("CN=new.example.com"));
  }

  void dictatedFileIsOpened() {
    driver().start();
    QVERIFY(!driver().isEnabled("nextButton"));
    dictate("pathEdit", QStringLiteral("/home/tester/open.pfx"));
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QCOMPARE(driver().session->file()->name, std::string("open.pfx"));
  }

  void dictatedKeyFileIsRead() {
    driver().goTo(PageId::Key);
    QVERIFY(!driver().isEnabled("nextButton"));
    dictate("keyPathEdit", QStringLiteral("/home/tester/open.pfx"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void dictatedPasswordIsTried() {
    driver().goTo(PageId::Password);
    QVERIFY(!driver().isEnabled("nextButton"));
    dictatePassword("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void messageAboutAPasswordGoesWhenAnotherIsDictated() {
    driver().goTo(PageId::Password);
    driver().type("passwordEdit", QStringLiteral("wrong"));
    driver().click("nextButton");
    QTRY_VERIFY(!driver().banner("passwordBanner").isEmpty());
    dictatePassword("passwordEdit", QStringLiteral("right"));
    QCOMPARE(driver().banner("passwordBanner"), QString());
  }

  void dictatedPasswordOfAKeyIsTried() {
    driver().reader.files["mail.pfx"].keyPassword = "key word";
    driver().goTo(PageId::Password);
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QLineEdit>("ownPasswordEdit") != nullptr);
    dictatePassword("ownPasswordEdit", QStringLiteral("wrong"));
    driver().click("nextButton");
    QTRY_VERIFY(!driver().banner("ownPasswordBanner").isEmpty());
    dictatePassword("ownPasswordEdit", QStringLiteral("key word"));
    QCOMPARE(driver().banner("ownPasswordBanner"), QString());
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void passwordIsNotDictatedWhileOneIsChecked() {
    driver().goTo(PageId::Password);
    driver().reader.hold();
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::Unlocking);
    dictatePassword("passwordEdit", QStringLiteral("other"));
    QCOMPARE(driver().find<QLineEdit>("passwordEdit")->text(), QStringLiteral("right"));
  }

  void ownTextIsNotTyped() {
    QLineEdit edit;
    ui::TypedText text(edit);
    const QSignalSpy typed(&text, &ui::TypedText::typed);
    text.write(QStringLiteral("a"));
    QCOMPARE(typed.count(), 0);
    QCOMPARE(edit.text(), QStringLiteral("a"));
    QTest::keyClicks(&edit, QStringLiteral("b"));
    QCOMPARE(typed.count(), 1);
    edit.setText(QStringLiteral("c"));
    QCOMPARE(typed.count(), 2);
  }

  // As somebody does who starts the program with a file and knows that it has a password.
  void whatIsTypedBeforeThePageOfThePasswordIsNoPath_data() {
    QTest::addColumn<bool>("isRead");
    QTest::newRow("while the file is read") << false;
    QTest::newRow("when it was read") << true;
  }
  void whatIsTypedBeforeThePageOfThePasswordIsNoPath() {
    QFETCH(const bool, isRead);
    if (!isRead) driver().reader.hold();
    driver().start(QStringLiteral("/home/tester/mail.pfx"));
    if (isRead) QTRY_VERIFY(driver().isEnabled("nextButton"));
    QVERIFY2(!driver().find<QLineEdit>("pathEdit")->hasFocus() && !driver().find<QAbstractButton>("cancelButton")->hasFocus(),
             qUtf8Printable(QApplication::focusWidget() == nullptr ? QString() : QApplication::focusWidget()->objectName()));
    driver().keys(QStringLiteral("right"));
    QCOMPARE(driver().find<QLineEdit>("pathEdit")->text(), QStringLiteral("/home/tester/mail.pfx"));
    driver().reader.release();
    driver().key(Qt::Key_Return); // also before the answer is there
    QTRY_COMPARE(driver().page(), PageId::Password);
    QTRY_VERIFY(driver().find<QLineEdit>("passwordEdit")->hasFocus());
    QCOMPARE(driver().find<QLineEdit>("passwordEdit")->text(), QString());
  }

  void fileThatIsGivenAndDoesNotOpenLeadsToItsPath() {
    driver().start(QStringLiteral("/home/tester/nowhere.pfx"));
    QTRY_VERIFY(driver().find<QLineEdit>("pathEdit")->hasFocus());
  }

  void withoutAFileThePathIsTyped() { // control
    driver().start();
    QVERIFY(driver().find<QLineEdit>("pathEdit")->hasFocus());
  }
};

QTEST_MAIN(TestWizardTyped)
#include "tst_wizard_typed.moc"
