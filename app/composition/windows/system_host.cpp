// SPDX-License-Identifier: Apache-2.0
#include "app/composition/system_host.h"

#include <windows.h>

// Behind windows.h, whose types they use.
#include <lmcons.h>
#include <ntsecapi.h>

#include <array>
#include <stdexcept>
#include <string>

namespace app {

namespace {

std::string utf8Of(const wchar_t *text) {
  const auto bytes = std::filesystem::path(text).u8string();
  return {bytes.begin(), bytes.end()};
}

// token: to look at; null for this process's own.
bool isMemberOfAdministrators(HANDLE token) {
  std::array<std::uint8_t, SECURITY_MAX_SID_SIZE> administrators{};
  DWORD size = administrators.size();
  BOOL isMember = FALSE;
  return CreateWellKnownSid(WinBuiltinAdministratorsSid, nullptr, administrators.data(), &size) != 0 &&
         CheckTokenMembership(token, administrators.data(), &isMember) != 0 && isMember != FALSE;
}

} // namespace

std::string SystemHost::user() const {
  wchar_t name[UNLEN + 1] = L"";
  DWORD size = UNLEN + 1;
  return GetUserNameW(name, &size) != 0 ? utf8Of(name) : "unknown user";
}

std::string SystemHost::name() const {
  wchar_t name[256] = L"";
  DWORD size = 256;
  return GetComputerNameExW(ComputerNameDnsFullyQualified, name, &size) != 0 ? utf8Of(name) : "localhost";
}

std::filesystem::path SystemHost::program() {
  wchar_t path[32768] = L"";
  return GetModuleFileNameW(nullptr, path, 32768) != 0 ? path : L"";
}

// A member of Administrators means the store of the machine, which servers read, even where the account control has started this with a token without
// that membership: then the change ends with what is missing, instead of going where no server looks.
bool SystemHost::isPrivileged() const {
  if (isMemberOfAdministrators(nullptr)) return true;
  HANDLE token = nullptr;
  if (OpenProcessToken(GetCurrentProcess(), TOKEN_QUERY, &token) == 0) return false;
  TOKEN_ELEVATION_TYPE type{};
  TOKEN_LINKED_TOKEN whole{};
  DWORD size = 0;
  const bool isFiltered = GetTokenInformation(token, TokenElevationType, &type, sizeof(type), &size) != 0 && type == TokenElevationTypeLimited &&
                          GetTokenInformation(token, TokenLinkedToken, &whole, sizeof(whole), &size) != 0;
  CloseHandle(token);
  if (!isFiltered) return false;
  const bool isMember = isMemberOfAdministrators(whole.LinkedToken);
  CloseHandle(whole.LinkedToken);
  return isMember;
}

core::Bytes SystemHost::randomBytes(std::size_t count) const {
  core::Bytes bytes(count);
  if (RtlGenRandom(bytes.data(), static_cast<ULONG>(count)) == FALSE) throw std::runtime_error("RtlGenRandom failed");
  return bytes;
}

void SystemHost::log(const std::string &line) const {
  const auto source = RegisterEventSourceW(nullptr, L"Certwright");
  if (source == nullptr) return;
  const auto text = std::filesystem::path(std::u8string(line.begin(), line.end())).wstring();
  const wchar_t *texts[] = {text.c_str()};
  ReportEventW(source, EVENTLOG_INFORMATION_TYPE, 0, 1, nullptr, 1, 0, texts, nullptr);
  DeregisterEventSource(source);
}

} // namespace app
