// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/in_process_reader.h"
#include "tests/support/wizard_driver.h"

#include <QMimeData>
#include <QProcess>

#include <algorithm>

using support::WizardDriver;
using ui::PageId;

// Several files at once, dropped or named on the command line: real ones, because their content decides which is which.
class TestWizardFiles final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  std::unique_ptr<QTemporaryDir> m_folder;
  support::InProcessReader m_reader{core::Limits{}};
  WizardDriver &driver() { return *m_driver; }

  [[nodiscard]] QString at(const QString &name) const { return m_folder->filePath(name); }
  [[nodiscard]] QStringList all(const QStringList &names) const {
    QStringList paths;
    for (const auto &name : names) paths << at(name);
    return paths;
  }

  void openssl(const QStringList &words) {
    QProcess process;
    process.start(QStringLiteral("openssl"), words);
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
  }

  void makeFiles() {
    const auto data = qEnvironmentVariable("CERTWRIGHT_TEST_DATA") + QStringLiteral("/import/");
    const auto copy = [&](const char *from, const char *to) { QVERIFY(QFile::copy(data + QLatin1String(from), at(QLatin1String(to)))); };
    copy("leaf.der", "mail.cer");
    copy("leaf.key", "mail.key");
    copy("other.key", "other.key");
    copy("intermediate.der", "authority.cer");
    copy("leaf.key", "swapped.cer"); // the names say the opposite of what is in them
    copy("leaf.der", "swapped.key");
    QVERIFY(QDir(m_folder->path()).mkdir(QStringLiteral("folder")));
    const QStringList from{QStringLiteral("-inkey"), at(QStringLiteral("mail.key")), QStringLiteral("-in"), at(QStringLiteral("mail.cer"))};
    for (const auto *name : {"one.pfx", "two.pfx"})
      openssl(QStringList{QStringLiteral("pkcs12"), QStringLiteral("-export"), QStringLiteral("-passout"), QStringLiteral("pass:word"),
                          QStringLiteral("-out"), at(QLatin1String(name))} +
              from);
    openssl({QStringLiteral("pkcs8"), QStringLiteral("-topk8"), QStringLiteral("-in"), at(QStringLiteral("mail.key")), QStringLiteral("-passout"),
             QStringLiteral("pass:key word"), QStringLiteral("-out"), at(QStringLiteral("closed.key"))});
  }

  void start(const QStringList &arguments = {}) {
    driver().start({}, &m_reader, std::make_shared<core::FolderStore>(at(QStringLiteral("store")).toStdString(), core::Scope::None));
    if (!arguments.isEmpty()) driver().wizard->setPaths(arguments); // as the program does
  }

  bool drop(const char *zoneName, const QList<QUrl> &urls) {
    auto *zone = driver().find<QWidget>(zoneName);
    QMimeData dropped;
    dropped.setUrls(urls);
    QDragEnterEvent arriving(QPoint(5, 5), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    arriving.ignore();
    QApplication::sendEvent(zone, &arriving);
    QDropEvent event(QPointF(5, 5), Qt::CopyAction, &dropped, Qt::LeftButton, Qt::NoModifier);
    event.ignore();
    QApplication::sendEvent(zone, &event);
    return arriving.isAccepted() && event.isAccepted();
  }

  static QList<QUrl> urlsOf(const QStringList &paths) {
    QList<QUrl> urls;
    for (const auto &path : paths) urls << QUrl::fromLocalFile(path);
    return urls;
  }

  // Also of a field that is hidden already, because the key in it fits.
  [[nodiscard]] QString text(const char *edit) { return driver().wizard->findChild<QLineEdit *>(QLatin1String(edit))->text(); }
  [[nodiscard]] QString said() { return driver().banner("fileSetBanner"); }

  void goToKey() {
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QVERIFY2(said().isEmpty(), qUtf8Printable(said()));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Key);
  }

  void finishImport() {
    QTRY_VERIFY(driver().banner("keyBanner").startsWith(QStringLiteral("The key fits")));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("MX front"));
    driver().click("nextButton");
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QFile key(at(QStringLiteral("store/by-name/MX front/private-key.pem")));
    QFile given(at(QStringLiteral("mail.key")));
    QVERIFY(key.open(QIODevice::ReadOnly) && given.open(QIODevice::ReadOnly));
    QCOMPARE(key.readAll(), given.readAll());
  }

