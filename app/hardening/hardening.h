// SPDX-License-Identifier: Apache-2.0
#pragma once

// What every program of ours does first, before it knows a secret.
namespace app {

// forbidCoreDumps keeps passwords and keys out of core files, and keeps other processes of the same user from reading
// this one's memory. It asks for nothing that an ordinary user may not do.
void forbidCoreDumps();

// occupyStandardDescriptors opens 0, 1 and 2 on something harmless where the caller left them closed. Otherwise the next
// file that is opened, one of the store's perhaps, would take their number and receive our messages.
void occupyStandardDescriptors();

// forgetRelativeHome makes a home that is no absolute path none at all. Libraries take it as it is, and would read and keep their files below
// the current folder, which may be anybody's. To be called before there is a second thread.
void forgetRelativeHome();

} // namespace app
