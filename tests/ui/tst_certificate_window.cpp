// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/in_process_reader.h"
#include "tests/support/wizard_driver.h"
#include "ui/dialogs/certificate_window.h"
#include "ui/dialogs/view_window.h"
#include "ui/text/display.h"
#include "ui/text/extension_text.h"
#include "ui/widgets/chain_tree.h"

#include <QClipboard>
#include <QComboBox>
#include <QListView>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProcess>
#include <QPushButton>
#include <QTabWidget>
#include <QTreeWidget>

#include <chrono>
#include <thread>

using support::WizardDriver;
using ui::CertificateWindow;
using ui::PageId;
using ui::ViewedCertificate;
using ui::ViewedPath;

namespace {

// What a person does in a certificate's window.
class Viewer final {
public:
  explicit Viewer(QWidget *window) : m_window(window) {}

  template <class Widget> [[nodiscard]] Widget *find(const char *name) const { return m_window->findChild<Widget *>(QLatin1String(name)); }
  [[nodiscard]] QString text(const char *name) const { return find<QLabel>(name)->text().remove(QChar(0x200B)); }
  [[nodiscard]] QString pem() const { return find<QPlainTextEdit>("pemText")->toPlainText(); }

  void click(const char *name) const {
    auto *button = find<QAbstractButton>(name);
    QVERIFY2(button != nullptr && button->isEnabled(), name);
    QTest::mouseClick(button, Qt::LeftButton);
  }

  void goTo(int tab) const {
    auto *bar = find<QTabWidget>("certificateTabs")->tabBar();
    QTest::mouseClick(bar, Qt::LeftButton, {}, bar->tabRect(tab).center());
    QCOMPARE(bar->currentIndex(), tab);
  }

  // The row of the table whose first column begins with a text; null where there is none.
  [[nodiscard]] QTreeWidgetItem *row(const QString &name) const {
    const auto found = find<QTreeWidget>("detailsTable")->findItems(name, Qt::MatchStartsWith);
    return found.isEmpty() ? nullptr : found.front();
  }

  void choose(QTreeWidgetItem *item) const {
    auto *tree = item->treeWidget();
    tree->scrollToItem(item);
    QTest::mouseClick(tree->viewport(), Qt::LeftButton, {}, tree->visualItemRect(item).center());
    QCOMPARE(tree->currentItem(), item);
  }

  void waitForDetails() const { QTRY_VERIFY(row(QStringLiteral("Extensions")) != nullptr || row(QStringLiteral("No extensions")) != nullptr); }

  // All that can be read in the window.
  [[nodiscard]] QString everything() const {
    QString all;
    for (const auto *label : m_window->findChildren<QLabel *>()) all += label->text() + QLatin1Char('\n');
    for (const auto *edit : m_window->findChildren<QPlainTextEdit *>()) all += edit->toPlainText() + QLatin1Char('\n');
    return all;
  }

private:
  QWidget *m_window;
};

// What openssl writes for a certificate of the test data.
QString pemOf(const std::string &name) {
  QProcess openssl;
  openssl.start(QStringLiteral("openssl"), {QStringLiteral("x509"), QStringLiteral("-inform"), QStringLiteral("DER")});
  if (!openssl.waitForStarted()) qFatal("no openssl");
  openssl.write(support::read(name + ".der"));
  openssl.closeWriteChannel();
  if (!openssl.waitForFinished() || openssl.exitCode() != 0) qFatal("openssl failed");
  return QString::fromUtf8(openssl.readAllStandardOutput());
}

} // namespace

