// SPDX-License-Identifier: Apache-2.0
#include "core/documents/documents.h"
#include "core/readers/allowance.h"
#include "core/readers/child_reader.h"
#include "core/wire/details_message.h"
#include "tests/support/in_process_reader.h"

#include "core/words/words.h"
#include "tests/support/expected_macros.h"
#include "tests/support/random_plan.h"
#include "tests/support/reader_programs.h"
#include "tests/support/temporary_folder.h"
#include "tests/support/test_bundle.h"
#include "tests/support/test_files.h"

#include <QElapsedTimer>
#include <QtTest>

#include <sys/wait.h>

#include <cerrno>
#include <chrono>
#include <csignal>
#include <filesystem>
#include <fstream>
#include <thread>

using core::ErrorCode;
using namespace std::chrono_literals;

namespace {

const std::string password = "import-1234";
constexpr const char *ordinary = "openssl-aes128.pfx";

core::Expected<core::Bundle> unlocked(core::Reader &reader, const core::SourceFile &file, const std::string *given, std::stop_token stop = {}) {
  const core::Secret secret(given == nullptr ? std::string_view() : std::string_view(*given));
  return reader.unlock(file, given == nullptr ? nullptr : &secret, std::move(stop), {});
}

// All that is known of a file and what it holds, in one text. How long it takes is measured anew each time.
std::string shown(core::SourceFile file, const core::Expected<core::Bundle> &bundle) {
  if (file.container) file.container->estimatedSeconds = 0;
  auto document = core::documents::inspect(file, bundle ? &*bundle : nullptr, bundle ? bundle->verdict : core::Verdict::Needed,
                                           bundle ? bundle->findings : std::vector<core::Finding>());
  if (!bundle) document["error"] = core::describe(bundle.error());
  return document.dump(1);
}

// The child of this thread, where it has just one; else 0.
pid_t onlyChild() {
  std::ifstream children("/proc/thread-self/children");
  pid_t first = 0, second = 0;
  children >> first >> second;
  return second == 0 ? first : 0;
}

// Whether the system still knows a process, be it as a zombie.
bool isThere(pid_t process) {
  return std::filesystem::exists("/proc/" + std::to_string(process));
}

bool hasNoChild() {
  return waitpid(-1, nullptr, WNOHANG) == -1 && errno == ECHILD;
}

core::Expected<core::SourceFile> openWith(const std::string &how) {
  const support::LyingReader liar(how);
  core::ChildReader reader(liar.path(), {}, false);
  return reader.openBytes({1, 2, 3}, "file");
}

} // namespace

class TestChildReader : public QObject {
  Q_OBJECT

private slots:
  void cleanup() { QVERIFY(hasNoChild()); }

