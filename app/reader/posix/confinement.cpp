// SPDX-License-Identifier: Apache-2.0
#include "app/reader/confinement.h"

#include "app/hardening/hardening.h"

#include <malloc.h>
#include <pthread.h>
#include <sys/prctl.h>
#include <sys/resource.h>

#include <csignal>

namespace app {

namespace {

bool limit(__rlimit_resource resource, std::uint64_t value, std::uint64_t grace = 0) {
  const rlimit both{value, value + grace};
  return setrlimit(resource, &both) == 0;
}

// Address space is what is limited, so threads must not reserve it by the hundred megabytes: glibc gives each its own heap
// of 64 MB and a stack of 8 MB. A derivation needs neither.
void keepThreadsSmall() {
  constexpr std::size_t stackBytes = 512U << 10U;
  mallopt(M_ARENA_MAX, 1);
  pthread_attr_t attributes;
  pthread_attr_init(&attributes);
  pthread_attr_setstacksize(&attributes, stackBytes);
  pthread_setattr_default_np(&attributes);
  pthread_attr_destroy(&attributes);
}

} // namespace

void limitUse(std::uint64_t memoryBytes, std::uint64_t processorSeconds, core::wire::Confinement &confinement) {
#ifndef CERTWRIGHT_SANITIZE
  // The address sanitizer reserves 16 TB of address space before main; no limit on that can be met.
  keepThreadsSmall();
  if (limit(RLIMIT_AS, memoryBytes)) confinement.memoryBytes = memoryBytes;
#else
  (void)memoryBytes;
  (void)keepThreadsSmall;
#endif
  // At the second of the two the system only kills, which looks like somebody else's doing; the first says what it was for.
  constexpr std::uint64_t grace = 1;
  if (limit(RLIMIT_CPU, processorSeconds, grace)) confinement.processorSeconds = processorSeconds;
  limit(RLIMIT_FSIZE, 0);
#ifndef CERTWRIGHT_SANITIZE
  limit(RLIMIT_NOFILE, 0); // those that are open stay so; the sanitizers need a pipe of their own
#endif
}

core::wire::Confinement confine(std::uint64_t memoryBytes, std::uint64_t processorSeconds) {
  core::wire::Confinement confinement;
  forbidCoreDumps();
  confinement.undumpable = prctl(PR_GET_DUMPABLE, 0, 0, 0, 0) == 0;
  confinement.endsWithParent = prctl(PR_SET_PDEATHSIG, SIGKILL, 0, 0, 0) == 0;
  confinement.noNewPrivileges = prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0;
  confinement.landlock = closeFileSystem();
  limitUse(memoryBytes, processorSeconds, confinement);
  confinement.systemCalls = filterSystemCalls();
  return confinement;
}

} // namespace app
