// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"
#include "ui/text/display.h"

#include <QTableWidget>

using support::WizardDriver;
using ui::PageId;

// What an authority sends back: its roots, the chain it belongs to. Each story by mouse and by keyboard alone.
class TestWizardAnswers final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }

  static std::string rootId() { return support::certificate("root").sha256(); }
  static std::string trustCheck() { return "choice-trust/" + rootId(); }
  [[nodiscard]] QCheckBox *trustBox() { return driver().find<QCheckBox>(trustCheck().c_str()); }
  [[nodiscard]] bool storeTrustsRoot() {
    const auto &root = driver().store->content.root;
    return root.size() == 1 && root.front().sha256() == rootId();
  }

  void decide() {
    QTRY_VERIFY(trustBox() != nullptr);
    driver().tick(trustCheck().c_str());
  }

  // The state of the row that trusts a root.
  [[nodiscard]] QString stateOfRoot() {
    const auto *table = driver().find<QTableWidget>("effectsTable");
    for (int row = 0; table != nullptr && row < table->rowCount(); ++row) {
      if (table->item(row, 0)->text() == QStringLiteral("Test Root")) return table->item(row, 2)->text();
    }
    return {};
  }

  // What the chain tree says, root first.
  [[nodiscard]] QStringList chain() {
    QStringList rows;
    const auto *tree = driver().find<QWidget>("chainTree");
    if (tree == nullptr) return rows;
    for (const auto *label : tree->findChildren<QLabel *>()) {
      if (!label->accessibleName().isEmpty()) rows << label->accessibleName();
    }
    return rows;
  }

  static QString until(const char *name) { return QStringLiteral("valid until ") + ui::Display::date(support::certificate(name).notAfter()); }

  void walkToConfirm(const char *file) {
    driver().start();
    driver().keys(QStringLiteral("/home/tester/") + QLatin1String(file));
    driver().key(Qt::Key_Return);
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().key(Qt::Key_N, Qt::AltModifier);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
  }

