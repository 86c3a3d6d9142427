// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/password_edit.h"

#include <QAccessible>
#include <QtTest>

// The field that a password is typed into: what comes out of it, and what must not.
class TestPasswordEdit final : public QObject {
  Q_OBJECT

private:
  static inline QStringList s_heard;

  static void hear(QAccessibleEvent *event) {
    if (event->type() == QAccessible::TextInserted) s_heard << static_cast<QAccessibleTextInsertEvent *>(event)->textInserted();
    auto *interface = event->accessibleInterface();
    if (interface == nullptr) return;
    s_heard << interface->text(QAccessible::Value) << interface->text(QAccessible::Name) << interface->text(QAccessible::Description);
    if (auto *text = interface->textInterface()) s_heard << text->text(0, text->characterCount());
  }

  static bool isListenedTo(QLineEdit &edit) {
    s_heard.clear();
    auto *before = QAccessible::installUpdateHandler(hear);
    QAccessible::setActive(true);
    QTest::keyClicks(&edit, QStringLiteral("hunter2"));
    QAccessible::installUpdateHandler(before);
    auto *interface = QAccessible::queryAccessibleInterface(&edit);
    if (interface->textInterface() != nullptr) s_heard << interface->textInterface()->text(0, 7);
    return s_heard.join(QString()).contains(QLatin1Char('h'));
  }

private slots:
  void initTestCase() { ui::installPasswordAccessibility(); }

  void secretIsTheTextInUtf8_data() {
    QTest::addColumn<QString>("text");
    QTest::newRow("plain letters") << QStringLiteral("hunter2");
    QTest::newRow("umlauts and Cyrillic") << QStringLiteral("Größe Ж");
    QTest::newRow("an emoji") << QStringLiteral("a😀b");
    QTest::newRow("nothing") << QString();
    QTest::newRow("a thousand letters") << QString(1000, QLatin1Char('x'));
  }
  void secretIsTheTextInUtf8() {
    QFETCH(const QString, text);
    ui::PasswordEdit edit;
    edit.setText(text);
    const auto secret = edit.secret();
    QCOMPARE(std::string(secret.text()), text.toStdString());
    QCOMPARE(edit.text(), text);
  }

  void wipeLeavesNothingBehind() {
    ui::PasswordEdit edit;
    QTest::keyClicks(&edit, QStringLiteral("hunter2"));
    const QString sameMemory = edit.text();
    QCOMPARE(sameMemory, QStringLiteral("hunter2"));
    edit.wipe();
    QCOMPARE(sameMemory, QString(7, QChar()));
    QCOMPARE(edit.text(), QString());
    QVERIFY(edit.secret().empty());
  }

  void strayBlanksAreTakenAway() {
    ui::PasswordEdit edit;
    edit.setText(QStringLiteral(" \u200Btwo words\t\u00A0"));
    edit.trim();
    QCOMPARE(edit.text(), QStringLiteral("two words"));
    edit.trim();
    QCOMPARE(edit.text(), QStringLiteral("two words"));
  }

  void typedTextIsNotOnTheAccessibilityBus() {
    QLineEdit plain; // the control: Qt's own field reveals what is typed
    QVERIFY(isListenedTo(plain));
    ui::PasswordEdit edit;
    QVERIFY(!isListenedTo(edit));
    edit.clear();
    edit.setRevealed(true);
    QVERIFY(!isListenedTo(edit));
  }

  void assistiveTechnologyKnowsItIsAPasswordField() {
    ui::PasswordEdit edit;
    edit.setAccessibleName(QStringLiteral("Password"));
    auto *interface = QAccessible::queryAccessibleInterface(&edit);
    QCOMPARE(interface->role(), QAccessible::EditableText);
    QVERIFY(interface->state().passwordEdit);
    QCOMPARE(interface->text(QAccessible::Name), QStringLiteral("Password"));
    QVERIFY(interface->textInterface() == nullptr);
  }
};

QTEST_MAIN(TestPasswordEdit)
#include "tst_password_edit.moc"
