// SPDX-License-Identifier: Apache-2.0
#include "core/base/bytes.h"
#include "core/formats/pbkdf2.h"

#include <QtTest>

#include <string>

// PBKDF2 by two libraries, where both are there.
class TestNettle : public QObject {
  Q_OBJECT
private slots:
  void bothAgree_data();
  void bothAgree();
};

void TestNettle::bothAgree_data() {
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

void TestNettle::bothAgree() {
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

QTEST_GUILESS_MAIN(TestNettle)
#include "tst_nettle.moc"