// The window of one certificate, as people use it: from a page, from another such window, and on a file.
class TestCertificateWindow final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  support::InProcessReader m_reader{{}};
  QPointer<CertificateWindow> m_window;

  WizardDriver &driver() { return *m_driver; }
  ui::SessionPorts ports(core::Reader *reader = nullptr) {
    const auto storeFor = [this](core::Scope) { return driver().store; };
    return {reader != nullptr ? *reader : m_reader, storeFor, {core::Scope::User}, driver().clock, driver().host};
  }

  // A window on one certificate of the test data, with nothing behind it.
  Viewer show(const std::string &name, core::Reader *reader = nullptr) { return show(support::certificate(name), reader); }
  Viewer show(const core::Certificate &certificate, core::Reader *reader = nullptr) {
    return show(ViewedPath::of(ViewedCertificate{certificate}), reader);
  }
  Viewer show(const ViewedPath &path, core::Reader *reader = nullptr) {
    delete m_window;
    m_window = new CertificateWindow(ports(reader), driver().chooser, {path});
    m_window->show();
    m_window->activateWindow();
    if (!QTest::qWaitForWindowActive(m_window)) qFatal("no window");
    return Viewer(m_window);
  }

  // The path of leaf, as an import has it.
  static ViewedPath pathOfLeaf() {
    const auto leaf = support::certificate("leaf");
    const auto chain = support::chainOf(leaf, {{leaf}, {support::certificate("intermediate")}, {support::certificate("root")}});
    return ViewedPath::of(ViewedCertificate{leaf}, chain);
  }

  void confirm() {
    driver().goTo(PageId::Confirm);
    QTRY_VERIFY(driver().find<QAbstractButton>("allDetailsLink") != nullptr && driver().find<ui::ChainTree>("chainTree") != nullptr);
  }

  CertificateWindow *windowOf(const std::string &name) {
    const auto certificate = support::certificate(name);
    for (auto *window : driver().wizard->findChildren<CertificateWindow *>()) {
      if (window->isVisible() && window->certificate() == certificate) return window;
    }
    return nullptr;
  }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() {
    delete m_window;
    m_driver.reset();
  }

  void allDetailsOfAnImportOpenInAWindowOfTheirOwn() {
    confirm();
    QCOMPARE(driver().find<QAbstractButton>("allDetailsLink")->accessibleName(), QStringLiteral("All details of mail.example.com"));
    driver().click("allDetailsLink");
    QPointer<CertificateWindow> window = windowOf("leaf");
    QVERIFY(window != nullptr);
    QCOMPARE(window->windowTitle(), QStringLiteral("mail.example.com — Certificate"));
    QVERIFY(!window->isModal());
    const Viewer viewer(window);
    viewer.waitForDetails();
    QCOMPARE(viewer.text("useLabel"), QStringLiteral("server"));
    QCOMPARE(viewer.text("subjectLabel"), QStringLiteral("CN=mail.example.com"));
    QCOMPARE(viewer.text("thumbprintLabel").toLower(), QString::fromStdString(support::certificate("leaf").sha1()));
    QVERIFY(driver().isEnabled("importButton")); // the window behind it goes on
    driver().click("allDetailsLink");
    QCOMPARE(driver().wizard->findChildren<CertificateWindow *>().size(), 1); // the same one
    viewer.click("closeCertificateButton");
    QTRY_VERIFY(window == nullptr);
    QCOMPARE(driver().page(), PageId::Confirm);
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
  }

  void theKeyboardAloneReachesAllOfIt() {
    confirm();
    driver().key(Qt::Key_D, Qt::AltModifier);
    QPointer<CertificateWindow> window;
    QTRY_VERIFY((window = windowOf("leaf")) != nullptr);
    QVERIFY(QTest::qWaitForWindowActive(window));
    const Viewer viewer(window);
    viewer.waitForDetails();
    QTest::keyClick(window, Qt::Key_D, Qt::AltModifier);
    QTRY_VERIFY(viewer.find<QTreeWidget>("detailsTable")->isVisible());
    auto *table = viewer.find<QTreeWidget>("detailsTable");
    for (int i = 0; i < 20 && QApplication::focusWidget() != table; ++i) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), table);
    QTest::keyClick(table, Qt::Key_End);
    QVERIFY(!viewer.text("fieldOrigin").isEmpty()); // an extension
    QTest::keyClick(table, Qt::Key_Return);
    QVERIFY(window->isVisible()); // Enter in a list presses no button
    QTest::keyClick(window, Qt::Key_P, Qt::AltModifier);
    auto *tree = viewer.find<QTreeWidget>("pathTree");
    QTRY_VERIFY(tree->isVisible());
    for (int i = 0; i < 20 && QApplication::focusWidget() != tree; ++i) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    QCOMPARE(QApplication::focusWidget(), tree);
    QTest::keyClick(tree, Qt::Key_Up);
    QTest::keyClick(tree, Qt::Key_Return);
    QPointer<CertificateWindow> issuer;
    QTRY_VERIFY((issuer = windowOf("intermediate")) != nullptr);
    QTest::keyClick(issuer, Qt::Key_Escape);
    QTRY_VERIFY(issuer == nullptr);
    QTest::keyClick(window, Qt::Key_Escape);
    QTRY_VERIFY(window == nullptr);
    QVERIFY(driver().wizard->isVisible());
  }

  void everyCertificateOfTheChainOpensByADoubleClickItsMenuAndEnter() {
    confirm();
    auto *tree = driver().find<ui::ChainTree>("chainTree");
    const auto nameOf = [&](const QString &text) {
      for (auto *label : tree->findChildren<QLabel *>()) {
        if (label->text() == text) return label;
      }
      return static_cast<QLabel *>(nullptr);
    };
    QVERIFY(nameOf(QStringLiteral("Test Intermediate")) != nullptr);
    QTest::mouseDClick(nameOf(QStringLiteral("Test Intermediate")), Qt::LeftButton);
    QTRY_VERIFY(windowOf("intermediate") != nullptr);
    QContextMenuEvent asked(QContextMenuEvent::Mouse, nameOf(QStringLiteral("Test Root"))->mapTo(tree, QPoint(3, 3)),
                            tree->mapToGlobal(QPoint(9, 9)));
    QApplication::sendEvent(tree, &asked);
    auto *menu = tree->findChild<QMenu *>(QStringLiteral("chainMenu"));
    QVERIFY(menu != nullptr);
    QTest::keyClick(menu, Qt::Key_Down);
    QTest::keyClick(menu, Qt::Key_Return);
    QTRY_VERIFY(windowOf("root") != nullptr);
    driver().wizard->activateWindow();
    tree->setFocus(Qt::TabFocusReason);
    QVERIFY(windowOf("leaf") == nullptr);
    QTest::keyClick(tree, Qt::Key_Down);
    QTest::keyClick(tree, Qt::Key_Down);
    QVERIFY(tree->accessibleName().startsWith(QStringLiteral("Chain: mail.example.com: ")));
    driver().think();
    QTest::keyClick(tree, Qt::Key_Return);
    QTRY_VERIFY(windowOf("leaf") != nullptr);
    driver().wizard->close(); // and its windows with it
    QTRY_VERIFY(windowOf("leaf") == nullptr || !windowOf("leaf")->isActiveWindow());
  }

  void everyExtensionIsARowByItsName() {
    const auto viewer = show("extensions/rich");
    viewer.waitForDetails();
    viewer.goTo(1);
    for (const auto *name : {"Version",
                             "Serial number",
                             "Signature",
                             "Public key",
                             "Basic constraints · critical",
                             "Key usage · critical",
                             "Extended key usage",
                             "Subject key ID",
                             "Authority key ID",
                             "Alternative names",
                             "Names of the issuer",
                             "Authority information access",
                             "Subject information access",
                             "CRL distribution points",
                             "Freshest CRL",
                             "Policies",
                             "Name constraints · critical",
                             "Policy constraints",
                             "Inhibit any-policy",
                             "TLS features",
                             "Netscape type",
                             "Comment",
                             "No OCSP check",
                             "1.3.6.1.4.1.99999.1"}) {
      QVERIFY2(viewer.row(QString::fromUtf8(name)) != nullptr, name);
    }
    QCOMPARE(viewer.row(QStringLiteral("Version"))->text(1), QStringLiteral("3"));
    QCOMPARE(viewer.row(QStringLiteral("Key usage"))->text(1), QStringLiteral("signature, key encipherment, signing certificates"));
    QCOMPARE(viewer.row(QStringLiteral("Extended key usage"))->text(1), QStringLiteral("server, client, 1.3.6.1.4.1.99999.7"));
    QCOMPARE(viewer.row(QStringLiteral("1.3.6.1.4.1.99999.1"))->text(1), QStringLiteral("not known here, 14 bytes"));
    QCOMPARE(viewer.row(QStringLiteral("Freshest CRL"))->text(1), QStringLiteral("Full Name: URI:http://pki.example.com/delta.crl"));
    viewer.choose(viewer.row(QStringLiteral("Authority information access")));
    QCOMPARE(viewer.text("fieldName"), QStringLiteral("Authority information access"));
    QVERIFY(viewer.text("fieldOrigin").startsWith(QStringLiteral("1.3.6.1.5.5.7.1.1, ")));
    QCOMPARE(viewer.find<QPlainTextEdit>("fieldText")->toPlainText(),
             QStringLiteral("CA Issuers - URI:http://pki.example.com/ca3.cer\nOCSP - URI:http://ocsp.example.com"));
    viewer.choose(viewer.row(QStringLiteral("1.3.6.1.4.1.99999.1")));
    QCOMPARE(viewer.find<QPlainTextEdit>("fieldHex")->toPlainText(), QStringLiteral("00  04 0c 00 01 02 03 04 05  06 07 08 09 0a 0b"));
    viewer.choose(viewer.row(QStringLiteral("Subject"))); // a field, without bytes of its own
    QVERIFY(!viewer.find<QPlainTextEdit>("fieldHex")->isVisible());
  }

  void extensionsThatAreLeftOutAreCounted() {
    const auto viewer = show("extensions/many");
    viewer.waitForDetails();
    viewer.goTo(1);
    const auto *banner = viewer.find<ui::Banner>("detailsBanner");
    QVERIFY(banner->isVisible());
    QCOMPARE(banner->text(), QStringLiteral("100 more extensions are left out\nOnly the first 200 are shown."));
    QCOMPARE(viewer.find<QTreeWidget>("detailsTable")->topLevelItemCount(), 8 + 1 + 200);
  }

  void ofAMillionBytesTheFirstAreShown() {
    const auto viewer = show("extensions/huge");
    viewer.waitForDetails();
    viewer.goTo(1);
    auto *row = viewer.row(QStringLiteral("1.3.6.1.4.1.99999.3"));
    QCOMPARE(row->text(1), QStringLiteral("not known here, 1,000,000 bytes"));
    viewer.choose(row);
    QCOMPARE(viewer.find<QPlainTextEdit>("fieldHex")->blockCount(), 1024);
    QCOMPARE(viewer.text("fieldShown"), QStringLiteral("These are the first 16,384 bytes."));
    QVERIFY(viewer.find<QLabel>("fieldShown")->isVisible());
  }

  void aTextThatGoesOnSaysSo() {
    const auto viewer = show("extensions/long");
    viewer.waitForDetails();
    viewer.goTo(1);
    viewer.choose(viewer.row(QStringLiteral("Comment")));
    QVERIFY(viewer.find<QPlainTextEdit>("fieldText")->toPlainText().endsWith(QStringLiteral("…\n\nOnly the beginning is shown.")));
    QVERIFY(viewer.row(QStringLiteral("Comment"))->text(1).size() < 250);
  }

  void aValueThatIsBrokenIsARowThatSaysSo() {
    const auto viewer = show("extensions/behind");
    viewer.waitForDetails();
    viewer.goTo(1);
    auto *row = viewer.row(QStringLiteral("Key usage"));
    QCOMPARE(row->text(1), QStringLiteral("could not be read, 5 bytes"));
    viewer.choose(row);
    QCOMPARE(viewer.find<QPlainTextEdit>("fieldHex")->toPlainText(), QStringLiteral("00  03 02 05 a0 00"));
    QCOMPARE(viewer.text("useLabel"), QStringLiteral("could not be read"));
  }

  void whatIsHostileIsShownAndDoesNothing() {
    const auto viewer = show("extensions/lines");
    viewer.waitForDetails();
    viewer.goTo(1);
    viewer.choose(viewer.row(QStringLiteral("Alternative names")));
    const auto text = viewer.find<QPlainTextEdit>("fieldText")->toPlainText();
    QCOMPARE(text.split(QLatin1Char('\n')).size(), 2);
    QVERIFY(text.startsWith(QStringLiteral("DNS:mail.example.com\\u{000A}DNS:bank.example.com")));
    QCOMPARE(viewer.find<QListView>("entryList")->model()->rowCount(), 2);
    for (const auto c : viewer.everything()) QVERIFY(c == QLatin1Char('\n') || (c.unicode() >= 0x20 && c.unicode() != 0x202E));
    const auto markup = show("ui/hostile");
    QVERIFY(markup.everything().contains(QStringLiteral("<b>bold")));
    for (const auto *label : m_window->findChildren<QLabel *>()) QVERIFY(label->textFormat() == Qt::PlainText || label->buddy() != nullptr);
  }

  void untilTheExtensionsAreThereTheTabSaysSo() {
    driver().reader.hold();
    const auto viewer = show("extensions/rich", &driver().reader);
    viewer.goTo(1);
    QVERIFY(viewer.find<QLabel>("detailsState")->isVisible());
    QCOMPARE(viewer.text("useLabel"), QStringLiteral("being read…"));
    QVERIFY(viewer.row(QStringLiteral("Serial number")) != nullptr); // known already
    driver().reader.release();
    viewer.waitForDetails();
    QVERIFY(!viewer.find<QLabel>("detailsState")->isVisible());
  }

  void aReaderThatFailsIsNamed() {
    driver().reader.undescribed =
        core::Error{core::ErrorCode::ReaderMissing, {{"path", "/usr/libexec/certwright-reader"}, {"what", "ENOENT"}}, {}, {}, {}};
    const auto viewer = show("extensions/rich", &driver().reader);
    viewer.goTo(1);
    QTRY_VERIFY(viewer.find<ui::Banner>("detailsBanner")->isVisible());
    QVERIFY(viewer.find<ui::Banner>("detailsBanner")->text().contains(QStringLiteral("/usr/libexec/certwright-reader")));
    QVERIFY(!viewer.find<QLabel>("detailsState")->isVisible());
    QCOMPARE(viewer.text("useLabel"), QStringLiteral("could not be read"));
    QCOMPARE(viewer.row(QStringLiteral("Version"))->text(1), QStringLiteral("could not be read"));
    viewer.goTo(3);
    QCOMPARE(viewer.pem(), pemOf("extensions/rich")); // all else is there
  }

  void closingItWhileItReadsEndsTheReading() {
    driver().reader.hold();
    show("extensions/rich", &driver().reader);
    std::thread later([this] {
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      driver().reader.release();
    });
    m_window->close();
    QTRY_VERIFY(m_window == nullptr);
    later.join();
  }

  void copyPutsTheTextOnTheClipboardAsItIs() {
    const auto viewer = show(pathOfLeaf());
    QApplication::clipboard()->clear();
    viewer.click("copyCertificateButton");
    QCOMPARE(QApplication::clipboard()->text(), pemOf("leaf"));
    QCOMPARE(viewer.text("copiedLabel"), QStringLiteral("✓ Copied as text"));
    viewer.goTo(3);
    QCOMPARE(viewer.pem(), pemOf("leaf"));
    viewer.find<QComboBox>("pemChoice")->setFocus();
    QTest::keyClick(viewer.find<QComboBox>("pemChoice"), Qt::Key_Down);
    QCOMPARE(viewer.pem(), pemOf("leaf") + pemOf("intermediate")); // the root is never sent
    viewer.click("copyCertificateButton");
    QCOMPARE(QApplication::clipboard()->text(), pemOf("leaf") + pemOf("intermediate"));
  }

  void aFieldIsCopiedByTheUsualKeys() {
    const auto viewer = show("extensions/rich");
    viewer.waitForDetails();
    viewer.goTo(1);
    viewer.choose(viewer.row(QStringLiteral("Alternative names")));
    QTest::keyClick(viewer.find<QTreeWidget>("detailsTable"), Qt::Key_C, Qt::ControlModifier);
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("Alternative names\tDNS:mail.example.com\nDNS:*.example.com\n")));
  }

  void theSavedFileIsWhatOpensslWrites() {
    const auto viewer = show("extensions/rich");
    driver().chooser.answer = driver().folder.filePath(QStringLiteral("saved.pem"));
    viewer.click("saveCertificateButton");
    QVERIFY(driver().chooser.proposals.value(0).endsWith(QStringLiteral("/mail.example.com.pem")));
    QFile saved(driver().chooser.answer);
    QVERIFY(saved.open(QIODevice::ReadOnly));
    QCOMPARE(QString::fromUtf8(saved.readAll()), pemOf("extensions/rich"));
    const auto *banner = viewer.find<ui::Banner>("certificateBanner");
    QVERIFY(banner->isVisible() && banner->text().startsWith(QStringLiteral("Certificate saved")));
    driver().chooser.answer = QStringLiteral("/no/such/folder/saved.pem");
    viewer.click("saveCertificateButton");
    QVERIFY(banner->text().startsWith(QStringLiteral("Certificate not saved")));
  }

  void theNameOfTheFileIsHarmless() {
    show("ui/hostile").click("saveCertificateButton");
    const auto name = driver().chooser.proposals.value(0).section(QLatin1Char('/'), -1);
    QVERIFY2(!name.contains(QRegularExpression(QStringLiteral("[^\\w.-]"))) && !name.startsWith(QLatin1Char('.')), qUtf8Printable(name));
  }

  void thePathLeadsToEachIssuer() {
    const auto viewer = show(pathOfLeaf());
    viewer.goTo(2);
    auto *tree = viewer.find<QTreeWidget>("pathTree");
    QCOMPARE(tree->topLevelItemCount(), 1);
    auto *root = tree->topLevelItem(0);
    QVERIFY(root->text(0).startsWith(QStringLiteral("Test Root\nin the file, until ")));
    QVERIFY(!viewer.find<QAbstractButton>("viewCertificateButton")->isEnabled()); // it is this one
    viewer.choose(root->child(0));
    viewer.click("viewCertificateButton");
    auto *issuer = m_window->findChild<CertificateWindow *>();
    QVERIFY(issuer != nullptr && issuer->certificate() == support::certificate("intermediate"));
    const Viewer next(issuer);
    QCOMPARE(next.find<QTreeWidget>("pathTree")->topLevelItem(0)->childCount(), 1);
    QCOMPARE(next.find<QTreeWidget>("pathTree")->topLevelItem(0)->child(0)->childCount(), 0); // its path begins with itself
    viewer.choose(root);
    viewer.click("viewCertificateButton");
    QCOMPARE(m_window->findChildren<CertificateWindow *>().size(), 2);
  }

  void anIssuerThatIsMissingIsNamed() {
    const auto orphan = support::certificate("ui/orphan");
    const auto viewer = show(ViewedPath::of(ViewedCertificate{orphan}, support::chainOf(orphan, {{orphan}})));
    viewer.goTo(2);
    QCOMPARE(viewer.find<QTreeWidget>("pathTree")->topLevelItem(0)->text(0), QStringLiteral("CN=Authority Elsewhere\nnot known here"));
    QVERIFY(viewer.text("pathVerdict").startsWith(QStringLiteral("The issuer of the last certificate is not known")));
  }

  void namesAreFiltered() {
    const auto viewer = show("ui/many");
    QCOMPARE(viewer.text("entryCountLabel"), QStringLiteral("20 names"));
    QTest::mouseClick(viewer.find<QLineEdit>("filterEdit"), Qt::LeftButton);
    QTest::keyClicks(viewer.find<QLineEdit>("filterEdit"), QStringLiteral(" HOST1"));
    QCOMPARE(viewer.text("entryCountLabel"), QStringLiteral("10 of 20 names"));
    auto *names = viewer.find<QListView>("entryList");
    QCOMPARE(names->model()->rowCount(), 10);
    names->setFocus();
    QTest::keyClick(names, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(names, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text().count(QStringLiteral("host1")), 10);
  }

  void aStoredCertificateSaysWhereItIs() {
    core::StoreEntry entry{support::certificate("leaf"), {support::certificate("intermediate")}, {}, true};
    entry.description.friendlyName = "MX front";
    const auto viewer = show(ViewedPath::of(entry));
    QCOMPARE(viewer.text("placeLabel"), QStringLiteral("in the store as MX front"));
    QVERIFY(viewer.everything().contains(QStringLiteral("its private key is in the store")));
    QVERIFY(!viewer.everything().contains(QStringLiteral("PRIVATE")));
    viewer.goTo(2);
    QCOMPARE(viewer.find<QTreeWidget>("pathTree")->topLevelItem(0)->childCount(), 1);
  }

  void anExpiredCertificateSaysSo() {
    const auto viewer = show("ui/expired");
    QVERIFY(viewer.everything().contains(QStringLiteral("✗ expired ")));
    QVERIFY(show("leaf").everything().contains(QStringLiteral("✓ valid"))); // control
  }

  // On a file: --view.

  CertificateWindow *shown() {
    for (auto *widget : QApplication::topLevelWidgets()) {
      if (auto *window = qobject_cast<CertificateWindow *>(widget); window != nullptr && window->isVisible()) return window;
    }
    return nullptr;
  }

  void aFileWithoutAPasswordShowsItsCertificatesAtOnce() {
    QPointer<ui::ViewWindow> view = new ui::ViewWindow(ports(&driver().reader), driver().chooser, QStringLiteral("/home/tester/open.pfx"));
    QPointer<QWidget> next;
    connect(view, &ui::ViewWindow::gaveWayTo, [&next](QWidget *window) { next = window; });
    view->show();
    QTRY_VERIFY((m_window = shown()) != nullptr);
    QTRY_VERIFY(view == nullptr);
    QVERIFY(next == m_window);
    QVERIFY(m_window->certificate() == support::certificate("leaf"));
    const Viewer viewer(m_window);
    auto *choice = viewer.find<QComboBox>("certificateChoice");
    QCOMPARE(choice->count(), 3);
    choice->setFocus();
    QTest::keyClick(choice, Qt::Key_Down);
    QVERIFY(m_window->certificate() == support::certificate("intermediate"));
    QCOMPARE(m_window->windowTitle(), QStringLiteral("Test Intermediate — Certificate"));
    viewer.waitForDetails();
    QTest::keyClick(choice, Qt::Key_Up);
    viewer.waitForDetails();
    QVERIFY(viewer.everything().contains(QStringLiteral("its private key is in the file")));
    QVERIFY(!viewer.everything().contains(QStringLiteral("PRIVATE")));
    QCOMPARE(viewer.find<QTreeWidget>("pathTree")->topLevelItem(0)->childCount(), 1);
  }

  void aFileWithAPasswordAsksForIt() {
    QPointer<ui::ViewWindow> view = new ui::ViewWindow(ports(&driver().reader), driver().chooser, QStringLiteral("/home/tester/mail.pfx"));
    view->show();
    const Viewer asking(view);
    auto *edit = asking.find<QLineEdit>("viewPasswordEdit");
    QTRY_VERIFY(edit->isVisible());
    QVERIFY(asking.find<ui::Banner>("viewBanner")->text().startsWith(QStringLiteral("The file has a password")));
    QVERIFY(!asking.find<QAbstractButton>("viewOpenButton")->isEnabled());
    QTest::keyClicks(edit, QStringLiteral("wrong"));
    QTest::keyClick(edit, Qt::Key_Return);
    QTRY_VERIFY(asking.find<ui::Banner>("viewBanner")->isVisible());
    QVERIFY(asking.find<ui::Banner>("viewBanner")->text().contains(QStringLiteral("wrong"), Qt::CaseInsensitive));
    QTRY_VERIFY(edit->hasFocus());
    QTest::keyClicks(edit, QStringLiteral("right")); // what was typed is selected
    asking.click("viewOpenButton");
    QTRY_VERIFY((m_window = shown()) != nullptr);
    QVERIFY(m_window->certificate() == support::certificate("leaf"));
    QTRY_VERIFY(view == nullptr);
  }

  void thePasswordOfAFileCanBeShown() {
    QPointer<ui::ViewWindow> view = new ui::ViewWindow(ports(&driver().reader), driver().chooser, QStringLiteral("/home/tester/mail.pfx"));
    view->show();
    const Viewer asking(view);
    auto *edit = asking.find<QLineEdit>("viewPasswordEdit");
    QTRY_VERIFY(edit->isVisible());
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    asking.click("viewShowButton");
    QCOMPARE(edit->echoMode(), QLineEdit::Normal);
    asking.click("viewShowButton");
    QCOMPARE(edit->echoMode(), QLineEdit::Password);
    delete view;
  }

  void tabsAreTurnedFromEverywhere() {
    QPointer<ui::ViewWindow> view = new ui::ViewWindow(ports(&driver().reader), driver().chooser, QStringLiteral("/home/tester/open.pfx"));
    view->show();
    QTRY_VERIFY((m_window = shown()) != nullptr);
    const Viewer viewer(m_window);
    auto *tabs = viewer.find<QTabWidget>("certificateTabs");
    for (auto *from : {static_cast<QWidget *>(viewer.find<QComboBox>("certificateChoice")), viewer.find<QWidget>("closeCertificateButton")}) {
      tabs->setCurrentIndex(0);
      from->setFocus();
      QTest::keyClick(from, Qt::Key_Tab, Qt::ControlModifier);
      QCOMPARE(tabs->currentIndex(), 1);
      for (int i = 0; i < 2; ++i) QTest::keyClick(QApplication::focusWidget(), Qt::Key_Backtab, Qt::ControlModifier | Qt::ShiftModifier);
      QCOMPARE(tabs->currentIndex(), tabs->count() - 1);
    }
  }

  void closeIsTheDefault() {
    const auto viewer = show("leaf");
    QVERIFY(viewer.find<QPushButton>("closeCertificateButton")->isDefault());
    QVERIFY(!viewer.find<QPushButton>("copyCertificateButton")->isDefault());
  }

  void serialIsShownAsInTheListOfFieldsAndCopiedPlain() {
    const auto viewer = show("leaf");
    auto *serial = viewer.find<QLabel>("serialLabel");
    const auto plain = QString::fromStdString(support::certificate("leaf").serial());
    QCOMPARE(serial->text(), ui::Display::grouped(plain.toStdString()));
    const auto rows = viewer.find<QTreeWidget>("detailsTable")->findItems(QStringLiteral("Serial number"), Qt::MatchExactly);
    QCOMPARE(rows.front()->text(1), serial->text());
    serial->setFocus();
    QTest::keyClick(serial, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), plain);
  }

  void aFileThatCannotBeReadIsNamed() {
    QPointer<ui::ViewWindow> view = new ui::ViewWindow(ports(&driver().reader), driver().chooser, QStringLiteral("/home/tester/missing.cer"));
    std::optional<core::ErrorCode> code;
    connect(view, &ui::ViewWindow::gaveUp, [&](const core::Error &error) { code = error.code; });
    view->show();
    const Viewer viewer(view);
    QTRY_VERIFY(viewer.find<ui::Banner>("viewBanner")->isVisible());
    QVERIFY(viewer.find<ui::Banner>("viewBanner")->text().contains(QStringLiteral("missing.cer")));
    QVERIFY(!viewer.find<QWidget>("viewPasswordEdit")->isVisible());
    viewer.click("viewCloseButton");
    QTRY_VERIFY(view == nullptr);
    QCOMPARE(code, std::optional(core::ErrorCode::FileMissing));
  }
};

QTEST_MAIN(TestCertificateWindow)
#include "tst_certificate_window.moc"
