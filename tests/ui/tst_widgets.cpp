// SPDX-License-Identifier: Apache-2.0
#include "tests/support/palettes.h"
#include "ui/widgets/calm_style.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/copy_row.h"
#include "ui/widgets/filter_list.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/side_by_side.h"
#include "ui/widgets/text_lines.h"
#include "ui/widgets/tick_box.h"
#include "ui/widgets/tones.h"

#include <QApplication>
#include <QClipboard>
#include <QDialog>
#include <QFontDatabase>
#include <QLineEdit>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QTextLayout>
#include <QVBoxLayout>
#include <QtTest>

#include <algorithm>

using ui::PlainLabel;

namespace {

const auto hex = QStringLiteral("0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef");

QString clipboard() {
  return QApplication::clipboard()->text();
}

} // namespace

// The widgets that pages are made of: text that wraps and is copied as it is, news that is told once, lists that may be long.
class TestWidgets final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<QWidget> m_window;
  QPalette m_light;

  void show() {
    m_window->show();
    m_window->activateWindow();
    QVERIFY(QTest::qWaitForWindowActive(m_window.get()));
  }

private slots:
  void initTestCase() {
    ui::CalmStyle::install();
    ui::Roles::install();
    m_light = QApplication::palette();
  }
  void init() {
    m_window = std::make_unique<QWidget>();
    new QVBoxLayout(m_window.get());
  }
  void cleanup() {
    m_window.reset();
    QApplication::setPalette(m_light);
  }

  void longWordIsBrokenWhereTheLineEnds() {
    const auto *label = ui::plainLabel(m_window.get(), hex);
    const QLabel native(hex);
    QVERIFY(label->minimumSizeHint().width() < label->fontMetrics().horizontalAdvance(hex) / 2);
    QVERIFY(native.minimumSizeHint().width() > label->fontMetrics().horizontalAdvance(hex) - 10); // control: what Qt does with it
    QVERIFY(label->heightForWidth(label->sizeHint().width() / 3) >= 3 * label->fontMetrics().height());
    QCOMPARE(label->text(), hex);
  }

  void wordsThatFitAreNotBroken() {
    const auto text = QStringLiteral("several short words in a row");
    const auto *label = ui::plainLabel(m_window.get(), text);
    const int longest = label->fontMetrics().horizontalAdvance(QStringLiteral("several"));
    QVERIFY(label->minimumSizeHint().width() >= longest);
    QCOMPARE(label->heightForWidth(label->sizeHint().width()), label->sizeHint().height());
    QCOMPARE(label->sizeHint().height(), label->fontMetrics().height());
  }

  void selectionIsCopiedAsItIs() {
    auto *label = ui::plainLabel(m_window.get(), hex, true);
    m_window->layout()->addWidget(label);
    m_window->resize(150, 200); // it wraps
    show();
    label->setFocus(Qt::TabFocusReason);
    QTest::keyClick(label, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(label, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), hex);
    QTest::mouseDClick(label, Qt::LeftButton, {}, QPoint(20, label->height() / 2));
    QCOMPARE(label->selection(), hex);
  }

  void partIsSelectedByKeysAndByMouse() {
    auto *label = ui::plainLabel(m_window.get(), QStringLiteral("one two"), true);
    m_window->layout()->addWidget(label);
    show();
    QTest::mouseClick(label, Qt::LeftButton, {}, QPoint(3, label->height() / 2));
    for (int i = 0; i < 3; ++i) QTest::keyClick(label, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(label, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard(), QStringLiteral("one"));
    QTest::mousePress(label, Qt::LeftButton, {}, QPoint(3 + label->fontMetrics().horizontalAdvance(QStringLiteral("one ")), label->height() / 2));
    QTest::mouseMove(label, QPoint(label->width() - 1, label->height() / 2));
    QTest::mouseRelease(label, Qt::LeftButton, {}, QPoint(label->width() - 1, label->height() / 2));
    QCOMPARE(label->selection(), QStringLiteral("two"));
  }

  void textThatOnlyShowsIsNoStopForTab() {
    QCOMPARE(ui::plainLabel(m_window.get(), hex)->focusPolicy(), Qt::NoFocus);
    QVERIFY((ui::plainLabel(m_window.get(), hex, true)->focusPolicy() & Qt::TabFocus) != 0);
  }

  void menuCopiesAndEscapeClosesOnlyTheMenu() {
    QDialog dialog;
    auto *label = ui::plainLabel(&dialog, QStringLiteral("mail.example.com"), true);
    auto *layout = new QVBoxLayout(&dialog);
    layout->addWidget(label);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    const auto open = [&]() -> QMenu * {
      QContextMenuEvent event(QContextMenuEvent::Mouse, label->rect().center(), label->mapToGlobal(label->rect().center()));
      QApplication::sendEvent(label, &event);
      return qobject_cast<QMenu *>(QApplication::activePopupWidget());
    };
    auto *menu = open();
    QVERIFY(menu != nullptr);
    QTest::keyClick(menu, Qt::Key_Escape);
    QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
    QVERIFY(dialog.isVisible());
    QApplication::clipboard()->clear();
    menu = open();
    QVERIFY(menu != nullptr);
    QTest::keyClick(menu, Qt::Key_C);
    QTRY_COMPARE(clipboard(), QStringLiteral("mail.example.com"));
    QTest::keyClick(label, Qt::Key_Escape);
    QVERIFY(!dialog.isVisible()); // control: without a menu it is the dialog's
  }

  void longWordIsBrokenBehindADotOrAHyphen_data() {
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("fits"); // one letter less than this is the width
    QTest::addColumn<QStringList>("lines");
    const auto row = [](const char *title, const char *text, const char *fits, const QStringList &lines) {
      QTest::newRow(title) << QString::fromLatin1(text) << QString::fromLatin1(fits) << lines;
    };
    row("host", "mail.example.com", "mail.example.com", {QStringLiteral("mail.example."), QStringLiteral("com")});
    row("hyphen", "autodiscover-frontend", "autodiscover-frontend", {QStringLiteral("autodiscover-"), QStringLiteral("frontend")});
    row("after other words", "to mail.example.com", "mail.example.com",
        {QStringLiteral("to "), QStringLiteral("mail.example."), QStringLiteral("com")});
    row("room for all", "mail.example.com", "mail.example.com and more", {QStringLiteral("mail.example.com")}); // control
    row("no joint", "abcdefghijklmnop", "abcdefghijklmnop", {QStringLiteral("abcdefghijklmno"), QStringLiteral("p")});
  }
  void longWordIsBrokenBehindADotOrAHyphen() {
    QFETCH(const QString, text);
    QFETCH(const QString, fits);
    QFETCH(const QStringList, lines);
    QTextLayout layout(text, QFontDatabase::systemFont(QFontDatabase::FixedFont));
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    ui::layOutLines(layout, QFontMetricsF(layout.font()).horizontalAdvance(fits) - 2);
    QStringList found;
    for (int i = 0; i < layout.lineCount(); ++i) found << text.mid(layout.lineAt(i).textStart(), layout.lineAt(i).textLength());
    QCOMPARE(found, lines);
  }

  void copyButtonSaysThatItCopied() {
    auto *row = new ui::CopyRow(QStringLiteral("&Copy"), {QStringLiteral("Thumbprint"), QStringLiteral("Copy thumbprint")}, m_window.get());
    row->setValue(QStringLiteral("0123 4567"), QStringLiteral("01234567"));
    m_window->layout()->addWidget(row);
    show();
    auto *notice = row->button().findChild<QWidget *>(QStringLiteral("copiedNotice"));
    QVERIFY(!notice->isVisible());
    for (int times = 0; times < 2; ++times) {
      QTest::mouseClick(&row->button(), Qt::LeftButton);
      QCOMPARE(clipboard(), QStringLiteral("01234567"));
      QVERIFY(notice->isVisible());
    }
    const auto *said = QAccessible::queryAccessibleInterface(notice)->child(0);
    QCOMPARE(said->role(), QAccessible::Notification);
    QCOMPARE(said->text(QAccessible::Name), QStringLiteral("Copied"));
    QCOMPARE(QAccessible::queryAccessibleInterface(&row->button())->text(QAccessible::Name), QStringLiteral("Copy thumbprint"));
    QCOMPARE(QAccessible::queryAccessibleInterface(&row->value())->text(QAccessible::Name), QStringLiteral("Thumbprint: 01234567"));
    QTRY_VERIFY(!notice->isVisible());
  }

  void textOnTheAccentCanBeRead_data() {
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << QPalette(QColor(0xef, 0xef, 0xef));
    QTest::newRow("dark") << support::darkPalette();
    QTest::newRow("high contrast") << support::starkPalette();
    QPalette pale(QColor(0xef, 0xef, 0xef));
    pale.setColor(QPalette::Highlight, QColor(0xff, 0xe0, 0x80));
    pale.setColor(QPalette::HighlightedText, Qt::white);
    QTest::newRow("hardly any contrast") << pale;
    pale.setColor(QPalette::Highlight, QColor(0x20, 0x20, 0x20));
    pale.setColor(QPalette::HighlightedText, Qt::black);
    QTest::newRow("black on black") << pale;
  }
  void textOnTheAccentCanBeRead() {
    QFETCH(QPalette, palette);
    const auto text = palette.color(QPalette::HighlightedText);
    QVERIFY(ui::Tones::contrast(text, ui::Tones::accent(palette)) >= 4.5);
    ui::Tones::settle(palette);
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
      palette.setCurrentColorGroup(group);
      QVERIFY(ui::Tones::contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
    }
  }

  void accentThatIsReadableStays() {
    const auto stark = support::starkPalette();
    QCOMPARE(ui::Tones::accent(stark), stark.color(QPalette::Highlight));
    QVERIFY(qAbs(ui::Tones::contrast(Qt::white, Qt::black) - 21) < 0.01);
    QVERIFY(ui::Tones::contrast(Qt::white, QColor(48, 140, 198)) < 4.5); // control: Fusion's own
  }

  // That of the program: the style has settled it.
  void paletteOfTheProgramIsSettled() {
    const auto palette = QApplication::palette();
    QVERIFY(ui::Tones::contrast(palette.color(QPalette::HighlightedText), palette.color(QPalette::Highlight)) >= 4.5);
  }

  void shortListIsShownWhole() {
    ui::FilterList list(QStringLiteral("Names"), [](int n) { return QString::number(n) + QStringLiteral(" names"); });
    list.setEntries({QStringLiteral("a.example"), QStringLiteral("b.example")});
    list.show();
    QCOMPARE(list.findChild<QLabel *>(QStringLiteral("firstEntriesLabel"))->text(), QStringLiteral("a.example, b.example"));
    QVERIFY(!list.findChild<QWidget *>(QStringLiteral("allEntriesLink"))->isVisible());
    QVERIFY(list.findChild<QListView *>() == nullptr);
  }

  void longListIsFoldedOpenedFilteredAndCopied() {
    auto *list = new ui::FilterList(
        QStringLiteral("Names"), [](int n) { return QString::number(n) + QStringLiteral(" names"); }, m_window.get());
    QStringList names;
    for (int i = 0; i < 60; ++i) names << QStringLiteral("host-%1.example.com").arg(i, 2, 10, QLatin1Char('0'));
    list->setEntries(names);
    m_window->layout()->addWidget(list);
    show();
    auto *link = list->findChild<QPushButton *>(QStringLiteral("allEntriesLink"));
    QCOMPARE(link->text(), QStringLiteral("60 names…"));
    QVERIFY(list->findChild<QListView *>() == nullptr); // made when it is opened
    QTest::mouseClick(link, Qt::LeftButton);
    QVERIFY(list->isOpen());
    auto *view = list->findChild<QListView *>();
    QCOMPARE(view->model()->rowCount(), 60);
    QCOMPARE(QApplication::focusWidget()->objectName(), QStringLiteral("filterEdit"));
    QTest::keyClicks(QApplication::focusWidget(), QStringLiteral("HOST-1"));
    QCOMPARE(view->model()->rowCount(), 10);
    QCOMPARE(list->findChild<QLabel *>(QStringLiteral("entryCountLabel"))->text(), QStringLiteral("10 of 60 names"));
    view->setFocus();
    QTest::keyClick(view, Qt::Key_A, Qt::ControlModifier);
    QTest::keyClick(view, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(clipboard().split(QLatin1Char('\n')), names.mid(10, 10));
    QTest::keyClick(view, Qt::Key_Escape);
    QVERIFY(!list->isOpen() && m_window->isVisible());
  }

  void partsStandBelowEachOtherWhereThereIsNoRoom() {
    auto *both = new ui::SideBySide(m_window.get());
    auto *one = new QPushButton(QStringLiteral("one"), both), *other = new QPushButton(QStringLiteral("other"), both);
    both->add(one, 3);
    both->add(other, 2);
    m_window->show();
    both->show();
    both->resize(700, both->heightForWidth(700));
    QCOMPARE(one->y(), other->y());
    QVERIFY(one->width() > other->width());
    both->resize(400, both->heightForWidth(400));
    QVERIFY(other->y() >= one->geometry().bottom());
    QCOMPARE(one->width(), 400);
  }

  void buttonsFlowIntoTheNextLine() {
    auto *layout = new ui::FlowLayout;
    for (int i = 0; i < 6; ++i) layout->addWidget(new QPushButton(QStringLiteral("suggestion")));
    QWidget box;
    box.setLayout(layout);
    QVERIFY(layout->heightForWidth(200) > layout->heightForWidth(2000));
    box.resize(200, layout->heightForWidth(200));
    layout->activate();
    for (const auto *button : box.findChildren<QPushButton *>()) QVERIFY(box.rect().contains(button->geometry()));
  }

  void boxWithALongTextWraps() {
    ui::TickBox box(QStringLiteral("Move the name that all of the servers use to the certificate of this very file"));
    QVERIFY(box.minimumSizeHint().width() < box.sizeHint().width() / 2);
    QVERIFY(box.heightForWidth(box.sizeHint().width() / 2) > box.heightForWidth(box.sizeHint().width()));
    box.resize(200, box.heightForWidth(200));
    box.show();
    QTest::mouseClick(&box, Qt::LeftButton, {}, QPoint(60, box.height() - 6)); // on its last line
    QVERIFY(box.isChecked());
  }

  // A page with a thousand values is laid out and painted without a stall that anybody sees.
  void thousandValuesAreCheap() {
    QWidget page;
    auto *layout = new QVBoxLayout(&page);
    for (int i = 0; i < 1000; ++i) layout->addWidget(ui::plainLabel(&page, QStringLiteral("Value %1: ").arg(i) + hex, true));
    QElapsedTimer timer;
    timer.start();
    const int height = layout->totalHeightForWidth(300);
    const auto first = timer.restart();
    QCOMPARE(layout->totalHeightForWidth(300), height);
    QVERIFY2(first < 500, qPrintable(QString::number(first)));
    QWidget native;
    auto *labels = new QVBoxLayout(&native);
    for (int i = 0; i < 1000; ++i) {
      auto *label = new QLabel(QStringLiteral("Value %1: ").arg(i) + hex, &native);
      label->setWordWrap(true);
      label->setTextInteractionFlags(Qt::TextSelectableByMouse);
      labels->addWidget(label);
    }
    timer.start();
    labels->totalHeightForWidth(300);
    qInfo("1000 values laid out in %lld ms, by Qt's own labels in %lld ms", static_cast<long long>(first), static_cast<long long>(timer.elapsed()));
  }
};

QTEST_MAIN(TestWidgets)
#include "tst_widgets.moc"
