// SPDX-License-Identifier: Apache-2.0
#include "tests/support/wizard_driver.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/plain_label.h"

#include <QAccessible>
#include <QClipboard>
#include <QMenu>
#include <QPlainTextEdit>
#include <QTableWidget>

using support::WizardDriver;
using ui::PageId;

namespace {

enum class State { Empty, Facts, Wrong, Key, Name, Confirm, Hostile, Root, ManyNames, Result, Failed, Request, RequestMade };

// What would be in a copied text and in no text that people have: a space of no width, and one that keeps words together.
const QString forbidden = QStringLiteral("\u200B\u00A0");

} // namespace

// Copied text is the text: on every page each value is selected and copied, and each button that copies is used.
class TestWizardCopy final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }

  static void states() {
    QTest::addColumn<State>("state");
    QTest::newRow("no file") << State::Empty;
    QTest::newRow("facts of a file") << State::Facts;
    QTest::newRow("wrong password") << State::Wrong;
    QTest::newRow("key") << State::Key;
    QTest::newRow("name and place") << State::Name;
    QTest::newRow("confirm") << State::Confirm;
    QTest::newRow("hostile names") << State::Hostile;
    QTest::newRow("a root") << State::Root;
    QTest::newRow("many names") << State::ManyNames;
    QTest::newRow("result") << State::Result;
    QTest::newRow("import failed") << State::Failed;
    QTest::newRow("request") << State::Request;
    QTest::newRow("request made") << State::RequestMade;
  }

  void showPlanOf(const std::vector<std::string> &certificates, const std::vector<std::string> &keys) {
    driver().reader.files["mail.pfx"] = {certificates, keys, "", ""};
    driver().goTo(PageId::Confirm, "mail.pfx", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
  }

  void reach(State state) {
    driver().store->root = "/var/lib/certwright/a-folder-with-quite-a-long-name/store";
    switch (state) {
    case State::Empty:
      return driver().start();
    case State::Facts:
      driver().start(QStringLiteral("/home/anna/Downloads/mail.pfx"));
      QTRY_VERIFY(driver().isEnabled("nextButton"));
      return;
    case State::Wrong:
      driver().goTo(PageId::Password);
      driver().type("passwordEdit", QStringLiteral("wrong"));
      driver().click("nextButton");
      QTRY_VERIFY(!driver().banner("passwordBanner").isEmpty());
      return;
    case State::Key:
      return driver().goTo(PageId::Key);
    case State::Name:
      return driver().goTo(PageId::Name);
    case State::Confirm:
      return driver().goTo(PageId::Confirm);
    case State::Hostile:
      return showPlanOf({"ui/hostile"}, {"ui/hostile"});
    case State::Root:
      driver().reader.files["root.cer"] = {{"root"}, {}, "", ""};
      driver().goTo(PageId::Confirm, "root.cer", nullptr);
      QTRY_VERIFY(driver().find<QWidget>("rootCard") != nullptr);
      return;
    case State::ManyNames:
      return showPlanOf({"leaf", "intermediate", "cross", "root"}, {"leaf"});
    case State::Result:
      return driver().goTo(PageId::Result);
    case State::Failed:
      driver().store->failures["commit"] = core::Error{core::ErrorCode::StoreFailed, {{"what", "no space left"}}, {}, "write: ENOSPC"};
      return driver().goTo(PageId::Result);
    case State::Request:
      return driver().goTo(PageId::Request);
    case State::RequestMade:
      return driver().goTo(PageId::RequestResult);
    }
  }

  void go() {
    QFETCH(const State, state);
    reach(state);
    QTRY_COMPARE(driver().session->verb(), ui::ImportSession::Verb::None);
  }

  template <class Widget> [[nodiscard]] QList<Widget *> visible() const {
    QList<Widget *> found;
    for (auto *widget : m_driver->wizard->findChildren<Widget *>()) {
      if (widget->isVisible()) found << widget;
    }
    return found;
  }

  // Groups of digits are for the eye alone.
  static QString copiedFrom(QString shown) {
    static const QRegularExpression groups(QStringLiteral("^[0-9a-f]{4}(?:[ \n][0-9a-f]{1,4})+$"));
    if (groups.match(shown).hasMatch()) return shown.remove(QLatin1Char(' ')).remove(QLatin1Char('\n'));
    return shown.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
  }

  static void checkIsText(const QString &text, const QWidget *widget) {
    for (const auto c : forbidden) QVERIFY2(!text.contains(c), qUtf8Printable(widget->objectName() + QStringLiteral(": ") + text));
  }

  static void checkInterface(QWidget *widget) {
    auto *interface = QAccessible::queryAccessibleInterface(widget);
    QVERIFY(interface != nullptr);
    for (const auto kind : {QAccessible::Name, QAccessible::Description, QAccessible::Value, QAccessible::Help})
      QVERIFY2(!interface->text(kind).contains(QChar(0x200B)), qUtf8Printable(widget->objectName()));
  }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void everyValueIsCopiedAsItIs_data() { states(); }
  void everyValueIsCopiedAsItIs() {
    go();
    for (auto *label : visible<ui::PlainLabel>()) {
      if (label->focusPolicy() == Qt::NoFocus) continue;
      label->setFocus();
      QTest::keyClick(label, Qt::Key_A, Qt::ControlModifier);
      QTest::keyClick(label, Qt::Key_C, Qt::ControlModifier);
      QCOMPARE(QApplication::clipboard()->text(), copiedFrom(label->text()));
      checkIsText(QApplication::clipboard()->text(), label);
    }
  }

  void everyButtonThatCopiesCopiesText_data() { states(); }
  void everyButtonThatCopiesCopiesText() {
    go();
    for (auto *button : visible<QPushButton>()) {
      const bool copies = qobject_cast<ui::CopyButton *>(button) != nullptr || button->objectName().contains(QStringLiteral("Copy"));
      if (!copies || !button->isEnabled()) continue;
      QApplication::clipboard()->clear();
      m_driver->think();
      QTest::mouseClick(button, Qt::LeftButton);
      QVERIFY2(!QApplication::clipboard()->text().isEmpty(), qUtf8Printable(button->objectName()));
      checkIsText(QApplication::clipboard()->text(), button);
    }
  }

  void nothingThatIsShownOrReadHasSpacesOfNoWidth_data() { states(); }
  void nothingThatIsShownOrReadHasSpacesOfNoWidth() {
    go();
    for (auto *widget : m_driver->wizard->findChildren<QWidget *>()) {
      checkInterface(widget);
      const auto *label = qobject_cast<QLabel *>(widget);
      const auto *button = qobject_cast<QAbstractButton *>(widget);
      const auto *text = qobject_cast<QPlainTextEdit *>(widget);
      const auto *table = qobject_cast<QTableWidget *>(widget);
      QStringList texts{widget->toolTip(), widget->accessibleName(), widget->accessibleDescription()};
      if (label != nullptr) texts << label->text();
      if (button != nullptr) texts << button->text();
      if (text != nullptr) texts << text->toPlainText();
      for (int cell = 0; table != nullptr && cell < table->rowCount() * table->columnCount(); ++cell) {
        const auto *item = table->item(cell / table->columnCount(), cell % table->columnCount());
        texts << item->text() << item->toolTip() << item->data(Qt::AccessibleTextRole).toString();
      }
      for (const auto &one : texts) QVERIFY2(!one.contains(QChar(0x200B)), qUtf8Printable(widget->objectName() + QStringLiteral(": ") + one));
    }
  }

  void everyPageHasValuesToCopyOrNoneAtAll() { // control: the first test has something to do
    reach(State::Result);
    qsizetype values = 0;
    for (const auto *label : visible<ui::PlainLabel>()) values += label->focusPolicy() == Qt::NoFocus ? 0 : 1;
    QVERIFY(values >= 6);
  }

  void groupedPrintIsCopiedWithoutGroupsByItsButton() {
    reach(State::Result);
    driver().click("sha256LabelCopy");
    const auto sha256 = QString::fromStdString(support::certificate("leaf").sha256());
    QCOMPARE(QApplication::clipboard()->text(), sha256);
    QVERIFY(driver().find<QLabel>("sha256Label")->text() != sha256); // control: it is shown in groups
  }

  void partOfAGroupedPrintIsCopiedWithoutGroups() {
    reach(State::Result);
    auto *label = driver().find<ui::PlainLabel>("sha256Label");
    label->setFocus();
    QTest::keyClick(label, Qt::Key_Home, Qt::ControlModifier);
    for (int i = 0; i < 9; ++i) QTest::keyClick(label, Qt::Key_Right, Qt::ShiftModifier);
    QTest::keyClick(label, Qt::Key_C, Qt::ControlModifier);
    QCOMPARE(QApplication::clipboard()->text(), QString::fromStdString(support::certificate("leaf").sha256()).left(8));
  }

  void menuOfAValueIsClosedByEscapeAndTheWindowStays() {
    reach(State::Result);
    auto *label = driver().find<QLabel>("sha256Label");
    QContextMenuEvent event(QContextMenuEvent::Mouse, label->rect().center(), label->mapToGlobal(label->rect().center()));
    QApplication::sendEvent(label, &event);
    auto *menu = QApplication::activePopupWidget();
    QVERIFY(menu != nullptr);
    QTest::keyClick(menu, Qt::Key_Escape);
    QTRY_VERIFY(QApplication::activePopupWidget() == nullptr);
    QVERIFY(driver().wizard->isVisible());
  }

  void copyingTheRequestIsSaid() {
    reach(State::RequestMade);
    driver().click("copyRequestButton");
    QVERIFY(driver().find<QWidget>("copiedNotice") != nullptr);
    QVERIFY(QApplication::clipboard()->text().startsWith(QStringLiteral("-----BEGIN CERTIFICATE REQUEST-----\n")));
  }

  void copyingThePlanIsSaid() {
    reach(State::Confirm);
    driver().click("copyPlanButton");
    QVERIFY(driver().find<QWidget>("copiedNotice") != nullptr);
    QVERIFY(QApplication::clipboard()->text().contains(QStringLiteral("mail.example.com")));
  }
};

QTEST_MAIN(TestWizardCopy)
#include "tst_wizard_copy.moc"
