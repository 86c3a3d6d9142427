// SPDX-License-Identifier: Apache-2.0
#include "core/readers/windows/restricted_token.h"

#include <algorithm>
#include <array>
#include <cstdint>
#include <iterator>
#include <vector>

namespace core {

namespace {

using Sid = std::array<std::uint8_t, SECURITY_MAX_SID_SIZE>;

Sid wellKnown(WELL_KNOWN_SID_TYPE which) {
  Sid sid{};
  DWORD size = sid.size();
  CreateWellKnownSid(which, nullptr, sid.data(), &size);
  return sid;
}

// Domain Users, of whatever domain or machine.
bool isDomainUsers(PSID sid) {
  const auto count = *GetSidSubAuthorityCount(sid);
  return count > 1 && *GetSidSubAuthority(sid, 0) == SECURITY_NT_NON_UNIQUE && *GetSidSubAuthority(sid, count - DWORD{1}) == DOMAIN_GROUP_RID_USERS;
}

// Everybody's groups: without them it would not be let to the system's own libraries, nor to its own token. The other two kinds are no groups of
// people.
bool staysAsItIs(const SID_AND_ATTRIBUTES &group) {
  if ((group.Attributes & (SE_GROUP_INTEGRITY | SE_GROUP_LOGON_ID)) != 0 || isDomainUsers(group.Sid)) return true;
  constexpr WELL_KNOWN_SID_TYPE everybody[] = {WinWorldSid, WinBuiltinUsersSid, WinAuthenticatedUserSid};
  return std::ranges::any_of(everybody, [&](auto which) { return EqualSid(group.Sid, wellKnown(which).data()) != 0; });
}

// TOKEN_GROUPS in the memory of bytes; empty where the token does not tell.
std::vector<std::uint8_t> groupsOf(HANDLE token) {
  DWORD size = 0;
  GetTokenInformation(token, TokenGroups, nullptr, 0, &size);
  std::vector<std::uint8_t> groups(size);
  if (GetTokenInformation(token, TokenGroups, groups.data(), size, &size) == 0) groups.clear();
  return groups;
}

bool lowerIntegrity(HANDLE token, const StartCalls &calls) {
  auto low = wellKnown(WinLowLabelSid);
  TOKEN_MANDATORY_LABEL label{{low.data(), SE_GROUP_INTEGRITY}};
  return calls.changeToken(token, TokenIntegrityLevel, &label, sizeof(label) + GetLengthSid(low.data())) != 0;
}

} // namespace

Handle ownToken() {
  Handle token;
  OpenProcessToken(GetCurrentProcess(), TOKEN_DUPLICATE | TOKEN_QUERY | TOKEN_ASSIGN_PRIMARY | TOKEN_ADJUST_DEFAULT, token.out());
  return token;
}

Handle restrictedToken(const StartCalls &calls, std::set<ReaderMeasure> &asked) {
  const auto whole = ownToken();
  auto memory = groupsOf(whole.get());
  if (memory.empty()) return {};
  const auto *groups = reinterpret_cast<const TOKEN_GROUPS *>(memory.data());
  std::vector<SID_AND_ATTRIBUTES> disabled;
  std::remove_copy_if(groups->Groups, groups->Groups + groups->GroupCount, std::back_inserter(disabled), staysAsItIs);
  Handle restricted;
  const auto count = static_cast<DWORD>(disabled.size());
  if (calls.restrictToken(whole.get(), DISABLE_MAX_PRIVILEGE, count, disabled.data(), 0, nullptr, 0, nullptr, restricted.out()) == 0) return {};
  asked.insert({ReaderMeasure::NoAdministrator, ReaderMeasure::NoPrivileges});
  if (lowerIntegrity(restricted.get(), calls)) asked.insert(ReaderMeasure::LowIntegrity);
  return restricted;
}

} // namespace core
