// SPDX-License-Identifier: Apache-2.0
#include "core/base/long_path.h"

#include <QtTest>

#include <string>

namespace {

std::string hostOf(const char *path) {
  return core::hostIn(path).value_or("none");
}

} // namespace

// Paths of Windows, as texts.
class TestLongPath : public QObject {
  Q_OBJECT
private slots:
  void aDriveGetsThePrefix();
  void anotherMachineGetsItsOwn();
  void whatIsFreeOfTheLimitStaysAsItIs();
  void anotherMachineIsNamed();
  void aDriveIsThisMachine();
};

void TestLongPath::aDriveGetsThePrefix() {
  QVERIFY(core::withoutLengthLimit(L"C:\\certs\\mail.pfx") == L"\\\\?\\C:\\certs\\mail.pfx");
  const std::wstring deep(300, L'd');
  QVERIFY(core::withoutLengthLimit(L"C:\\" + deep) == L"\\\\?\\C:\\" + deep);
}

void TestLongPath::anotherMachineGetsItsOwn() {
  QVERIFY(core::withoutLengthLimit(L"\\\\files\\certs\\mail.pfx") == L"\\\\?\\UNC\\files\\certs\\mail.pfx");
}

void TestLongPath::whatIsFreeOfTheLimitStaysAsItIs() {
  for (const std::wstring path : {L"\\\\?\\C:\\mail.pfx", L"\\\\?\\UNC\\files\\certs\\mail.pfx", L"\\\\.\\NUL", L"\\\\.\\pipe\\x"}) {
    QVERIFY(core::withoutLengthLimit(path) == path);
  }
}

void TestLongPath::anotherMachineIsNamed() {
  QCOMPARE(hostOf("\\\\files\\certs\\mail.pfx"), std::string("files"));
  QCOMPARE(hostOf("\\\\files.example.com@SSL@8443\\certs\\mail.pfx"), std::string("files.example.com@SSL@8443"));
  QCOMPARE(hostOf("\\\\?\\UNC\\files\\certs\\mail.pfx"), std::string("files"));
  QCOMPARE(hostOf("\\\\?\\unc\\files\\certs"), std::string("files"));
  QCOMPARE(hostOf("\\\\.\\UNC\\files\\certs"), std::string("files"));
  QCOMPARE(hostOf("\\\\files"), std::string("files"));
}

void TestLongPath::aDriveIsThisMachine() {
  for (const auto *path : {"C:\\certs\\mail.pfx", "\\\\?\\C:\\certs\\mail.pfx", "\\\\?\\UNCLE\\mail.pfx", "\\\\.\\NUL", "\\\\?\\UNC\\", "\\\\",
                           "\\mail.pfx", "mail.pfx", "", "/srv/certs/mail.pfx", "//srv/certs"}) {
    QCOMPARE(hostOf(path), std::string("none"));
  }
}

QTEST_GUILESS_MAIN(TestLongPath)
#include "tst_long_path.moc"