  void everyFileReadsAsItDoesInProcess_data() {
    QTest::addColumn<std::string>("folder");
    for (const auto *folder : {"", "../foreign-text/"}) QTest::newRow(folder) << std::string(folder);
  }
  void everyFileReadsAsItDoesInProcess() {
    QFETCH(const std::string, folder);
    support::InProcessReader here({});
    core::ChildReader there(support::realReader(), {}, false);
    const std::string wrong = "wrong";
    const std::string empty;
    int unlocks = 0;
    for (const auto &entry : std::filesystem::directory_iterator(support::foreignFile(folder))) {
      if (!entry.is_regular_file()) continue;
      const auto fileHere = here.openFile(entry.path());
      const auto fileThere = there.openFile(entry.path());
      QCOMPARE(fileThere.has_value(), fileHere.has_value());
      if (!fileHere) {
        QCOMPARE(core::describe(fileThere.error()), core::describe(fileHere.error()));
        continue;
      }
      QCOMPARE(fileThere->path, fileHere->path);
      QCOMPARE(fileThere->sha256, fileHere->sha256);
      QCOMPARE(fileThere->needsPassword, fileHere->needsPassword);
      QCOMPARE(shown(*fileThere, core::fail(ErrorCode::PasswordNeeded)), shown(*fileHere, core::fail(ErrorCode::PasswordNeeded)));
      // Many iterations change nothing about what comes back.
      if (fileHere->container && fileHere->container->work > 500'000) continue;
      for (const auto *given : std::initializer_list<const std::string *>{nullptr, &wrong, &empty, &password}) {
        QCOMPARE(shown(*fileThere, unlocked(there, *fileThere, given)), shown(*fileHere, unlocked(here, *fileHere, given)));
      }
      ++unlocks;
    }
    QVERIFY2(unlocks >= 20, "the files of other tools are missing");
  }

  void everyKeyFileReadsAsItDoesInProcess() {
    support::InProcessReader here({});
    core::ChildReader there(support::realReader(), {}, false);
    const std::string wrong = "wrong";
    for (const auto *name : {"key.p8", "rsa2048.key", "../foreign-text/scrypt.p8", "../foreign-text/ec-plain.p8", "../foreign-text/encrypted-ec.pem",
                             "openssl-aes128.pfx"}) {
      const auto fileHere = here.openKeyFile(support::foreignFile(name));
      const auto fileThere = there.openKeyFile(support::foreignFile(name));
      VERIFY_OK(fileHere);
      VERIFY_OK(fileThere);
      for (const auto *given : std::initializer_list<const std::string *>{nullptr, &wrong, &password}) {
        QCOMPARE(shown(*fileThere, unlocked(there, *fileThere, given)), shown(*fileHere, unlocked(here, *fileHere, given)));
      }
    }
  }

  void everyCertificateIsDescribedAsItIsInProcess() {
    support::InProcessReader here({});
    core::ChildReader there(support::realReader(), {}, false);
    for (const char *name : {"rich", "timestamps", "many", "huge", "long", "lines", "longest", "plain", "behind"}) {
      const auto certificate = support::certificate(std::string("extensions/") + name);
      const auto detailsHere = here.describe(certificate, {});
      const auto detailsThere = there.describe(certificate, {});
      VERIFY_OK(detailsHere);
      VERIFY_OK(detailsThere);
      QCOMPARE(core::wire::toJson(*detailsThere).dump(), core::wire::toJson(*detailsHere).dump());
    }
  }

  void describingLeavesAFileOpen() {
    core::ChildReader reader(support::realReader(), {}, false);
    const auto file = reader.openFile(support::foreignFile(ordinary));
    VERIFY_OK(file);
    const std::string wrong = "wrong";
    VERIFY_FAILS(unlocked(reader, *file, &wrong), ErrorCode::WrongPassword);
    std::thread([&] {
      const auto details = reader.describe(support::certificate("extensions/rich"), {});
      if (!details || details->extensions.size() != 20) qFatal("not described");
    }).join();
    QCOMPARE(waitid(P_ALL, 0, nullptr, WEXITED | WNOHANG | WNOWAIT), 0); // the child that has the file is still there
    VERIFY_OK(unlocked(reader, *file, &password));
  }

  void aLimitIsNamedForACertificateToo() {
    core::Limits limits;
    limits.certificateBytes = 500;
    core::ChildReader reader(support::realReader(), limits, false);
    VERIFY_FAILS(reader.describe(support::certificate("extensions/rich"), {}), ErrorCode::LimitHit);
    VERIFY_OK(reader.describe(support::certificate("extensions/plain"), {}));
  }

  void describingStopsWhenAskedTo() {
    const support::LyingReader liar("silent");
    core::ChildReader reader(liar.path(), {}, false);
    std::stop_source stop;
    std::thread later([&] {
      std::this_thread::sleep_for(100ms);
      stop.request_stop();
    });
    VERIFY_FAILS(reader.describe(support::certificate("extensions/rich"), stop.get_token()), ErrorCode::Cancelled);
    later.join();
  }

  void planIsReadInTheChild() {
    const support::TemporaryFolder folder;
    const auto write = [&](const char *name, const std::string &text) {
      std::ofstream(folder.file(name)) << text;
      return folder.file(name);
    };
    auto plan = support::RandomPlan(7).plan();
    const auto by = plan.by;
    core::documents::identify(plan, by, core::Bytes(core::documents::nonceBytes, 7));
    const auto text = core::documents::dump(core::documents::plan(plan));
    core::ChildReader reader(support::realReader(), {}, false);
    const auto read = reader.readPlan(write("plan", text), {});
    VERIFY_OK(read);
    const auto again = core::documents::planFrom(*read);
    QVERIFY(again);
    QCOMPARE(again->id, plan.id);
    auto bent = core::Json::parse(text);
    bent["verb"] = 7;
    const auto refused = reader.readPlan(write("bent", bent.dump()), {});
    VERIFY_FAILS(refused, ErrorCode::PlanDamaged);
    QCOMPARE(core::words::textOf(refused.error().parameters.at("key")), std::string("verb"));
    VERIFY_FAILS(reader.readPlan(write("text", "hello"), {}), ErrorCode::PlanDamaged);
    VERIFY_FAILS(reader.readPlan(folder.file("missing"), {}), ErrorCode::FileMissing);
    const auto opened = reader.openFile(folder.file("plan"));
    VERIFY_FAILS(opened, ErrorCode::FeatureUnsupported);
    QVERIFY(core::featureIn(opened.error()) == core::Feature::SavedPlan);
  }

  void keysArriveAsTheyAre() {
    core::ChildReader reader(support::realReader(), {}, false);
    const auto file = reader.openFile(support::foreignFile(ordinary));
    VERIFY_OK(file);
    const auto bundle = unlocked(reader, *file, &password);
    VERIFY_OK(bundle);
    QCOMPARE(bundle->keys.size(), std::size_t(1));
    const auto signature = bundle->keys[0].key.sign(core::asBytes("message"));
    VERIFY_OK(signature);
    QVERIFY(bundle->certificates.at(*bundle->keys[0].certificate).certificate.verifies(core::asBytes("message"), *signature));
  }

  void oneChildTriesSeveralPasswordsAndIsGoneAfterTheRightOne() {
    core::ChildReader reader(support::realReader(), {}, false);
    const auto file = reader.openFile(support::foreignFile(ordinary));
    VERIFY_OK(file);
    const std::string wrong = "wrong";
    VERIFY_FAILS(unlocked(reader, *file, nullptr), ErrorCode::PasswordNeeded);
    const auto child = waitid(P_ALL, 0, nullptr, WEXITED | WNOHANG | WNOWAIT); // a child that is still alive has not ended
    QCOMPARE(child, 0);
    VERIFY_FAILS(unlocked(reader, *file, &wrong), ErrorCode::WrongPassword);
    VERIFY_OK(unlocked(reader, *file, &password));
    QVERIFY(hasNoChild());
    VERIFY_OK(unlocked(reader, *file, &password)); // and once more, after Back
  }

  void idleReaderThatDiesLeavesNoZombie() {
    core::ChildReader reader(support::realReader(), {}, false);
    const auto file = reader.openFile(support::foreignFile(ordinary));
    VERIFY_OK(file);
    const auto child = onlyChild();
    QVERIFY(child > 0);
    QVERIFY(isThere(child)); // control
    QCOMPARE(kill(child, SIGKILL), 0);
    QTRY_VERIFY_WITH_TIMEOUT(!isThere(child), 1000);
    VERIFY_OK(unlocked(reader, *file, &password)); // by another one
  }

  void fileThatWasOpenedBeforeAnotherStillUnlocks() {
    core::ChildReader reader(support::realReader(), {}, false);
    const auto first = reader.openFile(support::foreignFile(ordinary));
    VERIFY_OK(first);
    const auto second = reader.openBytes({'x'}, "second");
    VERIFY_FAILS(second, ErrorCode::ContentUnknown);
    QCOMPARE(second.error().parameters.at("path"), std::string("second"));
    VERIFY_OK(unlocked(reader, *first, &password));
  }

  void anotherThreadMayUnlock() {
    core::ChildReader reader(support::realReader(), {}, false);
    core::Expected<core::SourceFile> file = core::fail(ErrorCode::Internal);
    std::thread([&] { file = reader.openFile(support::foreignFile(ordinary)); }).join(); // the child ends with this thread
    VERIFY_OK(file);
    VERIFY_OK(unlocked(reader, *file, &password));
  }

  void readerThatMisbehavesIsACleanError_data() {
    QTest::addColumn<std::string>("how");
    QTest::addColumn<ErrorCode>("code");
    const auto row = [](const char *how, ErrorCode code) { QTest::newRow(how) << std::string(how) << code; };
    for (const char *how : {"dying", "leaving", "garbage", "huge", "truncated", "early", "storekeeper", "nonsense", "hasty"})
      row(how, ErrorCode::NotReadSafely);
    row("shot", ErrorCode::ReaderEnded);
    row("forbidden", ErrorCode::ReaderStopped);
    row("busy", ErrorCode::LimitHit);
    row("unconfined", ErrorCode::ReaderUnconfined);
  }
  void readerThatMisbehavesIsACleanError() {
    QFETCH(const std::string, how);
    QFETCH(const ErrorCode, code);
    VERIFY_FAILS(openWith(how), code);
  }

  void bundleThatIsNoneIsACleanError() {
    const support::LyingReader liar("pretending");
    core::ChildReader reader(liar.path(), {}, false);
    const auto file = reader.openBytes({1, 2, 3}, "file");
    VERIFY_OK(file);
    VERIFY_FAILS(unlocked(reader, *file, nullptr), ErrorCode::NotReadSafely);
  }

  void howItDiedIsSaid() {
    const auto died = openWith("dying");
    VERIFY_FAILS(died, ErrorCode::NotReadSafely);
    QVERIFY2(core::words::textOf(died.error().parameters.at("what")).find("SIGABRT") != std::string::npos,
             core::words::textOf(died.error().parameters.at("what")).c_str());
    const auto shot = openWith("shot");
    VERIFY_FAILS(shot, ErrorCode::ReaderEnded);
    QVERIFY2(core::words::textOf(shot.error().parameters.at("what")).find("SIGKILL") != std::string::npos, core::describe(shot.error()).c_str());
    const auto left = openWith("leaving");
    VERIFY_FAILS(left, ErrorCode::NotReadSafely);
    QVERIFY2(left.error().diagnostic.find('3') != std::string::npos, left.error().diagnostic.c_str());
  }

  void unconfinedReaderIsUsedOnlyWhenTold() {
    const support::LyingReader liar("unconfined");
    core::ChildReader careful(liar.path(), {}, false);
    VERIFY_FAILS(careful.openBytes({1}, "file"), ErrorCode::ReaderUnconfined);
    core::ChildReader told(liar.path(), {}, true);
    std::stop_source stop;
    std::jthread later([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(200));
      stop.request_stop();
    });
    VERIFY_FAILS(told.openBytes({1}, "file", stop.get_token()), ErrorCode::Cancelled); // it got the file, and was stopped over it
  }

