// SPDX-License-Identifier: Apache-2.0
#include "app/reader/windows/own_rights.h"

#include <windows.h>

#include <algorithm>
#include <array>
#include <vector>

namespace app {

using core::ReaderMeasure;

namespace {

// Whether Administrators, which may be among the groups, gives anything.
bool isAdministrator() {
  std::array<std::uint8_t, SECURITY_MAX_SID_SIZE> administrators{};
  DWORD size = administrators.size();
  BOOL isMember = TRUE;
  const bool known = CreateWellKnownSid(WinBuiltinAdministratorsSid, nullptr, administrators.data(), &size) != 0 &&
                     CheckTokenMembership(nullptr, administrators.data(), &isMember) != 0;
  return !known || isMember != FALSE;
}

// What a token tells, in the memory of bytes; empty where it does not.
std::vector<std::uint8_t> told(HANDLE token, TOKEN_INFORMATION_CLASS what) {
  DWORD size = 0;
  GetTokenInformation(token, what, nullptr, 0, &size);
  std::vector<std::uint8_t> bytes(size);
  if (size == 0 || GetTokenInformation(token, what, bytes.data(), size, &size) == 0) return {};
  return bytes;
}

// But for SeChangeNotifyPrivilege, which DISABLE_MAX_PRIVILEGE leaves.
bool hasNoPrivileges(HANDLE token) {
  const auto bytes = told(token, TokenPrivileges);
  return !bytes.empty() && reinterpret_cast<const TOKEN_PRIVILEGES *>(bytes.data())->PrivilegeCount <= 1;
}

bool hasLowIntegrity(HANDLE token) {
  const auto bytes = told(token, TokenIntegrityLevel);
  if (bytes.empty()) return false;
  auto *sid = reinterpret_cast<const TOKEN_MANDATORY_LABEL *>(bytes.data())->Label.Sid;
  return *GetSidSubAuthority(sid, *GetSidSubAuthorityCount(sid) - DWORD{1}) <= SECURITY_MANDATORY_LOW_RID;
}

} // namespace

std::set<ReaderMeasure> tokenInForce() {
  std::set<ReaderMeasure> measures;
  if (!isAdministrator()) measures.insert(ReaderMeasure::NoAdministrator);
  HANDLE token = nullptr;
  if (OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token) == 0) return measures;
  if (hasNoPrivileges(token)) measures.insert(ReaderMeasure::NoPrivileges);
  if (hasLowIntegrity(token)) measures.insert(ReaderMeasure::LowIntegrity);
  CloseHandle(token);
  return measures;
}

void addJobInForce(std::uint64_t memoryBytes, std::uint64_t processorSeconds, core::wire::Confinement &confinement) {
  JOBOBJECT_EXTENDED_LIMIT_INFORMATION limits{};
  if (QueryInformationJobObject(nullptr, JobObjectExtendedLimitInformation, &limits, sizeof(limits), nullptr) == 0) return; // in no job
  const auto &basic = limits.BasicLimitInformation;
  const auto holds = [&](DWORD flag) { return (basic.LimitFlags & flag) != 0; };
  constexpr std::uint64_t ticks = 10'000'000; // of 100 ns in a second
  const auto seconds = static_cast<std::uint64_t>(basic.PerProcessUserTimeLimit.QuadPart) / ticks;
  confinement.endsWithParent = holds(JOB_OBJECT_LIMIT_KILL_ON_JOB_CLOSE);
  if (holds(JOB_OBJECT_LIMIT_PROCESS_MEMORY) && limits.ProcessMemoryLimit == memoryBytes) confinement.memoryBytes = memoryBytes;
  if (holds(JOB_OBJECT_LIMIT_PROCESS_TIME) && seconds == processorSeconds) confinement.processorSeconds = processorSeconds;
  auto &inForce = confinement.inForce;
  if (confinement.endsWithParent) inForce.insert(ReaderMeasure::EndsWithParent);
  if (holds(JOB_OBJECT_LIMIT_ACTIVE_PROCESS) && basic.ActiveProcessLimit == 1) inForce.insert(ReaderMeasure::OneProcess);
  if (confinement.memoryBytes != 0) inForce.insert(ReaderMeasure::MemoryLimit);
  if (confinement.processorSeconds != 0) inForce.insert(ReaderMeasure::ProcessorLimit);
}

} // namespace app
