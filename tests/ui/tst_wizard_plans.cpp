// SPDX-License-Identifier: Apache-2.0
#include "core/documents/documents.h"
#include "core/stores/folder/folder_store.h"
#include "core/undo/purge.h"
#include "core/undo/removal.h"
#include "core/undo/rename.h"
#include "tests/support/expected_macros.h"
#include "tests/support/in_process_reader.h"
#include "tests/support/wizard_driver.h"
#include "ui/widgets/save_plan_row.h"

#include <QProcess>
#include <QPushButton>

#include <filesystem>

using support::WizardDriver;
using ui::PageId;

// Saved plans in the window: one window saves what another, perhaps of somebody else, shows and carries out.
class TestWizardPlans final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  std::unique_ptr<QTemporaryDir> m_folder;
  support::InProcessReader m_reader{core::Limits{}};
  WizardDriver &driver() { return *m_driver; }

  [[nodiscard]] QString at(const char *name) const { return m_folder->filePath(QLatin1String(name)); }
  [[nodiscard]] std::shared_ptr<core::FolderStore> store() const {
    return std::make_shared<core::FolderStore>(at("store").toStdString(), core::Scope::None);
  }

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
             at("leaf.pem"), QStringLiteral("-name"), QStringLiteral("mail"), QStringLiteral("-out"), at("mail.pfx"), QStringLiteral("-passout"),
             QStringLiteral("pass:secret")});
  }

  // A window on a file; the one before is closed.
  void open(const char *file) {
    m_driver = std::make_unique<WizardDriver>();
    if (!m_hostName.empty()) driver().host = support::FakeHost(m_hostName);
    driver().chooser.answer = at("mail.plan");
    driver().start(at(file), &m_reader, store());
  }

  void passPassword() {
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Password);
    driver().type("passwordEdit", QStringLiteral("secret"));
    driver().click("nextButton");
  }

  void goToPlan() {
    open("mail.pfx");
    passPassword();
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("mail"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().isEnabled("importButton"));
  }

  void savePlan() {
    goToPlan();
    QTRY_VERIFY(driver().find<QPushButton>("savePlanButton") != nullptr);
    driver().find<QPushButton>("savePlanButton")->click();
    QTRY_VERIFY2(driver().banner("planSavedBanner").startsWith(QStringLiteral("Plan saved")), qUtf8Printable(driver().banner("planSavedBanner")));
  }

  // A plan of any verb, as the command line saves it, shown by another window.
  int m_shown = 0;

  void show(core::Expected<core::Plan> plan) {
    VERIFY_OK(plan);
    const core::Bytes nonce(core::documents::nonceBytes, 7);
    core::documents::identify(*plan, {"tester", "mail.example.com", driver().clock.now(), "certwright"}, nonce);
    QFile file(at("other.plan"));
    const auto text = QByteArray::fromStdString(core::documents::dump(core::documents::plan(*plan)));
    QVERIFY(file.open(QIODevice::WriteOnly | QIODevice::Truncate) && file.write(text) == text.size());
    file.close();
    open("other.plan");
    driver().clock.set(driver().clock.now() + std::chrono::minutes(++m_shown)); // each change has a receipt of its own
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
  }

  void carryOut() {
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
  }

  [[nodiscard]] QString title() const { return m_driver->find<QLabel>("headingLabel")->text(); }
  [[nodiscard]] QString undoText() const {
    const auto *button = m_driver->find<QAbstractButton>("undoImportButton");
    return button == nullptr ? QString() : button->text().remove(QLatin1Char('&'));
  }

  [[nodiscard]] QString heading() const {
    const auto *card = m_driver->find<QFrame>("preparedCard");
    QStringList texts;
    if (card != nullptr) {
      for (const auto *label : card->findChildren<QLabel *>()) texts << label->text();
    }
    return texts.join(QLatin1Char('\n'));
  }

  [[nodiscard]] bool hasButton(const char *name) const { return m_driver->find<QAbstractButton>(name) != nullptr; }

  [[nodiscard]] bool isImported() const { return std::filesystem::exists(at("store").toStdString() + "/by-name/mail/fullchain.pem"); }

  std::string m_hostName;