  void missingReaderIsSaid() {
    core::ChildReader reader("/nonexistent/certwright-reader", {}, false);
    VERIFY_FAILS(reader.openBytes({1}, "file"), ErrorCode::ReaderMissing);
  }

  void stoppingEndsAReaderThatNeverAnswers_data() {
    QTest::addColumn<std::string>("how");
    QTest::newRow("before it is ready") << std::string("mute");
    QTest::newRow("while it opens") << std::string("silent");
  }
  void stoppingEndsAReaderThatNeverAnswers() {
    QFETCH(const std::string, how);
    const support::LyingReader liar(how);
    core::ChildReader reader(liar.path(), {}, false);
    std::stop_source stop;
    std::jthread later([&] {
      std::this_thread::sleep_for(std::chrono::milliseconds(100));
      stop.request_stop();
    });
    QElapsedTimer timer;
    timer.start();
    VERIFY_FAILS(reader.openBytes({1, 2, 3}, "file", stop.get_token()), ErrorCode::Cancelled);
    QVERIFY2(timer.elapsed() < 5000, qPrintable(QString::number(timer.elapsed())));
  }

  void readerThatSaysNothingIsEnded_data() {
    QTest::addColumn<std::string>("how");
    QTest::newRow("before it is ready") << std::string("mute");
    QTest::newRow("while it opens") << std::string("silent");
    QTest::newRow("after it opened") << std::string("hushing");
    QTest::newRow("while it is sent more than it takes") << std::string("deaf");
  }
  void readerThatSaysNothingIsEnded() {
    QFETCH(const std::string, how);
    const support::LyingReader liar(how);
    core::ChildReader reader(liar.path(), {}, false, {1s, 1h});
    const auto file = reader.openBytes(core::Bytes(8U << 20U, 1), "file");
    if (how == "hushing") VERIFY_OK(file);
    const auto answer = file ? unlocked(reader, *file, nullptr) : core::Unexpected(file.error());
    VERIFY_FAILS(answer, ErrorCode::NotReadSafely);
    QCOMPARE(core::words::textOf(answer.error().parameters.at("what")), std::string("said nothing for 1 seconds"));
  }

