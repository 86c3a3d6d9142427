// SPDX-License-Identifier: Apache-2.0
#include "core/readers/windows/confined_start.h"

#include <QtTest>

#include <windows.h>

#include <array>
#include <cstdlib>
#include <memory>
#include <string>
#include <vector>

using core::ReaderMeasure;
using core::StartCalls;

namespace {

constexpr core::Allowance allowance{256U << 20U, 120};

std::wstring child() {
  return std::filesystem::absolute(std::getenv("CERTWRIGHT_CONFINED_CHILD")).make_preferred().wstring();
}

std::wstring lineWith(const std::string &arguments) {
  return L"\"" + child() + L"\" " + std::wstring(arguments.begin(), arguments.end());
}

// A pipe from a child: its ends may be inherited, ours may not. Input and output are two handles: Windows takes none twice.
struct Pipe {
  Pipe() {
    SECURITY_ATTRIBUTES inherited{sizeof(inherited), nullptr, TRUE};
    CreatePipe(ours.out(), theirs.out(), &inherited, 0);
    SetHandleInformation(ours.get(), HANDLE_FLAG_INHERIT, 0);
    DuplicateHandle(GetCurrentProcess(), theirs.get(), GetCurrentProcess(), input.out(), 0, TRUE, DUPLICATE_SAME_ACCESS);
  }

  std::string line() const {
    std::string text;
    char letter = 0;
    DWORD got = 0;
    while (ReadFile(ours.get(), &letter, 1, &got, nullptr) != 0 && got == 1 && letter != '\n') text += letter;
    return text;
  }

  std::string all() {
    theirs.close();
    input.close();
    std::string text;
    std::array<char, 4096> piece{};
    DWORD got = 0;
    while (ReadFile(ours.get(), piece.data(), piece.size(), &got, nullptr) != 0 && got > 0) text.append(piece.data(), got);
    return text;
  }