private slots:
  void init() {
    m_folder = std::make_unique<QTemporaryDir>();
    m_hostName.clear();
    makeFile();
  }
  void cleanup() { m_driver.reset(); }

  void planIsSavedForItsOwnerAlone() {
    QFile other(at("other"));
    QVERIFY(other.open(QIODevice::WriteOnly) && other.write("kept") == 4);
    other.close();
    QVERIFY(QFile::link(at("other"), at("mail.plan"))); // whom the user agreed to replace
    savePlan();
    const auto path = at("mail.plan").toStdString();
    QVERIFY(!std::filesystem::is_symlink(path));
    QCOMPARE(std::filesystem::status(path).permissions(), std::filesystem::perms(0600));
    QFile file(at("mail.plan"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const auto plan = core::documents::planFrom(file.readAll().toStdString());
    QVERIFY2(plan, plan ? "" : plan.error().path.c_str());
    QCOMPARE(plan->by.user, std::string("tester"));
    QVERIFY(!isImported());
    QVERIFY(other.open(QIODevice::ReadOnly));
    QCOMPARE(other.readAll(), QByteArray("kept"));
  }

  void planIsShownWithWhoPreparedItAndCarriedOutOnce() {
    savePlan();
    open("mail.plan");
    QTRY_VERIFY2(driver().banner("fileSetBanner").contains(QStringLiteral("Prepared by tester on mail.example.com")),
                 qUtf8Printable(driver().banner("fileSetBanner")));
    passPassword();
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    QVERIFY2(heading().startsWith(QStringLiteral("Prepared by tester on mail.example.com at ")), qUtf8Printable(heading()));
    QVERIFY(!hasButton("savePlanButton"));
    QTRY_VERIFY(driver().find<QPushButton>("importButton")->hasFocus()); // as with a file
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(isImported());
    QVERIFY2(driver().banner("fileAdviceBanner").startsWith(QStringLiteral("mail.pfx still holds the private key")), // the plan does not
             qUtf8Printable(driver().banner("fileAdviceBanner")));
    QCOMPARE(driver().session->outcome()->receipt.plan.id.size(), std::size_t(64));

    open("mail.plan"); // its file and its password are needed no more
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().session->currentPlan() != nullptr);
    QVERIFY(!driver().session->currentPlan()->changesAnything());
    QVERIFY(!driver().session->currentPlan()->carriedOut.empty());
  }

  void planOfAnotherHostIsShownWithoutAButton() {
    savePlan();
    m_hostName = "elsewhere.example.com";
    open("mail.plan");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY2(driver().banner("refusalBanner").contains(QStringLiteral("The plan was made on mail.example.com")),
                 qUtf8Printable(driver().banner("refusalBanner")));
    QVERIFY(heading().startsWith(QStringLiteral("Prepared by tester")));
    QVERIFY(!hasButton("importButton"));
  }

  void eachDifferenceInTheStoreIsNamed() {
    savePlan();
    driver().click("importButton"); // this window carries out a plan of its own
    QTRY_COMPARE(driver().page(), PageId::Result);
    open("mail.plan");
    passPassword();
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY2(driver().banner("refusalBanner").contains(QStringLiteral("is in the store now.")), qUtf8Printable(driver().banner("refusalBanner")));
    QVERIFY(driver().banner("refusalBanner").contains(QStringLiteral("The name “mail” leads to a certificate now.")));
    QCOMPARE(title(), QStringLiteral("This plan is out of date"));
    QVERIFY(!hasButton("planAgainButton"));                     // it would say the same again
    QVERIFY(driver().find<QWidget>("effectsTable") != nullptr); // what it was to do
    QVERIFY(!hasButton("importButton"));
  }

  void anotherFileIsNamed() {
    savePlan();
    QVERIFY(QFile::remove(at("mail.pfx")) && QFile::copy(at("leaf.pem"), at("mail.pfx")));
    open("mail.plan");
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY2(driver().banner("refusalBanner").contains(at("mail.pfx")), qUtf8Printable(driver().banner("refusalBanner")));
  }

  void planThatWasChangedIsSaidOnTheFirstPage() {
    savePlan();
    QFile file(at("mail.plan"));
    QVERIFY(file.open(QIODevice::ReadWrite));
    auto text = file.readAll();
    text.replace("\"tester\"", "\"nobody\"");
    QVERIFY(file.resize(0) && file.seek(0) && file.write(text) == text.size());
    file.close();
    open("mail.plan");
    QTRY_VERIFY2(driver().banner("fileBanner").startsWith(QStringLiteral("Plan file damaged")), qUtf8Printable(driver().banner("fileBanner")));
    QVERIFY(!driver().isEnabled("nextButton"));
  }

  void onlyAnImportIsCalledOne() {
    goToPlan();
    carryOut(); // control
    QVERIFY2(title().startsWith(QStringLiteral("Imported")), qUtf8Printable(title()));
    QCOMPARE(undoText(), QStringLiteral("Undo this import…"));
    const auto sha256 = driver().session->outcome()->stored.front().certificate.sha256();
    const auto place = store();
    const auto look = [&](const core::Interest &interest) { return place->look(interest); };

    show(core::planRename({sha256, "front", "Microsoft Exchange"}, *place, look));
    QVERIFY(driver().banner("forGoodBanner").isEmpty());
    carryOut();
    QVERIFY2(title().startsWith(QStringLiteral("Done")), qUtf8Printable(title()));
    QVERIFY2(driver().banner("resultBanner").startsWith(QStringLiteral("Renamed ")), qUtf8Printable(driver().banner("resultBanner")));
    QCOMPARE(undoText(), QStringLiteral("Undo this change…"));

    show(core::planRemoval(sha256, *place, look));
    carryOut();
    QVERIFY2(title().startsWith(QStringLiteral("Done")), qUtf8Printable(title()));
    QVERIFY2(driver().banner("resultBanner").startsWith(QStringLiteral("Removed ")), qUtf8Printable(driver().banner("resultBanner")));
    QCOMPARE(undoText(), QStringLiteral("Undo this change…"));

    show(core::planPurge(std::chrono::days(0), driver().clock.now() + std::chrono::hours(1), *place, look));
    QVERIFY2(driver().banner("forGoodBanner").contains(QStringLiteral("destroyed for good")), qUtf8Printable(driver().banner("forGoodBanner")));
    carryOut();
    QVERIFY2(driver().banner("resultBanner").startsWith(QStringLiteral("Destroyed what the trash kept")),
             qUtf8Printable(driver().banner("resultBanner")));
    QVERIFY(undoText().isEmpty()); // nothing brings it back
    QVERIFY(hasButton("saveReceiptButton"));
  }

  void planIsProposedBesideItsFile() {
    savePlan();
    QVERIFY(driver().find<QPushButton>("savePlanButton")->hasFocus());
    QCOMPARE(ui::SavePlanRow::pathFor(QStringLiteral("/home/tester/lost.pfx")), QStringLiteral("/home/tester/lost.certwright-plan"));
    QCOMPARE(ui::SavePlanRow::pathFor({}), QDir::home().filePath(QStringLiteral("import.certwright-plan"))); // control: pasted text
  }

  void anotherFileAfterwardsIsAnOrdinaryImport() {
    savePlan();
    open("mail.plan");
    passPassword();
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    driver().click("backButton");
    driver().click("backButton");
    QTRY_COMPARE(driver().page(), PageId::File);
    driver().chooser.answer = at("mail.pfx");
    driver().click("browseButton");
    passPassword();
    QTRY_COMPARE(driver().page(), PageId::Name);
    QVERIFY(driver().session->savedPlan() == nullptr);
  }
};

QTEST_MAIN(TestWizardPlans)
#include "tst_wizard_plans.moc"
