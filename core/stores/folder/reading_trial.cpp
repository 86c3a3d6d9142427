// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/reading_trial.h"

#include "core/stores/folder/account_names.h"
#include "core/stores/folder/way_to_keys.h"

#include <fcntl.h>
#include <grp.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>

namespace core {

using posix::Person;
using posix::Result;

namespace {

constexpr id_t stranger = 65534; // nobody, of nogroup
constexpr int didRead = 0, didNotRead = 1, didNotBecome = 2;

// Only what may be called between fork and exit: other threads are gone, with whatever locks they held.
int readInChild(const char *path, const Person &person) {
  const uid_t user = person.user.value_or(stranger);
  const gid_t group = person.groups.empty() ? gid_t{stranger} : person.groups.front();
  if (::setgroups(person.groups.size(), person.groups.data()) == -1 || ::setresgid(group, group, group) == -1) return didNotBecome;
  if (::setresuid(user, user, user) == -1) return didNotBecome;
  const int key = ::open(path, O_RDONLY | O_CLOEXEC | O_NOCTTY | O_NONBLOCK); // NOLINT(cppcoreguidelines-pro-type-vararg,hicpp-vararg)
  char first = 0;
  const auto got = key == -1 ? -1 : ::read(key, &first, 1);
  first = 0;
  return got == 1 ? didRead : didNotRead;
}

Result<int> readAs(const std::string &path, const Person &person) {
  const auto child = ::fork();
  if (child == -1) return posix::failure("try the key as another account");
  if (child == 0) ::_exit(readInChild(path.c_str(), person));
  int status = 0;
  while (::waitpid(child, &status, 0) == -1) {
    if (errno != EINTR) return posix::failure("try the key as another account");
  }
  return WIFEXITED(status) ? WEXITSTATUS(status) : didNotRead;
}

// An account that has no name here any more has at least its number.
Person personOf(const Account &account) {
  if (account.kind == AccountKind::Everyone) return Person{};
  const auto known = accountNamed(account.named());
  if (known && known->id == account.id) return known->person;
  return account.kind == AccountKind::User ? Person{uid_t{account.id}, {}} : Person{{}, {gid_t{account.id}}};
}

} // namespace

Result<void> tryReaders(const ReadingPlace &place, const Accounts &readers, StoreProof &proof) {
  if (readers.empty()) return {};
  if (proof.accounts == AccountsTried::None) proof.accounts = AccountsTried::Read;
  for (const auto &account : readers) {
    const auto person = personOf(account);
    const bool canTry = ::geteuid() == 0 && folderInTheWay(place.store, person).empty();
    const auto tried = canTry ? readAs((place.store / place.key).string(), person) : Result<int>(didNotBecome);
    if (!tried) return tl::unexpected(tried.error());
    if (*tried == didNotBecome) proof.accounts = AccountsTried::NotTried;
    if (*tried != didNotRead) continue;
    proof.modes = false;
    proof.what.add(Fault::AccountCannotRead, account.name);
  }
  return {};
}

} // namespace core