  void readerThatOnlyTalksIsEndedToo() {
    const support::LyingReader liar("chatty");
    core::ChildReader reader(liar.path(), {}, false, {1h, 1s});
    const auto answer = reader.openBytes({1, 2, 3}, "file");
    VERIFY_FAILS(answer, ErrorCode::NotReadSafely);
    QCOMPARE(core::words::textOf(answer.error().parameters.at("what")), std::string("gave no answer within 1 seconds"));
  }

  void moreWorkIsGivenMoreTime() {
    QCOMPARE(core::timeFor(0), 0s);
    QVERIFY(core::timeFor(core::Limits{}.work) >= 5min);
    QVERIFY(core::timeFor(2 * core::Limits{}.work) > core::timeFor(core::Limits{}.work));
  }

  // Its answer takes longer than it may be silent, and is never silent for that long.
  void readerThatIsSlowIsLeftAlone() {
    const support::LyingReader liar("dribbling");
    core::ChildReader reader(liar.path(), {}, false, {1s, 1h});
    QElapsedTimer timer;
    timer.start();
    VERIFY_OK(reader.openBytes({1, 2, 3}, "file"));
    QVERIFY(timer.elapsed() > 1000);
  }

  // So is the real one, over a single derivation that takes longer than that.
  void readerThatWorksSaysSo() {
    core::ChildReader reader(support::realReader(), {}, false, {600ms, 1h});
    const auto file = reader.openFile(support::foreignFile("../foreign-text/slow.pfx"));
    VERIFY_OK(file);
    int told = 0;
    const core::Secret secret(password);
    QElapsedTimer timer;
    timer.start();
    VERIFY_OK(reader.unlock(*file, &secret, {}, [&](core::Stage, double) { ++told; }));
    QVERIFY2(timer.elapsed() > 700, "the file is no test of that");
    QVERIFY2(told >= 4, qPrintable(QString::number(told)));
  }

