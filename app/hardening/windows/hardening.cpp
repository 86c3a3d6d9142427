// SPDX-License-Identifier: Apache-2.0
#include "app/hardening/hardening.h"

#include <windows.h>

#include <fcntl.h>
#include <io.h>

namespace app {

void forbidCoreDumps() {
  // No dialog of the system, and with it no offer to keep the memory.
  SetErrorMode(SEM_FAILCRITICALERRORS | SEM_NOGPFAULTERRORBOX);
}

void occupyStandardDescriptors() {
  // A closed descriptor has no number here that another file could take. The streams carry bytes; the code page of a console plays no part.
  for (int descriptor = 0; descriptor < 3; ++descriptor) _setmode(descriptor, _O_BINARY);
}

void forgetRelativeHome() {} // the system knows where the home of an account is

} // namespace app
