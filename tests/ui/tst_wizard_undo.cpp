// SPDX-License-Identifier: Apache-2.0
#include "core/documents/documents.h"
#include "tests/support/test_bundle.h"
#include "tests/support/wizard_driver.h"
#include "ui/dialogs/receipt_window.h"

#include <QClipboard>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>

using support::WizardDriver;
using ui::PageId;

// What was done lately, on the first page, and the undoing of it: from there, and from the result.
class TestWizardUndo : public QObject {
  Q_OBJECT

  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }

  // A window of its own, over the same store, a minute later.
  void startAgain(const QString &path = {}) {
    auto store = driver().store;
    const auto later = driver().clock.now() + std::chrono::minutes(1);
    m_driver = std::make_unique<WizardDriver>();
    driver().clock.set(later);
    driver().store = std::move(store);
    driver().start(path);
  }

  void import(const char *file = "mail.pfx", const QString &name = {}) {
    driver().goTo(PageId::Name, file);
    if (!name.isEmpty()) driver().type("friendlyNameEdit", name);
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
  }

  QStringList rows() {
    QStringList all;
    const auto *table = driver().find<QTableWidget>("recentTable");
    for (int row = 0; table != nullptr && row < table->rowCount(); ++row) {
      QStringList cells;
      for (int column = 1; column < table->columnCount(); ++column) cells << table->item(row, column)->text();
      all << cells.join(QStringLiteral(" | "));
    }
    return all;
  }

  // The cells of the table of what an undo does, or did.
  QString effects() {
    QStringList cells;
    const auto *table = driver().find<QTableWidget>("effectsTable");
    for (int row = 0; table != nullptr && row < table->rowCount(); ++row) {
      for (int column = 0; column < table->columnCount(); ++column) {
        if (const auto *cell = table->item(row, column)) cells << cell->text();
      }
    }
    return cells.join(u'\n');
  }

  QString textOf(const char *button) {
    const auto *found = driver().find<QAbstractButton>(button);
    return found == nullptr ? QString() : found->text().remove(QLatin1Char('&'));
  }

  void undoFromTheResult() {
    driver().click("undoImportButton");
    QTRY_COMPARE(driver().page(), PageId::Undo);
    QTRY_VERIFY(driver().isEnabled("undoButton"));
  }

  QString heading() { return driver().find<QLabel>("headingLabel")->text(); }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void importIsUndoneFromItsResultAfterItsPlanWasSeen() {
    const auto before = driver().store->content.entries.size();
    import();
    QCOMPARE(driver().store->content.entries.size(), before + 1);
    driver().click("undoImportButton");
    QTRY_COMPARE(driver().page(), PageId::Undo);
    QTRY_VERIFY(driver().isEnabled("undoButton"));
    QCOMPARE(driver().store->content.entries.size(), before + 1); // it was only shown
    QTRY_VERIFY(driver().find<QTableWidget>("effectsTable") != nullptr);
    QVERIFY(driver().find<QTableWidget>("effectsTable")->rowCount() > 0);
    driver().click("undoButton");
    QTRY_COMPARE(driver().page(), PageId::UndoResult);
    QCOMPARE(driver().store->content.entries.size(), before);
    QCOMPARE(heading(), QStringLiteral("Undone"));
    driver().click("copyTicketButton");
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("Undoes")));
    driver().click("finishButton");
    QTRY_VERIFY(!driver().wizard->isVisible());
    QCOMPARE(driver().wizard->exitCode(), 0);
  }

  void backFromThePlanOfAnUndoChangesNothing() { // control
    import();
    driver().click("undoImportButton");
    QTRY_VERIFY(driver().isEnabled("undoButton"));
    driver().click("backButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QCOMPARE(driver().store->content.entries.size(), std::size_t{1});
    QVERIFY(driver().find<QPushButton>("undoImportButton") != nullptr);
  }

  void undoIsUndoneWithOneMoreStep() {
    import();
    driver().click("undoImportButton");
    QTRY_VERIFY(driver().isEnabled("undoButton"));
    driver().click("undoButton");
    QTRY_COMPARE(driver().page(), PageId::UndoResult);
    QCOMPARE(heading(), QStringLiteral("Undone")); // control
    QCOMPARE(textOf("redoButton"), QStringLiteral("Put it back…"));
    driver().click("redoButton");
    QTRY_COMPARE(driver().page(), PageId::Undo);
    QTRY_VERIFY(driver().isEnabled("undoButton"));
    QCOMPARE(textOf("undoButton"), QStringLiteral("Put back"));
    driver().click("undoButton");
    QTRY_COMPARE(driver().page(), PageId::UndoResult);
    QCOMPARE(driver().store->content.entries.size(), std::size_t{1});
    QCOMPARE(heading(), QStringLiteral("In place again"));
    QVERIFY2(driver().banner("undoneBanner").startsWith(QStringLiteral("Imported mail.example.com, from mail.pfx: it is in place again")),
             qUtf8Printable(driver().banner("undoneBanner")));
    QCOMPARE(textOf("redoButton"), QStringLiteral("Undo this change…"));
  }

  void rowsTellTheCertificateWithItsKeyFromTheNameThatServersLose() {
    import("mail.pfx", QStringLiteral("mail-front"));
    undoFromTheResult();
    QTRY_VERIFY2(effects().contains(QStringLiteral("Certificate and key: mail.example.com, until ")), qUtf8Printable(effects()));
    QVERIFY2(effects().contains(QStringLiteral("servers that use it find no file")), qUtf8Printable(effects()));
    driver().click("undoButton");
    QTRY_COMPARE(driver().page(), PageId::UndoResult);
    QVERIFY2(driver().banner("undoneBanner").contains(QStringLiteral("Give the servers that use mail-front another certificate, then reload them")),
             qUtf8Printable(driver().banner("undoneBanner")));
  }

  void rowsSayToWhichCertificateServersGoBack() {
    const auto old = driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("mail-front"));
    driver().click("renewRadio");
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    undoFromTheResult();
    const auto until = QString::fromStdString(core::formatDate(driver().store->content.entries.at(old).certificate.notAfter()));
    QTRY_VERIFY2(effects().contains(QStringLiteral(" → ")) && effects().contains(until), qUtf8Printable(effects()));
    QVERIFY2(!effects().contains(QString::fromStdString(old).left(8)), qUtf8Printable(effects()));
    QVERIFY(!effects().contains(QStringLiteral("find no file"))); // control: they find the earlier one
    driver().click("undoButton");
    QTRY_COMPARE(driver().page(), PageId::UndoResult);
    QVERIFY2(driver().banner("undoneBanner").endsWith(QStringLiteral("Reload the servers that use mail-front.")),
             qUtf8Printable(driver().banner("undoneBanner")));
    QVERIFY2(effects().contains(until), qUtf8Printable(effects()));
  }

  void firstPageListsWhatWasDoneLately() {
    driver().start();
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::None);
    QVERIFY(rows().isEmpty()); // control: nothing was
    m_driver = std::make_unique<WizardDriver>();
    import("mail.pfx", QStringLiteral("mail-front"));
    startAgain();
    QTRY_COMPARE(rows().size(), 2); // the two places of this window are one store
    QVERIFY2(rows().front().startsWith(QStringLiteral("Imported mail.example.com, from mail.pfx | tester, ")), qUtf8Printable(rows().front()));
    QVERIFY2(rows().front().endsWith(QStringLiteral("In place")), qUtf8Printable(rows().front()));
    QVERIFY(driver().isEnabled("recentUndoButton"));
  }

  void listGivesWayToAFile() {
    import();
    startAgain();
    QTRY_VERIFY(driver().find<QTableWidget>("recentTable") != nullptr);
    driver().wizard->setPath(QStringLiteral("/home/tester/mail.pfx"));
    QTRY_VERIFY(driver().find<QTableWidget>("recentTable") == nullptr);
    QTRY_VERIFY(driver().wizard->findChild<QTableWidget *>(QStringLiteral("recentTable")) == nullptr); // whose cells would still be found
  }

  void tabGoesThroughTheListAsItStands() {
    import();
    startAgain();
    QTRY_VERIFY(driver().isEnabled("recentUndoButton"));
    driver().find<QTableWidget>("recentTable")->setFocus();
    for (const auto *next : {"recentUndoButton", "recentShowButton", "makeRequestLink"}) {
      driver().key(Qt::Key_Tab);
      if (qobject_cast<QLabel *>(QApplication::focusWidget()) != nullptr) driver().key(Qt::Key_Tab); // the name of the receipt
      QCOMPARE(QApplication::focusWidget()->objectName(), QLatin1String(next));
    }
  }

  void listIsThereAgainWithItsRowAfterAWayBack() {
    import();
    startAgain();
    QTRY_VERIFY(driver().isEnabled("recentUndoButton"));
    driver().find<QTableWidget>("recentTable")->setCurrentCell(1, 0);
    driver().click("recentUndoButton");
    QTRY_VERIFY(driver().isEnabled("undoButton"));
    driver().click("backButton");
    QTRY_COMPARE(driver().page(), PageId::File);
    QTRY_VERIFY(driver().find<QTableWidget>("recentTable") != nullptr);
    QCOMPARE(driver().find<QTableWidget>("recentTable")->currentRow(), 1);
  }

  void changeIsUndoneFromTheFirstPage() {
    import();
    startAgain();
    QTRY_VERIFY(driver().isEnabled("recentUndoButton"));
    driver().click("recentUndoButton");
    QTRY_COMPARE(driver().page(), PageId::Undo);
    QTRY_VERIFY(driver().isEnabled("undoButton"));
    QVERIFY2(driver().find<QLabel>("headingSentence")->text().startsWith(QStringLiteral("Imported mail.example.com, from mail.pfx, by tester on ")),
             qUtf8Printable(driver().find<QLabel>("headingSentence")->text()));
    driver().click("undoButton");
    QTRY_COMPARE(driver().page(), PageId::UndoResult);
    QVERIFY(driver().store->content.entries.empty());
    startAgain();
    QTRY_COMPARE(rows().size(), 4);
    QVERIFY2(rows().last().contains(QStringLiteral("Undone ")), qUtf8Printable(rows().join(u'\n')));
  }

  void laterChangesAreNamedAndUndoneFirst() {
    import("mail.pfx", QStringLiteral("mail-front"));
    const auto id = driver().session->receipts().front().id;
    startAgain(QStringLiteral("/home/tester/mail.pfx"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("mail-back"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().isEnabled("importButton"));
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    startAgain();
    QTRY_VERIFY(driver().find<QTableWidget>("recentTable") != nullptr);
    auto *table = driver().find<QTableWidget>("recentTable");
    const QRegularExpression withTime(QStringLiteral("Undo (\\d{4}-\\d\\d-\\d\\d )?\\d\\d:\\d\\d first$")); // a day names none of several
    QVERIFY2(rows().last().contains(withTime), qUtf8Printable(rows().join(u'\n')));
    table->setCurrentCell(table->rowCount() - 1, 0);
    QVERIFY(driver().find<QLabel>("recentReceiptLabel")->text().contains(QString::fromStdString(id)));
    driver().click("recentUndoButton");
    QTRY_VERIFY(driver().find<QPushButton>("undoFirstButton") != nullptr);
    QCOMPARE(heading(), QStringLiteral("This cannot be undone yet"));
    QVERIFY(!driver().isEnabled("undoButton"));
    driver().click("undoFirstButton");
    QTRY_VERIFY(driver().isEnabled("undoButton"));
    driver().click("undoButton");
    QTRY_COMPARE(driver().page(), PageId::UndoResult);
    QVERIFY(!driver().store->content.links.contains("mail-back"));
    QVERIFY(driver().store->content.links.contains("mail-front"));
  }

  void storeThatFailsLeavesTheChangeInPlaceAndOffersToTryAgain() {
    import();
    driver().click("undoImportButton");
    QTRY_VERIFY(driver().isEnabled("undoButton"));
    driver().store->failures["commit"] = {core::ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "no space left"}}};
    driver().click("undoButton");
    QTRY_VERIFY(driver().find<QPushButton>("planAgainButton") != nullptr);
    QVERIFY(driver().banner("refusalBanner").contains(QStringLiteral("no space left")));
    driver().store->failures.clear();
    driver().click("planAgainButton");
    QTRY_VERIFY(driver().isEnabled("undoButton"));
  }

  void receiptIsShownAsATicketAndSavedInTheFormThatItsNameAsksFor() {
    import();
    startAgain();
    QTRY_VERIFY(driver().isEnabled("recentShowButton"));
    driver().click("recentShowButton");
    QTRY_VERIFY(driver().wizard->findChild<ui::ReceiptWindow *>() != nullptr);
    auto *window = driver().wizard->findChild<ui::ReceiptWindow *>();
    QVERIFY(window->findChild<QPlainTextEdit *>(QStringLiteral("receiptText"))->toPlainText().contains(QStringLiteral("To undo")));
    const auto save = [&](const QString &name) {
      driver().chooser.answer = driver().folder.filePath(name);
      window->findChild<QPushButton *>(QStringLiteral("saveReceiptButton"))->click();
      QFile file(driver().chooser.answer);
      return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    };
    QVERIFY(save(QStringLiteral("a.html")).startsWith("<!DOCTYPE html>"));
    QVERIFY(save(QStringLiteral("a.txt")).startsWith("Imported mail.example.com, from mail.pfx\n"));
    QVERIFY(core::documents::receiptFrom(save(QStringLiteral("a.json")).toStdString()).has_value());
  }

  void fileThatStillHoldsTheKeyIsSpokenOf() {
    import();
    QVERIFY(driver().banner("fileAdviceBanner").contains(QStringLiteral("mail.pfx still holds the private key")));
  }
};

QTEST_MAIN(TestWizardUndo)
#include "tst_wizard_undo.moc"
