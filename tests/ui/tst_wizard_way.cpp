// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"

using support::WizardDriver;
using ui::PageId;

// The way through the pages: which steps were skipped, and what is still known on the way back.
class TestWizardWay final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }

  [[nodiscard]] QString skipped() { return driver().find<QWidget>("stepList")->accessibleDescription(); }
  void backTo(PageId page) {
    driver().click("backButton");
    QCOMPARE(driver().page(), page);
  }

  // The page asks for a password, and nothing goes on without one.
  void checkIsAsked() {
    QTRY_COMPARE(driver().page(), PageId::Password);
    QCOMPARE(driver().find<QLineEdit>("passwordEdit")->text(), QString());
    QCOMPARE(driver().banner("passwordBanner"), QString());
    QVERIFY(!driver().isEnabled("nextButton"));
  }

  void checkIsKnown() {
    QTRY_COMPARE(driver().page(), PageId::Password);
    QCOMPARE(driver().find<QLineEdit>("passwordEdit")->text(), QString());
    QVERIFY(driver().banner("passwordBanner").contains(QStringLiteral("still known")));
    QCOMPARE(QApplication::focusWidget(), driver().find<QLineEdit>("passwordEdit"));
    const int before = driver().reader.unlocks;
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    QCOMPARE(driver().reader.unlocks.load(), before);
  }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void passwordThatWasNotNeededIsSkipped() {
    driver().goTo(PageId::Name, "open.pfx", nullptr);
    QCOMPARE(skipped(), QStringLiteral("Skipped: Password"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QCOMPARE(skipped(), QStringLiteral("Skipped: Password"));
  }

  void passwordThatWasTypedIsNot() {
    driver().goTo(PageId::Name);
    QCOMPARE(skipped(), QString());
  }

  void skippedStepIsDrawnLikeNoOther() {
    driver().goTo(PageId::Name);
    const auto ticked = driver().find<QWidget>("stepList")->grab().toImage();
    m_driver = std::make_unique<WizardDriver>();
    driver().goTo(PageId::Name, "open.pfx", nullptr);
    QVERIFY(driver().find<QWidget>("stepList")->grab().toImage() != ticked);
  }

  void nothingIsSkippedOnTheWayToARequest() {
    driver().goTo(PageId::RequestResult);
    QCOMPARE(skipped(), QString());
  }

  void passwordIsKnownAfterBack() {
    driver().goTo(PageId::Name);
    backTo(PageId::Password);
    checkIsKnown();
  }

  void passwordIsKnownAfterTheWayBackToTheFile() {
    driver().goTo(PageId::Name);
    backTo(PageId::Password);
    backTo(PageId::File);
    driver().click("nextButton");
    checkIsKnown();
    QCOMPARE(driver().find<QLabel>("headingSentence")->text().contains(QStringLiteral("needs no password")), false);
    QCOMPARE(skipped(), QString());
  }

  void passwordOfTheSameFileChosenAgainIsAskedFor() {
    driver().goTo(PageId::Name);
    backTo(PageId::Password);
    backTo(PageId::File);
    driver().chooser.answer = QStringLiteral("/home/tester/mail.pfx");
    driver().click("browseButton");
    driver().click("nextButton");
    checkIsAsked();
  }

  void passwordOfAnotherFileIsAskedFor() {
    driver().reader.files["other.pfx"] = {{"other", "intermediate"}, {"other"}, "secret", ""};
    driver().goTo(PageId::Name);
    backTo(PageId::Password);
    backTo(PageId::File);
    driver().type("pathEdit", QStringLiteral("/home/tester/other.pfx"));
    driver().click("nextButton");
    checkIsAsked();
    driver().type("passwordEdit", QStringLiteral("secret"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void wrongPasswordAfterBackIsNoLongerKnown() {
    driver().goTo(PageId::Name);
    backTo(PageId::Password);
    driver().type("passwordEdit", QStringLiteral("wrong"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().banner("passwordBanner").startsWith(QStringLiteral("Wrong password")));
    driver().key(Qt::Key_Delete);
    checkIsAsked();
  }

  void keyThatWasLeftOutIsAskedForAgainOnlyWithThePasswordOfTheFile() {
    driver().reader.files["mail.pfx"].keyPassword = "key word";
    driver().goTo(PageId::Password);
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QWidget>("ownPasswordEdit") != nullptr);
    driver().click("nextButton"); // without the key
    QTRY_VERIFY(driver().page() != PageId::Password);
    driver().click("backButton");
    QCOMPARE(driver().page(), PageId::Password);
    QVERIFY(driver().find<QWidget>("ownPasswordEdit") == nullptr);
    QVERIFY(driver().banner("passwordBanner").startsWith(QStringLiteral("The file is open")));
    QVERIFY(driver().isEnabled("nextButton"));
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QWidget>("ownPasswordEdit") != nullptr);
    driver().type("ownPasswordEdit", QStringLiteral("key word"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void messageGoesWhileAnotherPasswordIsTyped() {
    driver().goTo(PageId::Name);
    backTo(PageId::Password);
    driver().keys(QStringLiteral("r"));
    QCOMPARE(driver().banner("passwordBanner"), QString());
  }

  void keyOfACertificateIsAPasswordOfItsFile() {
    driver().goTo(PageId::Key);
    driver().chooser.answer = QStringLiteral("/home/tester/mail.pfx");
    driver().click("keyBrowseButton");
    QTRY_VERIFY(driver().find<QLineEdit>("keyPasswordEdit") != nullptr);
    QCOMPARE(driver().find<QLineEdit>("keyPasswordEdit")->accessibleName(), QStringLiteral("Password of the file"));
  }

  void oneMessageIsEnoughForAStrayBlank() {
    driver().goTo(PageId::Password);
    driver().type("passwordEdit", QStringLiteral("right\u00A0")); // a blank that only looks like the usual one
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QWidget>("trimButton") != nullptr);
    int shown = 0;
    for (const auto *banner : driver().wizard->currentPage()->findChildren<ui::Banner *>()) {
      if (banner->isVisible()) ++shown;
    }
    QCOMPARE(shown, 1);
    QVERIFY(driver().banner("passwordBanner").contains(QStringLiteral("blank")));
    driver().click("trimButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
  }
};

QTEST_MAIN(TestWizardWay)
#include "tst_wizard_way.moc"
