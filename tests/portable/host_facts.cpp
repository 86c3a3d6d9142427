// SPDX-License-Identifier: Apache-2.0
// Says "administrator" or "user", as the programs see the account that runs them. With the word "user" it starts itself with a token in which
// Administrators give nothing, with the word "filtered" with one that the account control has taken them from, and says what that one says.
#include "app/composition/system_host.h"

#include <windows.h>

#include <array>
#include <cstdint>
#include <cstdio>
#include <string>

namespace {

// The token that is linked to an elevated one: limited, as the account control calls it.
HANDLE linkedTo(HANDLE token) {
  TOKEN_LINKED_TOKEN linked{};
  DWORD size = 0;
  HANDLE primary = nullptr;
  if (GetTokenInformation(token, TokenLinkedToken, &linked, sizeof(linked), &size) == 0) return nullptr;
  DuplicateTokenEx(linked.LinkedToken, TOKEN_ALL_ACCESS, nullptr, SecurityImpersonation, TokenPrimary, &primary);
  return primary;
}

int runWithout(bool isFiltered) {
  std::array<std::uint8_t, SECURITY_MAX_SID_SIZE> administrators{};
  DWORD size = administrators.size();
  CreateWellKnownSid(WinBuiltinAdministratorsSid, nullptr, administrators.data(), &size);
  SID_AND_ATTRIBUTES disabled{administrators.data(), 0};
  HANDLE own = nullptr;
  HANDLE filtered = nullptr;
  if (OpenProcessToken(GetCurrentProcess(), TOKEN_ALL_ACCESS, &own) == 0) return 2;
  if (isFiltered) own = linkedTo(own);
  if (CreateRestrictedToken(own, 0, 1, &disabled, 0, nullptr, 0, nullptr, &filtered) == 0) return 2;
  auto line = L"\"" + app::SystemHost::program().wstring() + L"\"";
  STARTUPINFOW info{};
  info.cb = sizeof(info);
  PROCESS_INFORMATION started{};
  if (CreateProcessAsUserW(filtered, nullptr, line.data(), nullptr, nullptr, TRUE, 0, nullptr, nullptr, &info, &started) == 0) return 2;
  WaitForSingleObject(started.hProcess, INFINITE);
  DWORD code = 2;
  GetExitCodeProcess(started.hProcess, &code);
  return static_cast<int>(code);
}

} // namespace

int main(int argc, char *argv[]) {
  if (argc == 2) return runWithout(std::string(argv[1]) == "filtered");
  std::puts(app::SystemHost().isPrivileged() ? "administrator" : "user");
  return 0;
}
