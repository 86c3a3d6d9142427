// SPDX-License-Identifier: Apache-2.0
#include "core/formats/pbkdf2.h"

#include "core/base/bytes.h"

#include <QtTest>

#include <string>

// PBKDF2 by whatever is there.
class TestPbkdf2 : public QObject {
  Q_OBJECT
private slots:
  void eachDigestGivesWhatOthersGive_data();
  void eachDigestGivesWhatOthersGive();
  void givesTheValueOfTheStandard();
  void anUnknownDigestGivesNothing();
};

// By Python's hashlib.
void TestPbkdf2::eachDigestGivesWhatOthersGive_data() {
  QTest::addColumn<std::string>("digest");
  QTest::addColumn<std::string>("expected");
  QTest::newRow("SHA1") << std::string("SHA1") << std::string("0e019f81baf341337a42cfcf60984973f0c979fbfcbefc343d82867cb738574a");
  QTest::newRow("SHA224") << std::string("SHA224") << std::string("930fbd0aeac46889a465e2ad0ec7a53da11393770c231855125ab3bb9186f596");
  QTest::newRow("SHA256") << std::string("SHA256") << std::string("397b43698123558a876e21f623e62b68187fdbf6812303e092a22f511725e4c9");
  QTest::newRow("SHA384") << std::string("SHA384") << std::string("9fad5a4356c39ccdff25c7c1ff8d6c337a2a8710905ca7976c7442ddee9730ac");
  QTest::newRow("SHA512") << std::string("SHA512") << std::string("80b46afdf2e8d5b0914b9b515770c34b9d5e7222fd1793ab6c7714da084df0a4");
}

void TestPbkdf2::eachDigestGivesWhatOthersGive() {
  QFETCH(std::string, digest);
  QFETCH(std::string, expected);
  const std::string password = "import-1234";
  const std::string salt = "salt of the file";
  const core::Pbkdf2Job job{digest, core::asBytes(password), core::asBytes(salt), 37, 32};
  QCOMPARE(core::toHex(core::pbkdf2ByOpenSsl(job).bytes()), expected);
  QCOMPARE(core::toHex(core::pbkdf2Key(job).bytes()), expected);
}

// RFC 7914 section 11, the first vector of PBKDF2-HMAC-SHA-256.
void TestPbkdf2::givesTheValueOfTheStandard() {
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
