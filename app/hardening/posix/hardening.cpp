// SPDX-License-Identifier: Apache-2.0
#include "app/hardening/hardening.h"

#include <fcntl.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

#include <cerrno>
#include <cstdlib>

namespace app {

void forbidCoreDumps() {
  const rlimit none{0, 0};
  setrlimit(RLIMIT_CORE, &none);
  prctl(PR_SET_DUMPABLE, 0, 0, 0, 0);
}

void occupyStandardDescriptors() {
  // The wrong way round on purpose: reading a closed input and writing to a closed output still fail.
  const int modes[] = {O_WRONLY, O_RDONLY, O_WRONLY};
  for (int descriptor = 0; descriptor < 3; ++descriptor) {
    if (fcntl(descriptor, F_GETFD) == -1 && errno == EBADF) {
      open("/dev/null", modes[descriptor]); // the lowest free number, which is this one
    }
  }
}

void forgetRelativeHome() {
  const char *home = std::getenv("HOME");
  if (home != nullptr && *home != '/') unsetenv("HOME");
}

} // namespace app
