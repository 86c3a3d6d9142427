// SPDX-License-Identifier: Apache-2.0
#include "core/model/key_kind.h"
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"

#include <QClipboard>
#include <QComboBox>
#include <QPlainTextEdit>
#include <QTableWidget>

#include <semaphore>

using support::WizardDriver;
using ui::PageId;

// The other way through the window: a request instead of a file. Each story by mouse and by keyboard alone.
class TestWizardRequest final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }
  void alt(Qt::Key key) { driver().key(key, Qt::AltModifier); }
  void chooseKind(core::KeyKind kind) {
    auto *combo = driver().find<QComboBox>("requestKindCombo");
    combo->setCurrentIndex(combo->findData(static_cast<int>(kind)));
  }
  [[nodiscard]] QString text(const char *name) { return driver().find<QLineEdit>(name)->text(); }

  [[nodiscard]] QStringList planned() {
    QStringList rows;
    const auto *table = driver().find<QTableWidget>("effectsTable");
    for (int row = 0; table != nullptr && row < table->rowCount(); ++row)
      rows << table->item(row, 0)->text() + QStringLiteral(": ") + table->item(row, 1)->text();
    return rows;
  }

  void checkStored(const std::string &subject, const std::vector<std::string> &names, const std::string &friendlyName) {
    const auto &stored = driver().store->content.requests;
    QCOMPARE(stored.size(), std::size_t(1));
    QCOMPARE(stored.front().request.subject(), subject);
    QCOMPARE(stored.front().request.names(), names);
    QCOMPARE(stored.front().friendlyName, friendlyName);
    const auto key = core::PrivateKey::fromPem(core::asBytes(driver().store->content.requestKeys.at(stored.front().request.sha256())));
    VERIFY_OK(key);
    QVERIFY(stored.front().request.isSignedBy(*key));
    QCOMPARE(driver().find<QPlainTextEdit>("requestText")->toPlainText().toStdString(), stored.front().request.pem());
  }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void requestIsMadeByMouse() {
    driver().start();
    driver().click("makeRequestLink");
    QTRY_COMPARE(driver().page(), PageId::Request);
    QCOMPARE(text("requestNamesEdit"), QStringLiteral("mail.example.com")); // this host
    QCOMPARE(text("requestSubjectEdit"), QStringLiteral("CN=mail.example.com"));
    driver().type("requestNamesEdit", QStringLiteral("www.example.com, autodiscover.example.com"));
    driver().type("requestFriendlyNameEdit", QStringLiteral("MX front"));
    chooseKind(core::KeyKind::EcP256);
    QCOMPARE(planned(), QStringList({QStringLiteral("www.example.com: "), QStringLiteral("Private key: EC, 256 bits"),
                                     QStringLiteral("Request: for www.example.com, autodiscover.example.com")}));
    QVERIFY(driver().store->commits.empty());
    driver().click("makeRequestButton");
    QTRY_COMPARE(driver().page(), PageId::RequestResult);
    checkStored("CN=www.example.com", {"www.example.com", "autodiscover.example.com"}, "MX front");
    const auto sha256 = driver().store->content.requests.front().request.sha256();
    QVERIFY(driver().banner("requestDoneBanner").contains(QStringLiteral("requests/") + QString::fromStdString(sha256)));
    driver().click("copyRequestButton");
    driver().click("finishButton");
    QTRY_VERIFY(!driver().wizard->isVisible());
  }

  void requestIsMadeByKeyboard() {
    driver().start();
    alt(Qt::Key_M);
    QTRY_COMPARE(driver().page(), PageId::Request);
    driver().keys(QStringLiteral("www.example.com"));
    alt(Qt::Key_U);
    driver().key(Qt::Key_A, Qt::ControlModifier);
    driver().keys(QStringLiteral("CN=www.example.com, O=Example"));
    alt(Qt::Key_K);
    driver().key(Qt::Key_End);
    alt(Qt::Key_F);
    driver().key(Qt::Key_A, Qt::ControlModifier);
    driver().keys(QStringLiteral("MX front"));
    alt(Qt::Key_M);
    QTRY_COMPARE(driver().page(), PageId::RequestResult);
    checkStored("CN=www.example.com, O=Example", {"www.example.com"}, "MX front");
    QCOMPARE(driver().store->content.requests.front().request.keyAlgorithm(), std::string("EC"));
    QTRY_COMPARE(QApplication::focusWidget(), driver().find<QWidget>("copyRequestButton"));
    driver().key(Qt::Key_Return);
    QCOMPARE(QApplication::clipboard()->text().toStdString(), driver().store->content.requests.front().request.pem());
    alt(Qt::Key_F);
    QTRY_VERIFY(!driver().wizard->isVisible());
  }

  void finishAsksOnceWhereTheTextWasNotTaken() {
    driver().goTo(PageId::RequestResult);
    QApplication::clipboard()->clear();
    driver().click("finishButton");
    QVERIFY(driver().wizard->isVisible());
    const auto id = QString::fromStdString(driver().store->content.requests.front().request.sha256().substr(0, 8));
    QVERIFY2(driver().banner("requestLeftBanner").contains(QStringLiteral("certwright request show ") + id),
             qUtf8Printable(driver().banner("requestLeftBanner")));
    QCOMPARE(QApplication::focusWidget(), driver().find<QWidget>("copyRequestButton"));
    driver().click("finishButton");
    QTRY_VERIFY(!driver().wizard->isVisible());
  }

  void finishAsksNothingWhereTheTextWasCopiedByItsKeys() {
    driver().goTo(PageId::RequestResult);
    QApplication::clipboard()->clear();
    auto *text = driver().find<QPlainTextEdit>("requestText");
    text->setFocus();
    QTest::keyClick(text, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(text, Qt::Key_C, Qt::ControlModifier);
    driver().click("finishButton");
    QTRY_VERIFY(!driver().wizard->isVisible());
  }

  void shortNameAndTheDefaultNameAreSaidBefore() {
    driver().goTo(PageId::Request);
    QVERIFY(!driver().banner("defaultNameBanner").isEmpty());
    QCOMPARE(driver().banner("shortNameBanner"), QString());
    driver().type("requestNamesEdit", QStringLiteral("www.example.com, vm"));
    QVERIFY(driver().banner("shortNameBanner").startsWith(QStringLiteral("vm is a short name")));
    QVERIFY(driver().isEnabled("makeRequestButton"));                                    // it is no mistake
    driver().type("requestNamesEdit", QStringLiteral("www.example.com, 10.0.0.1, ::1")); // controls
    QCOMPARE(driver().banner("shortNameBanner"), QString());
    driver().type("requestFriendlyNameEdit", QStringLiteral("web"));
    QCOMPARE(driver().banner("defaultNameBanner"), QString());
  }

  void textIsCopiedAndSaved() {
    driver().goTo(PageId::RequestResult);
    const auto pem = driver().store->content.requests.front().request.pem();
    driver().click("copyRequestButton");
    QCOMPARE(QApplication::clipboard()->text().toStdString(), pem);
    driver().click("saveRequestButton"); // the dialog is cancelled
    QCOMPARE(driver().banner("requestSavedBanner"), QString());
    QVERIFY(driver().chooser.proposals.back().endsWith(QStringLiteral("/mail.example.com.csr")));
    driver().chooser.answer = driver().folder.filePath(QStringLiteral("mail.csr"));
    driver().click("saveRequestButton");
    QVERIFY(driver().banner("requestSavedBanner").startsWith(QStringLiteral("Request saved")));
    QFile file(driver().chooser.answer);
    QVERIFY(file.open(QIODevice::ReadOnly));
    QCOMPARE(file.readAll().toStdString(), pem);
    driver().chooser.answer = driver().folder.filePath(QStringLiteral("no/such/folder/mail.csr")); // control
    driver().click("saveRequestButton");
    QVERIFY(driver().banner("requestSavedBanner").startsWith(QStringLiteral("Request not saved")));
  }

  void textIsCopiedAndSavedByTheirLetters() {
    driver().start();
    alt(Qt::Key_M);
    QTRY_COMPARE(driver().page(), PageId::Request);
    alt(Qt::Key_M);
    QTRY_COMPARE(driver().page(), PageId::RequestResult);
    QApplication::clipboard()->clear();
    alt(Qt::Key_C);
    QTRY_COMPARE(QApplication::clipboard()->text().toStdString(), driver().store->content.requests.front().request.pem());
    driver().chooser.answer = driver().folder.filePath(QStringLiteral("mail.csr"));
    alt(Qt::Key_S);
    QTRY_VERIFY(driver().banner("requestSavedBanner").startsWith(QStringLiteral("Request saved")));
  }

  void whatCannotBeAskedForIsSaidWhereItIsTyped_data() {
    QTest::addColumn<QString>("field");
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QString>("said");
    const auto names = QStringLiteral("requestNamesEdit"), subject = QStringLiteral("requestSubjectEdit");
    QTest::newRow("a name that is none") << names << QStringLiteral("mail..example.com")
                                         << QStringLiteral("mail..example.com is neither a host name");
    QTest::newRow("a subject without a type") << subject << QStringLiteral("mail.example.com") << QStringLiteral("Subject not understood");
    QTest::newRow("no friendly name") << QStringLiteral("requestFriendlyNameEdit") << QString() << QStringLiteral("Friendly name is empty");
  }
  void whatCannotBeAskedForIsSaidWhereItIsTyped() {
    QFETCH(const QString, field);
    QFETCH(const QString, typed);
    QFETCH(const QString, said);
    driver().goTo(PageId::Request);
    QVERIFY(driver().isEnabled("makeRequestButton"));
    const auto name = field.toLatin1();
    const auto before = text(name.constData());
    auto *edit = driver().find<QLineEdit>(name.constData());
    edit->setFocus();
    edit->selectAll();
    driver().key(Qt::Key_Delete);
    driver().keys(typed);
    QVERIFY2(driver().banner("requestBanner").contains(said), qUtf8Printable(driver().banner("requestBanner")));
    QVERIFY(!driver().banner("requestBanner").contains(QStringLiteral("--")));
    QVERIFY(!driver().isEnabled("makeRequestButton"));
    edit->selectAll();
    driver().keys(before); // control
    QCOMPARE(driver().banner("requestBanner"), QString());
    QVERIFY(driver().isEnabled("makeRequestButton"));
  }

  void subjectFollowsTheFirstNameUntilItIsTyped() {
    driver().goTo(PageId::Request);
    driver().type("requestNamesEdit", QStringLiteral("a.example.com b.example.com"));
    QCOMPARE(text("requestSubjectEdit"), QStringLiteral("CN=a.example.com"));
    driver().type("requestSubjectEdit", QStringLiteral("O=Example"));
    driver().type("requestNamesEdit", QStringLiteral("c.example.com"));
    QCOMPARE(text("requestSubjectEdit"), QStringLiteral("O=Example"));
  }

  void backKeepsWhatIsKnownOfAFile() {
    driver().start(QStringLiteral("/home/tester/mail.pfx"));
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().click("makeRequestLink");
    QTRY_COMPARE(driver().page(), PageId::Request);
    QCOMPARE(driver().find<QWidget>("stepList")->accessibleName(), QStringLiteral("Step 1 of 2: Request"));
    driver().click("backButton");
    QTRY_COMPARE(driver().page(), PageId::File);
    QCOMPARE(driver().find<QWidget>("stepList")->accessibleName(), QStringLiteral("Step 1 of 5: File"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
  }

  void answerToATrialThatIsStillRunningIsNotLost() {
    driver().reader.hold();
    driver().start(QStringLiteral("/home/tester/mail.pfx"));
    driver().click("makeRequestLink");
    QTRY_COMPARE(driver().page(), PageId::Request);
    driver().reader.release();
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::None);
    QCOMPARE(driver().page(), PageId::Request);
    driver().click("backButton");
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
  }

  void storeThatFailsIsSaidAndCanBeTriedAgain() {
    driver().goTo(PageId::Request);
    driver().store->failures["commit"] = core::Error{core::ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "no space left"}}};
    driver().click("makeRequestButton");
    QTRY_VERIFY(driver().banner("requestBanner").startsWith(ui::messageFor(core::Error{core::ErrorCode::StoreFailed}).title));
    QCOMPARE(driver().page(), PageId::Request);
    driver().store->failures.clear();
    driver().click("makeRequestButton");
    QTRY_COMPARE(driver().page(), PageId::RequestResult);
  }

  // A long key takes seconds. The window lives on meanwhile, and Back means that nothing was made.
  void longKeyIsMadeBesideTheWindowAndBackDropsIt() {
    int ticks = 0;
    QTimer timer;
    connect(&timer, &QTimer::timeout, this, [&ticks] { ++ticks; });
    timer.start(1);
    const auto isStillMade = [&] { return ticks >= 5 && driver().page() == PageId::Request; };
    // Primes are found by chance, now and then at once: another key is tried then.
    for (int attempt = 0; attempt < 10 && !isStillMade(); ++attempt) {
      m_driver = std::make_unique<WizardDriver>();
      driver().goTo(PageId::Request);
      chooseKind(core::KeyKind::Rsa4096);
      ticks = 0;
      driver().click("makeRequestButton");
      QTRY_VERIFY(ticks >= 5 || driver().page() == PageId::RequestResult);
    }
    QVERIFY(isStillMade());
    driver().click("backButton");
    QTRY_COMPARE(driver().page(), PageId::File);
    driver().wizard.reset(); // waits for what still runs
    QVERIFY(driver().store->commits.empty());
  }

  void escapeWhileTheKeyIsMadeClosesWithNothingKept() {
    driver().goTo(PageId::Request);
    chooseKind(core::KeyKind::Rsa4096);
    driver().click("makeRequestButton");
    driver().key(Qt::Key_Escape);
    QTRY_VERIFY(!driver().wizard->isVisible());
    driver().wizard.reset();
    QVERIFY(driver().store->commits.empty());
  }

  void closingWhileItIsStoredStopsItWhereThatIsStillPossible() {
    std::counting_semaphore<8> gate(0);
    std::atomic<bool> isThere = false;
    driver().store->beforeCommit = [&] {
      isThere = true;
      gate.acquire();
    };
    driver().goTo(PageId::Request);
    chooseKind(core::KeyKind::EcP256);
    driver().click("makeRequestButton");
    QTRY_VERIFY(isThere);
    driver().wizard->close();
    QVERIFY(driver().wizard->isVisible()); // until it is known how it ended
    gate.release();
    QTRY_VERIFY(!driver().wizard->isVisible());
    QVERIFY(driver().store->content.requests.empty());
  }
};

QTEST_MAIN(TestWizardRequest)
#include "tst_wizard_request.moc"
