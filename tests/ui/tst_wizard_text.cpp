// SPDX-License-Identifier: Apache-2.0
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"

#include <QAccessible>
#include <QPushButton>
#include <QTableWidget>

using support::WizardDriver;
using ui::PageId;

// What stands on the pages: plain text whatever a file says, a name and a mnemonic for each control, words for each code.
class TestWizardText final : public QObject {
  Q_OBJECT

private:
  std::unique_ptr<WizardDriver> m_driver;
  WizardDriver &driver() { return *m_driver; }

  void checkEveryLabelIsPlain() {
    for (const auto *label : driver().wizard->findChildren<QLabel *>()) {
      if (label->buddy() != nullptr) continue; // a mnemonic; its text is ours
      if (!driver().wizard->currentPage()->isAncestorOf(label)) continue;
      QVERIFY2(label->textFormat() == Qt::PlainText, qUtf8Printable(label->text()));
    }
  }

  [[nodiscard]] QString allTexts() {
    QStringList texts{driver().wizard->windowTitle()};
    for (const auto *label : driver().wizard->currentPage()->findChildren<QLabel *>())
      texts << label->text() << label->toolTip() << label->accessibleName();
    for (const auto *button : driver().wizard->currentPage()->findChildren<QAbstractButton *>()) texts << button->text() << button->toolTip();
    for (const auto *table : driver().wizard->currentPage()->findChildren<QTableWidget *>()) {
      for (int row = 0; row < table->rowCount(); ++row) {
        for (int column = 0; column < table->columnCount(); ++column)
          texts << table->item(row, column)->text() << table->item(row, column)->toolTip();
      }
    }
    return texts.join(QLatin1Char('\n'));
  }

  void checkHostileTextIsHarmless() {
    checkEveryLabelIsPlain();
    const auto all = allTexts().remove(QChar(0x200B));
    QVERIFY(!all.contains(QChar(0x202E)));
    QVERIFY(!all.contains(QStringLiteral("bold</b>\nsecond")));
    QVERIFY2(all.contains(QStringLiteral("<b>bold</b>\\u{000A}second line\\u{202E}moc.elpmaxe")), qUtf8Printable(all));
  }

  void checkControls() {
    QMap<QChar, QString> letters;
    for (const auto *widget : driver().wizard->findChildren<QWidget *>()) {
      if (!widget->isVisible() || !widget->isEnabled()) continue;
      const auto *button = qobject_cast<const QAbstractButton *>(widget);
      const auto *label = qobject_cast<const QLabel *>(widget);
      const auto text = button != nullptr ? button->text() : label != nullptr && label->buddy() != nullptr ? label->text() : QString();
      const auto key = QKeySequence::mnemonic(text);
      if (!key.isEmpty()) {
        const QChar letter = key.toString().back();
        QVERIFY2(!letters.contains(letter), qUtf8Printable(text + QStringLiteral(" and ") + letters.value(letter)));
        letters.insert(letter, text);
      }
      const bool isControl = button != nullptr || qobject_cast<const QLineEdit *>(widget) != nullptr;
      if (!isControl || widget->focusPolicy() == Qt::NoFocus) continue;
      QVERIFY2(!widget->objectName().isEmpty(), widget->metaObject()->className());
      auto *interface = QAccessible::queryAccessibleInterface(const_cast<QWidget *>(widget));
      QVERIFY2(!interface->text(QAccessible::Name).isEmpty(), qUtf8Printable(widget->objectName()));
    }
  }

private slots:
  void init() { m_driver = std::make_unique<WizardDriver>(); }
  void cleanup() { m_driver.reset(); }

  void hostileSubjectIsShownAsEscapedText() {
    driver().reader.files["open.pfx"] = {{"ui/hostile"}, {"ui/hostile"}, "", ""};
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    checkHostileTextIsHarmless();
    driver().click("importButton");
    QTRY_COMPARE(driver().page(), PageId::Result);
    checkHostileTextIsHarmless();
  }

  void hostileFileNameIsShownEscaped() {
    const std::string name = "a\xE2\x80\xAE<b>\n.pfx";
    driver().reader.files[name] = {};
    driver().goTo(PageId::Password, name.c_str());
    QVERIFY(!driver().wizard->windowTitle().contains(QChar(0x202E)));
    QVERIFY(driver().wizard->windowTitle().contains(QStringLiteral("a\\u{202E}<b>\\u{000A}.pfx")));
    checkEveryLabelIsPlain();
  }

  void everyControlHasANameAndAMnemonicOfItsOwn_data() {
    QTest::addColumn<PageId>("page");
    QTest::newRow("file") << PageId::File;
    QTest::newRow("password") << PageId::Password;
    QTest::newRow("name and place") << PageId::Name;
    QTest::newRow("confirm") << PageId::Confirm;
    QTest::newRow("result") << PageId::Result;
  }
  void everyControlHasANameAndAMnemonicOfItsOwn() {
    QFETCH(const PageId, page);
    driver().goTo(page);
    QTRY_COMPARE(driver().page(), page);
    checkControls();
  }

  void controlsOfAPageWithFindingsHaveThemToo() {
    driver().reader.files["open.pfx"] = {{"ui/expired"}, {"ui/expired"}, "", ""};
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_VERIFY(driver().find<QCheckBox>("acceptCheck-expired") != nullptr);
    checkControls();
  }

  void stepListTellsWhereOneIs() {
    driver().goTo(PageId::Name);
    QCOMPARE(driver().find<QWidget>("stepList")->accessibleName(), QStringLiteral("Step 3 of 5: Name and place"));
  }

  void manyNamesAreCountedAndAllAreInTheToolTip() {
    driver().reader.files["open.pfx"] = {{"ui/many"}, {"ui/many"}, "", ""};
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("certificateCard") != nullptr);
    QVERIFY(allTexts().contains(QStringLiteral("host20.example.com")));
    QVERIFY2(allTexts().contains(QStringLiteral("host04.example.com and 16 more")), qUtf8Printable(allTexts()));
  }

  void everyErrorHasWordsWithoutCommandLineOptions() {
    for (const auto code : core::allErrorCodes()) {
      if (code == core::ErrorCode::Usage || code == core::ErrorCode::ConfigurationInvalid) continue;
      const auto message = ui::messageFor(core::Error{code});
      QVERIFY2(!message.title.isEmpty() && !message.sentence.isEmpty(), std::string(core::nameOf(code)).c_str());
      QVERIFY2(!message.body().contains(QStringLiteral("--")), qUtf8Printable(message.body()));
    }
  }
};

QTEST_MAIN(TestWizardText)
#include "tst_wizard_text.moc"
