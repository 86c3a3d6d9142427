// SPDX-License-Identifier: Apache-2.0
#include "core/formats/open.h"

#include "tests/support/expected_macros.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_files.h"

#include <QtTest>

#include <chrono>
#include <csignal>
#include <filesystem>
#include <stop_token>
#include <thread>

#include <fcntl.h>
#include <sys/stat.h>
#include <sys/wait.h>
#include <unistd.h>

using namespace support;

namespace {

// The result of opening a path for a user who is not root: root may read everything. The code comes back as the
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

class NamedPipe final {
public:
  NamedPipe() {
    if (mkfifo(path().c_str(), 0600) != 0) qFatal("no pipe can be made");
  }
  [[nodiscard]] std::string path() const { return m_folder.file("pipe"); }

private:
  TemporaryFolder m_folder;
};

// Writes to a pipe in a thread of its own, and closes it. A reader that takes less than all of it ends it, too.
class Writer final {
public:
  Writer(const std::string &path, core::Bytes content) : m_thread([path, content = std::move(content)] { writeAll(path, content); }) {}
  ~Writer() { m_thread.join(); }
  Writer(const Writer &) = delete;
  Writer &operator=(const Writer &) = delete;

private:
  static void writeAll(const std::string &path, const core::Bytes &content) {
    const int end = open(path.c_str(), O_WRONLY);
    for (std::size_t at = 0; at < content.size();) {
      const auto written = write(end, content.data() + at, content.size() - at);
      if (written <= 0) break;
      at += static_cast<std::size_t>(written);
    }
    close(end);
  }

  std::thread m_thread;
};

} // namespace

// Files as POSIX knows them: rights, pipes and devices.
class TestFileRights : public QObject {
  Q_OBJECT
private slots:
  void initTestCase() { std::signal(SIGPIPE, SIG_IGN); }
  void unreadableFileIsForbidden();
  void whatHasNoEndIsRefusedAtOnce_data();
  void whatHasNoEndIsRefusedAtOnce();
  void pipeIsReadLikeTheFile();
  void pipeWithNothingInItIsEmpty();
  void pipeWhoseWriterDiesIsDamaged();
  void pipeIsReadUpToTheLimit();
  void pipeNobodyWritesToCanBeStopped();
  void pipeOfThisProcessHasNoPathAgain();
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

void TestFileRights::whatHasNoEndIsRefusedAtOnce_data() {
  QTest::addColumn<std::string>("path");
  QTest::newRow("endless device") << std::string("/dev/zero");
  QTest::newRow("device without content") << std::string("/dev/null");
  QTest::newRow("a pipe that this program holds open itself") << std::string();
}

void TestFileRights::whatHasNoEndIsRefusedAtOnce() {
  QFETCH(std::string, path);
  const NamedPipe pipe;
  const int both = open(pipe.path().c_str(), O_RDWR);
  if (path.empty()) path = "/dev/fd/" + std::to_string(both);
  const auto start = std::chrono::steady_clock::now();
  const auto file = core::openFile(path, {});
  close(both);
  VERIFY_FAILS(file, core::ErrorCode::FileUnreadable);
  QVERIFY(std::chrono::steady_clock::now() - start < std::chrono::seconds(1));
}

void TestFileRights::pipeIsReadLikeTheFile() {
  const NamedPipe pipe;
  const auto content = foreignBytes("openssl-ec256.pfx");
  const Writer writer(pipe.path(), content);
  const auto file = core::openFile(pipe.path(), {});
  VERIFY_OK(file);
  const auto regular = core::openFile(foreignFile("openssl-ec256.pfx"), {});
  VERIFY_OK(regular);
  QCOMPARE(file->sha256, regular->sha256);
  QCOMPARE(file->name, std::string("pipe"));
  QCOMPARE(file->path, std::string()); // it leads to nothing a second time
  QVERIFY(!regular->path.empty());
}

void TestFileRights::pipeWithNothingInItIsEmpty() {
  const NamedPipe pipe;
  const Writer writer(pipe.path(), {});
  VERIFY_FAILS(core::openFile(pipe.path(), {}), core::ErrorCode::FileEmpty);
}

void TestFileRights::pipeWhoseWriterDiesIsDamaged() {
  const NamedPipe pipe;
  auto content = foreignBytes("openssl-ec256.pfx");
  content.resize(content.size() / 2);
  const Writer writer(pipe.path(), content);
  VERIFY_FAILS(core::openFile(pipe.path(), {}), core::ErrorCode::Damaged);
}

void TestFileRights::pipeIsReadUpToTheLimit() {
  const NamedPipe pipe;
  const auto content = foreignBytes("openssl-ec256.pfx");
  core::Limits limits;
  limits.fileBytes = content.size();
  {
    const Writer writer(pipe.path(), content);
    VERIFY_OK(core::openFile(pipe.path(), limits)); // the control
  }
  limits.fileBytes = content.size() - 1;
  const Writer writer(pipe.path(), content);
  VERIFY_FAILS(core::openFile(pipe.path(), limits), core::ErrorCode::LimitHit);
}

void TestFileRights::pipeNobodyWritesToCanBeStopped() {
  const NamedPipe pipe;
  std::stop_source stop;
  std::thread stopping([&stop] {
    std::this_thread::sleep_for(std::chrono::milliseconds(100));
    stop.request_stop();
  });
  const auto file = core::openFile(pipe.path(), {}, core::Wanted::Key, stop.get_token());
  stopping.join();
  VERIFY_FAILS(file, core::ErrorCode::Cancelled);
  VERIFY_FAILS(core::openFile(pipe.path(), {}, core::Wanted::Key, stop.get_token()), core::ErrorCode::Cancelled); // stopped before it began
}

void TestFileRights::pipeOfThisProcessHasNoPathAgain() {
  int ends[2] = {-1, -1};
  QCOMPARE(pipe(ends), 0);
  const auto content = foreignBytes("openssl-ec256.pfx");
  QCOMPARE(write(ends[1], content.data(), content.size()), static_cast<ssize_t>(content.size()));
  close(ends[1]);
  const auto path = "/proc/self/fd/" + std::to_string(ends[0]);
  const auto file = core::openFile(path, {});
  close(ends[0]);
  VERIFY_OK(file);
  QCOMPARE(file->name, path);
  QCOMPARE(file->path, std::string());
}

QTEST_GUILESS_MAIN(TestFileRights)
#include "tst_file_rights.moc"
