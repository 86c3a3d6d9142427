// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"

#include <QClipboard>
#include <QRadioButton>

#include <semaphore>

using support::WizardDriver;
using ui::PageId;

// The same stories as in tst_wizard and tst_wizard_features, by the keyboard alone: no test here touches the mouse.
class TestWizardKeyboard final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }
  std::string leafId() { return support::certificate("leaf").sha256(); }
  // Presses a button by its letter; the button itself acts a moment later, so facts after it are waited for.
  void alt(Qt::Key key) { driver().key(key, Qt::AltModifier); }

  void walkToPassword(const QString &path = QStringLiteral("/home/tester/mail.pfx")) {
    driver().start();
    driver().keys(path);
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Password);
  }

  void walkToName(const QString &path = QStringLiteral("/home/tester/open.pfx")) {
    driver().start();
    driver().keys(path);
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void walkToConfirm() {
    walkToName();
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
  }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void passwordPageIsSkippedWhenNoneIsNeeded() {
    walkToName();
    QVERIFY(driver().find<QLabel>("headingSentence")->text().endsWith(QStringLiteral("The file needs no password.")));
  }

  void badFileIsSaidAndAGoodOneTakesItsPlace() {
    driver().reader.broken["bad.pfx"] = core::ErrorCode::ContentUnknown;
    driver().start();
    driver().keys(QStringLiteral("/home/tester/bad.pfx"));
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(!driver().banner("fileBanner").isEmpty());
    QCOMPARE(driver().page(), PageId::File);
    driver().key(Qt::Key_A, Qt::ControlModifier);
    driver().keys(QStringLiteral("/home/tester/open.pfx"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void browseAndPasteHaveTheirLetters() {
    driver().chooser.answer = QStringLiteral("/home/tester/mail.pfx");
    driver().reader.files["pasted text"] = {{"leaf"}, {"leaf"}, "", ""};
    QApplication::clipboard()->setText(QStringLiteral("-----BEGIN …"));
    driver().start();
    alt(Qt::Key_O);
    QTRY_VERIFY(driver().find<QWidget>("factsCard") != nullptr);
    QCOMPARE(driver().session->file()->name, std::string("mail.pfx"));
    alt(Qt::Key_P);
    QTRY_COMPARE(driver().session->file() == nullptr ? std::string() : driver().session->file()->name, std::string("pasted text"));
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    alt(Qt::Key_N);
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void wrongPasswordIsTypedOverAtOnce() {
    walkToPassword();
    driver().keys(QStringLiteral("wrong"));
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(!driver().banner("passwordBanner").isEmpty());
    driver().keys(QStringLiteral("right"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void strayBlankIsTakenAwayByItsLetter() {
    walkToPassword();
    driver().keys(QStringLiteral("right "));
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(driver().find<QWidget>("trimButton") != nullptr);
    alt(Qt::Key_T);
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void passwordIsShownAndHiddenAgain() {
    walkToPassword();
    driver().keys(QStringLiteral("right"));
    const auto *edit = driver().find<QLineEdit>("passwordEdit");
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    alt(Qt::Key_S);
    QTRY_COMPARE(edit->echoMode(), QLineEdit::Normal);
    alt(Qt::Key_H);
    QTRY_COMPARE(edit->echoMode(), QLineEdit::Password);
  }

  void passwordIsForgottenWhenThePageIsLeft() {
    walkToPassword();
    driver().keys(QStringLiteral("something"));
    alt(Qt::Key_B);
    QTRY_COMPARE(driver().page(), PageId::File);
    alt(Qt::Key_N);
    QTRY_COMPARE(driver().page(), PageId::Password);
    QCOMPARE(driver().find<QLineEdit>("passwordEdit")->text(), QString());
  }

  void suggestionsHaveDigits() {
    driver().reader.files["open.pfx"].friendlyName = "mx-front";
    walkToName();
    alt(Qt::Key_2);
    QTRY_COMPARE(driver().find<QLineEdit>("friendlyNameEdit")->text(), QStringLiteral("mail.example.com"));
    alt(Qt::Key_1);
    QTRY_COMPARE(driver().find<QLineEdit>("friendlyNameEdit")->text(), QStringLiteral("mx-front"));
  }

  void placeIsChosenByItsLetter() {
    walkToName();
    QCOMPARE(driver().session->scope(), core::Scope::User);
    alt(Qt::Key_C);
    QTRY_COMPARE(driver().session->scope(), core::Scope::Machine);
  }

  void expiredCertificateNeedsItsTick() {
    driver().reader.files["open.pfx"] = {{"ui/expired"}, {"ui/expired"}, "", ""};
    walkToConfirm();
    QVERIFY(!driver().isEnabled("importButton"));
    driver().key(Qt::Key_Return); // control: Enter does not go past it
    QCOMPARE(driver().page(), PageId::Confirm);
    alt(Qt::Key_M);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    alt(Qt::Key_I);
    QTRY_COMPARE(driver().page(), PageId::Result);
    QCOMPARE(driver().store->commits.size(), std::size_t(1));
  }

  void linkIsKeptByItsLetter() {
    const auto other = driver().giveNameToAnother("MX front");
    walkToName();
    driver().keys(QStringLiteral("MX front"));
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(driver().find<QCheckBox>("choice-link/MX front") != nullptr);
    QVERIFY(driver().find<QCheckBox>("choice-link/MX front")->isChecked());
    alt(Qt::Key_M);
    QTRY_COMPARE(driver().session->options().answers.to(core::ChoiceKind::Link, "MX front"), std::optional(core::Reply::Keep));
    QTRY_VERIFY(driver().isEnabled("importButton"));
    alt(Qt::Key_I);
    QTRY_COMPARE(driver().page(), PageId::Result);
    QCOMPARE(driver().store->content.links.at("MX front"), other);
  }

  void planIsCopied() {
    walkToConfirm();
    QApplication::clipboard()->clear();
    alt(Qt::Key_C);
    QTRY_VERIFY(QApplication::clipboard()->text().contains(QStringLiteral("\n  Private key\tEC, 256 bits")));
  }

  void thumbprintIsCopiedAndTheReceiptSaved() {
    driver().chooser.answer = driver().folder.filePath(QStringLiteral("receipt.json"));
    walkToConfirm();
    alt(Qt::Key_I);
    QTRY_COMPARE(driver().page(), PageId::Result);
    alt(Qt::Key_C);
    QTRY_COMPARE(QApplication::clipboard()->text(), QString::fromStdString(support::certificate("leaf").sha1()).toUpper());
    alt(Qt::Key_S);
    QTRY_VERIFY(!driver().banner("savedBanner").isEmpty());
    QVERIFY(QFile::exists(driver().chooser.answer));
    alt(Qt::Key_F);
    QTRY_VERIFY(!driver().wizard->isVisible());
  }

  void failedImportIsTriedAgain() {
    driver().store->failures["commit"] = core::Error{core::ErrorCode::StoreFailed, {{"what", "no space left"}}, {}, ""};
    walkToConfirm();
    alt(Qt::Key_I);
    QTRY_COMPARE(driver().page(), PageId::Result);
    driver().store->failures.clear();
    alt(Qt::Key_T);
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    alt(Qt::Key_I);
    QTRY_VERIFY(driver().store->content.entries.contains(leafId()));
  }

  void sameImportAgainChangesNothingAndSaysSo() {
    walkToConfirm();
    alt(Qt::Key_I);
    QTRY_COMPARE(driver().page(), PageId::Result);
    const auto receipts = driver().store->content.receipts;
    auto store = driver().store;
    m_driver = std::make_unique<WizardDriver>();
    driver().store = store;
    walkToConfirm();
    QCOMPARE(driver().find<QLabel>("headingLabel")->text(), QStringLiteral("Nothing to do"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().find<QLabel>("headingLabel")->text().startsWith(QStringLiteral("Nothing was changed")));
    QCOMPARE(driver().store->content.receipts, receipts);
  }

  void storeThatChangedMeanwhileIsNamed() {
    walkToConfirm();
    const auto other = support::certificate("leaf");
    driver().store->beforeLock = [&] { driver().store->content.entries.emplace(other.sha256(), core::StoreEntry{other, {}, {"quicker"}, true}); };
    alt(Qt::Key_I);
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().banner("resultBanner").startsWith(ui::messageFor(core::Error{core::ErrorCode::WorldChanged}).title));
    QVERIFY(driver().store->commits.empty());
  }

  void otherFileAfterBackIsTheOneThatIsImported() {
    driver().reader.files["other.pfx"] = {{"other", "intermediate"}, {"other"}, "", ""};
    walkToConfirm();
    alt(Qt::Key_B);
    QTRY_COMPARE(driver().page(), PageId::Name);
    alt(Qt::Key_B);
    QTRY_COMPARE(driver().page(), PageId::File);
    alt(Qt::Key_F);
    driver().key(Qt::Key_A, Qt::ControlModifier);
    driver().keys(QStringLiteral("/home/tester/other.pfx"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    alt(Qt::Key_I);
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().store->content.entries.contains(support::certificate("other").sha256()));
    QVERIFY(!driver().store->content.entries.contains(leafId()));
  }

  void factsAreShownBeforeAnyPassword() {
    driver().start();
    driver().keys(QStringLiteral("/home/tester/mail.pfx")); // no Enter: the pause after typing is enough
    QTRY_VERIFY(driver().find<QWidget>("factsCard") != nullptr);
    QTRY_VERIFY(driver().find<QLabel>("nonReadersLabel") != nullptr);
    QCOMPARE(driver().page(), PageId::File);
  }

  void passwordPageBeginsWithoutAMessage() {
    driver().reader.hold(); // Enter comes while the file is still tried without a password
    driver().start();
    driver().keys(QStringLiteral("/home/tester/mail.pfx"));
    driver().key(Qt::Key_Return);
    driver().reader.release();
    QTRY_COMPARE(driver().page(), PageId::Password);
    QCOMPARE(driver().banner("passwordBanner"), QString());
  }

  void capsLockIsNoticed() {
    walkToPassword();
    driver().capsLock = true;
    driver().keys(QStringLiteral("a"));
    QTRY_VERIFY(driver().banner("capsLockBanner").startsWith(QStringLiteral("Caps Lock is on")));
    driver().capsLock = false;
    driver().keys(QStringLiteral("b"));
    QTRY_COMPARE(driver().banner("capsLockBanner"), QString());
  }

  void friendlyNameIsCountedAndChecked() {
    walkToName();
    const auto isAllowed = [this](const QString &name) {
      driver().key(Qt::Key_A, Qt::ControlModifier);
      name.isEmpty() ? driver().key(Qt::Key_Delete) : driver().keys(name);
      return driver().isEnabled("nextButton") && driver().banner("nameBanner").isEmpty();
    };
    QVERIFY(isAllowed(QString(63, QLatin1Char('a'))));
    QCOMPARE(driver().find<QLabel>("counterLabel")->text(), QStringLiteral("63 of 63"));
    QVERIFY(!isAllowed(QString(64, QLatin1Char('a'))));
    QVERIFY(!isAllowed(QString()));
    driver().key(Qt::Key_Return); // control: Enter does not go past it
    QCOMPARE(driver().page(), PageId::Name);
  }

  void oneKeyPairIsChosen() {
    walkToName(QStringLiteral("/home/tester/pairs.pfx"));
    alt(Qt::Key_K);
    QTRY_COMPARE(QApplication::focusWidget(), driver().pairBox("leaf"));
    driver().key(Qt::Key_Space);
    driver().key(Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), driver().pairBox("other"));
    driver().key(Qt::Key_Space);
    QVERIFY(!driver().banner("pairsBanner").isEmpty());
    QVERIFY(!driver().isEnabled("nextButton"));
    driver().key(Qt::Key_Space);
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    alt(Qt::Key_N);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    alt(Qt::Key_I);
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().store->content.entries.contains(support::certificate("other").sha256()));
    QVERIFY(!driver().store->content.entries.contains(leafId()));
  }

  void costlyFileIsOpenedByItsLetter() {
    driver().start();
    driver().keys(QStringLiteral("/home/tester/costly.pfx"));
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(driver().find<QWidget>("openAnywayButton") != nullptr);
    driver().key(Qt::Key_Return); // control: Enter does not consent
    QCOMPARE(driver().reader.unlocks.load(), 0);
    alt(Qt::Key_Y);
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    alt(Qt::Key_N);
    QTRY_COMPARE(driver().page(), PageId::Password);
    driver().keys(QStringLiteral("right"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void costThatShowsAfterThePasswordIsAskedForThere() {
    walkToPassword();
    driver().reader.files["mail.pfx"].work = 60'000'000;
    driver().keys(QStringLiteral("right"));
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(driver().find<QWidget>("openAnywayButton") != nullptr);
    alt(Qt::Key_Y);
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void linkIsMovedAsPreset() {
    driver().giveNameToAnother("MX front");
    walkToName();
    driver().keys(QStringLiteral("MX front"));
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(driver().find<QCheckBox>("choice-link/MX front") != nullptr);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    alt(Qt::Key_I);
    QTRY_COMPARE(driver().page(), PageId::Result);
    QCOMPARE(driver().store->content.links.at("MX front"), leafId());
  }

  void folderOfTheLastFileIsWhereBrowsingBegins() {
    const auto folder = driver().folder.path();
    driver().start();
    driver().chooser.answer = folder + QStringLiteral("/mail.pfx");
    alt(Qt::Key_O);
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QCOMPARE(driver().chooser.folders.back(), QDir::homePath()); // control: nothing was known before
    driver().wizard.reset();
    driver().start();
    alt(Qt::Key_O);
    QTRY_COMPARE(driver().chooser.folders.size(), 2);
    QCOMPARE(driver().chooser.folders.back(), folder);
  }

  void standardInputIsGoneOnFrom() {
    driver().reader.files["standard input"] = {{"leaf"}, {"leaf"}, "", ""};
    driver().start();
    driver().wizard->awaitInput();
    driver().wizard->setInput(QByteArray("bytes"));
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    alt(Qt::Key_N);
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void otherThumbprintIsCopiedAndAReceiptThatCannotBeSavedIsSaid() {
    driver().chooser.answer = driver().folder.filePath(QStringLiteral("no/such/folder/receipt.json"));
    walkToConfirm();
    alt(Qt::Key_I);
    QTRY_COMPARE(driver().page(), PageId::Result);
    alt(Qt::Key_O);
    QTRY_COMPARE(QApplication::clipboard()->text(), QString::fromStdString(leafId()));
    alt(Qt::Key_S);
    QTRY_VERIFY(driver().banner("savedBanner").startsWith(QStringLiteral("Receipt not saved")));
  }

  void backWhileThePasswordIsCheckedDropsTheAnswer() {
    walkToPassword();
    driver().reader.hold();
    driver().keys(QStringLiteral("right"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::Unlocking);
    alt(Qt::Key_B);
    QTRY_COMPARE(driver().page(), PageId::File);
    driver().reader.release();
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::None);
    QCOMPARE(driver().page(), PageId::File);
  }

  void fileTypedWhileAnotherIsReadWins() {
    driver().reader.hold();
    driver().start(QStringLiteral("/home/tester/open.pfx"));
    alt(Qt::Key_F);
    driver().key(Qt::Key_A, Qt::ControlModifier);
    driver().keys(QStringLiteral("/home/tester/mail.pfx"));
    driver().key(Qt::Key_Return);
    driver().reader.release();
    QTRY_COMPARE(driver().page(), PageId::Password);
    QCOMPARE(driver().session->file()->name, std::string("mail.pfx"));
  }

  void importIsLeftToFinishByItsLetter() {
    const auto gate = std::make_shared<std::counting_semaphore<8>>(0);
    driver().store->beforeCommit = [gate] { gate->acquire(); };
    walkToConfirm();
    alt(Qt::Key_I);
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::Importing);
    driver().key(Qt::Key_Escape);
    QTRY_VERIFY(driver().find<QWidget>("waitButton") != nullptr);
    QTRY_VERIFY(driver().find<QWidget>("waitButton")->isActiveWindow());
    QTest::keyClick(driver().find<QWidget>("stopQuestion"), Qt::Key_L, Qt::AltModifier);
    QTRY_VERIFY(driver().find<QWidget>("stopQuestion") == nullptr);
    gate->release();
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().store->content.entries.contains(leafId()));
  }

  void escapeClosesWhileNothingRuns() {
    walkToName();
    driver().key(Qt::Key_Escape);
    QVERIFY(!driver().wizard->isVisible());
    QVERIFY(driver().store->commits.empty());
  }

  void escapeAsksWhileAnImportRuns() {
    const auto gate = std::make_shared<std::counting_semaphore<8>>(0);
    driver().store->beforeCommit = [gate] { gate->acquire(); };
    walkToConfirm();
    alt(Qt::Key_I);
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::Importing);
    driver().key(Qt::Key_Escape);
    QTRY_VERIFY(driver().find<QWidget>("stopQuestion") != nullptr);
    QTRY_VERIFY(driver().find<QWidget>("stopButton")->isActiveWindow());
    QTest::keyClick(driver().find<QWidget>("stopQuestion"), Qt::Key_S, Qt::AltModifier);
    QTRY_VERIFY(driver().find<QWidget>("stopQuestion") == nullptr);
    gate->release();
    QTRY_VERIFY(!driver().wizard->isVisible());
    QVERIFY(driver().store->content.entries.empty());
  }
};

QTEST_MAIN(TestWizardKeyboard)
#include "tst_wizard_keyboard.moc"
