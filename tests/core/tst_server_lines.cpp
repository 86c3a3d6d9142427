// SPDX-License-Identifier: Apache-2.0
#include "core/servers/server_lines.h"

#include <QtTest>

#include <algorithm>

// What server programs need for a certificate. That they work with it is tried by tests/e2e/server_renewal.py.
class TestServerLines : public QObject {
  Q_OBJECT

private:
  static std::string linesOf(const std::string &server, const std::string &chain, const std::string &key) {
    const auto all = core::serverLines(chain, key);
    const auto found = std::ranges::find(all, server, &core::ServerLines::server);
    return found == all.end() ? std::string() : found->lines;
  }

private slots:
  void eachServerGetsBothFilesButTheOneThatFindsTheKeyItself() {
    for (const auto &server : core::serverLines("/s/fullchain.pem", "/s/private-key.pem")) {
      QVERIFY2(server.lines.find("/s/fullchain.pem") != std::string::npos, server.server.c_str());
      QCOMPARE(server.lines.find("/s/private-key.pem") == std::string::npos, server.server == "HAProxy");
      QVERIFY2(server.reload.find("systemctl reload ") != std::string::npos, server.server.c_str());
    }
  }

  void pathWithABlankStaysOnePath() {
    QVERIFY(linesOf("nginx", "/a b/fullchain.pem", "/a b/key.pem").find("\"/a b/fullchain.pem\";") != std::string::npos);
    QVERIFY(linesOf("Apache", "/a b/fullchain.pem", "/a b/key.pem").find("\"/a b/key.pem\"") != std::string::npos);
    QVERIFY(linesOf("HAProxy", "/a b/fullchain.pem", "/a b/key.pem").find("/a\\ b/fullchain.pem") != std::string::npos);
    QVERIFY(linesOf("nginx", "/ab/fullchain.pem", "/ab/key.pem").find('"') == std::string::npos); // control
    QVERIFY(linesOf("Dovecot", "/a b/fullchain.pem", "/a b/key.pem").find("</a b/fullchain.pem") != std::string::npos);
    QVERIFY(linesOf("Postfix", "/a b/fullchain.pem", "/a b/key.pem").empty()); // a blank separates two files there
  }

  void pathThatAProgramCannotWriteHasNoLines_data() {
    QTest::addColumn<std::string>("path");
    QTest::addColumn<QStringList>("servers");
    const auto row = [](const char *path, const QString &servers) { QTest::newRow(path) << std::string(path) << servers.split(QLatin1Char(' ')); };
    row("/s/mail", QStringLiteral("nginx Apache Postfix Dovecot Exim HAProxy"));
    row("/s/a$b", QStringLiteral("HAProxy"));
    row("/s/a;c", QStringLiteral("nginx Apache Postfix Dovecot Exim HAProxy"));
    row("/s/a:b", QStringLiteral("nginx Apache Postfix Dovecot HAProxy"));
    row("/s/a,b", QStringLiteral("nginx Apache Dovecot Exim HAProxy"));
    row("/s/a\"b", QStringLiteral("nginx Apache Postfix HAProxy"));
    row("/s/a#b", QStringLiteral("nginx Apache Exim HAProxy"));
  }

  void pathThatAProgramCannotWriteHasNoLines() {
    QFETCH(std::string, path);
    QFETCH(QStringList, servers);
    QStringList found;
    for (const auto &server : core::serverLines(path, path)) found << QString::fromStdString(server.server);
    QCOMPARE(found, servers);
  }

  void quotedPathKeepsItsQuotationMarks() {
    QCOMPARE(linesOf("nginx", "/a;\"b", "/k"), std::string("ssl_certificate     \"/a;\\\"b\";\nssl_certificate_key /k;"));
    QCOMPARE(linesOf("HAProxy", "/a \"b\\c", "/k"), std::string("bind :443 ssl crt /a\\ \\\"b\\\\c"));
  }
};

QTEST_GUILESS_MAIN(TestServerLines)
#include "tst_server_lines.moc"
