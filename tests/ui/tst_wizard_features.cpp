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

using support::WizardDriver;
using ui::PageId;

// What the pages offer beside the straight way, by mouse; tst_wizard_keyboard has the same by keyboard.
class TestWizardFeatures final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }

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
    QMimeData two; // control: which of two is not ours to guess
    two.setUrls({QUrl::fromLocalFile(QStringLiteral("/a.pfx")), QUrl::fromLocalFile(QStringLiteral("/b.pfx"))});
    QDragEnterEvent entering(QPoint(5, 5), Qt::CopyAction, &two, Qt::LeftButton, Qt::NoModifier);
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

  void suggestionsAreDefaultOwnNameAndYearOfExpiry() {
    driver().reader.files["mail.pfx"].friendlyName = "MX front";
    driver().goTo(PageId::Name);
    QStringList names;
    for (const auto *button : driver().wizard->findChildren<QAbstractButton *>(QStringLiteral("suggestionButton"))) names << button->text();
    const auto year = ui::Display::date(support::certificate("leaf").notAfter()).left(4);
    QCOMPARE(names, QStringList({QStringLiteral("Microsoft Exchange"), QStringLiteral("MX front"), QStringLiteral("mail.example.com ") + year}));
  }

  void planIsCopiedAsText() {
    driver().goTo(PageId::Confirm);
    QApplication::clipboard()->clear();
    driver().click("copyPlanButton");
    const auto text = QApplication::clipboard()->text();
    QVERIFY2(text.contains(QStringLiteral("mail.example.com\tStore private key\t")), qUtf8Printable(text));
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
    QVERIFY(driver().chooser.proposals.back().endsWith(QStringLiteral(".json")));
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

  void nothingDoneHasNoReceiptToSave() {
    driver().goTo(PageId::Result);
    QVERIFY(driver().find<QWidget>("saveReceiptButton") != nullptr); // control
    auto store = driver().store;
    m_driver = std::make_unique<WizardDriver>();
    driver().store = store;
    driver().goTo(PageId::Result);
    QVERIFY(driver().find<QWidget>("saveReceiptButton") == nullptr);
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