  core::Handle ours, theirs, input;
};

std::optional<core::ConfinedProcess> startConfined(const std::string &arguments, Pipe &pipe, const StartCalls &calls = {}) {
  return core::startConfined({child(), lineWith(arguments), pipe.input.get(), pipe.theirs.get(), allowance}, calls);
}

// The control: everything that may be inherited is, and all rights are those of the user.
core::Handle startPlain(const std::string &arguments, Pipe &pipe) {
  STARTUPINFOW info{};
  info.cb = sizeof(info);
  info.dwFlags = STARTF_USESTDHANDLES;
  info.hStdInput = pipe.input.get();
  info.hStdOutput = info.hStdError = pipe.theirs.get();
  auto line = lineWith(arguments);
  PROCESS_INFORMATION started{};
  CreateProcessW(child().c_str(), line.data(), nullptr, nullptr, TRUE, 0, nullptr, nullptr, &info, &started);
  CloseHandle(started.hThread);
  return core::Handle(started.hProcess);
}

std::string reportWith(HANDLE handle) {
  return "report " + std::to_string(allowance.memoryBytes) + " " + std::to_string(allowance.processorSeconds) + " " +
         std::to_string(reinterpret_cast<std::uintptr_t>(handle));
}

// An event that may be inherited, as a file of the store might be.
core::Handle inheritedEvent() {
  SECURITY_ATTRIBUTES inherited{sizeof(inherited), nullptr, TRUE};
  return core::Handle(CreateEventW(&inherited, TRUE, FALSE, nullptr));
}

bool isSet(const core::Handle &event) {
  return WaitForSingleObject(event.get(), 0) == WAIT_OBJECT_0;
}

// What a start asked Windows for, in the order of the calls.
struct Record {
  std::vector<std::string> calls;
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
  DWORD tokenFlags = 0;
  bool disablesAdministrators = false;
  bool disablesEverybody = false;
  DWORD integrity = 0;
  std::vector<HANDLE> inherited;
  DWORD64 mitigations = 0;
  DWORD children = 0;
  DWORD creation = 0;
  HANDLE token = nullptr;
  std::string line;
};

bool isAmong(PSID_AND_ATTRIBUTES groups, DWORD count, WELL_KNOWN_SID_TYPE which) {
  std::array<std::uint8_t, SECURITY_MAX_SID_SIZE> sid{};
  DWORD size = sid.size();
  CreateWellKnownSid(which, nullptr, sid.data(), &size);
  return std::any_of(groups, groups + count, [&](const auto &group) { return EqualSid(group.Sid, sid.data()) != 0; });
}

// The real calls, which write down what they are given.
StartCalls recording(Record &record) {
  StartCalls real;
  StartCalls calls;
  calls.createJob = [&record, real](auto... all) {
    record.calls.emplace_back("job");
    return real.createJob(all...);
  };
  calls.limitJob = [&record, real](HANDLE job, JOBOBJECTINFOCLASS what, LPVOID value, DWORD size) {
    record.calls.emplace_back("limits");
    record.limits = *static_cast<JOBOBJECT_EXTENDED_LIMIT_INFORMATION *>(value);
    return real.limitJob(job, what, value, size);
  };
  calls.restrictToken = [&record, real](HANDLE token, DWORD flags, DWORD count, PSID_AND_ATTRIBUTES groups, auto... rest) {
    record.calls.emplace_back("token");
    record.tokenFlags = flags;
    record.disablesAdministrators = isAmong(groups, count, WinBuiltinAdministratorsSid);
    record.disablesEverybody = isAmong(groups, count, WinWorldSid) || isAmong(groups, count, WinBuiltinUsersSid);
    return real.restrictToken(token, flags, count, groups, rest...);
  };
  calls.changeToken = [&record, real](HANDLE token, TOKEN_INFORMATION_CLASS what, LPVOID value, DWORD size) {
    record.calls.emplace_back("integrity");
    auto *sid = static_cast<TOKEN_MANDATORY_LABEL *>(value)->Label.Sid;
    if (what == TokenIntegrityLevel) record.integrity = *GetSidSubAuthority(sid, 0);
    return real.changeToken(token, what, value, size);
  };
  calls.setAttribute = [&record, real](LPPROC_THREAD_ATTRIBUTE_LIST list, DWORD flags, DWORD_PTR which, PVOID value, SIZE_T size, auto... rest) {
    record.calls.emplace_back("attribute");
    constexpr DWORD_PTR handleList = 0x20002; // as ProcessThreadsApi.h has them
    constexpr DWORD_PTR mitigation = 0x20007;
    constexpr DWORD_PTR childPolicy = 0x2000E;
    auto *handles = static_cast<HANDLE *>(value);
    if (which == handleList) record.inherited.assign(handles, handles + size / sizeof(HANDLE));
    if (which == mitigation) record.mitigations = *static_cast<DWORD64 *>(value);
    if (which == childPolicy) record.children = *static_cast<DWORD *>(value);
    return real.setAttribute(list, flags, which, value, size, rest...);
  };
  calls.createProcess = [&record, real](HANDLE token, LPCWSTR program, LPWSTR line, LPSECURITY_ATTRIBUTES a, LPSECURITY_ATTRIBUTES b, BOOL inherit,
                                        DWORD flags, auto... rest) {
    record.calls.emplace_back("process");
    record.creation = flags;
    record.token = token;
    return real.createProcess(token, program, line, a, b, inherit, flags, rest...);
  };
  calls.assignToJob = [&record, real](HANDLE job, HANDLE process) {
    record.calls.emplace_back("assign");
    return real.assignToJob(job, process);
  };
  calls.resume = [&record, real](HANDLE thread) {
    record.calls.emplace_back("resume");
    return real.resume(thread);
  };
  return calls;
}

std::string joined(const std::vector<std::string> &words) {
  std::string text;
  for (const auto &word : words) text += (text.empty() ? "" : " ") + word;
  return text;
}

// A parent that starts a child and is then ended by force. Returns whether the child lives on.
bool outlivesItsParent(const std::string &how) {
  Pipe pipe;
  const auto parent = startPlain("parent " + how, pipe);
  const auto number = static_cast<DWORD>(std::strtoul(pipe.line().c_str(), nullptr, 10));
  const core::Handle grandchild(OpenProcess(SYNCHRONIZE | PROCESS_TERMINATE, FALSE, number));
  const bool livedBefore = grandchild && WaitForSingleObject(grandchild.get(), 0) == WAIT_TIMEOUT;
  TerminateProcess(parent.get(), 1);
  WaitForSingleObject(parent.get(), INFINITE);
  constexpr DWORD patience = 60'000; // milliseconds, of which the one that ends needs a few
  constexpr DWORD glance = 500;
  const bool lives = WaitForSingleObject(grandchild.get(), how == "confined" ? patience : glance) == WAIT_TIMEOUT;
  TerminateProcess(grandchild.get(), 1);
  return livedBefore && lives;
}

} // namespace

