// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pbkdf2.h"

#include "core/base/bytes.h"

#include <QtTest>

#include <string>

// PBKDF2 by two libraries.
class TestPbkdf2 : public QObject {
  Q_OBJECT
private slots:
  void bothAgree_data();
  void bothAgree();
  void bothGiveTheValueOfTheStandard();
  void anUnknownDigestGivesNothing();
};

void TestPbkdf2::bothAgree_data() {
  QTest::addColumn<std::string>("digest");
  QTest::addColumn<std::string>("password");
  QTest::addColumn<int>("length");
  for (const char *digest : {"SHA1", "SHA224", "SHA256", "SHA384", "SHA512"}) {
    for (const std::string &password : {std::string(), std::string("import-1234"), std::string(200, 'p')}) {
      for (const int length : {1, 16, 32, 63, 64, 65, 150}) {
        QTest::addRow("%s, password of %d, %d bytes", digest, static_cast<int>(password.size()), length) << std::string(digest) << password << length;
      }
    }
  }
}

void TestPbkdf2::bothAgree() {
  if (!core::hasNettle()) QSKIP("built without nettle: OpenSSL does it alone");
  QFETCH(std::string, digest);
  QFETCH(std::string, password);
  QFETCH(int, length);
  const std::string salt = "salt of the file";
  core::Pbkdf2Job job{digest, core::asBytes(password), core::asBytes(salt), 37, static_cast<std::size_t>(length)};
  const auto nettle = core::pbkdf2ByNettle(job);
  const auto openssl = core::pbkdf2ByOpenSsl(job);
  QCOMPARE(nettle.size(), static_cast<std::size_t>(length));
  QCOMPARE(core::toHex(nettle.bytes()), core::toHex(openssl.bytes()));
  job.iterations = 38;
  if (length >= 16) QVERIFY(core::toHex(core::pbkdf2Key(job).bytes()) != core::toHex(openssl.bytes()));
}

// RFC 7914 section 11, the first vector of PBKDF2-HMAC-SHA-256.
void TestPbkdf2::bothGiveTheValueOfTheStandard() {
  const std::string expected = "55ac046e56e3089fec1691c22544b605f94185216dde0465e68b9d57c20dacbc"
                               "49ca9cccf179b645991664b39d77ef317c71b845b1e30bd509112041d3a19783";
  const std::string password = "passwd";
  const std::string salt = "salt";
  const core::Pbkdf2Job job{"SHA256", core::asBytes(password), core::asBytes(salt), 1, 64};
  QCOMPARE(core::toHex(core::pbkdf2ByOpenSsl(job).bytes()), expected);
  QCOMPARE(core::toHex(core::pbkdf2Key(job).bytes()), expected);
}

void TestPbkdf2::anUnknownDigestGivesNothing() {
  const std::string word = "word";
  QVERIFY(core::pbkdf2Key({"NO-SUCH", core::asBytes(word), core::asBytes(word), 1, 16}).empty());
}

QTEST_GUILESS_MAIN(TestPbkdf2)
#include "tst_pbkdf2.moc"
