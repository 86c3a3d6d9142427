// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"

#include "tests/support/expected_macros.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_files.h"

#include <QtTest>

#include <chrono>
#include <filesystem>

#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace support;

namespace {

// What opening a path ends with for somebody who is not root: root may read everything. The code comes back as the
// exit status of a child.
int codeForNobody(const std::string &path) {
  const pid_t child = fork();
  if (child == 0) {
    constexpr uid_t nobody = 65534;
    if (geteuid() == 0 && (setresgid(nobody, nobody, nobody) != 0 || setresuid(nobody, nobody, nobody) != 0)) _exit(255);
    const auto file = core::openFile(path, {});
    _exit(file ? 254 : static_cast<int>(file.error().code));
  }
  int status = 0;
  waitpid(child, &status, 0);
  return WIFEXITED(status) ? WEXITSTATUS(status) : -1;
}

} // namespace

// Files as POSIX knows them: rights, pipes and devices.
class TestFileRights : public QObject {
  Q_OBJECT
private slots:
  void unreadableFileIsForbidden();
  void pipesAndDevicesDoNotHang_data();
  void pipesAndDevicesDoNotHang();
};

void TestFileRights::unreadableFileIsForbidden() {
  const TemporaryFolder folder;
  const auto path = folder.file("mail.pfx");
  std::filesystem::copy_file(foreignFile("openssl-ec256.pfx"), path);
  std::filesystem::permissions(folder.path(), std::filesystem::perms(0755));
  std::filesystem::permissions(path, std::filesystem::perms(0644));
  QCOMPARE(codeForNobody(path), 254); // the control: it is the mode that decides
  std::filesystem::permissions(path, std::filesystem::perms(0));
  QCOMPARE(codeForNobody(path), static_cast<int>(core::ErrorCode::FileForbidden));
}

void TestFileRights::pipesAndDevicesDoNotHang_data() {
  QTest::addColumn<std::string>("path");
  QTest::newRow("pipe") << std::string();
  QTest::newRow("endless device") << std::string("/dev/zero");
}

void TestFileRights::pipesAndDevicesDoNotHang() {
  QFETCH(std::string, path);
  const TemporaryFolder folder;
  if (path.empty()) {
    path = folder.file("pipe");
    QCOMPARE(mkfifo(path.c_str(), 0600), 0);
  }
  const auto start = std::chrono::steady_clock::now();
  VERIFY_FAILS(core::openFile(path, {}), core::ErrorCode::FileUnreadable);
  QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
}

QTEST_GUILESS_MAIN(TestFileRights)
#include "tst_file_rights.moc"