// How a reader is started on Windows. Wine carries out a part of it; the rest is tried by what Windows is asked for.
class TestConfinedStart : public QObject {
  Q_OBJECT
private slots:
  void itIsInItsJobBeforeItRuns();
  void theJobEndsWithUsAndIsLimited();
  void theTokenGivesNothing();
  void onlyItsPipesAreInherited();
  void aHandleThatIsNotItsOwnCannotBeUsed();
  void itIsNoAdministrator();
  void itEndsWithItsParent();
  void whatWindowsRefusesIsNotAskedFor();
  void aTokenThatCannotStartItIsReplaced();
  void aProgramThatIsMissingIsNotStarted();
};

void TestConfinedStart::itIsInItsJobBeforeItRuns() {
  Record record;
  Pipe pipe;
  QVERIFY(startConfined("sleep", pipe, recording(record)).has_value());
  QCOMPARE(joined(record.calls), std::string("attribute attribute attribute token integrity process job limits assign resume"));
  QVERIFY((record.creation & CREATE_SUSPENDED) != 0);
  QVERIFY((record.creation & EXTENDED_STARTUPINFO_PRESENT) != 0);
  QVERIFY((record.creation & DETACHED_PROCESS) != 0);
}

void TestConfinedStart::theJobEndsWithUsAndIsLimited() {
  Record record;
  Pipe pipe;
  const auto started = startConfined("sleep", pipe, recording(record));
  QVERIFY(started.has_value());
  const auto &basic = record.limits.BasicLimitInformation;
  QCOMPARE(basic.LimitFlags, DWORD{0x2000 | 0x8 | 0x100 | 0x2 | 0x400}); // kill on close, processes, memory, time, no dialogue after a crash
  QCOMPARE(basic.ActiveProcessLimit, DWORD{1});
  QCOMPARE(record.limits.ProcessMemoryLimit, SIZE_T{256U << 20U});
  QCOMPARE(basic.PerProcessUserTimeLimit.QuadPart, LONGLONG{120} * 10'000'000);
  for (const auto measure : {ReaderMeasure::EndsWithParent, ReaderMeasure::OneProcess, ReaderMeasure::MemoryLimit, ReaderMeasure::ProcessorLimit}) {
    QVERIFY(started->asked.contains(measure));
  }
}

void TestConfinedStart::theTokenGivesNothing() {
  Record record;
  Pipe pipe;
  const auto started = startConfined("sleep", pipe, recording(record));
  QVERIFY(started.has_value());
  QCOMPARE(record.tokenFlags, DWORD{DISABLE_MAX_PRIVILEGE});
  QVERIFY(record.disablesAdministrators);
  QVERIFY(!record.disablesEverybody); // the system's libraries are for those
  QCOMPARE(record.integrity, DWORD{0x1000});
  for (const auto measure : {ReaderMeasure::NoAdministrator, ReaderMeasure::NoPrivileges, ReaderMeasure::LowIntegrity}) {
    QVERIFY(started->asked.contains(measure));
  }
}