  // Another process holds the connection: it is a descriptor that a shell passes to the programs it starts.
  void silentReaderIsEndedThoughAnotherProcessHoldsTheConnection() {
    QTemporaryDir folder;
    const auto path = std::filesystem::path(folder.path().toStdString()) / "reader";
    std::ofstream(path) << "#!/bin/sh\nsleep 20 &\nwait\n";
    std::filesystem::permissions(path, std::filesystem::perms::owner_all);
    core::ChildReader reader(path, {}, true, {1s, 1h});
    QElapsedTimer timer;
    timer.start();
    VERIFY_FAILS(reader.openBytes({1}, "file"), ErrorCode::NotReadSafely);
    QVERIFY2(timer.elapsed() < 15'000, qPrintable(QString::number(timer.elapsed())));
  }

  void fileBeyondTheLimitIsNotEvenSent() {
    core::Limits limits;
    limits.fileBytes = 2;
    core::ChildReader reader("/nonexistent/certwright-reader", limits, false);
    VERIFY_FAILS(reader.openBytes({1, 2, 3}, "file"), ErrorCode::LimitHit);
    VERIFY_FAILS(reader.openBytes({1, 2}, "file"), ErrorCode::ReaderMissing);
  }

  void confinementIsInForce() {
    core::ChildReader reader(support::realReader(), {}, false);
    const auto confinement = reader.confinement({});
    VERIFY_OK(confinement);
    QVERIFY(confinement->systemCalls);
    QVERIFY(confinement->noNewPrivileges);
    QVERIFY(confinement->undumpable);
    QVERIFY(confinement->endsWithParent);
    QCOMPARE(confinement->processorSeconds, core::allowanceFor(0, {}).processorSeconds);
  }

  // As much memory as the default work limit admits at all; then more than that, which the operator admitted.
  void largeScryptFitsIntoTheReader() {
    const auto path = support::foreignFile("../foreign-text/scrypt-large.pfx");
    core::ChildReader reader(support::realReader(), {}, false);
    const auto file = reader.openFile(path);
    VERIFY_OK(file);
    const auto bundle = unlocked(reader, *file, &password);
    VERIFY_OK(bundle);
    QCOMPARE(bundle->keys.size(), std::size_t(2));
    core::Limits generous;
    generous.work *= 4;
    QCOMPARE(core::allowanceFor(0, generous).memoryBytes - core::allowanceFor(0, {}).memoryBytes, 8 * 3 * core::Limits{}.work);
  }

  void scryptBeyondTheReadersMemoryIsNamed() {
    core::Limits limits;
    const auto path = support::foreignFile("../foreign-text/scrypt-huge.pfx"); // 268 MB for one key
    core::ChildReader strict(support::realReader(), limits, false);
    const auto file = strict.openFile(path);
    VERIFY_OK(file);
    const auto refused = unlocked(strict, *file, &password);
    VERIFY_FAILS(refused, ErrorCode::TooCostly);
    limits.work *= 2;
    core::ChildReader generous(support::realReader(), limits, false);
    VERIFY_OK(unlocked(generous, *file, &password));
  }

  void allowanceStaysUnderAGigabyteForTheLargestFile() {
    const core::Limits limits;
    QVERIFY(core::allowanceFor(limits.fileBytes, limits).memoryBytes < (1ULL << 30U));
    QVERIFY(core::allowanceFor(limits.fileBytes, limits).memoryBytes > core::allowanceFor(0, limits).memoryBytes);
  }
};

QTEST_GUILESS_MAIN(TestChildReader)
#include "tst_child_reader.moc"
