// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"

#include <QClipboard>
#include <QScopeGuard>

using support::WizardDriver;
using ui::PageId;

// What people write into the field of a path, and what the window is called meanwhile.
class TestWizardPaths final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  QByteArray m_home;
  WizardDriver &driver() { return *m_driver; }

  void paste(const QString &text) {
    QApplication::clipboard()->setText(text);
    driver().key(Qt::Key_V, Qt::ControlModifier);
  }

  [[nodiscard]] QString title() { return driver().wizard->windowTitle(); }

private slots:
  void init() {
    m_home = qgetenv("HOME");
    qputenv("HOME", "/home/tester");
    m_driver = std::make_unique<WizardDriver>();
    auto &files = driver().reader.files;
    for (const auto *name : {"a b.pfx", "a%20b.pfx", "it's.pfx", "odd.pfx"}) files[name] = {};
    files["mail.key"] = {{}, {"leaf"}, "", ""};
  }
  void cleanup() {
    m_driver.reset();
    qputenv("HOME", m_home);
  }

  void pathIsUnderstoodAsItIsWritten_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("path");
    const auto row = [](const char *name, const char *text, const char *path) {
      QTest::newRow(name) << QString::fromUtf8(text) << QString::fromUtf8(path);
    };
    row("a path as it stands", "/home/tester/mail.pfx", "/home/tester/mail.pfx");
    row("the address that a file manager copies", "file:///home/tester/mail.pfx", "/home/tester/mail.pfx");
    row("the same with the name of this computer", "file://localhost/home/tester/mail.pfx", "/home/tester/mail.pfx");
    row("an address with a blank, in capitals", "FILE:///srv/a%20b.pfx", "/srv/a b.pfx");
    row("between double quotes", "\"/srv/a b.pfx\"", "/srv/a b.pfx");
    row("between single quotes, with a blank behind", "'/srv/a b.pfx' ", "/srv/a b.pfx");
    row("an address between quotes", "'file:///srv/a%20b.pfx'", "/srv/a b.pfx");
    row("in the own folder", "~/mail.pfx", "/home/tester/mail.pfx");
    row("in the own folder, between quotes", "\"~/a b.pfx\"", "/home/tester/a b.pfx");
    row("a quote that belongs to the name", "/srv/it's.pfx", "/srv/it's.pfx");
    row("percent signs that belong to the name", "/srv/a%20b.pfx", "/srv/a%20b.pfx");
  }

  void pathIsUnderstoodAsItIsWritten() {
    QFETCH(QString, text);
    QFETCH(QString, path);
    driver().start();
    paste(text);
    QTRY_VERIFY2(driver().isEnabled("nextButton"), qUtf8Printable(driver().banner("fileBanner")));
    QCOMPARE(driver().session->file()->path, path.toStdString());
    driver().click("browseButton");
    QCOMPARE(driver().chooser.folders.back(), QFileInfo(path).path());
  }

  void anAddressElsewhereIsNoFileHere() {
    driver().start();
    paste(QStringLiteral("https://example.com/mail.pfx")); // the name alone is known to the reader
    QTRY_VERIFY(driver().session->file() != nullptr);
    QVERIFY(driver().session->file()->path.ends_with("https:/example.com/mail.pfx")); // a path like any other, from this folder
  }

  void keyPathIsUnderstoodToo() {
    driver().goTo(PageId::Key, "mail.cer", nullptr);
    paste(QStringLiteral("file:///srv/mail.key"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    QCOMPARE(driver().session->keyFile()->path, std::string("/srv/mail.key"));
  }

  void argumentIsTheFileThatItNames() {
    driver().start(QStringLiteral("~/odd.pfx")); // as in a folder that is called ~
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QCOMPARE(driver().session->file()->path, QDir::current().filePath(QStringLiteral("~/odd.pfx")).toStdString());
  }

  void titleFollowsTheFile() {
    const auto alone = QStringLiteral("Certwright");
    driver().start();
    QCOMPARE(title(), alone);
    driver().reader.hold();
    paste(QStringLiteral("/home/tester/mail.pfx"));
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::Opening);
    QCOMPARE(title(), QStringLiteral("mail.pfx — Certwright"));
    driver().reader.release();
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    QCOMPARE(title(), QStringLiteral("mail.pfx — Certwright"));
    driver().find<QLineEdit>("pathEdit")->selectAll();
    driver().key(Qt::Key_Delete);
    QCOMPARE(title(), alone);
    paste(QStringLiteral("/home/tester/gone.pfx"));
    QTRY_VERIFY(driver().banner("fileBanner").startsWith(QStringLiteral("File not found")));
    QCOMPARE(title(), alone);
  }
};

QTEST_MAIN(TestWizardPaths)
#include "tst_wizard_paths.moc"
