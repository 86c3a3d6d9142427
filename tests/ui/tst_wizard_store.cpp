// SPDX-License-Identifier: Apache-2.0
// What the store has already, and what becomes of it: each story by mouse and by keyboard alone.
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"

#include <QRadioButton>
#include <QTableWidget>

using support::WizardDriver;
using ui::PageId;

class TestWizardStore final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }
  std::string leafId() { return support::certificate("leaf").sha256(); }

  static void hands() {
    QTest::addColumn<bool>("byKeyboard");
    QTest::newRow("by mouse") << false;
    QTest::newRow("by keyboard") << true;
  }

  // From the file page to the confirm page, under a name.
  void walkToConfirm(bool byKeyboard, const QString &name) {
    if (byKeyboard) {
      driver().start();
      driver().keys(QStringLiteral("/home/tester/open.pfx"));
      driver().key(Qt::Key_Return);
      QTRY_COMPARE(driver().page(), PageId::Name);
      driver().keys(name);
      driver().key(Qt::Key_Return);
    } else {
      driver().goTo(PageId::Name);
      driver().type("friendlyNameEdit", name);
      driver().click("nextButton");
    }
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
  }

  void tick(bool byKeyboard, const char *box, Qt::Key letter) {
    const bool was = driver().find<QCheckBox>(box)->isChecked();
    if (byKeyboard)
      driver().key(letter, Qt::AltModifier);
    else
      driver().tick(box);
    // With the tick the plan goes, and then the page with its boxes: the new ones are waited for.
    const auto isNew = [&] { return driver().find<QCheckBox>(box) != nullptr && driver().find<QCheckBox>(box)->isChecked() != was; };
    QTRY_VERIFY(isNew());
    QTRY_VERIFY(driver().session->currentPlan() != nullptr && isNew());
  }

  void import(bool byKeyboard) {
    QTRY_VERIFY(driver().isEnabled("importButton"));
    if (byKeyboard)
      driver().key(Qt::Key_I, Qt::AltModifier);
    else
      driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
  }

  QString findings() {
    QStringList all;
    for (const auto *banner : driver().wizard->findChildren<ui::Banner *>(QStringLiteral("findingBanner"))) all << banner->text();
    return all.join(QLatin1Char('\n'));
  }

  std::string replaceBox() { return "choice-replace/" + leafId(); }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void nameOfTheOldCertificateMovesToItsRenewal_data() { hands(); }
  void nameOfTheOldCertificateMovesToItsRenewal() {
    QFETCH(const bool, byKeyboard);
    driver().giveNameToAnother("MX front");
    walkToConfirm(byKeyboard, QStringLiteral("MX front"));
    QVERIFY(driver().find<QCheckBox>("choice-link/MX front")->isChecked());
    QVERIFY2(findings().contains(QStringLiteral("leads to the certificate")), qUtf8Printable(findings()));
    import(byKeyboard);
    QCOMPARE(driver().store->content.links.at("MX front"), leafId());
  }

  void nameOfACertificateForMoreStaysUntilItIsTicked_data() { hands(); }
  void nameOfACertificateForMoreStaysUntilItIsTicked() {
    QFETCH(const bool, byKeyboard);
    const auto other = driver().giveNameToAnother("MX front", "other");
    walkToConfirm(byKeyboard, QStringLiteral("MX front"));
    QVERIFY(!driver().find<QCheckBox>("choice-link/MX front")->isChecked());
    QVERIFY2(findings().contains(QStringLiteral("www.example.com")), qUtf8Printable(findings()));
    tick(byKeyboard, "choice-link/MX front", Qt::Key_M);
    tick(byKeyboard, "choice-link/MX front", Qt::Key_M); // the control: taken away again, it stays
    QCOMPARE(driver().session->options().answers.to(core::ChoiceKind::Link, "MX front"), std::optional(core::Reply::Keep));
    tick(byKeyboard, "choice-link/MX front", Qt::Key_M);
    QCOMPARE(driver().store->content.links.at("MX front"), other);
    import(byKeyboard);
    QCOMPARE(driver().store->content.links.at("MX front"), leafId());
  }

  void damagedEntryIsReplacedOnlyWhenTicked_data() { hands(); }
  void damagedEntryIsReplacedOnlyWhenTicked() {
    QFETCH(const bool, byKeyboard);
    driver().store->content.exists = true;
    driver().store->content.damaged[leafId()] = {"chain.pem is missing", "old name", {}};
    walkToConfirm(byKeyboard, QStringLiteral("MX front"));
    QVERIFY(!driver().isEnabled("importButton"));
    QTRY_VERIFY(driver().find<QCheckBox>(replaceBox().c_str())->hasFocus()); // never a root's trust
    QVERIFY2(driver().banner("refusalBanner").contains(QStringLiteral("chain.pem is missing")), qUtf8Printable(driver().banner("refusalBanner")));
    QVERIFY(!driver().find<QCheckBox>(replaceBox().c_str())->isChecked());
    tick(byKeyboard, replaceBox().c_str(), Qt::Key_R);
    import(byKeyboard);
    QVERIFY(driver().store->content.entries.contains(leafId()));
    QVERIFY(driver().store->content.damaged.empty());
  }

  void folderOfSomethingElseIsToldBeforeTheConfirmPage() {
    driver().store->failures["look"] = core::Error{core::ErrorCode::StoreForeign, {{"store", "folder:/srv/photos"}, {"what", "holiday.jpg"}}};
    driver().goTo(PageId::Name);
    QTRY_VERIFY2(driver().banner("placeBanner").contains(QStringLiteral("holiday.jpg")), qUtf8Printable(driver().banner("placeBanner")));
    QVERIFY(!driver().isEnabled("nextButton"));
    driver().store->failures.clear();
    driver().click("lookAgainButton");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QVERIFY(driver().find<QWidget>("placeBanner") == nullptr);
  }

  void nothingDoneHasNoReceiptToSave_data() { hands(); }
  void nothingDoneHasNoReceiptToSave() {
    QFETCH(const bool, byKeyboard);
    walkToConfirm(byKeyboard, QStringLiteral("MX front"));
    import(byKeyboard);
    QVERIFY(driver().find<QWidget>("saveReceiptButton") != nullptr); // control
    auto store = driver().store;
    m_driver = std::make_unique<WizardDriver>();
    driver().store = store;
    walkToConfirm(byKeyboard, QStringLiteral("MX front"));
    if (byKeyboard)
      driver().key(Qt::Key_Return);
    else
      driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().find<QWidget>("saveReceiptButton") == nullptr);
  }

  void nameThatWasTakenMeanwhileIsSeenOnTheWayBack() {
    walkToConfirm(false, QStringLiteral("mail-front"));
    driver().click("backButton");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QCOMPARE(driver().banner("renewalBanner"), QString()); // control: nobody has it yet
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    driver().giveNameToAnother("mail-front");
    driver().click("backButton");
    QTRY_VERIFY(driver().banner("renewalBanner").contains(QStringLiteral("mail-front")));
    QCOMPARE(driver().find<QLineEdit>("friendlyNameEdit")->text(), QStringLiteral("mail-front"));
  }

  void wayThatWasChosenForANameStaysOnTheWayBack() {
    driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Name);
    QVERIFY(driver().find<QRadioButton>("renewRadio")->isChecked()); // control: it is proposed
    driver().click("keepBothRadio");
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    driver().click("backButton");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QVERIFY(driver().find<QRadioButton>("keepBothRadio")->isChecked());
  }

  void nameThatWasLetGoMeanwhileIsFreeOnTheWayBack() {
    driver().giveNameToAnother("mail-front");
    walkToConfirm(false, QStringLiteral("mail-front"));
    driver().store->content.links.clear();
    driver().click("backButton");
    QTRY_COMPARE(driver().banner("renewalBanner"), QString());
  }
};

QTEST_MAIN(TestWizardStore)
#include "tst_wizard_store.moc"
