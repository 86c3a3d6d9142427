// SPDX-License-Identifier: Apache-2.0
#include "tests/support/in_process_reader.h"
#include "tests/support/palettes.h"
#include "tests/support/pseudo_locale.h"
#include "tests/support/wizard_driver.h"
#include "ui/dialogs/certificate_window.h"
#include "ui/dialogs/view_window.h"

#include <QComboBox>
#include <QDir>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QTabWidget>
#include <QTreeWidget>

using ui::CertificateWindow;
using ui::ViewedCertificate;
using ui::ViewedPath;

namespace {

enum class Look { Light, Dark, Stark, German, Arabic };

struct Named {
  Look look;
  const char *name;
};
constexpr Named looks[] = {
    {Look::Light, "light"}, {Look::Dark, "dark"}, {Look::Stark, "high contrast"}, {Look::German, "de"}, {Look::Arabic, "arabic"}};

constexpr int general = 0, details = 1, path = 2, pem = 3;

} // namespace

// Pictures of the certificate's window, as tst_screenshots makes them of the wizard: every tab, in each look. Text that is cut off is an error.
class TestCertificateScreenshots final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<support::WizardDriver> m_driver;
  std::unique_ptr<QTranslator> m_translator;
  std::unique_ptr<QWidget> m_window;
  support::InProcessReader m_reader{{}};
  QPalette m_light;

  static void looksOf() {
    QTest::addColumn<Look>("look");
    for (const auto &[look, name] : looks) QTest::newRow(name) << look;
  }

  void dress(Look look) {
    QApplication::setPalette(look == Look::Dark ? support::darkPalette() : look == Look::Stark ? support::starkPalette() : m_light);
    QApplication::setLayoutDirection(look == Look::Arabic ? Qt::RightToLeft : Qt::LeftToRight);
    QLocale::setDefault(look == Look::German ? QLocale(QLocale::German) : QLocale::c());
    if (look == Look::Arabic) m_translator = std::make_unique<support::PseudoArabic>();
    if (look == Look::German) {
      m_translator = std::make_unique<QTranslator>();
      QVERIFY(m_translator->load(QStringLiteral(":/certwright/translations/certwright_de.qm")));
    }
    if (m_translator) QApplication::installTranslator(m_translator.get());
  }

  ui::SessionPorts ports(core::Reader &reader) {
    const auto storeFor = [this](core::Scope) { return m_driver->store; };
    return {reader, storeFor, {core::Scope::User}, m_driver->clock, m_driver->host};
  }

  void show(const ViewedPath &viewed, int tab) {
    QFETCH(const Look, look);
    dress(look);
    auto *window = new CertificateWindow(ports(m_reader), m_driver->chooser, {viewed});
    window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window.reset(window);
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window));
    QTRY_VERIFY(!window->findChild<QLabel *>(QStringLiteral("detailsState"))
                     ->isVisibleTo(window->findChild<QLabel *>(QStringLiteral("detailsState"))->parentWidget()));
    window->findChild<QTabWidget *>(QStringLiteral("certificateTabs"))->setCurrentIndex(tab);
  }

  [[nodiscard]] QString cutOff() const {
    for (const auto *label : m_window->findChildren<QLabel *>()) {
      if (!label->isVisible() || label->text().isEmpty()) continue;
      const int wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
      if (label->height() < wanted || (!label->wordWrap() && label->width() < label->sizeHint().width())) return label->text();
    }
    for (const auto *button : m_window->findChildren<QAbstractButton *>()) {
      if (button->isVisible() && button->width() < button->fontMetrics().horizontalAdvance(button->text())) return button->text();
    }
    return {};
  }

  void shoot() {
    QTRY_COMPARE(cutOff(), QString());
    const QDir folder(qEnvironmentVariable("CERTWRIGHT_SCREENSHOTS"));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    const auto name = QString::fromLatin1(QTest::currentTestFunction()) + QLatin1Char('-') +
                      QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1Char(' '), QLatin1Char('-'));
    const auto suffix = qEnvironmentVariable("CERTWRIGHT_SCREENSHOT_SUFFIX");
    QVERIFY(m_window->grab().save(folder.filePath(name + suffix + QStringLiteral(".png"))));
    const auto size = m_window->size(), room = m_window->screen()->availableSize() - QSize(0, 28);
    QVERIFY2(size.width() <= room.width() && size.height() <= room.height(), "the window leaves no room for a title bar on the screen");
    for (const auto *button : m_window->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly))
      QVERIFY2(!button->isVisible() || m_window->rect().contains(button->geometry()), qUtf8Printable(button->objectName()));
  }

  static ViewedPath stored() {
    core::StoreEntry entry{support::certificate("leaf"), {support::certificate("intermediate")}, {}, true};
    entry.description.friendlyName = "MX front";
    auto chain = support::chainOf(entry.certificate, {{entry.certificate}, {support::certificate("intermediate")}, {support::certificate("root")}});
    chain.trust = core::RootTrust::System;
    return ViewedPath::of(entry, &chain);
  }
  static ViewedPath alone(const char *name) { return ViewedPath::of(ViewedCertificate{support::certificate(name)}); }

  void choose(const QString &field) {
    auto *table = m_window->findChild<QTreeWidget *>(QStringLiteral("detailsTable"));
    const auto found = table->findItems(field, Qt::MatchStartsWith);
    QVERIFY(!found.isEmpty());
    table->setCurrentItem(found.front());
    table->scrollToItem(found.front());
  }

