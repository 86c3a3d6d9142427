// SPDX-License-Identifier: Apache-2.0
#include "core/readers/windows/confined_start.h"

#include "core/readers/windows/restricted_token.h"

#include <array>
#include <cstdint>
#include <vector>

namespace core {

namespace {

using Measures = std::set<ReaderMeasure>;

// What a process is created with, besides its token. Only what cannot keep the program from starting stands here: what could, it asks for itself once
// it has loaded everything (app/reader).
class Attributes final {
public:
  Attributes(const StartOrders &orders, const StartCalls &calls, Measures &asked) : m_inherited{orders.input, orders.output} {
    constexpr DWORD count = 3;
    SIZE_T size = 0;
    InitializeProcThreadAttributeList(nullptr, count, 0, &size);
    m_memory.resize(size);
    auto *list = reinterpret_cast<LPPROC_THREAD_ATTRIBUTE_LIST>(m_memory.data());
    if (InitializeProcThreadAttributeList(list, count, 0, &size) == 0) return;
    m_info.lpAttributeList = list;
    const auto set = [&](DWORD_PTR which, void *value, SIZE_T bytes) {
      return calls.setAttribute(list, 0, which, value, bytes, nullptr, nullptr) != 0;
    };
    // "Every handle in the list must be inheritable": it keeps out all others that are.
    if (set(PROC_THREAD_ATTRIBUTE_HANDLE_LIST, m_inherited.data(), sizeof(m_inherited))) asked.insert(ReaderMeasure::OwnHandlesOnly);
    if (set(PROC_THREAD_ATTRIBUTE_MITIGATION_POLICY, &m_mitigation, sizeof(m_mitigation))) {
      asked.insert({ReaderMeasure::StrictHandleChecks, ReaderMeasure::NoExtensionPoints});
    }
    if (set(childProcessPolicy, &m_children, sizeof(m_children))) asked.insert(ReaderMeasure::NoChildProcesses);
    m_info.StartupInfo.cb = sizeof(m_info);
    m_info.StartupInfo.dwFlags = STARTF_USESTDHANDLES;
    m_info.StartupInfo.hStdInput = orders.input;
    m_info.StartupInfo.hStdOutput = orders.output;
  }
  ~Attributes() {
    if (m_info.lpAttributeList != nullptr) DeleteProcThreadAttributeList(m_info.lpAttributeList);
  }
  Attributes(const Attributes &) = delete;
  Attributes &operator=(const Attributes &) = delete;

  // Null where there is no list: then it would inherit everything, and is not started.
  [[nodiscard]] STARTUPINFOW *get() { return m_info.lpAttributeList == nullptr ? nullptr : &m_info.StartupInfo; }

private:
  // PROC_THREAD_ATTRIBUTE_CHILD_PROCESS_POLICY and PROCESS_CREATION_CHILD_PROCESS_RESTRICTED, which mingw's winbase.h lacks.
  static constexpr DWORD_PTR childProcessPolicy = ProcThreadAttributeValue(ProcThreadAttributeChildProcessPolicy, FALSE, TRUE, FALSE);
  static constexpr DWORD restricted = 1;
  // PROCESS_CREATION_MITIGATION_POLICY_EXTENSION_POINT_DISABLE_ALWAYS_ON
  static constexpr DWORD64 noExtensionPoints = DWORD64{1} << 32U;

  std::array<HANDLE, 2> m_inherited;
  DWORD64 m_mitigation = DWORD64{PROCESS_CREATION_MITIGATION_POLICY_STRICT_HANDLE_CHECKS_ALWAYS_ON} | noExtensionPoints;
  DWORD m_children = restricted;
  std::vector<std::uint8_t> m_memory;
  STARTUPINFOEXW m_info{};
};

Handle makeJob(const Allowance &allowance, const StartCalls &calls) {
  Handle job(calls.createJob(nullptr, nullptr));
  if (!job) return {};
  constexpr LONGLONG ticks = 10'000'000; // of 100 ns in a second
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
  limits.BasicLimitInformation.LimitFlags = JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE | JOB_OBJECT_LIMIT_ACTIVE_PROCESS | JOB_OBJECT_LIMIT_PROCESS_MEMORY |
                                            JOB_OBJECT_LIMIT_PROCESS_TIME | JOB_OBJECT_LIMIT_DIE_ON_UNHANDLED_EXCEPTION;
  limits.BasicLimitInformation.ActiveProcessLimit = 1;
  limits.BasicLimitInformation.PerProcessUserTimeLimit.QuadPart = static_cast<LONGLONG>(allowance.processorSeconds) * ticks;
  limits.ProcessMemoryLimit = allowance.memoryBytes;
  if (calls.limitJob(job.get(), JobObjectExtendedLimitInformation, &limits, sizeof(limits)) == 0) return {};
  return job;
}

// Without SystemRoot some of the system's own libraries do not load.
std::wstring bareEnvironment() {
  std::array<wchar_t, MAX_PATH> root{};
  GetWindowsDirectoryW(root.data(), root.size());
  std::wstring environment(L"SystemRoot=");
  environment += root.data();
  environment.append(2, L'\0');
  return environment;
}

class Start final {
public:
  Start(StartOrders &orders, const StartCalls &calls) : m_orders(orders), m_calls(calls) {}

  std::optional<ConfinedProcess> run() {
    Measures asked;
    Attributes attributes(m_orders, m_calls, asked);
    if (attributes.get() == nullptr) return std::nullopt;
    Measures ofToken;
    const auto restricted = restrictedToken(m_calls, ofToken);
    if (restricted && create(restricted.get(), attributes.get())) {
      asked.merge(ofToken);
    } else if (!create(ownToken().get(), attributes.get())) {
      return std::nullopt;
    }
    ConfinedProcess started{makeJob(m_orders.allowance, m_calls), Handle(m_process.hProcess), std::move(asked)};
    const Handle thread(m_process.hThread);
    if (started.job && m_calls.assignToJob(started.job.get(), started.process.get()) != 0) {
      started.asked.insert({ReaderMeasure::EndsWithParent, ReaderMeasure::OneProcess, ReaderMeasure::MemoryLimit, ReaderMeasure::ProcessorLimit});
    }
    m_calls.resume(thread.get());
    return started;
  }

private:
  bool create(HANDLE token, STARTUPINFOW *info) {
    constexpr DWORD flags =
        CREATE_SUSPENDED | DETACHED_PROCESS | CREATE_NEW_PROCESS_GROUP | CREATE_UNICODE_ENVIRONMENT | EXTENDED_STARTUPINFO_PRESENT;
    auto environment = bareEnvironment();
    return m_calls.createProcess(token, m_orders.program.c_str(), m_orders.line.data(), nullptr, nullptr, TRUE, flags, environment.data(), nullptr,
                                 info, &m_process) != 0;
  }

  StartOrders &m_orders;
  const StartCalls &m_calls;
  PROCESS_INFORMATION m_process{};
};

} // namespace

std::optional<ConfinedProcess> startConfined(StartOrders orders, const StartCalls &calls) {
  return Start(orders, calls).run();
}

} // namespace core
