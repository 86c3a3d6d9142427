// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/in_process_reader.h"
#include "tests/support/wizard_driver.h"

#include <QClipboard>
#include <QProcess>

#include <filesystem>

using support::WizardDriver;
using ui::PageId;

// The window over the real core and a folder store, with a file that openssl wrote.
class TestWizardReal final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  std::unique_ptr<QTemporaryDir> m_folder;
  support::InProcessReader m_reader{core::Limits{}};
  WizardDriver &driver() { return *m_driver; }

  [[nodiscard]] QString at(const char *name) const { return m_folder->filePath(QLatin1String(name)); }

  void openssl(const QStringList &words) {
    QProcess process;
    process.start(QStringLiteral("openssl"), words);
    QVERIFY(process.waitForFinished());
    QVERIFY2(process.exitCode() == 0, process.readAllStandardError().constData());
  }

  void makeFile() {
    const auto data = qEnvironmentVariable("CERTWRIGHT_TEST_DATA") + QStringLiteral("/import/");
    openssl({QStringLiteral("x509"), QStringLiteral("-inform"), QStringLiteral("DER"), QStringLiteral("-in"), data + QStringLiteral("leaf.der"),
             QStringLiteral("-out"), at("leaf.pem")});
    openssl({QStringLiteral("pkcs12"), QStringLiteral("-export"), QStringLiteral("-inkey"), data + QStringLiteral("leaf.key"), QStringLiteral("-in"),
             at("leaf.pem"), QStringLiteral("-name"), QStringLiteral("MX front"), QStringLiteral("-out"), at("mail.pfx"), QStringLiteral("-passout"),
             QStringLiteral("pass:Käse 1")});
  }

  void start(const QString &path = {}) {
    driver().start(path, &m_reader, std::make_shared<core::FolderStore>(at("store").toStdString(), core::Scope::None));
  }

  void checkStore() {
    const auto link = at("store").toStdString() + "/by-name/MX front";
    QVERIFY(std::filesystem::exists(link + "/fullchain.pem"));
    QCOMPARE(std::filesystem::status(link + "/private-key.pem").permissions(), std::filesystem::perms(0600));
    QVERIFY(driver().banner("resultBanner").contains(QStringLiteral("its key signs for it")));
    QCOMPARE(driver().find<QLabel>("fullchainLabel")->text(), QString::fromStdString(link + "/fullchain.pem"));
  }

private slots:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_driver = std::make_unique<WizardDriver>();
    makeFile();
  }
  void cleanup() { m_driver.reset(); }

  void fileIsImportedByMouse() {
    start();
    driver().chooser.answer = at("mail.pfx");
    driver().click("browseButton");
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
    driver().type("passwordEdit", QStringLiteral("Kase 1"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().banner("passwordBanner").startsWith(QStringLiteral("Wrong password")));
    driver().find<QLineEdit>("passwordEdit")->clear();
    driver().find<QLineEdit>("passwordEdit")->insert(QStringLiteral("Käse 1"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("MX front"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().isEnabled("importButton"));
    QVERIFY(!std::filesystem::exists(at("store").toStdString()));
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    checkStore();
  }

  void fileIsImportedByKeyboard() {
    start();
    driver().keys(at("mail.pfx"));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Password);
    QTest::sendKeyEvent(QTest::Click, QApplication::focusWidget(), Qt::Key_K, QStringLiteral("Käse 1"), Qt::NoModifier);
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().keys(QStringLiteral("MX front"));
    driver().key(Qt::Key_Return);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    driver().key(Qt::Key_I, Qt::AltModifier);
    QTRY_COMPARE(driver().page(), PageId::Result);
    checkStore();
  }

  void pastedBase64IsAFileToo() {
    QFile file(at("mail.pfx"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    QApplication::clipboard()->setText(QString::fromLatin1(file.readAll().toBase64()));
    start();
    driver().click("pasteButton");
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
  }

  void damagedFileIsSaidOnItsPage() {
    QFile file(at("mail.pfx"));
    QVERIFY(file.open(QIODevice::ReadWrite) && file.resize(file.size() / 2));
    file.close();
    start(at("mail.pfx"));
    QTRY_VERIFY2(driver().banner("fileBanner").startsWith(QStringLiteral("File is damaged")), qUtf8Printable(driver().banner("fileBanner")));
    QVERIFY(!driver().isEnabled("nextButton"));
  }

  void storeThatMayNotBeWrittenLeavesAWayBack() {
    QFile blocker(at("store")); // a file where the store should be
    QVERIFY(blocker.open(QIODevice::WriteOnly));
    blocker.close();
    start(at("mail.pfx"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
    driver().find<QLineEdit>("passwordEdit")->insert(QStringLiteral("Käse 1"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().click("nextButton");
    QTRY_VERIFY(!driver().banner("refusalBanner").isEmpty());
    QVERIFY(!driver().isEnabled("importButton"));
    QVERIFY(blocker.remove());
    driver().click("planAgainButton");
    QTRY_VERIFY(driver().isEnabled("importButton"));
  }
};

QTEST_MAIN(TestWizardReal)
#include "tst_wizard_real.moc"
