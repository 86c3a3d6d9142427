// SPDX-License-Identifier: Apache-2.0
#include "core/plan/services.h"
#include "core/ports/account.h"
#include "tests/support/expected_macros.h"

#include <QtTest>

using core::Services;

class TestServices : public QObject {
  Q_OBJECT

private slots:
  void listIsReadWithBlanksOrWithout() {
    QCOMPARE(core::servicesFrom("smtp,imap"), (Services{"smtp", "imap"}));
    QCOMPARE(core::servicesFrom(" smtp , imap "), (Services{"smtp", "imap"}));
    QCOMPARE(core::servicesFrom("none"), Services());
    QCOMPARE(core::servicesFrom(""), Services());
  }

  void listIsWrittenInTheOrderOfTheLetters() {
    QCOMPARE(core::textOf(Services{"smtp", "imap", "smtp"}), std::string("imap, smtp"));
    QCOMPARE(core::textOf(Services()), std::string("none"));
    QCOMPARE(core::textOf(Services{"federation", "smtp"}), std::string("smtp, federation")); // what only a later version knows comes last
    QCOMPARE(core::servicesFrom(core::textOf(Services{"iis", "pop"})), (Services{"pop", "iis"}));
  }

  void columnHasExchangesPositions_data() {
    QTest::addColumn<QByteArray>("list");
    QTest::addColumn<QByteArray>("column");
    QTest::newRow("none") << QByteArray("none") << QByteArray(".....");
    QTest::newRow("smtp") << QByteArray("smtp") << QByteArray("....S");
    QTest::newRow("two") << QByteArray("smtp,imap") << QByteArray("I...S");
    QTest::newRow("as seen with Exchange") << QByteArray("imap,pop,iis,smtp") << QByteArray("IP.WS");
    QTest::newRow("all") << QByteArray("um,iis,pop,imap,smtp") << QByteArray("IPUWS");
  }
  void columnHasExchangesPositions() {
    QFETCH(const QByteArray, list);
    QFETCH(const QByteArray, column);
    const auto services = core::servicesFrom(list.toStdString());
    QCOMPARE(core::servicesColumn(services), column.toStdString());
    QVERIFY(core::areSameServices(core::servicesInColumn(column.toStdString()), services));
  }

  void togetherAddsAndWithoutTakesAway() {
    QCOMPARE(core::together({"smtp"}, {"imap", "smtp"}), (Services{"imap", "smtp"}));
    QCOMPARE(core::without({"smtp", "imap"}, {"smtp", "pop"}), Services{"imap"});
    QVERIFY(core::areSameServices({"smtp", "imap"}, {"imap", "smtp"}));
    QVERIFY(!core::areSameServices({"smtp"}, {"smtp", "imap"})); // control
  }

  void unknownServiceIsAllowedOnlyWhereItWasThere() {
    VERIFY_OK(core::checkServices({"smtp"}, {}, "x"));
    VERIFY_OK(core::checkServices({"federation"}, {"federation"}, "x"));
    VERIFY_FAILS(core::checkServices({"federation"}, {}, "x"), core::ErrorCode::PlanInvalid);
  }

  void accountsAreNamedByKindAndName() {
    QCOMPARE(core::accountNameFrom("user:postfix").value().text(), std::string("user:postfix"));
    QCOMPARE(core::accountNameFrom("group:ssl-cert").value().kind, core::AccountKind::Group);
    QVERIFY(core::accountNameFrom("user:DOM\\name:x").value().name == "DOM\\name:x"); // of a directory
    for (const auto *text : {"postfix", "user:", "uid:1", "everyone", "everyone:", ":", ""}) QVERIFY2(!core::accountNameFrom(text), text);
  }

  void accountsAreTheSameByTheirNumbers() {
    const core::Account one{core::AccountKind::User, "old name", 102}, same{core::AccountKind::User, "new name", 102};
    const core::Account group{core::AccountKind::Group, "old name", 102};
    QVERIFY(one == same);
    QVERIFY(!(one == group)); // control
    QCOMPARE(core::withAccount({one}, same).size(), std::size_t(1));
    QCOMPARE(core::withAccount({one}, group).size(), std::size_t(2));
    QVERIFY(core::areSame({one, group}, {group, same}));
  }
};

QTEST_MAIN(TestServices)
#include "tst_services.moc"
