// SPDX-License-Identifier: Apache-2.0
// Services, and who may read the key: each story by mouse and by keyboard alone.
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"

#include "core/codes/enumerators.h"
#include "core/codes/service_codes.h"

#include <QAccessible>

using support::WizardDriver;
using ui::PageId;

class TestWizardUse final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }
  std::string leafId() { return support::certificate("leaf").sha256(); }
  core::StoreEntry entry() { return driver().store->content.entries.at(leafId()); }

  static void hands() {
    QTest::addColumn<bool>("byKeyboard");
    QTest::newRow("by mouse") << false;
    QTest::newRow("by keyboard") << true;
  }

  // Tab until a widget has the focus; by mouse nothing is needed.
  void tabTo(const char *name) {
    for (int i = 0; i < 60; ++i) {
      const auto *widget = driver().find<QWidget>(name);
      if (widget != nullptr && widget->hasFocus()) return;
      driver().key(Qt::Key_Tab);
    }
    QFAIL(name);
  }

  void unfold(bool byKeyboard) {
    if (!byKeyboard) return driver().click("changeUseLink");
    tabTo("changeUseLink");
    driver().key(Qt::Key_Space);
  }

  void tick(bool byKeyboard, const char *box) {
    if (!byKeyboard) return driver().tick(box);
    tabTo(box);
    driver().key(Qt::Key_Space);
  }

  void goOn(bool byKeyboard) {
    if (byKeyboard)
      driver().key(Qt::Key_N, Qt::AltModifier);
    else
      driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::None);
  }

  void import() {
    QTRY_VERIFY(driver().isEnabled("importButton"));
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
  }

  QString summary() { return driver().find<QLabel>("useLabel")->text(); }