private slots:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_driver = std::make_unique<WizardDriver>();
    makeFiles();
  }
  void cleanup() { m_driver.reset(); }

  void certificateAndKeyAreTakenTogether_data() {
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("certificate");
    QTest::addColumn<QString>("key");
    const auto row = [](const char *title, const QStringList &names, int certificate) {
      QTest::newRow(title) << names << names[certificate] << names[1 - certificate];
    };
    row("the certificate first", {QStringLiteral("mail.cer"), QStringLiteral("mail.key")}, 0);
    row("the key first", {QStringLiteral("mail.key"), QStringLiteral("mail.cer")}, 1);
    row("each under the other's ending", {QStringLiteral("swapped.cer"), QStringLiteral("swapped.key")}, 1);
  }

  void certificateAndKeyAreTakenTogether() {
    QFETCH(QStringList, names);
    QFETCH(QString, certificate);
    QFETCH(QString, key);
    start();
    QVERIFY(drop("dropZone", urlsOf(all(names))));
    goToKey();
    QCOMPARE(driver().session->file()->name, certificate.toStdString());
    QCOMPARE(driver().wizard->windowTitle(), certificate + QStringLiteral(" — Certwright"));
    QTRY_COMPARE(text("keyPathEdit").isEmpty() ? at(key) : text("keyPathEdit"), at(key));
    QCOMPARE(driver().find<QWidget>("stepList")->accessibleName(), QStringLiteral("Step 3 of 6: Key"));
    finishImport();
  }

  void argumentsAreTakenTogetherToo() {
    start(all({QStringLiteral("mail.key"), QStringLiteral("mail.cer")}));
    QTRY_COMPARE(text("pathEdit"), at(QStringLiteral("mail.cer")));
    goToKey();
    finishImport();
  }

  void renewedNameIsProposedHoweverTheTwoAreGiven_data() {
    QTest::addColumn<QString>("way");
    for (const auto *way : {"as arguments", "dropped", "typed between quotes", "pasted as addresses", "as one text"})
      QTest::newRow(way) << QString::fromLatin1(way);
  }
  void renewedNameIsProposedHoweverTheTwoAreGiven() {
    QFETCH(const QString, way);
    const auto paths = all({QStringLiteral("mail.cer"), QStringLiteral("mail.key")});
    driver().giveNameToAnother("mail-front");
    driver().start({}, &m_reader);
    if (way == QStringLiteral("as arguments")) driver().wizard->setPaths(paths);
    if (way == QStringLiteral("dropped")) QVERIFY(drop("dropZone", urlsOf(paths)));
    if (way == QStringLiteral("typed between quotes")) driver().keys(QStringLiteral("\"%1\" \"%2\"").arg(paths[0], paths[1]));
    if (way == QStringLiteral("pasted as addresses"))
      driver().keys(QUrl::fromLocalFile(paths[0]).toString() + u' ' + QUrl::fromLocalFile(paths[1]).toString());
    if (way == QStringLiteral("as one text")) {
      QByteArray text = QByteArray::fromStdString(support::certificate("leaf").pem());
      QFile key(paths[1]);
      QVERIFY(key.open(QIODevice::ReadOnly));
      driver().wizard->setInput(text + key.readAll());
    }
    driver().key(Qt::Key_Return); // ahead of what is read
    QTRY_VERIFY(driver().page() != PageId::File || driver().isEnabled("nextButton"));
    if (driver().page() == PageId::File) driver().click("nextButton");
    QTRY_VERIFY(driver().page() == PageId::Key || driver().page() == PageId::Name);
    if (driver().page() == PageId::Key) {
      driver().click("nextButton");
      if (driver().page() == PageId::Key) QTRY_VERIFY(driver().page() == PageId::Name || driver().isEnabled("nextButton"));
      if (driver().page() == PageId::Key) driver().click("nextButton");
    }
    QTRY_COMPARE(driver().page(), PageId::Name);
    QTRY_COMPARE(text("friendlyNameEdit"), QStringLiteral("mail-front"));
  }

  void twoFilesThatAreTypedAreNoneWhereOneIsMeant() { // control
    start();
    driver().keys(at(QStringLiteral("mail.cer")) + u' ' + at(QStringLiteral("mail.key")));
    QTRY_VERIFY(!driver().banner("fileBanner").isEmpty());
  }

  void factsNameTheKeyThatWillBeTried() {
    start(all({QStringLiteral("mail.cer"), QStringLiteral("mail.key")}));
    const auto isSaid = [this] {
      const auto *card = driver().find<QWidget>("factsCard");
      const auto labels = card != nullptr ? card->findChildren<QLabel *>() : QList<QLabel *>();
      return std::any_of(labels.begin(), labels.end(),
                         [](const QLabel *label) { return label->text().contains(QStringLiteral("in mail.key; the next page tries it")); });
    };
    QTRY_VERIFY(isSaid()); // Next is on before the file was tried without a password
  }

  void keyThatDoesNotFitIsSaidWithItsPath() {
    start();
    QVERIFY(drop("dropZone", urlsOf(all({QStringLiteral("other.key"), QStringLiteral("mail.cer")}))));
    goToKey();
    QTRY_VERIFY(driver().banner("keyBanner").startsWith(ui::messageFor(core::Error{core::ErrorCode::KeyMismatch}).title));
    QCOMPARE(text("keyPathEdit"), at(QStringLiteral("other.key")));
    driver().type("keyPathEdit", at(QStringLiteral("mail.key"))); // control
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void encryptedKeyAsksForItsPassword() {
    start(all({QStringLiteral("closed.key"), QStringLiteral("mail.cer")}));
    goToKey();
    QTRY_VERIFY(driver().find<QLineEdit>("keyPasswordEdit") != nullptr);
    QCOMPARE(text("keyPathEdit"), at(QStringLiteral("closed.key")));
    driver().type("keyPasswordEdit", QStringLiteral("key word"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
  }

  void serverCertificateGoesBeforeItsAuthority() {
    start(all({QStringLiteral("authority.cer"), QStringLiteral("mail.cer"), QStringLiteral("mail.key")}));
    QTRY_VERIFY(said().contains(QStringLiteral("Opened: mail.cer, with the key in mail.key. Not taken: authority.cer.")));
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Key);
    finishImport();
  }

  void whatIsNotTakenIsNamed_data() {
    QTest::addColumn<QStringList>("names");
    QTest::addColumn<QString>("sentence");
    const auto row = [](const char *title, const QStringList &names, const char *sentence) {
      QTest::newRow(title) << names << QString::fromUtf8(sentence);
    };
    const auto pfx = QStringLiteral("one.pfx");
    row("another container", {pfx, QStringLiteral("two.pfx")}, "Opened: one.pfx. Not taken: two.pfx.");
    row("a folder", {QStringLiteral("folder"), pfx}, "Opened: one.pfx. Not taken: folder (This is a folder).");
    row("a file that is not there", {QStringLiteral("gone.cer"), pfx}, "Opened: one.pfx. Not taken: gone.cer (File not found).");
    row("a key beside a container that has its own", {pfx, QStringLiteral("mail.key")}, "Opened: one.pfx. Not taken: mail.key.");
    row("a second key", {QStringLiteral("mail.cer"), QStringLiteral("mail.key"), QStringLiteral("other.key")},
        "Opened: mail.cer, with the key in mail.key. Not taken: other.key.");
    const QStringList many{
        pfx, QStringLiteral("two.pfx"), QStringLiteral("a"), QStringLiteral("b"), QStringLiteral("c"), QStringLiteral("d"), QStringLiteral("e")};
    row("more than a line holds", many,
        "Opened: one.pfx. Not taken: two.pfx, a (File not found), b (File not found), c (File not found), d (File not found), 1 more.");
  }

  void whatIsNotTakenIsNamed() {
    QFETCH(QStringList, names);
    QFETCH(QString, sentence);
    start();
    QVERIFY(drop("dropZone", urlsOf(all(names))));
    QTRY_VERIFY2(said().contains(sentence), qUtf8Printable(said()));
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().chooser.answer = at(QStringLiteral("two.pfx")); // one file alone: nothing to say
    driver().click("browseButton");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QCOMPARE(said(), QString());
    QCOMPARE(driver().session->file()->name, std::string("two.pfx"));
  }

  void withoutACertificateTheReasonIsSaidAndTheOthersAreNamed() {
    start(all({QStringLiteral("mail.key"), QStringLiteral("gone.cer"), QStringLiteral("folder")}));
    QTRY_VERIFY2(driver().banner("fileBanner").startsWith(QStringLiteral("File not found")), qUtf8Printable(driver().banner("fileBanner")));
    QVERIFY2(said().startsWith(QStringLiteral("None of these files can be imported")), qUtf8Printable(said()));
    QVERIFY2(said().contains(QStringLiteral("Not taken: mail.key, folder (This is a folder).")), qUtf8Printable(said()));
    QVERIFY(!driver().isEnabled("nextButton"));
  }

  void sameFileTwiceIsOneFile() {
    start(all({QStringLiteral("one.pfx"), QStringLiteral("one.pfx")}));
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QCOMPARE(said(), QString());
  }

  void keyEndsWithTheFilesItCameWith() {
    start(all({QStringLiteral("mail.cer"), QStringLiteral("mail.key")}));
    goToKey();
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().click("backButton");
    driver().chooser.answer = at(QStringLiteral("mail.cer"));
    driver().click("browseButton");
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Key);
    QCOMPARE(text("keyPathEdit"), QString());
    QVERIFY(!driver().isEnabled("nextButton"));
  }

  void keyFieldTakesOneFileAndNothingFromTheNet() {
    start({at(QStringLiteral("mail.cer"))});
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Key);
    QVERIFY(!drop("keyDropZone", urlsOf(all({QStringLiteral("mail.key"), QStringLiteral("other.key")}))));
    QVERIFY(!drop("keyDropZone", {QUrl(QStringLiteral("https://example.com/mail.key"))}));
    QVERIFY(drop("keyDropZone", urlsOf(all({QStringLiteral("mail.key")})))); // control
    finishImport();
  }
};

QTEST_MAIN(TestWizardFiles)
#include "tst_wizard_files.moc"
