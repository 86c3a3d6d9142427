// SPDX-License-Identifier: Apache-2.0
#include "tests/support/test_bundle.h"
#include "tests/support/wizard_driver.h"
#include "ui/text/messages.h"
#include "ui/widgets/card.h"

#include <QAccessible>
#include <QClipboard>
#include <QPushButton>
#include <QRegularExpression>
#include <QTableWidget>

using core::ErrorCode;
using support::WizardDriver;
using ui::PageId;

// The last page: of an import that failed, what happened and what did not; of one that did not, what is still open and how it is settled.
class TestWizardOutcome : public QObject {
  Q_OBJECT

  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }

  static std::string leafId() { return support::certificate("leaf").sha256(); }
  static core::Error diskFull() { return {ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "no space left"}}, {}, "write: ENOSPC"}; }

  QString label(const char *name) {
    const auto *label = driver().find<QLabel>(name);
    return label == nullptr ? QString() : label->text();
  }

  QStringList labels(const char *name) {
    QStringList texts;
    for (const auto *label : driver().wizard->findChildren<QLabel *>(QLatin1String(name))) {
      if (label->isVisible()) texts << label->text();
    }
    return texts;
  }
  QStringList openPoints() { return labels("openPointTitle"); }

  void importFrom(const char *file, const char *password = "right") {
    driver().goTo(PageId::Confirm, file, password);
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
  }

  // Without its issuer, which the machine does not have either.
  void importAlone() {
    driver().store->content.systemTrustPlace = "/etc/ssl/certs";
    driver().reader.files["alone.pfx"] = {{"leaf"}, {"leaf"}, "", ""};
    importFrom("alone.pfx", nullptr);
    QVERIFY(openPoints().contains(QStringLiteral("Chain is incomplete")));
  }

  void failWith(const char *call, const core::Error &error) {
    driver().store->failures[call] = error;
    importFrom("mail.pfx");
  }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void failureTellsInThreeCardsWhatHappenedWhatDidNotAndWhatHelps() {
    failWith("commit", diskFull());
    for (const auto *name : {"happenedCard", "unchangedCard", "supportCard"}) QVERIFY2(driver().find<ui::Card>(name) != nullptr, name);
    QVERIFY(driver().banner("resultBanner").contains(QStringLiteral("no space left")));
    QCOMPARE(label("headingSentence"), QStringLiteral("The store is as it was before."));
    QVERIFY2(labels("unchangedLabel").contains(QStringLiteral("The file /home/tester/mail.pfx was only read.")),
             qUtf8Printable(labels("unchangedLabel").join(u'|')));
  }

  void successHasNoCardOfAFailure() { // control
    importFrom("mail.pfx");
    for (const auto *name : {"happenedCard", "unchangedCard", "supportCard"}) QVERIFY2(driver().find<ui::Card>(name) == nullptr, name);
  }

  void detailsForSupportAreCopiedAsText() {
    failWith("commit", diskFull());
    driver().click("copySupportButton");
    const auto text = QApplication::clipboard()->text();
    for (const auto *part : {"code: store-failed (exit 12)\n", "no space left", "detail: write: ENOSPC\n", "file: /home/tester/mail.pfx\n"})
      QVERIFY2(text.contains(QLatin1String(part)), qUtf8Printable(text));
    QCOMPARE(driver().wizard->exitCode(), 12);
  }

  void nameThatWasToMoveIsToldToStay() {
    driver().giveNameToAnother("mail-front");
    driver().store->failures["commit"] = diskFull();
    driver().goTo(PageId::Result);
    QVERIFY2(labels("unchangedLabel").join(u'|').contains(QStringLiteral("The name mail-front was not moved.")),
             qUtf8Printable(labels("unchangedLabel").join(u'|')));
  }

  void nameThatWasNotToMoveIsNotSpokenOf() { // control
    failWith("commit", diskFull());
    QVERIFY(!labels("unchangedLabel").join(u'|').contains(QStringLiteral("was not moved")));
  }

  void proofThatFailedIsSaidToBeTakenBack() {
    driver().store->proof.signature = false;
    importFrom("mail.pfx");
    QVERIFY2(label("headingSentence").startsWith(QStringLiteral("What was written was taken back.")), qUtf8Printable(label("headingSentence")));
    QVERIFY(driver().store->content.entries.empty());
  }

  void nothingIsClaimedOfAStoreThatCouldNotBeTakenBack() {
    driver().store->proof.signature = false;
    failWith("take back", diskFull());
    QCOMPARE(label("headingSentence"), QStringLiteral("It is not known whether the store was changed."));
    const auto said = labels("unchangedLabel").join(u'|');
    QVERIFY2(!said.contains(QStringLiteral("holds what it held")), qUtf8Printable(said));
    QVERIFY2(said.contains(QStringLiteral("was only read")), qUtf8Printable(said)); // control
  }

  void storeThatSomethingElseChangedIsNotCalledUnchanged() {
    driver().goTo(PageId::Confirm);
    const auto leaf = support::certificate("leaf");
    driver().store->beforeLock = [&] { driver().store->content.entries.emplace(leaf.sha256(), core::StoreEntry{leaf, {}, {"quicker"}, true}); };
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY2(label("headingSentence").startsWith(QStringLiteral("Nothing was imported.")), qUtf8Printable(label("headingSentence")));
    QVERIFY(!labels("unchangedLabel").join(u'|').contains(QStringLiteral("holds what it held")));
    QCOMPARE(driver().wizard->exitCode(), 15);
  }

  void failedStepIsDrawnWithASignOfItsOwnAndSpokenOf() {
    importFrom("mail.pfx");
    const auto *steps = driver().find<QWidget>("stepList");
    QCOMPARE(steps->accessibleName(), QStringLiteral("Step 5 of 5: Result")); // control
    m_driver = std::make_unique<WizardDriver>();
    failWith("commit", diskFull());
    auto *failed = driver().find<QWidget>("stepList");
    QCOMPARE(failed->accessibleName(), QStringLiteral("Step 5 of 5: Result, failed"));
    QCOMPARE(QAccessible::queryAccessibleInterface(failed)->child(4)->text(QAccessible::Name), QStringLiteral("Result, failed"));
    const auto red = ui::Banner::colorOf(ui::Banner::Kind::Error, failed->palette()).rgb();
    const auto image = failed->grab().toImage();
    int found = 0;
    for (int y = 0; y < image.height(); ++y) {
      for (int x = 0; x < image.width(); ++x) found += image.pixel(x, y) == red ? 1 : 0;
    }
    QVERIFY2(found > 50, qPrintable(QString::number(found)));
  }

  void anotherTryIsTheFilledButtonAndEnterTakesIt() {
    failWith("commit", diskFull());
    auto *again = driver().find<QPushButton>("tryAgainButton");
    auto *close = driver().find<QPushButton>("finishButton");
    QTRY_VERIFY(again->hasFocus());
    QVERIFY(again->isDefault());
    QVERIFY(!close->isDefault());
    QVERIFY(again->palette().color(QPalette::Button) != close->palette().color(QPalette::Button));
    driver().wizard->currentPage()->setFocus(); // Enter on what is no button is for the default one
    driver().store->failures.clear();
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    auto *undo = driver().find<QPushButton>("undoImportButton"); // control: now Finish is the filled one
    QVERIFY(close->palette().color(QPalette::Button) != undo->palette().color(QPalette::Button));
    QVERIFY(close->isDefault());
  }

  void lookAtTheRootLeadsToItsTick() {
    driver().store->content.systemTrustPlace = "/etc/ssl/certs";
    importFrom("open.pfx", nullptr);
    driver().click("lookAtRootButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    const auto tick = "choice-trust/" + support::certificate("root").sha256();
    QTRY_VERIFY(driver().find<QCheckBox>(tick.c_str()) != nullptr && driver().find<QCheckBox>(tick.c_str())->hasFocus());
    const auto *box = driver().find<QCheckBox>(tick.c_str());
    QTRY_VERIFY(!box->visibleRegion().isEmpty());
    QCOMPARE(label("headingLabel"), QStringLiteral("Trust this root?"));
    driver().key(Qt::Key_Space);
    QTRY_VERIFY(driver().isEnabled("importButton") && driver().find<QCheckBox>(tick.c_str())->isChecked());
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY2(driver().banner("resultBanner").startsWith(QStringLiteral("Test Root is in Certwright's root store")),
             qUtf8Printable(driver().banner("resultBanner")));
    QVERIFY(driver().find<QAbstractButton>("lookAtRootButton") == nullptr);
    QVERIFY(!openPoints().contains(QStringLiteral("Root is not trusted here")));
  }

  void rootOfSeveralCertificatesIsToldOnceAndNamesThem_data() {
    QTest::addColumn<bool>("areTwo");
    QTest::newRow("two certificates") << true;
    QTest::newRow("one certificate") << false; // control
  }
  void rootOfSeveralCertificatesIsToldOnceAndNamesThem() {
    QFETCH(const bool, areTwo);
    driver().store->content.systemTrustPlace = "/etc/ssl/certs";
    driver().reader.files["pairs.pfx"] = {{"leaf", "other", "intermediate", "root"}, {"leaf", "other"}, "", ""};
    importFrom(areTwo ? "pairs.pfx" : "open.pfx", nullptr);
    QCOMPARE(openPoints().filter(QStringLiteral("Root is not trusted here")).size(), 1);
    QCOMPARE(driver().wizard->findChildren<QAbstractButton *>(QStringLiteral("lookAtRootButton")).size(), 1);
    QString told;
    for (const auto *point : driver().wizard->findChildren<QWidget *>(QStringLiteral("openPoint"))) told += point->accessibleName() + u'|';
    QCOMPARE(told.contains(QStringLiteral("It is about mail.example.com, www.example.com.")), areTwo);
  }

  void missingIssuerIsAddedAndTheCertificateShownAsItNowStands() {
    importAlone();
    driver().reader.files["issuer.cer"] = {{"intermediate"}, {}, "", ""};
    driver().chooser.answer = QStringLiteral("/home/tester/issuer.cer");
    QVERIFY(driver().store->content.entries.at(leafId()).chain.empty());
    driver().click("addIssuerButton");
    QTRY_VERIFY(driver().find<QAbstractButton>("addIssuerButton") == nullptr || !driver().store->content.entries.at(leafId()).chain.empty());
    QTRY_VERIFY(!driver().session->isBusy());
    QCOMPARE(driver().page(), PageId::Result);
    QCOMPARE(driver().store->content.entries.at(leafId()).chain.size(), std::size_t{1});
    QVERIFY(driver().find<ui::Card>("storedCard") != nullptr);
    QVERIFY(driver().find<QAbstractButton>("saveReceiptButton") != nullptr);
    const auto &sources = driver().session->outcome()->receipt.plan.sources;
    QCOMPARE(sources.back().name, std::string("issuer.cer"));
    QCOMPARE(driver().session->receipts().size(), std::size_t{2});
    QVERIFY(label("headingSentence").startsWith(QStringLiteral("Receipts ")));
    QVERIFY2(label("headingLabel").contains(QStringLiteral("open")), qUtf8Printable(label("headingLabel"))); // the root is still not known
  }

  void serversAreToBeReloadedAfterAnIssuerWasAdded() {
    driver().store->content.systemTrustPlace = "/etc/ssl/certs";
    driver().reader.files["alone.pfx"] = {{"leaf"}, {"leaf"}, "", ""};
    driver().reader.files["issuer.cer"] = {{"intermediate"}, {}, "", ""};
    driver().goTo(PageId::Name, "alone.pfx", nullptr);
    driver().type("friendlyNameEdit", QStringLiteral("mail-front"));
    driver().click("nextButton");
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(!driver().banner("resultBanner").contains(QStringLiteral("Reload"))); // control
    driver().chooser.answer = QStringLiteral("/home/tester/issuer.cer");
    driver().click("addIssuerButton");
    QTRY_COMPARE(driver().store->content.entries.at(leafId()).chain.size(), std::size_t{1});
    QTRY_VERIFY2(driver().banner("resultBanner").contains(QStringLiteral("Reload the servers that use mail-front.")),
                 qUtf8Printable(driver().banner("resultBanner")));
    QVERIFY(driver().find<QAbstractButton>("finishButton")->hasFocus());
  }

  void whatWasDoneOpensAndClosesAgain() {
    importFrom("open.pfx", nullptr);
    QVERIFY(driver().find<QWidget>("effectsTable") == nullptr);
    driver().click("effectsLink");
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    QTRY_VERIFY(!driver().find<QTableWidget>("effectsTable")->viewport()->visibleRegion().isEmpty());
    driver().click("effectsLink");
    QVERIFY(driver().find<QWidget>("effectsTable") == nullptr);
  }

  void fileWithoutTheIssuerLeavesTheMatterOpen() {
    importAlone();
    const auto commits = driver().store->commits.size();
    driver().reader.files["wrong.cer"] = {{"other"}, {}, "", ""};
    driver().chooser.answer = QStringLiteral("/home/tester/wrong.cer");
    driver().click("addIssuerButton");
    QTRY_VERIFY2(driver().banner("savedBanner").contains(QStringLiteral("wrong.cer holds no certificate that completes the chain")),
                 qUtf8Printable(driver().banner("savedBanner")));
    QCOMPARE(driver().page(), PageId::Result);
    QCOMPARE(driver().store->commits.size(), commits);
    QVERIFY(openPoints().contains(QStringLiteral("Chain is incomplete")));
    driver().reader.files["issuer.cer"] = {{"intermediate"}, {}, "", ""}; // control: the next one may be the right one
    driver().chooser.answer = QStringLiteral("/home/tester/issuer.cer");
    driver().click("addIssuerButton");
    QTRY_COMPARE(driver().store->commits.size(), commits + 1);
  }

  void fileThatDoesNotOpenLeavesTheMatterOpenAndSaysWhy_data() {
    QTest::addColumn<QString>("name");
    QTest::addColumn<QString>("said");
    QTest::newRow("not there") << QStringLiteral("nowhere.cer") << QStringLiteral("Nothing was added");
    QTest::newRow("with a password") << QStringLiteral("mail.pfx") << QStringLiteral("mail.pfx has a password.");
  }
  void fileThatDoesNotOpenLeavesTheMatterOpenAndSaysWhy() {
    QFETCH(const QString, name);
    QFETCH(const QString, said);
    importAlone();
    driver().chooser.answer = QStringLiteral("/home/tester/") + name;
    driver().click("addIssuerButton");
    QTRY_VERIFY2(driver().banner("savedBanner").contains(said), qUtf8Printable(driver().banner("savedBanner")));
    QCOMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().isEnabled("addIssuerButton"));
    QCOMPARE(driver().wizard->exitCode(), 0);
  }

  void whatWasDoneIsCounted() {
    importFrom("open.pfx", nullptr);
    const auto said = driver().find<QAbstractButton>("effectsLink")->text().remove(u'&');
    QVERIFY2(QRegularExpression(QStringLiteral("^What was done: \\d+ new(, \\d+ [a-z ]+)*$")).match(said).hasMatch(), qUtf8Printable(said));
  }

  void onlyTheLatestCopyIsConfirmed() {
    importFrom("open.pfx", nullptr);
    const auto shown = [this] {
      QStringList buttons;
      for (const auto *notice : driver().wizard->findChildren<QWidget *>(QStringLiteral("copiedNotice"))) {
        if (!notice->isHidden()) buttons << notice->parentWidget()->objectName();
      }
      return buttons;
    };
    driver().click("thumbprintLabelCopy");
    QCOMPARE(shown(), QStringList{QStringLiteral("thumbprintLabelCopy")});
    driver().click("sha256LabelCopy");
    QCOMPARE(shown(), QStringList{QStringLiteral("sha256LabelCopy")});
    driver().click("sha256LabelCopy"); // control: the same one again
    QCOMPARE(shown(), QStringList{QStringLiteral("sha256LabelCopy")});
  }

  void placeThatIsTheFileItselfIsLeftOut() {
    const auto sentence = [](core::Fault place) { return ui::messageFor(core::Error{ErrorCode::Damaged, {{"place", place}}}).sentence; };
    QCOMPARE(sentence(core::Fault::File), QStringLiteral("The file is damaged or cut off."));
    QVERIFY(sentence(core::Fault::Mac).contains(QStringLiteral("Place: "))); // control
  }
};

QTEST_MAIN(TestWizardOutcome)
#include "tst_wizard_outcome.moc"