private slots:
  void initTestCase() { m_light = QApplication::palette(); }
  void init() { m_driver = std::make_unique<support::WizardDriver>(); }
  void cleanup() {
    m_window.reset();
    m_translator.reset();
    m_driver.reset();
  }

  void certificate1general_data() { looksOf(); }
  void certificate1general() {
    show(stored(), general);
    shoot();
  }

  // With a list to choose from, there is less room for the rest.
  void certificate1several_data() { looksOf(); }
  void certificate1several() {
    QFETCH(const Look, look);
    dress(look);
    auto *window = new CertificateWindow(ports(m_reader), m_driver->chooser, {stored(), alone("intermediate"), alone("root")});
    window->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window.reset(window);
    window->show();
    QVERIFY(QTest::qWaitForWindowExposed(window));
    const auto *print = window->findChild<QLabel *>(QStringLiteral("sha256Label"));
    const bool isRoomy = window->screen()->availableSize().height() > 600;
    QTRY_VERIFY(!isRoomy || !print->visibleRegion().isEmpty());
    if (isRoomy) QCOMPARE(print->visibleRegion().boundingRect(), print->rect()); // on a small screen one scrolls to it
    shoot();
  }

  void certificate1hostile_data() { looksOf(); }
  void certificate1hostile() {
    show(alone("ui/hostile"), general);
    shoot();
  }

  void certificate1many_data() { looksOf(); }
  void certificate1many() {
    show(alone("ui/many"), general);
    shoot();
  }

  void certificate2details_data() { looksOf(); }
  void certificate2details() {
    show(alone("extensions/rich"), details);
    auto *table = m_window->findChild<QTreeWidget *>(QStringLiteral("detailsTable"));
    choose(QStringLiteral("1.3.6.1.4.1.99999.1")); // the last one
    QVERIFY2(table->visualItemRect(table->currentItem()).bottom() <= table->viewport()->height(), "it is not in sight");
    shoot();
  }

  void certificate2unknown_data() { looksOf(); }
  void certificate2unknown() {
    show(alone("extensions/many"), details);
    choose(QStringLiteral("1.3.6.1.4.1.99999.2.7"));
    shoot();
  }

  void certificate3path_data() { looksOf(); }
  void certificate3path() {
    show(stored(), path);
    auto *tree = m_window->findChild<QTreeWidget *>(QStringLiteral("pathTree"));
    tree->setCurrentItem(tree->topLevelItem(0)->child(0));
    QTRY_VERIFY(m_window->findChild<QWidget *>(QStringLiteral("pathCard"))->findChildren<QLabel *>().back()->isVisible());
    shoot();
  }

  void certificate4pem_data() { looksOf(); }
  void certificate4pem() {
    show(stored(), pem);
    qobject_cast<CertificateWindow *>(m_window.get())->copy();
    shoot();
  }

  void view1password_data() { looksOf(); }
  void view1password() {
    QFETCH(const Look, look);
    dress(look);
    auto *view = new ui::ViewWindow(ports(m_driver->reader), m_driver->chooser, QStringLiteral("/home/anna/Downloads/mail.pfx"));
    view->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window.reset(view);
    view->show();
    QTRY_VERIFY(view->findChild<QLineEdit *>(QStringLiteral("viewPasswordEdit"))->isVisible());
    shoot();
  }

  void view2failed_data() { looksOf(); }
  void view2failed() {
    QFETCH(const Look, look);
    dress(look);
    m_driver->reader.broken["page.pfx"] = core::ErrorCode::ContentUnknown;
    auto *view = new ui::ViewWindow(ports(m_driver->reader), m_driver->chooser, QStringLiteral("/home/anna/Downloads/page.pfx"));
    view->setAttribute(Qt::WA_DeleteOnClose, false);
    m_window.reset(view);
    view->show();
    QTRY_VERIFY(view->findChild<ui::Banner *>(QStringLiteral("viewBanner"))->isVisible());
    shoot();
  }
};

QTEST_MAIN(TestCertificateScreenshots)
#include "tst_certificate_screenshots.moc"