private slots:
  void init() {
    m_driver = std::make_unique<WizardDriver>();
    driver().store->content.accounts = {{"user:postfix", {102}}, {"group:ssl-cert", {103}}, {"user:mailman", {110}}};
  }
  void cleanup() { m_driver.reset(); }

  void whatIsChosenIsPlannedAndDone_data() { hands(); }
  void whatIsChosenIsPlannedAndDone() {
    QFETCH(const bool, byKeyboard);
    driver().goTo(PageId::Name);
    unfold(byKeyboard);
    tick(byKeyboard, "serviceBox-smtp");
    tick(byKeyboard, "readerBox-user:postfix");
    QCOMPARE(summary(), QStringLiteral("SMTP; postfix may read the key."));
    goOn(byKeyboard);
    import();
    QCOMPARE(entry().description.services, core::Services{"smtp"});
    QCOMPARE(entry().readers.size(), std::size_t{1});
    QCOMPARE(entry().readers.front().named().text(), std::string("user:postfix"));
    QCOMPARE(driver().find<QLabel>("storedReadersLabel")->text(), QStringLiteral("postfix"));
    QCOMPARE(driver().find<QLabel>("storedServicesLabel")->text(), QStringLiteral("SMTP (....S)"));
  }

  void nothingIsChosenByItself() { // the control
    driver().goTo(PageId::Name);
    QCOMPARE(summary(), QStringLiteral("No services; nobody but the owner reads the key."));
    goOn(false);
    import();
    QVERIFY(entry().description.services.empty());
    QVERIFY(entry().readers.empty());
    QVERIFY(driver().find<QLabel>("storedReadersLabel") == nullptr);
  }

  void onlyAccountsThatExistAreOffered() {
    driver().goTo(PageId::Name);
    driver().click("changeUseLink");
    QVERIFY(driver().find<QCheckBox>("readerBox-user:postfix") != nullptr);
    QVERIFY(driver().find<QCheckBox>("readerBox-group:ssl-cert") != nullptr);
    QVERIFY(driver().find<QCheckBox>("readerBox-user:dovecot") == nullptr);
    QVERIFY(driver().find<QCheckBox>("readerBox-user:mailman") == nullptr); // exists, and is none of those that mostly need a key
  }

  void othersCanBeTyped() {
    driver().goTo(PageId::Name);
    driver().click("changeUseLink");
    driver().type("otherReadersEdit", QStringLiteral("mailman, group:ssl-cert"));
    goOn(false);
    import();
    QCOMPARE(entry().readers.size(), std::size_t{2});
    QVERIFY(core::isAmong(entry().readers, {core::AccountKind::User, "mailman", 110}));
    QVERIFY(core::isAmong(entry().readers, {core::AccountKind::Group, "ssl-cert", 103}));
  }

  void accountThatDoesNotExistIsRefusedWithTheWayBack() {
    driver().goTo(PageId::Name);
    driver().click("changeUseLink");
    driver().type("otherReadersEdit", QStringLiteral("postfx"));
    goOn(false);
    QTRY_VERIFY2(driver().banner("refusalBanner").contains(QStringLiteral("postfx")), qUtf8Printable(driver().banner("refusalBanner")));
    QVERIFY(!driver().isEnabled("importButton"));
    driver().click("backButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    QCOMPARE(driver().find<QLineEdit>("otherReadersEdit")->text(), QStringLiteral("postfx")); // to be corrected
    driver().type("otherReadersEdit", QStringLiteral("postfix"));
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    goOn(false);
    import();
    QVERIFY(core::isAmong(entry().readers, {core::AccountKind::User, "postfix", 102}));
  }

  void readersOfTheEarlierKeyAreSwitchedOffByTheirBox_data() { hands(); }
  void readersOfTheEarlierKeyAreSwitchedOffByTheirBox() {
    QFETCH(const bool, byKeyboard);
    const auto old = driver().giveNameToAnother("MX front");
    driver().store->content.entries.at(old).readers = {{core::AccountKind::User, "postfix", 102}};
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("MX front"));
    goOn(false);
    constexpr auto box = "choice-grant-read/user:postfix";
    QTRY_VERIFY(driver().find<QCheckBox>(box) != nullptr);
    QVERIFY(driver().find<QCheckBox>(box)->isChecked());
    tick(byKeyboard, box);
    QTRY_VERIFY(driver().find<QCheckBox>(box) != nullptr && !driver().find<QCheckBox>(box)->isChecked());
    QTRY_VERIFY(driver().session->currentPlan() != nullptr);
    import();
    QVERIFY(entry().readers.empty());
    QCOMPARE(driver().store->content.links.at("MX front"), leafId());
  }

  void readersOfTheEarlierKeyReadTheNewOne() { // the control of the one before
    const auto old = driver().giveNameToAnother("MX front");
    driver().store->content.entries.at(old).readers = {{core::AccountKind::User, "postfix", 102}};
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("MX front"));
    goOn(false);
    import();
    QVERIFY(core::isAmong(entry().readers, {core::AccountKind::User, "postfix", 102}));
  }

  void renewalSaysThatReadersAreHandedOn() {
    const auto old = driver().giveNameToAnother("MX front");
    driver().store->content.entries.at(old).readers = {{core::AccountKind::User, "postfix", 102}};
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("MX front"));
    driver().click("renewRadio");
    QCOMPARE(summary(), QStringLiteral("No services; the readers of the earlier key read this one, too."));
    driver().click("keepBothRadio"); // control
    QCOMPARE(summary(), QStringLiteral("No services; nobody but the owner reads the key."));
  }

  void boxesAreSeenWhenTheyOpenAndStandApart() {
    driver().goTo(PageId::Name);
    driver().wizard->resize(driver().wizard->width(), 420);
    driver().click("changeUseLink");
    const auto *box = driver().find<QCheckBox>("serviceBox-imap");
    QTRY_COMPARE(box->visibleRegion().boundingRect(), box->rect());
    QList<QCheckBox *> line;
    for (auto *each : box->parentWidget()->findChildren<QCheckBox *>()) {
      if (each->y() == box->y()) line << each;
    }
    QVERIFY(line.size() > 1);
    for (int i = 1; i < line.size(); ++i) QVERIFY(line[i]->x() - line[i - 1]->geometry().right() > 17); // as far as its word is from a box
  }

  void tabGoesThroughAccountsAsTheyStand() {
    for (const auto *name : {"user:www-data", "user:dovecot", "user:haproxy"}) driver().store->content.accounts[name] = {111};
    driver().goTo(PageId::Name);
    driver().click("changeUseLink");
    auto *box = driver().find<QCheckBox>("readerBox-user:postfix");
    const auto all = box->parentWidget()->findChildren<QCheckBox *>(); // in the order in which they were laid out
    QVERIFY(all.size() >= 4);
    all.front()->setFocus();
    for (int i = 1; i < all.size(); ++i) {
      driver().key(Qt::Key_Tab);
      QCOMPARE(QApplication::focusWidget()->objectName(), all[i]->objectName());
    }
  }

  void storeThatLetsNobodyReadKeysDoesNotOfferIt() {
    driver().store->abilities.keyReaders = false;
    driver().goTo(PageId::Name);
    QCOMPARE(summary(), QStringLiteral("No services."));
    driver().click("changeUseLink");
    QVERIFY(driver().find<QLineEdit>("otherReadersEdit") == nullptr);
    QVERIFY(driver().find<QCheckBox>("serviceBox-smtp") != nullptr); // control
  }

  void everyBoxAndFieldHasAName() {
    driver().goTo(PageId::Name);
    driver().click("changeUseLink");
    for (const auto *name : {"serviceBox-smtp", "readerBox-user:postfix", "otherReadersEdit"}) {
      const auto *accessible = QAccessible::queryAccessibleInterface(driver().find<QWidget>(name));
      QVERIFY2(accessible != nullptr && !accessible->text(QAccessible::Name).isEmpty(), name);
    }
  }

  void anotherFileBeginsAnew() {
    driver().goTo(PageId::Name);
    driver().click("changeUseLink");
    driver().tick("serviceBox-smtp");
    goOn(false);
    QCOMPARE(driver().session->options().services, core::Services{"smtp"});
    driver().session->forget();
    QVERIFY(driver().session->options().services.empty());
  }
};

QTEST_MAIN(TestWizardUse)
#include "tst_wizard_use.moc"