private slots:
  void init() {
    m_driver = std::make_unique<WizardDriver>();
    driver().reader.files["root.cer"] = {{"root"}, {}, "", ""};
  }
  void cleanup() { m_driver.reset(); }

  void rootIsTrustedOnlyByItsTick() {
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_VERIFY(trustBox() != nullptr);
    QVERIFY(!trustBox()->isChecked());
    QCOMPARE(driver().find<QLabel>("rootSha256Label")->text(), ui::Display::grouped(rootId()));
    QVERIFY((driver().find<QLabel>("rootSha256Label")->focusPolicy() & Qt::TabFocus) != 0); // selected and copied like every value
    QCOMPARE(stateOfRoot(), ui::wordFor(core::Fate::LeftOut));
    decide();
    QTRY_COMPARE(stateOfRoot(), ui::wordFor(core::Fate::New));
    QVERIFY(trustBox()->isChecked() && trustBox()->hasFocus());
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(storeTrustsRoot());
  }

  void rootIsTrustedByItsLetter() {
    walkToConfirm("open.pfx");
    const auto text = trustBox()->text();
    const auto letter = text[text.indexOf(QLatin1Char('&')) + 1].toUpper().toLatin1();
    driver().key(static_cast<Qt::Key>(letter), Qt::AltModifier);
    QTRY_COMPARE(stateOfRoot(), ui::wordFor(core::Fate::New));
    driver().key(Qt::Key_I, Qt::AltModifier);
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(storeTrustsRoot());
  }

  void rootIsNeverTrustedByTheWay() {
    driver().goTo(PageId::Result, "open.pfx", nullptr);
    QVERIFY(driver().store->content.root.empty());
  }

  void tickIsTakenBack() {
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    decide();
    QTRY_COMPARE(stateOfRoot(), ui::wordFor(core::Fate::New));
    decide();
    QTRY_COMPARE(stateOfRoot(), ui::wordFor(core::Fate::LeftOut));
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(driver().store->content.root.empty());
  }

  void fileWithOnlyARootIsImportedByItsTick() {
    driver().goTo(PageId::Name, "root.cer", nullptr);
    QVERIFY(driver().find<QLineEdit>("friendlyNameEdit") == nullptr); // it is listed under no name
    QVERIFY(driver().find<QWidget>("placeCard") != nullptr);
    driver().click("nextButton");
    QTRY_VERIFY(driver().banner("refusalBanner").startsWith(ui::messageFor(core::Error{core::ErrorCode::RootUndecided}).title));
    QVERIFY(!driver().isEnabled("importButton"));
    QVERIFY(trustBox()->hasFocus());
    decide();
    QTRY_VERIFY(driver().isEnabled("importButton"));
    QCOMPARE(driver().banner("refusalBanner"), QString());
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(storeTrustsRoot());
    QVERIFY(driver().find<QWidget>("pathsCard") == nullptr); // no server is pointed at a root
  }

  void fileWithOnlyARootIsImportedByKeyboard() {
    walkToConfirm("root.cer");
    driver().key(Qt::Key_Space); // the tick has the focus: it is all that there is to decide
    QTRY_VERIFY(driver().isEnabled("importButton"));
    driver().key(Qt::Key_I, Qt::AltModifier);
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(storeTrustsRoot());
  }

  void trustEndsWithItsFile() {
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    decide();
    QTRY_COMPARE(stateOfRoot(), ui::wordFor(core::Fate::New));
    driver().click("backButton");
    driver().click("backButton");
    driver().chooser.answer = QStringLiteral("/home/tester/root.cer");
    driver().click("browseButton");
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().click("nextButton");
    QTRY_VERIFY(!driver().banner("refusalBanner").isEmpty());
    QVERIFY(!trustBox()->isChecked());
  }

  void rootThatTheStoreTrustsHasNoTick() {
    driver().store->content.root = {support::certificate("root")};
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_COMPARE(stateOfRoot(), ui::wordFor(core::Fate::Kept));
    QVERIFY(driver().find<QWidget>("rootCard") == nullptr);
  }

  void chainSaysRolePlaceAndVerdictOfEachCertificate() {
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_COMPARE(chain(), QStringList({QStringLiteral("Test Root: root, in the file, not installed; ") + until("root"),
                                       QStringLiteral("Test Intermediate: intermediate, in the file → intermediates; ") + until("intermediate"),
                                       QStringLiteral("mail.example.com: certificate, in the file → certificates")}));
  }

  void chainSaysWhatTheStoreHas() {
    driver().store->content.ca = {support::certificate("intermediate")};
    driver().store->content.root = {support::certificate("root")};
    driver().reader.files["open.pfx"] = {{"leaf"}, {"leaf"}, "", ""};
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_COMPARE(chain().value(0), QStringLiteral("Test Root: root, in the store; trusted by this store"));
    QCOMPARE(chain().value(1), QStringLiteral("Test Intermediate: intermediate, in the store; ") + until("intermediate"));
  }

  void chainSaysWhereTheRootsOfThisMachineAre() {
    driver().store->content.systemTrustPlace = "/etc/ssl/certs";
    driver().store->content.systemRoots = {support::certificate("root")};
    driver().reader.files["open.pfx"] = {{"leaf", "intermediate"}, {"leaf"}, "", ""};
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_COMPARE(chain().value(0), QStringLiteral("Test Root: root, among the roots of this machine; trusted by this machine"));
  }

  void chainSaysWhoTrustsItsRoot_data() {
    QTest::addColumn<bool>("isInSystem");
    QTest::addColumn<QString>("verdict");
    QTest::newRow("in the system's list") << true << QStringLiteral("trusted by this machine");
    QTest::newRow("in nobody's") << false << QStringLiteral("not trusted here");
  }
  void chainSaysWhoTrustsItsRoot() {
    QFETCH(const bool, isInSystem);
    QFETCH(const QString, verdict);
    driver().store->content.systemTrustPlace = "/etc/ssl/certs";
    if (isInSystem) driver().store->content.systemRoots = {support::certificate("root")};
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_COMPARE(chain().value(0), QStringLiteral("Test Root: root, in the file, not installed; ") + verdict);
    if (isInSystem) {
      QVERIFY(trustBox() == nullptr); // nobody needs to trust it twice
      return;
    }
    decide();
    QTRY_COMPARE(chain().value(0), QStringLiteral("Test Root: root, in the file → trusted roots; trusted by your decision"));
  }

  void chainSaysWhereAMissingIssuerMayBeHad() {
    driver().reader.files["open.pfx"] = {{"ui/orphan"}, {"ui/orphan"}, "", ""};
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_COMPARE(chain().value(0),
                 QStringLiteral("CN=Authority Elsewhere: not known here; can be fetched from http://pki.example.com/elsewhere.cer"));
    const auto finding = driver().banner("findingBanner");
    QVERIFY2(finding.contains(QStringLiteral("http://pki.example.com/elsewhere.cer")), qUtf8Printable(finding));
  }

  void chainSaysOnlyThatAnIssuerIsMissingWhereNothingMoreIsKnown() {
    driver().reader.files["open.pfx"] = {{"leaf"}, {"leaf"}, "", ""};
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_VERIFY2(chain().value(0).endsWith(QStringLiteral("CN=Test Intermediate: not known here")), qUtf8Printable(chain().value(0)));
  }

  void chainShowsWhoElseSignedAnIssuer() {
    driver().reader.files["open.pfx"] = {{"leaf", "intermediate", "cross", "root"}, {"leaf"}, "", ""};
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_COMPARE(chain().size(), 4);
    QCOMPARE(chain().value(1), QStringLiteral("Test Intermediate: intermediate, in the file → intermediates; cross-signed: by CN=Root Elsewhere"));
    QVERIFY(!chain().value(2).contains(QStringLiteral("cross-signed"))); // control: the one on the way that was found
  }
};

QTEST_MAIN(TestWizardAnswers)
#include "tst_wizard_answers.moc"
