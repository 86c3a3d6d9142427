// SPDX-License-Identifier: Apache-2.0
#include "core/codes/enumerators.h"
#include "tests/support/expected_macros.h"
#include "tests/support/wizard_driver.h"
#include "ui/text/display.h"
#include "ui/text/effect_text.h"

#include <QAccessible>
#include <QListView>
#include <QPushButton>
#include <QTableWidget>
#include <QTranslator>

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
    const auto all = allTexts();
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

  // Each code that the window can meet, with each parameter that changes its words.
  static std::vector<core::Error> errorsOfTheWindow() {
    using enum core::ErrorCode;
    std::vector<core::Error> errors;
    for (const auto code : core::enumerators<core::ErrorCode>()) {
      if (code == Usage || code == ConfigurationInvalid || code == NobodyToAsk || code == OutputFailed || code == PlanUnconfirmed ||
          code == PlanUnexpected)
        continue; // of the command line
      errors.push_back({code});
    }
    for (const auto feature : core::enumerators<core::Feature>()) errors.push_back({FeatureUnsupported, {{"feature", core::nameOf(feature)}}});
    for (const auto fault : core::enumerators<core::Fault>()) errors.push_back({ContentUnknown, {{"looksLike", fault}}});
    for (const auto *parameter : {"opensWith", "strayBlank", "cannotExclude"}) errors.push_back({WrongPassword, {{parameter, "yes"}}});
    errors.push_back({WrongPassword, {{"which", "key"}}});
    errors.push_back({PasswordNeeded, {{"which", "key"}}});
    errors.push_back({LimitHit, {{"limit", core::Fault::PathBuilding}}});
    errors.push_back({LimitHit, {{"option", "--max-work"}, {"maximum", "1"}}});
    errors.push_back({TooCostly, {{"option", "--max-work"}, {"maximum", "1"}, {"work", "2"}}});
    errors.push_back({RootUndecided, {{"count", "3"}}});
    errors.push_back({FindingNotAccepted, {{"select", "ab"}, {"finding", "expired"}}});
    errors.push_back({LinkExists, {{"other", "no entry"}}});
    errors.push_back({StoreBusy, {{"holder", "1"}}});
    errors.push_back({KeyMismatch, {{"key", "a.key"}}});
    for (const auto *part : {"subject", "name", "nothing"}) errors.push_back({Usage, {{"part", part}}});
    return errors;
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

  void charactersThatHideAreShown() {
    driver().reader.files["open.pfx"] = {{"ui/hiding"}, {"ui/hiding"}, "", ""};
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("effectsTable") != nullptr);
    const auto all = allTexts();
    QVERIFY2(all.contains(QStringLiteral("mail\\u{00AD}.example\\u{3164}.com\\u{E0041} a\\u{FE0F} \u2764\uFE0F")), qUtf8Printable(all));
    for (const char16_t hidden : u"\u00AD\u3164\xDB40") {
      if (hidden != 0) QVERIFY2(!all.contains(QChar(hidden)), qUtf8Printable(QString::number(hidden, 16)));
    }
  }

  // As it may come from a document that another version wrote.
  void aPlanThatSaysLittleOfALinkIsShownNevertheless() {
    core::Plan plan;
    const core::Effect moved{core::PointLink{"mail", core::LinkValue{std::string(64, 'a')}, std::string(64, 'b')}};
    const auto before = [&](core::Parameters said) {
      plan.findings = {{core::FindingCode::LinkMoves, std::string(64, 'b'), std::move(said)}};
      return ui::EffectText(plan).changeText(moved).section(QStringLiteral(" → "), 0, 0);
    };
    QCOMPARE(before({{"name", "mail"}, {"subject", "old.example.com"}, {"until", "2026-12-20"}}),
             QStringLiteral("old.example.com, until 2026-12-20"));
    QCOMPARE(before({{"name", "mail"}, {"subject", "old.example.com"}}), QStringLiteral("old.example.com"));
    for (const auto &said : {core::Parameters(), core::Parameters{{"name", "mail"}}, core::Parameters{{"subject", "old.example.com"}}})
      QCOMPARE(before(said), ui::Display::shortId(std::string(64, 'a')));
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
    QTest::addColumn<bool>("isGerman");
    for (const bool isGerman : {false, true}) {
      const auto row = [&](const char *name, PageId page) {
        QTest::newRow((QByteArray(name) + (isGerman ? ", German" : "")).constData()) << page << isGerman;
      };
      row("file", PageId::File);
      row("password", PageId::Password);
      row("name and place", PageId::Name);
      row("confirm", PageId::Confirm);
      row("result", PageId::Result);
      row("key", PageId::Key);
      row("request", PageId::Request);
      row("request made", PageId::RequestResult);
    }
  }
  void everyControlHasANameAndAMnemonicOfItsOwn() {
    QFETCH(const PageId, page);
    QFETCH(const bool, isGerman);
    QTranslator german;
    QVERIFY(german.load(QStringLiteral(":/certwright/translations/certwright_de.qm")));
    if (isGerman) QApplication::installTranslator(&german);
    driver().goTo(page);
    QTRY_COMPARE(driver().page(), page);
    QCOMPARE(driver().wizard->button(QWizard::BackButton)->text() == QStringLiteral("&Back"), !isGerman);
    checkControls();
    m_driver.reset(); // before its language
  }

  void controlsOfAPageThatIsBusyHaveThemToo() {
    driver().goTo(PageId::Password);
    driver().reader.hold();
    driver().type("passwordEdit", QStringLiteral("right"));
    driver().click("nextButton");
    QTRY_VERIFY(driver().find<QWidget>("stopVerbButton") != nullptr);
    checkControls();
    driver().reader.release();
  }

  void subjectIsShownWithoutTheEscapesOfItsEncoding_data() {
    QTest::addColumn<QByteArray>("encoded");
    QTest::addColumn<QString>("shown");
    QTest::newRow("a comma") << QByteArray("CN=mail.example.com, O=Example\\, Inc.") << QStringLiteral("CN=mail.example.com, O=Example, Inc.");
    QTest::newRow("a comma that would pass for the next part")
        << QByteArray("CN=evil, O=Acme\\, CN=mail.bank.com") << QStringLiteral("CN=evil, O=Acme\\, CN=mail.bank.com");
    QTest::newRow("a quote and a plus") << QByteArray("O=A \\\"B\\\" \\+ C") << QStringLiteral("O=A \"B\" + C");
    QTest::newRow("a line break stays visible") << QByteArray("CN=a\\0Ab") << QStringLiteral("CN=a\\u{000A}b");
    QTest::newRow("a letter of two bytes") << QByteArray("CN=K\\C3\\A4se") << QStringLiteral("CN=Käse");
    QTest::newRow("a backslash at the end") << QByteArray("CN=a\\") << QStringLiteral("CN=a\\");
    QTest::newRow("nothing to unescape") << QByteArray("CN=a") << QStringLiteral("CN=a");
  }
  void subjectIsShownWithoutTheEscapesOfItsEncoding() {
    QFETCH(const QByteArray, encoded);
    QFETCH(const QString, shown);
    QCOMPARE(ui::Display::distinguishedName(encoded.toStdString()), shown);
  }

  void dateStandsBesideTheLanguagesOwn() {
    const auto time = core::Time(std::chrono::sys_days(std::chrono::year(2027) / 10 / 2));
    QLocale::setDefault(QLocale(QLocale::German));
    QCOMPARE(ui::Display::dateBoth(time), QStringLiteral("2027-10-02 (2. Oktober 2027)"));
    QLocale::setDefault(QLocale::c());
    QCOMPARE(ui::Display::dateBoth(time), QStringLiteral("2027-10-02 (2 October 2027)"));
  }

  void secondaryTextIsFainterAndStillReadable() {
    driver().goTo(PageId::Name);
    const auto *quiet = driver().find<QLabel>("counterLabel");
    const auto *plain = driver().find<QLabel>("headingLabel");
    const auto colorOf = [](const QLabel *label) { return label->palette().color(label->foregroundRole()); };
    const auto ground = plain->palette().color(QPalette::Base).lightnessF();
    const auto distance = [&](const QLabel *label) { return qAbs(colorOf(label).lightnessF() - ground); };
    QVERIFY(distance(quiet) < distance(plain));
    QVERIFY(distance(quiet) > 0.5F);
  }

  void controlsOfAPageWithFindingsHaveThemToo() {
    driver().reader.files["open.pfx"] = {{"ui/expired"}, {"ui/expired"}, "", ""};
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_VERIFY(driver().find<QCheckBox>("choice-accept/expired") != nullptr);
    checkControls();
  }

  void stepListTellsWhereOneIs() {
    driver().goTo(PageId::Name);
    QCOMPARE(driver().find<QWidget>("stepList")->accessibleName(), QStringLiteral("Step 3 of 5: Name and place"));
  }

  void manyNamesAreFoldedAndOpenedInPlace() {
    driver().reader.files["open.pfx"] = {{"ui/many"}, {"ui/many"}, "", ""};
    driver().goTo(PageId::Confirm, "open.pfx", nullptr);
    QTRY_VERIFY(driver().find<QWidget>("allEntriesLink") != nullptr);
    QVERIFY2(driver().find<QLabel>("firstEntriesLabel")->text().endsWith(QStringLiteral("host04.example.com, …")), qUtf8Printable(allTexts()));
    QVERIFY(!allTexts().contains(QStringLiteral("host20.example.com")));
    QCOMPARE(driver().find<QPushButton>("allEntriesLink")->text(), QStringLiteral("20 names…"));
    driver().click("allEntriesLink");
    const auto *model = driver().find<QListView>("entryList")->model();
    QCOMPARE(model->rowCount(), 20);
    QCOMPARE(model->index(19, 0).data().toString(), QStringLiteral("host20.example.com"));
  }

  void everyErrorHasWordsWithoutCommandLineOptions() {
    for (const auto &error : errorsOfTheWindow()) {
      const auto message = ui::messageFor(error);
      QVERIFY2(!message.title.isEmpty() && !message.sentence.isEmpty(), std::string(core::nameOf(error.code)).c_str());
      for (const auto *word : {"--", "certwright ", "command", "the option", "terminal", "standard output"})
        QVERIFY2(!(message.title + message.body()).contains(QLatin1String(word)), qUtf8Printable(message.body()));
    }
  }

  void everyOtherTextIsWithoutCommandLineOptionsToo() {
    QStringList texts;
    const auto add = [&](const core::words::Words &words) {
      texts << QLatin1String(words.title) << QLatin1String(words.sentence) << QLatin1String(words.hint);
    };
    for (const auto code : core::enumerators<core::FindingCode>()) add(core::words::of(code));
    for (const auto kind : core::enumerators<core::EffectKind>()) texts << ui::wordFor(kind);
    for (const auto reason : core::enumerators<core::EffectReason>()) {
      auto effect = core::removalOf({{}, "mail"}, "mail", core::Presence::Present);
      effect.reason = reason;
      texts << ui::reasonFor(effect);
    }
    for (const auto stage : core::enumerators<core::Stage>()) texts << ui::wordFor(stage);
    for (const auto fault : core::enumerators<core::Fault>()) texts << QLatin1String(core::words::of(fault));
    for (const auto kind : core::enumerators<core::ChoiceKind>()) texts << QLatin1String(core::words::of(kind));
    for (const auto reason : core::enumerators<core::ReaderReason>()) texts << QLatin1String(core::words::of(reason));
    QVERIFY(texts.size() > 100);
    for (const auto &text : texts) {
      for (const auto *word : {"--", "certwright "}) QVERIFY2(!text.contains(QLatin1String(word)), qUtf8Printable(text));
    }
  }
};

QTEST_MAIN(TestWizardText)
#include "tst_wizard_text.moc"
