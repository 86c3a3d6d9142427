// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"
#include "ui/text/display.h"

#include <QClipboard>
#include <QJsonDocument>
#include <QJsonObject>
#include <QMimeData>
#include <QRadioButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTabWidget>

using support::WizardDriver;
using ui::PageId;

// What the pages offer beside the straight way, by mouse; tst_wizard_keyboard has the same by keyboard.
class TestWizardFeatures final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }

  void tickPair(const char *name) {
    auto *box = driver().pairBox(name);
    QVERIFY2(box != nullptr, name);
    QTest::mouseClick(box, Qt::LeftButton, {}, QPoint(8, box->height() / 2));
  }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void folderOfTheLastFileIsWhereBrowsingBegins() {
    const auto folder = driver().folder.filePath(QStringLiteral("certificates"));
    QVERIFY(QDir().mkpath(folder));
    driver().start();
    driver().click("browseButton");
    QCOMPARE(driver().chooser.folders.back(), QDir::homePath());
    driver().chooser.answer = folder + QStringLiteral("/mail.pfx");
    driver().click("browseButton");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().wizard.reset();
    driver().start();
    driver().click("browseButton");
    QCOMPARE(driver().chooser.folders.back(), folder);
    QVERIFY(QDir().rmdir(folder)); // control: one that is gone is not proposed
    driver().wizard.reset();
    driver().start();
    driver().click("browseButton");
    QCOMPARE(driver().chooser.folders.back(), QDir::homePath());
  }

  void windowHasTheSizeOfTheLastTimeWithinTheScreen() {
    driver().start();
    driver().wizard->resize(950, 700);
    driver().wizard->close();
    driver().wizard.reset();
    driver().start();
    QCOMPARE(driver().wizard->size(), QSize(950, 700));
    driver().settings.setValue(QStringLiteral("windowSize"), QSize(4000, 4000));
    driver().wizard.reset();
    driver().start();
    QVERIFY(driver().wizard->width() <= 1024 && driver().wizard->height() <= 768);
  }

  void standardInputIsOpenedLikeAFile() {
    driver().reader.files["standard input"] = {{"leaf"}, {"leaf"}, "", ""};
    driver().start();
    driver().wizard->awaitInput();
    QTRY_COMPARE(driver().find<QLabel>("busyLabel") == nullptr ? QString() : driver().find<QLabel>("busyLabel")->text(),
                 QStringLiteral("Reading standard input…"));
    driver().wizard->setInput(QByteArray("bytes"));
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QCOMPARE(driver().wizard->windowTitle(), QStringLiteral("standard input — Certwright"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void fileThatIsDroppedIsOpened() {
    driver().start();
    auto *zone = driver().find<QWidget>("dropZone");
    QMimeData dropped;
    dropped.setUrls({QUrl::fromLocalFile(QStringLiteral("/home/tester/mail.pfx"))});
    QDragEnterEvent arriving(QPoint(5, 5), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(zone, &arriving);
    QVERIFY(arriving.isAccepted());
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(zone, &event);
    QVERIFY(event.isAccepted());
    QTRY_VERIFY(driver().find<QWidget>("factsCard") != nullptr);
    QMimeData elsewhere; // control: nothing is fetched, and a file beside it would be lost
    elsewhere.setUrls({QUrl::fromLocalFile(QStringLiteral("/a.pfx")), QUrl(QStringLiteral("https://example.com/b.pfx"))});
    QDragEnterEvent entering(QPoint(5, 5), Qt::CopyAction, &elsewhere, Qt::LeftButton, Qt::NoModifier);
    entering.ignore();
    QApplication::sendEvent(zone, &entering);
    QVERIFY(!entering.isAccepted());
  }

  void capsLockIsNoticedOnlyWhereItIsKnown() {
    driver().goTo(PageId::Password);
    driver().type("passwordEdit", QStringLiteral("a"));
    QCOMPARE(driver().banner("capsLockBanner"), QString()); // not known
    driver().capsLock = true;
    driver().keys(QStringLiteral("b"));
    QTRY_VERIFY(driver().banner("capsLockBanner").startsWith(QStringLiteral("Caps Lock is on")));
    driver().capsLock = false;
    driver().keys(QStringLiteral("c"));
    QTRY_COMPARE(driver().banner("capsLockBanner"), QString());
  }

  void passwordIsShownAndHiddenAgain() {
    driver().goTo(PageId::Password);
    driver().click("showButton");
    QCOMPARE(driver().find<QLineEdit>("passwordEdit")->echoMode(), QLineEdit::Normal);
    driver().click("showButton");
    QCOMPARE(driver().find<QLineEdit>("passwordEdit")->echoMode(), QLineEdit::Password);
  }

  void placeIsChosen() {
    driver().goTo(PageId::Name);
    auto *radio = driver().find<QRadioButton>("machineRadio");
    QTest::mouseClick(radio, Qt::LeftButton, {}, QPoint(10, radio->height() / 2));
    QTRY_COMPARE(driver().session->scope(), core::Scope::Machine);
  }

  void suggestionsSuitALink() {
    driver().reader.files["mail.pfx"].friendlyName = "mx-front";
    driver().goTo(PageId::Name);
    QStringList names;
    for (const auto *button : driver().wizard->findChildren<QAbstractButton *>(QStringLiteral("suggestionButton"))) names << button->text();
    QCOMPARE(names, QStringList({QStringLiteral("mx-front"), QStringLiteral("mail.example.com"), QStringLiteral("autodiscover.example.com")}));
  }

  void readersAreNamedWithTheReason() {
    driver().start(QStringLiteral("/home/tester/mail.pfx")); // AES-256 and a MAC by SHA-256
    QTRY_VERIFY(driver().find<QLabel>("readersLabel") != nullptr);
    const auto able = driver().find<QLabel>("readersLabel")->text();
    const auto unable = driver().find<QLabel>("nonReadersLabel")->text();
    QVERIFY2(able.contains(QStringLiteral("Windows Server 2019")) && !able.contains(QStringLiteral("macOS")), qUtf8Printable(able));
    QVERIFY2(unable.startsWith(QStringLiteral("Windows Server 2016, macOS")) && unable.contains(QStringLiteral("AES-256")), qUtf8Printable(unable));
    QVERIFY2(!unable.contains(QStringLiteral("pbes2")), qUtf8Printable(unable));
  }

  void oneKeyPairIsChosen() {
    driver().goTo(PageId::Name, "pairs.pfx", nullptr);
    QVERIFY(driver().pairBox("leaf")->isChecked() && driver().pairBox("other")->isChecked());
    for (const auto *field : {"friendlyNameEdit", "friendlyNameEdit-2"}) driver().type(field, QStringLiteral("MX front"));
    QVERIFY(driver().find<QLabel>("linkLabel") == nullptr); // one name cannot lead to two
    tickPair("leaf");
    tickPair("other");
    QVERIFY(!driver().banner("pairsBanner").isEmpty()); // control: choosing nothing is not a choice
    QVERIFY(!driver().isEnabled("nextButton"));
    tickPair("other");
    QCOMPARE(driver().banner("pairsBanner"), QString());
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QTRY_VERIFY(driver().find<QLabel>("linkLabel") != nullptr);
    QCOMPARE(driver().find<QLineEdit>("friendlyNameEdit")->text(), QStringLiteral("MX front")); // as it was typed for this one
    driver().click("nextButton");
    QTRY_VERIFY(driver().isEnabled("importButton"));
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().store->content.entries.contains(support::certificate("other").sha256()));
    QVERIFY(!driver().store->content.entries.contains(support::certificate("leaf").sha256()));
    QCOMPARE(driver().store->content.links.at("MX front"), support::certificate("other").sha256());
  }

  void allKeyPairsAreImportedUnlessOneIsTakenOut() {
    driver().goTo(PageId::Result, "pairs.pfx", nullptr);
    QVERIFY(driver().store->content.entries.contains(support::certificate("leaf").sha256()));
    QVERIFY(driver().store->content.entries.contains(support::certificate("other").sha256()));
  }

  void choiceOfKeyPairsEndsWithItsFile() {
    driver().goTo(PageId::Name, "pairs.pfx", nullptr);
    tickPair("other");
    QTRY_COMPARE(driver().session->options().selected.size(), std::size_t(1));
    driver().click("backButton");
    driver().chooser.answer = QStringLiteral("/home/tester/open.pfx");
    driver().click("browseButton");
    QVERIFY(driver().session->options().selected.empty());
  }

  void costlyFileIsOpenedOnlyWhenToldTo() {
    driver().start(QStringLiteral("/home/tester/costly.pfx"));
    QTRY_VERIFY(driver().banner("fileBanner").startsWith(ui::messageFor(core::Error{core::ErrorCode::TooCostly}).title));
    QVERIFY2(driver().banner("fileBanner").contains(QStringLiteral("about 25 seconds")), qUtf8Printable(driver().banner("fileBanner")));
    QVERIFY(!driver().isEnabled("nextButton"));
    QCOMPARE(driver().reader.unlocks.load(), 0);
    driver().click("openAnywayButton");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QCOMPARE(driver().banner("fileBanner"), QString());
    QVERIFY(driver().find<QWidget>("openAnywayButton") == nullptr);
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void consentToOneFileIsNoneToTheNext() {
    driver().reader.files["other.pfx"] = driver().reader.files["costly.pfx"];
    driver().start(QStringLiteral("/home/tester/costly.pfx"));
    QTRY_VERIFY(driver().find<QWidget>("openAnywayButton") != nullptr);
    driver().click("openAnywayButton");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().chooser.answer = QStringLiteral("/home/tester/other.pfx");
    driver().click("browseButton");
    QTRY_VERIFY(!driver().banner("fileBanner").isEmpty());
    QVERIFY(!driver().isEnabled("nextButton"));
  }

  // What a key costs may show only once its safe is open.
  void costThatShowsAfterThePasswordIsAskedForThere() {
    driver().goTo(PageId::Password);
    driver().reader.files["mail.pfx"].work = 60'000'000;
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().banner("passwordBanner").startsWith(ui::messageFor(core::Error{core::ErrorCode::TooCostly}).title));
    driver().click("openAnywayButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void planIsCopiedAsText() {
    driver().goTo(PageId::Confirm);
    QApplication::clipboard()->clear();
    driver().click("copyPlanButton");
    const auto text = QApplication::clipboard()->text();
    QVERIFY2(text.contains(QStringLiteral("\n  Private key\tEC, 256 bits")), qUtf8Printable(text));
    QVERIFY2(text.startsWith(QStringLiteral("mail.pfx → memory:test\n")), qUtf8Printable(text));
  }

  void thumbprintsAreCopied() {
    driver().goTo(PageId::Result);
    driver().click("thumbprintLabelCopy");
    QCOMPARE(QApplication::clipboard()->text(), QString::fromStdString(support::certificate("leaf").sha1()).toUpper());
    driver().click("sha256LabelCopy");
    QCOMPARE(QApplication::clipboard()->text(), QString::fromStdString(support::certificate("leaf").sha256()));
  }

  void receiptIsSaved() {
    driver().goTo(PageId::Result);
    driver().click("saveReceiptButton"); // the dialog is cancelled
    QCOMPARE(driver().banner("savedBanner"), QString());
    QVERIFY(driver().chooser.proposals.back().endsWith(QStringLiteral(".txt")));
    driver().chooser.answer = driver().folder.filePath(QStringLiteral("receipt.json"));
    driver().click("saveReceiptButton");
    QVERIFY(driver().banner("savedBanner").startsWith(QStringLiteral("Receipt saved")));
    QFile file(driver().chooser.answer);
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto document = QJsonDocument::fromJson(file.readAll()).object();
    QCOMPARE(document[QLatin1String("schema")].toString(), QStringLiteral("certwright/receipt/1"));
    QCOMPARE(document[QLatin1String("id")].toString().toStdString(), driver().session->outcome()->receipt.id);
  }

  void receiptThatCannotBeSavedIsSaid() {
    driver().goTo(PageId::Result);
    driver().chooser.answer = driver().folder.filePath(QStringLiteral("no/such/folder/receipt.json"));
    driver().click("saveReceiptButton");
    QVERIFY(driver().banner("savedBanner").startsWith(QStringLiteral("Receipt not saved")));
  }

  void serverLinesHaveTheWholeWidthAndAreCopiedWhole() {
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("mail-front"));
    driver().click("nextButton");
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    auto *tabs = driver().find<QTabWidget>("serverTabs");
    QVERIFY(tabs != nullptr && tabs->count() > 1);
    QVERIFY(driver().find<QLabel>("serverLinesLabel")->width() > tabs->width() - 24);
    QStringList copied;
    for (int tab = 0; tab < 2; ++tab) {
      tabs->setCurrentIndex(tab);
      driver().click("serverLinesCopy");
      copied << QApplication::clipboard()->text();
      QVERIFY2(copied.back().contains(QStringLiteral("fullchain.pem")), qUtf8Printable(copied.back()));
    }
    QCOMPARE(copied.removeDuplicates(), 0); // those in sight
  }

  void plainImportIsSeenWithoutScrolling_data() {
    QTest::addColumn<PageId>("page");
    QTest::newRow("confirm") << PageId::Confirm;
    QTest::newRow("result") << PageId::Result;
  }
  void plainImportIsSeenWithoutScrolling() {
    QFETCH(const PageId, page);
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("MX front"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().isEnabled("importButton"));
    if (page == PageId::Result) driver().click("importButton");
    QTRY_COMPARE(driver().page(), page);
    auto *area = driver().wizard->currentPage()->findChild<QScrollArea *>();
    QTRY_COMPARE(area->verticalScrollBar()->maximum(), 0);
    driver().wizard->resize(driver().wizard->width(), 420); // control: a low window does scroll
    QTRY_VERIFY(area->verticalScrollBar()->maximum() > 0);
  }

  void twoCertificatesHaveLettersOfTheirOwn() {
    driver().reader.files["open.pfx"] = {{"leaf", "other", "intermediate"}, {"leaf", "other"}, "", ""};
    driver().goTo(PageId::Result, "open.pfx", nullptr);
    QStringList letters;
    for (const auto *button : driver().wizard->findChildren<QAbstractButton *>()) {
      if (button->isVisible() && !button->shortcut().isEmpty()) letters << button->shortcut().toString();
    }
    QVERIFY2(letters.size() >= 5, qUtf8Printable(letters.join(u' ')));
    QCOMPARE(letters.removeDuplicates(), 0);
  }
};

QTEST_MAIN(TestWizardFeatures)
#include "tst_wizard_features.moc"
