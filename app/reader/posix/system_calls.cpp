// SPDX-License-Identifier: Apache-2.0
#include "app/reader/confinement.h"

#include <sched.h>
#include <seccomp.h>
#include <sys/mman.h>
#include <unistd.h>

#include <cerrno>
#include <initializer_list>
#include <memory>

namespace app {

namespace {

struct Release {
  void operator()(void *filter) const { seccomp_release(filter); }
};
using Filter = std::unique_ptr<void, Release>;

// The sanitizers look at their own process when they find something; they get an error instead of an end then.
#ifdef CERTWRIGHT_SANITIZE
constexpr std::uint32_t forAnyOther = SCMP_ACT_ERRNO(EPERM);
#else
constexpr std::uint32_t forAnyOther = SCMP_ACT_KILL_PROCESS;
#endif

bool allow(const Filter &filter, std::initializer_list<int> calls) {
  bool fine = true;
  for (const int call : calls) fine = fine && seccomp_rule_add(filter.get(), SCMP_ACT_ALLOW, call, 0) == 0;
  return fine;
}

bool allowWhere(const Filter &filter, int call, const scmp_arg_cmp &condition) {
  return seccomp_rule_add_array(filter.get(), SCMP_ACT_ALLOW, call, 1, &condition) == 0;
}

scmp_arg_cmp masked(unsigned argument, std::uint64_t mask, std::uint64_t value) {
  return {argument, SCMP_CMP_MASKED_EQ, mask, value};
}

// Talking to the parent, handling its own signals (the first thread makes glibc do so), and ending.
bool allowTalk(const Filter &filter) {
  return allow(filter, {SCMP_SYS(read), SCMP_SYS(write), SCMP_SYS(close), SCMP_SYS(exit), SCMP_SYS(exit_group), SCMP_SYS(rt_sigreturn),
                        SCMP_SYS(rt_sigaction), SCMP_SYS(rt_sigprocmask), SCMP_SYS(restart_syscall), SCMP_SYS(getpid), SCMP_SYS(gettid)}) &&
         // abort() signals this process only.
         allowWhere(filter, SCMP_SYS(tgkill), {0, SCMP_CMP_EQ, static_cast<std::uint64_t>(getpid()), 0});
}

// Memory, but no executable memory.
bool allowMemory(const Filter &filter) {
  return allow(filter, {SCMP_SYS(brk), SCMP_SYS(munmap), SCMP_SYS(mremap), SCMP_SYS(madvise)}) &&
         allowWhere(filter, SCMP_SYS(mmap), masked(2, PROT_EXEC, 0)) && allowWhere(filter, SCMP_SYS(mprotect), masked(2, PROT_EXEC, 0));
}

// Threads of this process, and what they wait with. clone3 hides its flags in memory, where no filter looks: without it, glibc
// takes clone.
bool allowThreads(const Filter &filter) {
  constexpr std::uint64_t spaces = CLONE_NEWNS | CLONE_NEWCGROUP | CLONE_NEWUTS | CLONE_NEWIPC | CLONE_NEWUSER | CLONE_NEWPID | CLONE_NEWNET;
  constexpr std::uint64_t thread = CLONE_THREAD | CLONE_VM | CLONE_SIGHAND;
  return allow(filter, {SCMP_SYS(futex), SCMP_SYS(set_robust_list), SCMP_SYS(rseq), SCMP_SYS(sched_yield), SCMP_SYS(sched_getaffinity),
                        SCMP_SYS(getrandom), SCMP_SYS(clock_gettime)}) &&
         allowWhere(filter, SCMP_SYS(clone), masked(0, spaces | thread, thread)) &&
         seccomp_rule_add(filter.get(), SCMP_ACT_ERRNO(ENOSYS), SCMP_SYS(clone3), 0) == 0;
}

} // namespace

bool filterSystemCalls() {
  const Filter filter(seccomp_init(forAnyOther));
#ifdef CERTWRIGHT_SANITIZE
  if (!allow(filter, {SCMP_SYS(sigaltstack), SCMP_SYS(prlimit64)})) return false; // each thread's own stack for signals, and its bounds
  // The check of virtual calls uses a pipe to find out whether memory can be read.
  if (!allow(filter, {SCMP_SYS(pipe), SCMP_SYS(pipe2)})) return false;
#endif
  return filter && seccomp_attr_set(filter.get(), SCMP_FLTATR_CTL_TSYNC, 1) == 0 && allowTalk(filter) && allowMemory(filter) &&
         allowThreads(filter) && seccomp_load(filter.get()) == 0;
}

} // namespace app
