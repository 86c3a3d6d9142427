// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"

#include <QClipboard>
#include <QRadioButton>

using support::WizardDriver;
using ui::PageId;

// The user's stories, over a reader that is scripted and a store in memory: each by mouse, the main ones by keyboard alone.
class TestWizard final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }
  std::string leafId() { return support::certificate("leaf").sha256(); }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void fileIsImportedByMouse() {
    driver().start();
    QVERIFY(!driver().isEnabled("nextButton"));
    driver().chooser.answer = QStringLiteral("/home/tester/mail.pfx");
    driver().click("browseButton");
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("MX front"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QVERIFY(driver().store->commits.empty());
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QCOMPARE(driver().store->commits.size(), std::size_t(1));
    QCOMPARE(driver().store->content.entries.at(leafId()).description.friendlyName, std::string("MX front"));
    QCOMPARE(driver().store->content.links.at("MX front"), leafId());
    QCOMPARE(driver().find<QLabel>("thumbprintLabel")->text(), QString::fromStdString(support::certificate("leaf").sha1()).toUpper());
    driver().click("finishButton");
    QTRY_VERIFY(!driver().wizard->isVisible());
  }

  void fileIsImportedByKeyboardAlone() {
    driver().start();
    driver().keys(QStringLiteral("/home/tester/mail.pfx"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Password);
    driver().keys(QStringLiteral("right"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().keys(QStringLiteral("MX front"));
    driver().key(Qt::Key_N, Qt::AltModifier);
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    driver().key(Qt::Key_I, Qt::AltModifier);
    QTRY_COMPARE(driver().page(), PageId::Result);
    QCOMPARE(driver().store->content.links.at("MX front"), leafId());
    driver().key(Qt::Key_F, Qt::AltModifier);
    QTRY_VERIFY(!driver().wizard->isVisible());
  }

  void passwordPageIsSkippedWhenNoneIsNeeded() {
    driver().start(QStringLiteral("/home/tester/open.pfx"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    QCOMPARE(driver().reader.unlocks.load(), 1);
  }

  void badFileIsSaidOnItsPageAndNextStaysOff_data() {
    QTest::addColumn<core::ErrorCode>("code");
    QTest::newRow("an HTML page named .pfx") << core::ErrorCode::ContentUnknown;
    QTest::newRow("an empty file") << core::ErrorCode::FileEmpty;
    QTest::newRow("a file that may not be read") << core::ErrorCode::FileForbidden;
    QTest::newRow("a damaged file") << core::ErrorCode::Damaged;
  }
  void badFileIsSaidOnItsPageAndNextStaysOff() {
    QFETCH(const core::ErrorCode, code);
    driver().reader.broken["bad.pfx"] = code;
    driver().start(QStringLiteral("/home/tester/bad.pfx"));
    QTRY_VERIFY(driver().banner("fileBanner").startsWith(ui::messageFor(core::Error{code}).title));
    QVERIFY(!driver().isEnabled("nextButton"));
    driver().chooser.answer = QStringLiteral("/home/tester/mail.pfx"); // control: a good one turns it on and takes the message away
    driver().click("browseButton");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QCOMPARE(driver().banner("fileBanner"), QString());
  }

  void factsAreShownBeforeAnyPassword() {
    driver().start(QStringLiteral("/home/tester/mail.pfx"));
    QTRY_VERIFY(driver().find<QWidget>("factsCard") != nullptr);
    QStringList texts;
    for (const auto *label : driver().find<QWidget>("factsCard")->findChildren<QLabel *>()) texts << label->text();
    const auto all = texts.join(QLatin1Char('\n'));
    for (const auto *expected : {"PKCS #12", "AES-256", "2,048", "HMAC SHA-256"})
      QVERIFY2(all.contains(QLatin1String(expected)), qUtf8Printable(all));
  }

  void passwordPageBeginsWithoutAMessage() {
    driver().reader.hold(); // Next is chosen while the file is still tried without a password
    driver().start(QStringLiteral("/home/tester/mail.pfx"));
    driver().reader.release();
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
    QCOMPARE(driver().banner("passwordBanner"), QString());
  }

  void strayBlankIsTakenAwayInOneClick() {
    driver().goTo(PageId::Password);
    driver().type("passwordEdit", QStringLiteral("right "));
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QWidget>("trimButton") != nullptr);
    driver().click("trimButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void passwordIsForgottenWhenThePageIsLeft() {
    driver().goTo(PageId::Password);
    driver().type("passwordEdit", QStringLiteral("something"));
    driver().click("backButton");
    QCOMPARE(driver().page(), PageId::File);
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
    QCOMPARE(driver().find<QLineEdit>("passwordEdit")->text(), QString());
  }

  void friendlyNameIsCountedAndChecked_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<bool>("isAllowed");
    QTest::newRow("63 units") << QString(63, QLatin1Char('a')) << true;
    QTest::newRow("64 units") << QString(64, QLatin1Char('a')) << false;
    QTest::newRow("empty") << QString() << false;
    QTest::newRow("61 letters and an emoji of two units") << QString(61, QLatin1Char('a')) + QStringLiteral("😀") << true;
    QTest::newRow("62 letters and an emoji of two units") << QString(62, QLatin1Char('a')) + QStringLiteral("😀") << false;
    QTest::newRow("a control character") << QStringLiteral("a\u0007b") << false;
  }
  void friendlyNameIsCountedAndChecked() {
    QFETCH(const QString, name);
    QFETCH(const bool, isAllowed);
    driver().goTo(PageId::Name);
    driver().find<QLineEdit>("friendlyNameEdit")->setText(name);
    QCOMPARE(driver().isEnabled("nextButton"), isAllowed);
    QVERIFY(driver().find<QLabel>("counterLabel")->text().startsWith(QString::number(name.size())));
    QCOMPARE(driver().banner("nameBanner").isEmpty(), isAllowed);
  }

  void suggestionsFillInTheName() {
    driver().reader.files["mail.pfx"].friendlyName = "mx-front";
    driver().goTo(PageId::Name);
    QCOMPARE(driver().find<QLineEdit>("friendlyNameEdit")->text(), QStringLiteral("Microsoft Exchange"));
    for (auto *button : driver().wizard->findChildren<QAbstractButton *>(QStringLiteral("suggestionButton"))) {
      if (button->text() == QStringLiteral("mx-front")) QTest::mouseClick(button, Qt::LeftButton);
    }
    QCOMPARE(driver().find<QLineEdit>("friendlyNameEdit")->text(), QStringLiteral("mx-front"));
    QVERIFY(driver().find<QLabel>("linkLabel") != nullptr);
  }

  void sameImportAgainChangesNothingAndSaysSo() {
    driver().goTo(PageId::Result);
    const auto receipts = driver().store->content.receipts.size();
    QCOMPARE(receipts, std::size_t(1));
    driver().click("finishButton");
    auto store = driver().store;
    m_driver = std::make_unique<WizardDriver>();
    driver().store = store;
    driver().goTo(PageId::Confirm);
    QCOMPARE(driver().find<QLabel>("headingLabel")->text(), QStringLiteral("Nothing to do"));
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().find<QLabel>("headingLabel")->text().startsWith(QStringLiteral("Nothing was changed")));
    QCOMPARE(driver().store->content.receipts.size(), receipts);
  }

  void expiredCertificateNeedsItsTick() {
    driver().reader.files["mail.pfx"] = {{"ui/expired"}, {"ui/expired"}, "", ""};
    driver().goTo(PageId::Confirm, "mail.pfx", nullptr);
    QVERIFY(!driver().isEnabled("importButton"));
    QTRY_VERIFY(driver().banner("findingBanner").startsWith(ui::messageFor(core::Finding{core::FindingCode::Expired}).title));
    driver().tick("choice-accept/expired");
    QTRY_VERIFY(driver().isEnabled("importButton"));
    driver().tick("choice-accept/expired");
    QTRY_VERIFY(!driver().isEnabled("importButton"));
    QTRY_VERIFY(driver().find<QCheckBox>("choice-accept/expired") != nullptr); // the page is made anew
    driver().tick("choice-accept/expired");
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QCOMPARE(driver().store->commits.size(), std::size_t(1));
  }

  void linkMovesOnlyAsTheSwitchSays_data() {
    QTest::addColumn<bool>("moves");
    QTest::newRow("moved, as preset") << true;
    QTest::newRow("kept, after the tick is taken away") << false;
  }
  void linkMovesOnlyAsTheSwitchSays() {
    QFETCH(const bool, moves);
    const auto other = driver().giveNameToAnother("MX front");
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("MX front"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().find<QCheckBox>("choice-link/MX front") != nullptr);
    QVERIFY(driver().find<QCheckBox>("choice-link/MX front")->isChecked());
    if (!moves) {
      driver().tick("choice-link/MX front");
      QTRY_VERIFY(driver().find<QCheckBox>("choice-link/MX front") != nullptr && !driver().find<QCheckBox>("choice-link/MX front")->isChecked());
    }
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QCOMPARE(driver().store->content.links.at("MX front"), moves ? leafId() : other);
  }

  void failureSaysWhatHappenedAndCanBeTriedAgain() {
    driver().goTo(PageId::Confirm);
    driver().store->failures["commit"] = core::Error{core::ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "no space left"}}};
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().banner("resultBanner").contains(QStringLiteral("no space left")));
    driver().store->failures.clear();
    driver().click("tryAgainButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().store->content.entries.contains(leafId()));
  }

  void storeThatChangedMeanwhileIsNamed() {
    driver().goTo(PageId::Confirm);
    const auto other = support::certificate("leaf");
    driver().store->beforeLock = [&] { driver().store->content.entries.emplace(other.sha256(), core::StoreEntry{other, {}, {"quicker"}, true}); };
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().banner("resultBanner").startsWith(ui::messageFor(core::Error{core::ErrorCode::WorldChanged}).title));
    QVERIFY(driver().store->commits.empty());
  }

  void otherFileAfterBackIsTheOneThatIsImported() {
    driver().reader.files["other.pfx"] = {{"other", "intermediate"}, {"other"}, "", ""};
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    driver().click("backButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().click("backButton");
    QTRY_COMPARE(driver().page(), PageId::File);
    driver().chooser.answer = QStringLiteral("/home/tester/other.pfx");
    driver().click("browseButton");
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().store->content.entries.contains(support::certificate("other").sha256()));
    QVERIFY(!driver().store->content.entries.contains(leafId()));
  }
};

QTEST_MAIN(TestWizard)
#include "tst_wizard.moc"
