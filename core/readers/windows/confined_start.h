// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/reader_measure.h"
#include "core/readers/allowance.h"
#include "core/readers/windows/handle.h"

#include <windows.h>

#include <functional>
#include <optional>
#include <set>
#include <string>

namespace core {

// The calls of Windows that start a program of ours and take rights from it. Much of what they ask for shows nowhere but on Windows itself, so a
// test records what they are given.
struct StartCalls {
  std::function<HANDLE(LPSECURITY_ATTRIBUTES, LPCWSTR)> createJob = CreateJobObjectW;
  std::function<BOOL(HANDLE, JOBOBJECTINFOCLASS, LPVOID, DWORD)> limitJob = SetInformationJobObject;
  std::function<BOOL(HANDLE, DWORD, DWORD, PSID_AND_ATTRIBUTES, DWORD, PLUID_AND_ATTRIBUTES, DWORD, PSID_AND_ATTRIBUTES, PHANDLE)> restrictToken =
      CreateRestrictedToken;
  std::function<BOOL(HANDLE, TOKEN_INFORMATION_CLASS, LPVOID, DWORD)> changeToken = SetTokenInformation;
  std::function<BOOL(LPPROC_THREAD_ATTRIBUTE_LIST, DWORD, DWORD_PTR, PVOID, SIZE_T, PVOID, PSIZE_T)> setAttribute = UpdateProcThreadAttribute;
  std::function<BOOL(HANDLE, LPCWSTR, LPWSTR, LPSECURITY_ATTRIBUTES, LPSECURITY_ATTRIBUTES, BOOL, DWORD, LPVOID, LPCWSTR, LPSTARTUPINFOW,
                     LPPROCESS_INFORMATION)>
      createProcess = CreateProcessAsUserW;
  std::function<BOOL(HANDLE, HANDLE)> assignToJob = AssignProcessToJobObject;
  std::function<DWORD(HANDLE)> resume = ResumeThread;
};

// What is started, and with what: input and output are handles that may be inherited.
struct StartOrders {
  std::wstring program, line;
  HANDLE input, output;
  Allowance allowance;
};

struct ConfinedProcess {
  Handle job; // ends the process when it is closed
  Handle process;
  std::set<ReaderMeasure> asked; // for which Windows took the request; whether it is in force, the process itself finds out
};

// startConfined starts a program with less than the rights of the user, suspended until it is in its job. Windows may refuse any one measure, which
// then is not among those asked for; a token with fewer rights that cannot start it, either: it gets that of the user. It has no console, because the
// process behind one would be a second in the job. Nothing, and GetLastError, where the program cannot be started at all.
std::optional<ConfinedProcess> startConfined(StartOrders orders, const StartCalls &calls = {});

} // namespace core
