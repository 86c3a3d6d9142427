// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"

#include <QAccessible>

using support::WizardDriver;
using ui::PageId;

namespace {

// What a screen reader speaks by itself: an alert that shows, and what gets the focus.
class Heard final {
public:
  Heard() {
    alerts().clear();
    focused().clear();
    QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
      auto *interface = event->accessibleInterface();
      if (interface == nullptr) return;
      const auto name = interface->text(QAccessible::Name).section(QLatin1Char('\n'), 0, 0);
      const bool isAlert = interface->role() == QAccessible::AlertMessage || interface->role() == QAccessible::Notification;
      if (event->type() == QAccessible::ObjectShow && isAlert) alerts() << name;
      if (event->type() == QAccessible::Focus) focused() << name;
    });
  }
  ~Heard() { QAccessible::installUpdateHandler(nullptr); }
  Heard(const Heard &) = delete;
  Heard &operator=(const Heard &) = delete;

  static QStringList &alerts() {
    static QStringList names;
    return names;
  }
  static QStringList &focused() {
    static QStringList names;
    return names;
  }
};

QByteArray said(const QStringList &list) {
  return list.join(QStringLiteral(" | ")).toUtf8();
}

} // namespace

// Each alert is told once, and the focus goes straight to where it stays. Qt tells only where somebody listens, so this runs on an X server with a
// bus for accessibility.
class TestWizardAlerts final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void somebodyListens() {
    driver().start();
    QTRY_VERIFY(QAccessible::isActive());
  }

  void wrongPasswordIsToldEachTime() {
    driver().goTo(PageId::Password);
    const Heard heard;
    for (int times = 1; times <= 2; ++times) {
      driver().type("passwordEdit", QStringLiteral("wrong"));
      driver().click("nextButton");
      QTRY_COMPARE(Heard::alerts(), QStringList(times, QStringLiteral("Wrong password")));
    }
  }

  void stoppedCheckIsToldOnce() {
    driver().goTo(PageId::Password);
    driver().reader.hold();
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::Unlocking);
    const Heard heard;
    driver().key(Qt::Key_Escape);
    QTRY_COMPARE(Heard::alerts(), QStringList{QStringLiteral("Stopped")});
    QTest::qWait(50); // for more that might come
    QCOMPARE(Heard::alerts(), QStringList{QStringLiteral("Stopped")});
  }

  void importTellsItsResultAndNothingElse() {
    driver().reader.files["open.pfx"] = {{"ui/orphan"}, {"ui/orphan"}, "", ""};
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    QVERIFY(driver().wizard->currentPage()->findChildren<ui::Banner *>().size() > 1); // control: there is more that could be told again
    const Heard heard;
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QTest::qWait(50); // for more that might come
    QVERIFY2(Heard::alerts() == (QStringList{QStringLiteral("The certificate is in the store"),
                                             QStringLiteral("open.pfx still holds the private key: delete it, or keep it safe")}),
             said(Heard::alerts()));
  }

  void bannerIsToldOnceUnlessItSaysSomethingElse() {
    driver().start();
    auto *banner = new ui::Banner(driver().wizard->currentPage());
    const auto say = [banner](const QString &title) { banner->showMessage(ui::Banner::Kind::Error, {title, {}, {}}); };
    const Heard heard;
    for (int i = 0; i < 5; ++i) say(QStringLiteral("Wrong"));
    QTRY_COMPARE(Heard::alerts(), QStringList{QStringLiteral("Wrong")});
    say(QStringLiteral("Other"));
    QTRY_COMPARE(Heard::alerts().size(), 2);
    banner->hide();
    say(QStringLiteral("Other")); // there again, so said again
    QTRY_COMPARE(Heard::alerts().size(), 3);
    delete banner;
    banner = new ui::Banner(driver().wizard->currentPage());
    banner->showMessage(ui::Banner::Kind::Error, {QStringLiteral("Other"), {}, {}}); // in its place, no news
    QVERIFY(banner->isVisible());
    QTest::qWait(50);
    QCOMPARE(Heard::alerts().size(), 3);
  }

  // Who listens may remember the name of an object until it is told of another.
  void alertIsRenamedBeforeItIsShown() {
    driver().start();
    auto *banner = new ui::Banner(driver().wizard->currentPage());
    static QStringList events;
    events.clear();
    QAccessible::installUpdateHandler([](QAccessibleEvent *event) {
      auto *interface = event->accessibleInterface();
      if (interface == nullptr || interface->role() != QAccessible::AlertMessage) return;
      if (event->type() == QAccessible::NameChanged) events << QStringLiteral("named ") + interface->text(QAccessible::Name);
      if (event->type() == QAccessible::ObjectShow) events << QStringLiteral("shown ") + interface->text(QAccessible::Name);
    });
    for (const auto *title : {"First", "Second"}) {
      banner->showMessage(ui::Banner::Kind::Error, {QLatin1String(title), {}, {}});
      QTRY_COMPARE(events, QStringList({QStringLiteral("named ") + QLatin1String(title), QStringLiteral("shown ") + QLatin1String(title)}));
      events.clear();
      banner->hide();
      QTest::qWait(20);
    }
    QAccessible::installUpdateHandler(nullptr);
  }

  void copyingIsToldEachTime() {
    driver().goTo(PageId::RequestResult);
    QTest::qWait(50); // what the page itself says
    const Heard heard;
    driver().click("copyRequestButton");
    driver().click("copyRequestButton");
    QCOMPARE(Heard::alerts(), QStringList({QStringLiteral("Copied"), QStringLiteral("Copied")}));
  }

  void planThatIsMadeAnewTellsOnlyWhatIsNew() {
    driver().reader.files["open.pfx"] = {{"ui/expired"}, {"ui/expired"}, "", ""};
    const Heard heard;
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    QTRY_COMPARE(Heard::alerts().count(QStringLiteral("Expired")), 1);
    Heard::alerts().clear();
    driver().tick("choice-accept/expired");
    QTRY_VERIFY(driver().isEnabled("importButton"));
    QVERIFY2(!Heard::alerts().contains(QStringLiteral("Expired")), said(Heard::alerts()));
  }

  void focusGoesStraightToWhereItStays() {
    driver().goTo(PageId::Name);
    const Heard heard;
    driver().key(Qt::Key_Return); // no click, which moves the focus itself
    QTRY_COMPARE(driver().page(), PageId::Confirm);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    QTRY_VERIFY(driver().isEnabled("importButton"));
    for (const auto &name : Heard::focused()) QVERIFY2(Heard::focused().count(name) == 1, said(Heard::focused()));
  }
};

QTEST_MAIN(TestWizardAlerts)
#include "tst_wizard_alerts.moc"
