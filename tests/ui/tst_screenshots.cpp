// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"

#include <QDir>
#include <QPalette>
#include <QPushButton>
#include <QScreen>

using support::WizardDriver;
using ui::PageId;

namespace {

QPalette darkPalette() {
  QPalette dark(QColor(0x2b, 0x2f, 0x33), QColor(0x23, 0x27, 0x2a));
  dark.setColor(QPalette::Base, QColor(0x1b, 0x1e, 0x20));
  dark.setColor(QPalette::WindowText, QColor(0xee, 0xee, 0xee));
  dark.setColor(QPalette::Text, QColor(0xee, 0xee, 0xee));
  dark.setColor(QPalette::ButtonText, QColor(0xee, 0xee, 0xee));
  dark.setColor(QPalette::Highlight, QColor(0x3d, 0x7f, 0xd9));
  dark.setColor(QPalette::HighlightedText, Qt::white);
  dark.setColor(QPalette::PlaceholderText, QColor(0xa0, 0xa0, 0xa0));
  for (const auto role : {QPalette::WindowText, QPalette::Text, QPalette::ButtonText})
    dark.setColor(QPalette::Disabled, role, QColor(0x80, 0x80, 0x80));
  return dark;
}

} // namespace

// A picture of every page and state, in light and dark, into the build folder, so that they never go stale. What a picture
// must not have is checked as well: text that is cut off, and a window that does not fit a screen of 1024 × 768.
class TestScreenshots final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  QPalette m_light;
  WizardDriver &driver() { return *m_driver; }

  void shoot() {
    QTRY_VERIFY(!driver().wizard->findChild<QWidget *>(QStringLiteral("busyLabel"))->isVisible());
    QTest::mouseMove(driver().wizard.get(), QPoint(1, 1));
    const QDir folder(qEnvironmentVariable("CERTWRIGHT_SCREENSHOTS"));
    QVERIFY(folder.mkpath(QStringLiteral(".")));
    const auto suffix = qEnvironmentVariable("CERTWRIGHT_SCREENSHOT_SUFFIX");
    const auto name =
        QString::fromLatin1(QTest::currentDataTag()).replace(QLatin1String(", "), QLatin1String("-")).replace(QLatin1Char(' '), QLatin1Char('-'));
    QVERIFY(driver().wizard->grab().save(folder.filePath(name + suffix + QStringLiteral(".png"))));
    checkNothingIsCutOff();
  }

  void checkNothingIsCutOff() {
    for (const auto *label : driver().wizard->findChildren<QLabel *>()) {
      if (!label->isVisible() || label->text().isEmpty()) continue;
      const int wanted = label->wordWrap() ? label->heightForWidth(label->width()) : label->sizeHint().height();
      QVERIFY2(label->height() >= wanted, qUtf8Printable(label->text()));
      if (!label->wordWrap()) QVERIFY2(label->width() >= label->sizeHint().width(), qUtf8Printable(label->text()));
    }
    for (const auto *button : driver().wizard->findChildren<QPushButton *>()) {
      if (button->isVisible()) QVERIFY2(button->width() >= button->fontMetrics().horizontalAdvance(button->text()), qUtf8Printable(button->text()));
    }
    const auto size = driver().wizard->frameSize();
    QVERIFY2(size.width() <= 1024 && size.height() <= 740, "the window leaves no room for a title bar on 1024 × 768");
  }

  static void pages() {
    QTest::addColumn<bool>("isDark");
    for (const bool isDark : {false, true}) {
      const auto row = [&](const char *name) { QTest::newRow((QByteArray(name) + (isDark ? ", dark" : ", light")).constData()) << isDark; };
      row(QTest::currentTestFunction());
    }
  }

  void begin() {
    QFETCH(const bool, isDark);
    QApplication::setPalette(isDark ? darkPalette() : m_light);
    m_driver = std::make_unique<WizardDriver>(true);
    driver().reader.files["mail.pfx"].friendlyName = "MX front";
  }

private slots:
  void initTestCase() { m_light = QApplication::palette(); }
  void cleanup() { m_driver.reset(); }

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

  void page2wrong_data() { pages(); }
  void page2wrong() {
    begin();
    driver().goTo(PageId::Password);
    driver().type("passwordEdit", QStringLiteral("wrong "));
    driver().click("nextButton");
    QTRY_VERIFY(!driver().banner("blankBanner").isEmpty());
    shoot();
  }

  void page3name_data() { pages(); }
  void page3name() {
    begin();
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("MX front"));
    shoot();
  }

  void page3default_data() { pages(); }
  void page3default() {
    begin();
    driver().goTo(PageId::Name);
    shoot();
  }

  void page4confirm_data() { pages(); }
  void page4confirm() {
    begin();
    const auto old = support::certificate("other");
    driver().store->content.exists = true;
    driver().store->content.entries.emplace(old.sha256(), core::StoreEntry{old, {}, "MX front", {}, true});
    driver().store->content.links["MX front"] = old.sha256();
    driver().goTo(PageId::Name);
    driver().type("friendlyNameEdit", QStringLiteral("MX front"));
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

  void page4hostile_data() { pages(); }
  void page4hostile() {
    begin();
    driver().reader.files["mail.pfx"] = {{"ui/hostile"}, {"ui/hostile"}, "", ""};
    driver().goTo(PageId::Confirm, "mail.pfx", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    shoot();
  }

  void page5result_data() { pages(); }
  void page5result() {
    begin();
    driver().goTo(PageId::Result);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
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
