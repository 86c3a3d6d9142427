// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/in_process_reader.h"
#include "tests/support/many_certificates.h"
#include "tests/support/palettes.h"
#include "tests/support/pseudo_locale.h"
#include "tests/support/wizard_driver.h"

#include <QDir>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QTableWidget>

#include <semaphore>

using support::WizardDriver;
using ui::PageId;

namespace {

enum class Look { Light, Dark, Stark, German, Arabic, Narrow };

struct Named {
  Look look;
  const char *name;
};
constexpr Named looks[] = {{Look::Light, "light"}, {Look::Dark, "dark"},     {Look::Stark, "high contrast"},
                           {Look::German, "de"},   {Look::Arabic, "arabic"}, {Look::Narrow, "1024x768"}};

} // namespace

// A picture of every page and state, in each look, into the build folder, so that they never go stale. What a picture
// must not have is checked as well: text that is cut off, and a window that does not fit a screen of 1024 × 768.
class TestScreenshots final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  std::unique_ptr<QTranslator> m_translator;
  QPalette m_light;
  WizardDriver &driver() { return *m_driver; }

  // What was done lately, over the same store.
  void importTwiceAndStartAgain() {
    driver().goTo(PageId::Result);
    auto store = driver().store;
    const auto later = driver().clock.now() + std::chrono::minutes(90);
    for (int window = 0; window < 2; ++window) {
      m_driver = std::make_unique<WizardDriver>();
      driver().clock.set(later + std::chrono::minutes(window));
      driver().store = store;
      if (window == 0) {
        driver().goTo(PageId::Name);
        driver().type("friendlyNameEdit", QStringLiteral("mail-front"));
        driver().click("nextButton");
        driver().click("importButton");
        QTRY_COMPARE(driver().page(), PageId::Result);
      }
    }
    driver().start();
    QTRY_VERIFY(driver().find<QWidget>("recentTable") != nullptr);
  }

  void shoot() {
    QTRY_VERIFY(!driver().wizard->findChild<QWidget *>(QStringLiteral("busyLabel"))->isVisible());
    QTest::mouseMove(driver().wizard.get(), QPoint(1, 1));
    QFETCH(const Look, look);
    if (look == Look::Narrow) driver().wizard->resize(QSize(1020, 736).boundedTo(room()));
    auto *area = driver().wizard->currentPage()->findChild<QScrollArea *>();
    QTRY_COMPARE(area->widget()->width(), area->viewport()->width()); // the page has found its size
    QTRY_COMPARE(area->verticalScrollBar()->isVisible(), area->verticalScrollBar()->maximum() > 0);
    QTest::qWait(30); // tables fit their rows in the next turn
    const QDir folder(qEnvironmentVariable("CERTWRIGHT_SCREENSHOTS"));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    const auto suffix = qEnvironmentVariable("CERTWRIGHT_SCREENSHOT_SUFFIX");
    const auto name = QString::fromLatin1(QTest::currentTestFunction()) + QLatin1Char('-') +
                      QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-'));
    QVERIFY(driver().wizard->grab().save(folder.filePath(name + suffix + QStringLiteral(".png"))));
    checkNothingIsCutOff();
  }

  // 1024 × 768 without a title bar, at twice the scale half of that.
  [[nodiscard]] QSize room() const { return m_driver->wizard->screen()->availableSize() - QSize(0, 28); }

  // The first text that has less room than it needs.
  [[nodiscard]] QString cutOff() const {
    for (const auto *label : m_driver->wizard->findChildren<QLabel *>()) {
      if (!label->isVisible() || label->text().isEmpty()) continue;
      const int wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
      if (label->height() < wanted || (!label->wordWrap() && label->width() < label->sizeHint().width())) return label->text();
    }
    for (const auto *button : m_driver->wizard->findChildren<QAbstractButton *>()) {
      if (!button->isVisible()) continue;
      const bool wraps = button->hasHeightForWidth();
      const bool fits = wraps ? button->height() >= button->heightForWidth(button->width())
                              : button->width() >= button->fontMetrics().horizontalAdvance(button->text());
      if (!fits) return button->text();
    }
    return {};
  }

  void checkNothingIsCutOff() {
    QTRY_COMPARE(cutOff(), QString());
    checkContentFits();
    const auto size = driver().wizard->size();
    QVERIFY2(size.width() <= room().width() && size.height() <= room().height(), qUtf8Printable(widest()));
  }

  // Who keeps the window from being as small as the screen.
  [[nodiscard]] QString widest() const {
    QStringList all{QStringLiteral("the window leaves no room for a title bar on this screen:")};
    const auto least = m_driver->wizard->minimumSize().expandedTo(m_driver->wizard->minimumSizeHint());
    all << QStringLiteral("window %1x%2 of %3x%4").arg(least.width()).arg(least.height()).arg(room().width()).arg(room().height());
    for (const auto *widget : m_driver->wizard->findChildren<QWidget *>()) {
      const auto wanted = widget->minimumSizeHint();
      if (wanted.width() > room().width() * 2 / 3 || wanted.height() > room().height())
        all << QStringLiteral("%1 %2 %3x%4")
                   .arg(QLatin1String(widget->metaObject()->className()), widget->objectName())
                   .arg(wanted.width())
                   .arg(wanted.height());
    }
    return all.join(QLatin1Char('\n'));
  }

  // A page scrolls down, never sideways.
  void checkContentFits() {
    auto *area = driver().wizard->currentPage()->findChild<QScrollArea *>();
    QVERIFY(area != nullptr);
    QVERIFY2(area->widget()->minimumSizeHint().width() <= area->viewport()->width(), QTest::currentTestFunction());
    const auto direction = driver().wizard->layoutDirection();
    const auto *steps = driver().find<QWidget>("stepList");
    if (steps == nullptr) return checkStepIsSaid();
    QCOMPARE(steps->mapTo(driver().wizard.get(), QPoint(0, 0)).x() > driver().wizard->width() / 2, direction == Qt::RightToLeft);
  }

  // Where there is no room for the list: "Step 2 of 5", and heading and buttons in view.
  void checkStepIsSaid() {
    QVERIFY(room().width() < 720);
    QVERIFY(driver().find<QLabel>("stepLabel") != nullptr);
    QVERIFY(!driver().find<QLabel>("stepLabel")->text().isEmpty());
    const auto isInView = [this](const QWidget *widget) {
      const auto window = driver().wizard->rect();
      return window.contains(QRect(widget->mapTo(driver().wizard.get(), QPoint()), widget->size()));
    };
    QVERIFY(isInView(driver().find<QLabel>("headingLabel")));
    for (const auto *button : driver().wizard->findChildren<QPushButton *>(QString(), Qt::FindChildrenRecursively)) {
      const bool isWindows = !driver().wizard->currentPage()->isAncestorOf(button);
      if (button->isVisible() && isWindows) QVERIFY2(isInView(button), qUtf8Printable(button->text()));
    }
  }

  static void pages() {
    QTest::addColumn<Look>("look");
    for (const auto &[look, name] : looks) QTest::newRow(name) << look;
  }

  void begin() {
    QFETCH(const Look, look);
    QApplication::setPalette(look == Look::Dark ? support::darkPalette() : look == Look::Stark ? support::starkPalette() : m_light);
    QLocale::setDefault(look == Look::German   ? QLocale(QLocale::German)
                        : look == Look::Arabic ? QLocale(QLocale::Arabic, QLocale::Egypt)
                                               : QLocale::c());
    QApplication::setLayoutDirection(look == Look::Arabic ? Qt::RightToLeft : Qt::LeftToRight);
    if (look == Look::Arabic) m_translator = std::make_unique<support::PseudoArabic>();
    if (look == Look::German) {
      m_translator = std::make_unique<QTranslator>();
      QVERIFY(m_translator->load(QStringLiteral(":/certwright/translations/certwright_de.qm")));
    }
    if (m_translator) QApplication::installTranslator(m_translator.get());
    m_driver = std::make_unique<WizardDriver>(true);
    driver().reader.files["mail.pfx"].friendlyName = "MX front";
    driver().store->root = "/var/lib/certwright/store";
  }

  void askForOwnPassword() {
    begin();
    driver().reader.files["own.p12"] = {{"leaf"}, {"leaf"}, "right", "", 6144, 0.01, "key word"};
    driver().goTo(PageId::Password, "own.p12", "right");
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QWidget>("ownPasswordEdit") != nullptr);
  }

