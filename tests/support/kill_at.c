// SPDX-License-Identifier: Apache-2.0
// kill_at N PROGRAM [ARGUMENT…]: kills a program with SIGKILL as it enters its Nth system call, with all that it started.
// kill_at 0 PROGRAM …: lets it end, and prints how many calls it made and which was the first that could change a file.
// Ends with 137 when it killed, else as the program does; 125 when the program could not be watched.
//
// Only registers are looked at: a program whose memory cannot be read can be killed as well.
#define _GNU_SOURCE
#include <errno.h>
#include <fcntl.h>
#include <signal.h>
#include <stddef.h>
#include <stdio.h>
#include <stdlib.h>
#include <sys/ptrace.h>
#include <sys/syscall.h>
#include <sys/types.h>
#include <sys/wait.h>
#include <unistd.h>

static int changesFiles(const struct __ptrace_syscall_info *call) {
  switch (call->entry.nr) {
  case SYS_openat:
    return (call->entry.args[2] & O_CREAT) != 0;
  case SYS_mkdirat:
  case SYS_renameat2:
  case SYS_unlinkat:
  case SYS_symlinkat:
  case SYS_linkat:
  case SYS_flock:
  case SYS_fsync:
  case SYS_fchmod:
  case SYS_utimensat:
    return 1;
  default:
    return 0;
  }
}

int main(int count, char **values) {
  if (count < 3) return 125;
  const long last = atol(values[1]);
  const pid_t child = fork();
  if (child == 0) {
    if (ptrace(PTRACE_TRACEME, 0, NULL, NULL) == -1) _exit(125);
    raise(SIGSTOP);
    execv(values[2], values + 2);
    _exit(125);
  }
  int status = 0;
  if (child == -1 || waitpid(child, &status, 0) != child || !WIFSTOPPED(status)) return 125;
  const long options = PTRACE_O_EXITKILL | PTRACE_O_TRACESYSGOOD | PTRACE_O_TRACECLONE | PTRACE_O_TRACEFORK | PTRACE_O_TRACEVFORK | PTRACE_O_TRACEEXEC;
  if (ptrace(PTRACE_SETOPTIONS, child, NULL, options) == -1) return 125;
  ptrace(PTRACE_SYSCALL, child, NULL, NULL);
  long calls = 0, firstChange = 0;
  for (;;) {
    const pid_t one = waitpid(-1, &status, __WALL);
    if (one == -1) return 125;
    if (WIFEXITED(status) || WIFSIGNALED(status)) {
      if (one != child) continue;
      if (last == 0) printf("%ld %ld\n", calls, firstChange);
      return WIFEXITED(status) ? WEXITSTATUS(status) : 128 + WTERMSIG(status);
    }
    long signalToPass = 0;
    if (WSTOPSIG(status) == (SIGTRAP | 0x80)) {
      struct __ptrace_syscall_info call;
      ptrace(PTRACE_GET_SYSCALL_INFO, one, sizeof call, &call);
      if (call.op == PTRACE_SYSCALL_INFO_ENTRY) {
        if (++calls == last) {
          kill(child, SIGKILL); // its threads with it; what it forked dies with us
          // A program is not dead before each of its threads has been waited for.
          for (pid_t dead = 0; dead != -1 && !(dead == child && WIFSIGNALED(status));) dead = waitpid(-1, &status, __WALL);
          return 137;
        }
        if (firstChange == 0 && changesFiles(&call)) firstChange = calls;
      }
    } else if (WSTOPSIG(status) != SIGTRAP && WSTOPSIG(status) != SIGSTOP) {
      signalToPass = WSTOPSIG(status);
    }
    ptrace(PTRACE_SYSCALL, one, NULL, signalToPass);
  }
}
