// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/palettes.h"
#include "tests/support/wizard_driver.h"
#include "ui/text/glossary.h"

#include <QAccessible>
#include <QStyleFactory>
#include <QTableWidget>
#include <QToolButton>

#include <algorithm>
#include <cmath>
#include <functional>

using support::WizardDriver;
using ui::PageId;

// What assistive technology gets: roles, names, descriptions, announcements, and an order that is that of reading.
class TestWizardAccess final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }

  static void pages() {
    QTest::addColumn<PageId>("page");
    QTest::newRow("file") << PageId::File;
    QTest::newRow("password") << PageId::Password;
    QTest::newRow("name and place") << PageId::Name;
    QTest::newRow("confirm") << PageId::Confirm;
    QTest::newRow("result") << PageId::Result;
    QTest::newRow("key") << PageId::Key;
    QTest::newRow("request") << PageId::Request;
    QTest::newRow("request made") << PageId::RequestResult;
  }

  void go() {
    QFETCH(const PageId, page);
    driver().goTo(page);
    QTRY_COMPARE(driver().page(), page);
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::None);
    if (page == PageId::Confirm) QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
  }

  [[nodiscard]] QList<QWidget *> controls() const {
    QList<QWidget *> found;
    for (auto *widget : m_driver->wizard->findChildren<QWidget *>()) {
      if (widget->isVisible() && widget->isEnabled() && (widget->focusPolicy() & Qt::TabFocus) != 0) found << widget;
    }
    return found;
  }

  static double luminance(QRgb color) {
    const auto linear = [](int part) {
      const double share = part / 255.0;
      return share <= 0.04045 ? share / 12.92 : std::pow((share + 0.055) / 1.055, 2.4);
    };
    return 0.2126 * linear(qRed(color)) + 0.7152 * linear(qGreen(color)) + 0.0722 * linear(qBlue(color));
  }

  // WCAG's contrast between the ground of an unticked box and the strongest pixel of its edge.
  static double contrastOfBox(const QPalette &palette, QStyle *style) {
    QCheckBox box;
    box.setStyle(style);
    box.setPalette(palette);
    box.resize(20, 20);
    const auto image = box.grab().toImage();
    const double ground = luminance(image.pixel(8, 10));
    double best = 1;
    for (int x = 0; x < image.width(); ++x) best = std::max(best, (luminance(image.pixel(x, 10)) + 0.05) / (ground + 0.05));
    return best;
  }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void everyControlHasARoleAndAName_data() { pages(); }
  void everyControlHasARoleAndAName() {
    go();
    QVERIFY(controls().size() >= 2);
    for (auto *control : controls()) {
      const auto *interface = QAccessible::queryAccessibleInterface(control);
      QVERIFY2(interface != nullptr, qUtf8Printable(control->objectName()));
      QVERIFY2(interface->role() != QAccessible::NoRole && interface->role() != QAccessible::Client, qUtf8Printable(control->objectName()));
      QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qUtf8Printable(control->objectName()));
      QVERIFY2(!interface->text(QAccessible::Name).contains(u'&'), qUtf8Printable(interface->text(QAccessible::Name)));
    }
  }

  void fieldsAndChoicesAreDescribed_data() { pages(); }
  void fieldsAndChoicesAreDescribed() {
    go();
    for (auto *control : controls()) {
      const auto *interface = QAccessible::queryAccessibleInterface(control);
      const auto role = interface->role();
      if (role != QAccessible::EditableText && role != QAccessible::RadioButton) continue;
      QVERIFY2(!interface->text(QAccessible::Description).isEmpty(), qUtf8Printable(control->objectName()));
    }
  }

  // Tab goes down the page, and within a line in the direction of the language; the window's buttons come last.
  void tabGoesInTheOrderOfReading_data() { pages(); }
  void tabGoesInTheOrderOfReading() {
    go();
    auto *first = driver().wizard->currentPage()->findChild<QWidget *>();
    QVERIFY(first != nullptr);
    QWidget *start = nullptr;
    for (auto *control : controls()) {
      const auto top = control->mapTo(driver().wizard.get(), QPoint());
      const auto best = start == nullptr ? QPoint(9999, 9999) : start->mapTo(driver().wizard.get(), QPoint());
      if (top.y() < best.y() - 8 || (qAbs(top.y() - best.y()) <= 8 && top.x() < best.x())) start = control;
    }
    QVERIFY(start != nullptr);
    start->setFocus();
    QRect last;
    QString before;
    for (qsizetype step = 0; step < controls().size(); ++step) {
      auto *now = QApplication::focusWidget();
      const auto box = now->visibleRegion().boundingRect().translated(now->mapTo(driver().wizard.get(), QPoint()));
      const bool isNextCard = box.left() > last.right(); // what stands beside a card comes after all of it
      const bool isBelow = box.top() >= last.top() - 8 || isNextCard;
      const bool isBehind = box.top() > last.bottom() - 8 || box.left() > last.left();
      QVERIFY2(last.isNull() || (isBelow && isBehind), qUtf8Printable(before + QStringLiteral(" → ") + now->objectName()));
      before = now->objectName();
      last = box;
      QTest::keyClick(now, Qt::Key_Tab);
    }
  }

  void focusIsSeen_data() { pages(); }
  void focusIsSeen() {
    go();
    for (auto *control : controls()) {
      if (qobject_cast<QTableWidget *>(control) != nullptr) continue; // it shows its current cell
      control->clearFocus();
      const auto without = control->grab().toImage();
      QTest::keyClick(driver().wizard.get(), Qt::Key_Tab); // focus by the keyboard is what shows it
      control->setFocus(Qt::TabFocusReason);
      QVERIFY2(control->grab().toImage() != without, qUtf8Printable(control->objectName()));
    }
  }

  // That it is heard is proved on the bus, by tests/e2e/wizard_import.py.
  void untickedBoxIsSeenInTheDark() {
    driver().start(); // with it comes our style
    const auto dark = support::darkPalette();
    QVERIFY(contrastOfBox(dark, QApplication::style()) >= 3.0);
    const std::unique_ptr<QStyle> fusion(QStyleFactory::create(QStringLiteral("fusion")));
    QVERIFY(contrastOfBox(dark, fusion.get()) < 3.0); // control: what it replaces
  }

  void glossaryStandsWithItsWords() {
    using Term = ui::Glossary::Term;
    const auto isExplained = [this](Term term) {
      const auto labels = driver().wizard->currentPage()->findChildren<QLabel *>();
      return std::any_of(labels.begin(), labels.end(),
                         [&](const QLabel *label) { return label->toolTip() == ui::Glossary::of(term).toHtmlEscaped(); });
    };
    driver().goTo(PageId::Name);
    QVERIFY(isExplained(Term::FriendlyName) && !isExplained(Term::Chain));
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QWidget>("chainCard") != nullptr);
    QVERIFY(isExplained(Term::Chain) && !isExplained(Term::Thumbprint));
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    QVERIFY(isExplained(Term::Thumbprint) && isExplained(Term::FriendlyName));
  }

  void wrongPasswordIsAnAlertThatAppears() {
    driver().goTo(PageId::Password);
    auto *banner = driver().wizard->findChild<ui::Banner *>(QStringLiteral("passwordBanner"));
    auto *interface = QAccessible::queryAccessibleInterface(banner);
    QVERIFY(!banner->isVisible());
    QCOMPARE(interface->childCount(), 0);
    driver().type("passwordEdit", QStringLiteral("wrong"));
    driver().click("nextButton");
    QTRY_VERIFY(banner->isVisible());
    QCOMPARE(interface->childCount(), 1);
    QCOMPARE(interface->child(0)->role(), QAccessible::AlertMessage);
    QVERIFY(interface->child(0)->text(QAccessible::Name).startsWith(ui::messageFor(core::Error{core::ErrorCode::WrongPassword}).title));
  }

  // Of all that a screen reader walks through, one thing has the focus, and nothing of a hidden page shows.
  void oneThingHasTheFocusAndNothingHiddenShows_data() { pages(); }
  void oneThingHasTheFocusAndNothingHiddenShows() {
    go();
    QStringList focused;
    const std::function<void(QAccessibleInterface *, bool)> walk = [&](QAccessibleInterface *node, bool isHidden) {
      const auto state = node->state();
      const auto name = node->text(QAccessible::Name);
      if (state.focused) focused << name;
      const bool shows = !state.invisible && !state.offscreen;
      QVERIFY2(!isHidden || !shows, qUtf8Printable(name));
      if (node->role() == QAccessible::ComboBox) return; // whose list is Qt's matter
      for (int i = 0; i < node->childCount(); ++i) {
        if (auto *child = node->child(i)) walk(child, isHidden || state.invisible);
      }
    };
    walk(QAccessible::queryAccessibleInterface(driver().wizard.get()), false);
    QCOMPARE(focused.size(), 1);
  }

  void headingsPagesAndStepsHaveTheirRoles_data() { pages(); }
  void headingsPagesAndStepsHaveTheirRoles() {
    go();
    const auto roleOf = [](QObject *object) { return QAccessible::queryAccessibleInterface(object)->role(); };
    QCOMPARE(roleOf(driver().find<QLabel>("headingLabel")), QAccessible::Heading);
    QCOMPARE(roleOf(driver().wizard->currentPage()), QAccessible::Grouping);
    QCOMPARE(QAccessible::queryAccessibleInterface(driver().wizard->currentPage())->text(QAccessible::Name),
             driver().find<QLabel>("headingLabel")->text());
    auto *steps = QAccessible::queryAccessibleInterface(driver().find<QWidget>("stepList"));
    QCOMPARE(steps->role(), QAccessible::List);
    int current = 0;
    for (int i = 0; i < steps->childCount(); ++i) {
      QCOMPARE(steps->child(i)->role(), QAccessible::ListItem);
      QCOMPARE(steps->indexOfChild(steps->child(i)), i);
      QVERIFY(!steps->child(i)->text(QAccessible::Name).isEmpty());
      current += steps->child(i)->text(QAccessible::Name).endsWith(QStringLiteral(", current step")) ? 1 : 0;
    }
    QCOMPARE(current, 1);
    QCOMPARE(roleOf(driver().find<QLabel>("headingSentence")), QAccessible::StaticText); // control
  }

  void rootIsNamedWhereItsTrustIsTicked() {
    driver().reader.files["root.cer"] = {{"root"}, {}, "", ""};
    driver().goTo(PageId::Confirm, "root.cer", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("rootCard") != nullptr);
    auto *box = driver().find<QWidget>("rootCard")->findChild<QCheckBox *>();
    QVERIFY(QAccessible::queryAccessibleInterface(box)->text(QAccessible::Name).endsWith(QStringLiteral(": Test Root")));
  }

  void clearButtonOfTheFieldHasAName() {
    driver().start();
    driver().type("pathEdit", QStringLiteral("/home"));
    const auto *edit = driver().find<QLineEdit>("pathEdit");
    auto *clear = edit->findChild<QToolButton *>();
    QVERIFY(clear != nullptr);
    QCOMPARE(QAccessible::queryAccessibleInterface(clear)->text(QAccessible::Name), QStringLiteral("Clear the field"));
  }

  void valuesAreReachedWithTab() {
    driver().goTo(PageId::Result);
    QStringList reached;
    for (qsizetype step = controls().size(); step > 0; --step) {
      reached << QApplication::focusWidget()->objectName();
      QTest::keyClick(QApplication::focusWidget(), Qt::Key_Tab);
    }
    QVERIFY2(reached.contains(QStringLiteral("sha256Label")), qUtf8Printable(reached.join(u'|')));
    QVERIFY(reached.contains(QStringLiteral("storedNameLabel")));
    QVERIFY(!reached.contains(QStringLiteral("headingLabel"))); // control
  }

  void effectsAreReadRowByRow() {
    driver().goTo(PageId::Confirm);
    QTRY_VERIFY(driver().find<QTableWidget>("effectsTable") != nullptr);
    auto *table = driver().find<QTableWidget>("effectsTable");
    auto *interface = QAccessible::queryAccessibleInterface(table);
    QVERIFY(interface->tableInterface() != nullptr);
    for (int row = 0; row < table->rowCount(); ++row) {
      const auto said = interface->tableInterface()->cellAt(row, 0)->text(QAccessible::Name);
      for (int column = 0; column < table->columnCount(); ++column) QVERIFY2(said.contains(table->item(row, column)->text()), qUtf8Printable(said));
    }
  }

  void passwordFieldTellsItsNameAndNoText() {
    driver().goTo(PageId::Password);
    driver().type("passwordEdit", QStringLiteral("qzvkxj"));
    auto *interface = QAccessible::queryAccessibleInterface(driver().find<QLineEdit>("passwordEdit"));
    QVERIFY(interface->state().passwordEdit);
    QVERIFY(interface->textInterface() == nullptr && interface->editableTextInterface() == nullptr);
    QCOMPARE(interface->text(QAccessible::Value), QString());
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Password"));
  }
};

QTEST_MAIN(TestWizardAccess)
#include "tst_wizard_access.moc"