void TestConfinedStart::onlyItsPipesAreInherited() {
  Record record;
  Pipe pipe;
  QVERIFY(startConfined("sleep", pipe, recording(record)).has_value());
  QVERIFY((record.inherited == std::vector<HANDLE>{pipe.input.get(), pipe.theirs.get()}));
  QCOMPARE(record.mitigations, (DWORD64{1} << 24U) | (DWORD64{1} << 32U)); // strict handle checks, no extension points
  QCOMPARE(record.children, DWORD{1});
}

void TestConfinedStart::aHandleThatIsNotItsOwnCannotBeUsed() {
  const auto event = inheritedEvent();
  Pipe pipe;
  const auto started = startConfined(reportWith(event.get()), pipe);
  QVERIFY(started.has_value());
  QVERIFY(pipe.all().find("handle") == std::string::npos);
  QVERIFY(!isSet(event));
  Pipe other; // the control
  const auto plain = startPlain(reportWith(event.get()), other);
  QVERIFY(other.all().find("handle") != std::string::npos);
  QVERIFY(isSet(event));
}

void TestConfinedStart::itIsNoAdministrator() {
  Pipe pipe;
  const auto started = startConfined(reportWith(nullptr), pipe);
  QVERIFY(started.has_value());
  QVERIFY(pipe.all().find("no-administrator") != std::string::npos);
  Pipe other; // the control: the tests run as an administrator
  const auto plain = startPlain(reportWith(nullptr), other);
  QVERIFY(other.all().find("no-administrator") == std::string::npos);
}

void TestConfinedStart::itEndsWithItsParent() {
  QVERIFY(!outlivesItsParent("confined"));
  QVERIFY(outlivesItsParent("plain"));
}

void TestConfinedStart::whatWindowsRefusesIsNotAskedFor() {
  StartCalls calls;
  calls.changeToken = [](auto...) { return FALSE; };
  calls.assignToJob = [](auto...) { return FALSE; };
  Pipe pipe;
  const auto started = startConfined(reportWith(nullptr), pipe, calls);
  QVERIFY(started.has_value());
  QVERIFY(!started->asked.contains(ReaderMeasure::LowIntegrity));
  QVERIFY(!started->asked.contains(ReaderMeasure::EndsWithParent));
  QVERIFY(started->asked.contains(ReaderMeasure::NoAdministrator));
  QVERIFY(pipe.all().find("no-administrator") != std::string::npos); // and it runs
}

void TestConfinedStart::aTokenThatCannotStartItIsReplaced() {
  StartCalls calls;
  const StartCalls real;
  int attempts = 0;
  calls.createProcess = [&](HANDLE token, auto... rest) { return ++attempts == 1 ? FALSE : real.createProcess(token, rest...); };
  Pipe pipe;
  const auto started = startConfined(reportWith(nullptr), pipe, calls);
  QVERIFY(started.has_value());
  QVERIFY(!started->asked.contains(ReaderMeasure::NoAdministrator));
  QVERIFY(started->asked.contains(ReaderMeasure::EndsWithParent));
  QVERIFY(pipe.all().find("no-administrator") == std::string::npos); // as it says
}

void TestConfinedStart::aProgramThatIsMissingIsNotStarted() {
  Pipe pipe;
  const auto missing = child() + L".none";
  QVERIFY(!core::startConfined({missing, L"\"" + missing + L"\"", pipe.input.get(), pipe.theirs.get(), allowance}).has_value());
  QCOMPARE(GetLastError(), DWORD{ERROR_FILE_NOT_FOUND});
}

QTEST_GUILESS_MAIN(TestConfinedStart)
#include "tst_confined_start.moc"