private slots:
  void initTestCase() { m_light = QApplication::palette(); }
  void cleanup() {
    m_driver.reset();
    m_translator.reset();
  }

  void page1file_data() { pages(); }
  void page1file() {
    begin();
    driver().start();
    shoot();
  }

  void page1facts_data() { pages(); }
  void page1facts() {
    begin();
    driver().start(QStringLiteral("/home/anna/Downloads/mail.pfx"));
    QTRY_VERIFY(driver().isEnabled("nextButton"));
    shoot();
  }

  void page1bad_data() { pages(); }
  void page1bad() {
    begin();
    driver().reader.broken["page.pfx"] = core::ErrorCode::ContentUnknown;
    driver().start(QStringLiteral("/home/anna/Downloads/page.pfx"));
    QTRY_VERIFY(!driver().banner("fileBanner").isEmpty());
    shoot();
  }

  void page1costly_data() { pages(); }
  void page1costly() {
    begin();
    driver().start(QStringLiteral("/home/anna/Downloads/costly.pfx"));
    QTRY_VERIFY(driver().find<QWidget>("openAnywayButton") != nullptr);
    shoot();
  }

  void page2key_data() { pages(); }
  void page2key() {
    begin();
    driver().goTo(PageId::Key);
    shoot();
  }

  void page2keyWrong_data() { pages(); }
  void page2keyWrong() {
    begin();
    driver().reader.files["closed.key"] = {{}, {"other"}, "right", ""};
    driver().goTo(PageId::Key);
    driver().chooser.answer = QStringLiteral("/home/anna/Downloads/closed.key");
    driver().click("keyBrowseButton");
    QTRY_VERIFY(driver().find<QWidget>("keyPasswordEdit") != nullptr);
    driver().type("keyPasswordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_VERIFY(!driver().banner("keyBanner").isEmpty());
    shoot();
  }

  void page2own_data() { pages(); }
  void page2own() {
    askForOwnPassword();
    shoot();
  }

  void page2ownWrong_data() { pages(); }
  void page2ownWrong() {
    askForOwnPassword();
    driver().type("ownPasswordEdit", QStringLiteral("wrong"));
    driver().click("nextButton");
    QTRY_VERIFY(!driver().banner("ownPasswordBanner").isEmpty());
    shoot();
  }

  void page2keyFits_data() { pages(); }
  void page2keyFits() {
    begin();
    driver().reader.files["mail.key"] = {{}, {"leaf"}, "", ""};
    driver().goTo(PageId::Key);
    driver().chooser.answer = QStringLiteral("/home/anna/Downloads/mail.key");
    driver().click("keyBrowseButton");
    QTRY_VERIFY(!driver().banner("keyBanner").isEmpty());
    shoot();
  }

  void request_data() { pages(); }
  void request() {
    begin();
    driver().goTo(PageId::Request);
    driver().type("requestNamesEdit", QStringLiteral("mail.example.com, autodiscover.example.com"));
    shoot();
  }

  void requestBad_data() { pages(); }
  void requestBad() {
    begin();
    driver().goTo(PageId::Request);
    driver().type("requestNamesEdit", QStringLiteral("mail..example.com"));
    shoot();
  }

  void requestMade_data() { pages(); }
  void requestMade() {
    begin();
    driver().goTo(PageId::RequestResult);
    shoot();
  }

  void page2stopped_data() { pages(); }
  void page2stopped() {
    begin();
    driver().goTo(PageId::Password);
    driver().reader.hold();
    driver().type("passwordEdit", QStringLiteral("secret"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().session->isBusy());
    driver().key(Qt::Key_Escape);
    QTRY_VERIFY(!driver().banner("passwordBanner").isEmpty());
    shoot();
  }

  void page2password_data() { pages(); }
  void page2password() {
    begin();
    driver().capsLock = true;
    driver().goTo(PageId::Password);
    driver().type("passwordEdit", QStringLiteral("secret"));
    QTRY_VERIFY(!driver().banner("capsLockBanner").isEmpty());
    shoot();
  }

  void page2wrong_data() { pages(); }
  void page2wrong() {
    begin();
    driver().goTo(PageId::Password);
    driver().type("passwordEdit", QStringLiteral("wrong "));
    driver().click("nextButton");
    QTRY_VERIFY(!driver().banner("passwordBanner").isEmpty());
    shoot();
  }

  void page2busy_data() { pages(); }
  void page2busy() {
    begin();
    driver().goTo(PageId::Password);
    driver().reader.fraction = 0.42;
    driver().reader.hold();
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QWidget>("stopVerbButton") != nullptr);
    shoot();
    driver().reader.release();
  }

  void page2known_data() { pages(); }
  void page2known() {
    begin();
    driver().goTo(PageId::Name);
    driver().click("backButton");
    QTRY_VERIFY(!driver().banner("passwordBanner").isEmpty());
    shoot();
  }

  void page3skipped_data() { pages(); }
  void page3skipped() {
    begin();
    driver().goTo(PageId::Name, "open.pfx", nullptr);
    shoot();
  }

  void page3name_data() { pages(); }
  void page3name() {
    begin();
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("MX front"));
    shoot();
  }

  void page3use_data() { pages(); }
  void page3use() {
    begin();
    for (const auto *who : {"user:postfix", "user:dovecot", "user:www-data", "group:ssl-cert"}) driver().store->content.accounts[who] = {100};
    driver().goTo(PageId::Name);
    driver().click("changeUseLink");
    driver().tick("serviceBox-smtp");
    driver().tick("readerBox-user:postfix");
    shoot();
  }

  void page4use_data() { pages(); }
  void page4use() {
    begin();
    driver().store->content.accounts = {{"user:postfix", {102}}, {"group:ssl-cert", {103}}};
    const auto old = driver().giveNameToAnother("MX front");
    driver().store->content.entries.at(old).readers = {{core::AccountKind::User, "postfix", 102}};
    driver().store->content.entries.at(old).description.services = {"imap"};
    driver().goTo(PageId::Name);
    driver().click("changeUseLink");
    driver().tick("serviceBox-smtp");
    driver().tick("readerBox-group:ssl-cert");
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    shoot();
  }

  void page3default_data() { pages(); }
  void page3default() {
    begin();
    driver().goTo(PageId::Name);
    shoot();
  }

  void page3pairs_data() { pages(); }
  void page3pairs() {
    begin();
    driver().goTo(PageId::Name, "pairs.pfx", nullptr);
    driver().type("friendlyNameEdit", QStringLiteral("MX front"));
    shoot();
  }

  void page4confirm_data() { pages(); }
  void page4confirm() {
    begin();
    driver().giveNameToAnother("MX front");
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("MX front"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    shoot();
  }

  void page4keep_data() { pages(); }
  void page4keep() {
    begin();
    driver().giveNameToAnother("MX front");
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("MX front"));
    driver().click("keepBothRadio");
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    shoot();
  }

  void page4expired_data() { pages(); }
  void page4expired() {
    begin();
    driver().reader.files["mail.pfx"] = {{"ui/expired"}, {"ui/expired"}, "", ""};
    driver().goTo(PageId::Confirm, "mail.pfx", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    shoot();
  }

  void page4many_data() { pages(); }
  void page4many() {
    begin();
    support::InProcessReader reader{core::Limits{}};
    const auto path = driver().folder.filePath(QStringLiteral("authorities.p7b"));
    const auto rest = support::copiesOf("root", "root", QStringLiteral("Test Root"), 500);
    support::writeCertificates(path, support::copiesOf("intermediate", "root", QStringLiteral("Test Intermediate"), 3) + rest);
    driver().start(path, &reader);
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Name);
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QAbstractButton>("allEntriesLink") != nullptr);
    driver().click("allEntriesLink");
    driver().keys(QStringLiteral("31"));
    shoot();
    m_driver.reset(); // before its reader
  }

  void page4hostile_data() { pages(); }
  void page4hostile() {
    begin();
    driver().reader.files["mail.pfx"] = {{"ui/hostile"}, {"ui/hostile"}, "", ""};
    driver().goTo(PageId::Confirm, "mail.pfx", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    shoot();
  }

  void page4pairs_data() { pages(); }
  void page4pairs() {
    begin();
    driver().reader.files["mail.pfx"] = {{"leaf", "other", "intermediate", "root"}, {"leaf", "other"}, "", ""};
    driver().goTo(PageId::Confirm, "mail.pfx", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    shoot();
  }

  void page4root_data() { pages(); }
  void page4root() {
    begin();
    driver().reader.files["root.cer"] = {{"root"}, {}, "", ""};
    driver().goTo(PageId::Confirm, "root.cer", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("rootCard") != nullptr);
    shoot();
  }

  void page4chain_data() { pages(); }
  void page4chain() {
    begin();
    driver().store->content.systemTrustPlace = "/etc/ssl/certs";
    driver().reader.files["mail.pfx"] = {{"leaf", "intermediate", "cross", "root"}, {"leaf"}, "", ""};
    driver().goTo(PageId::Confirm, "mail.pfx", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("chainTree") != nullptr);
    shoot();
  }

  void page4missing_data() { pages(); }
  void page4missing() {
    begin();
    driver().reader.files["mail.pfx"] = {{"ui/orphan"}, {"ui/orphan"}, "", ""};
    driver().goTo(PageId::Confirm, "mail.pfx", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("chainTree") != nullptr);
    shoot();
  }

  void page5named_data() { pages(); }
  void page5named() {
    begin();
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("MX front"));
    driver().click("nextButton");
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    shoot();
  }

  void page4question_data() { pages(); }
  void page4question() {
    begin();
    driver().goTo(PageId::Confirm);
    std::counting_semaphore<8> gate(0);
    driver().store->beforeCommit = [&gate] { gate.acquire(); };
    driver().click("importButton");
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::Importing);
    driver().wizard->close();
    QTRY_VERIFY(driver().find<QWidget>("stopQuestion") != nullptr);
    const QDir folder(qEnvironmentVariable("CERTWRIGHT_SCREENSHOTS"));
    const auto name = QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-'));
    const auto suffix = qEnvironmentVariable("CERTWRIGHT_SCREENSHOT_SUFFIX");
    QVERIFY(driver().find<QWidget>("stopQuestion")->grab().save(folder.filePath(QStringLiteral("page4question-%1%2.png").arg(name, suffix))));
    driver().click("waitButton");
    gate.release();
    QTRY_COMPARE(driver().page(), PageId::Result);
  }

  void page5result_data() { pages(); }
  void page5result() {
    begin();
    driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Result);
    QTRY_VERIFY(driver().find<QWidget>("effectsLink") != nullptr);
    QVERIFY(driver().find<QWidget>("openPointsCard") == nullptr);
    shoot();
  }

  void page1recent_data() { pages(); }
  void page1recent() {
    begin();
    importTwiceAndStartAgain();
    shoot();
  }

  void page6undo_data() { pages(); }
  void page6undo() {
    begin();
    importTwiceAndStartAgain();
    driver().click("recentUndoButton");
    QTRY_VERIFY(driver().isEnabled("undoButton"));
    shoot();
  }

  void page6blocked_data() { pages(); }
  void page6blocked() {
    begin();
    importTwiceAndStartAgain();
    auto *table = driver().find<QTableWidget>("recentTable");
    table->setCurrentCell(table->rowCount() - 1, 0);
    driver().click("recentUndoButton");
    QTRY_VERIFY(driver().find<QWidget>("undoFirstButton") != nullptr);
    shoot();
  }

  void page6undone_data() { pages(); }
  void page6undone() {
    begin();
    driver().goTo(PageId::Result);
    driver().click("undoImportButton");
    QTRY_VERIFY(driver().isEnabled("undoButton"));
    driver().click("undoButton");
    QTRY_COMPARE(driver().page(), PageId::UndoResult);
    shoot();
  }

  void page5unfolded_data() { pages(); }
  void page5unfolded() {
    begin();
    driver().goTo(PageId::Result);
    driver().click("effectsLink");
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    shoot();
  }

  void page5open_data() { pages(); }
  void page5open() {
    begin();
    driver().giveNameToAnother("mail-front");
    driver().store->content.systemTrustPlace = "/etc/ssl/certs";
    driver().reader.files["mail.pfx"] = {{"leaf"}, {"leaf"}, "", ""};
    driver().goTo(PageId::Name, "mail.pfx", nullptr);
    driver().click("keepBothRadio");
    driver().click("nextButton");
    driver().click("importButton");
    QTRY_VERIFY(driver().find<QWidget>("moveNameButton") != nullptr);
    shoot();
  }

  void page3renewal_data() { pages(); }
  void page3renewal() {
    begin();
    driver().giveNameToAnother("mail-front");
    driver().goTo(PageId::Name);
    QTRY_VERIFY(driver().find<QWidget>("comparisonCard") != nullptr);
    shoot();
  }

  void page4renewal_data() { pages(); }
  void page4renewal() {
    begin();
    driver().giveNameToAnother("mail-front", "checks/both");
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("mail-front"));
    driver().click("renewRadio");
    driver().click("nextButton");
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().find<QWidget>("comparisonCard") != nullptr);
    shoot();
  }

  void page3taken_data() { pages(); }
  void page3taken() {
    begin();
    driver().giveNameToAnother("www-front", "other");
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("www-front"));
    QTRY_VERIFY(driver().find<QWidget>("comparisonCard") != nullptr);
    shoot();
  }

  void page4obstacle_data() { pages(); }
  void page4obstacle() {
    begin();
    driver().store->failures["mayChange"] = core::Error{
        core::ErrorCode::StoreDenied, {{"store", "folder:/var/lib/certwright/store"}, {"what", "write to /var/lib/certwright: Permission denied"}}};
    driver().goTo(PageId::Confirm);
    QTRY_VERIFY(!driver().banner("obstacleBanner").isEmpty());
    shoot();
  }

  void page5failed_data() { pages(); }
  void page5failed() {
    begin();
    driver().store->failures["commit"] = core::Error{
        core::ErrorCode::StoreFailed, {{"store", "folder:/var/lib/certwright/store"}, {"what", "no space left on device"}}, {}, "write: ENOSPC"};
    driver().goTo(PageId::Result);
    QTRY_VERIFY(driver().find<QWidget>("tryAgainButton") != nullptr);
    shoot();
  }

  void page5unchanged_data() { pages(); }
  void page5unchanged() {
    begin();
    driver().goTo(PageId::Result);
    driver().click("finishButton");
    auto store = driver().store;
    m_driver = std::make_unique<WizardDriver>(true);
    driver().store = store;
    driver().goTo(PageId::Result);
    shoot();
  }
};

QTEST_MAIN(TestScreenshots)
#include "tst_screenshots.moc"
