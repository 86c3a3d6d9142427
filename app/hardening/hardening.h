// SPDX-License-Identifier: Apache-2.0
#pragma once

// What each of our programs does first, before it holds a secret.
namespace app {

// forbidCoreDumps keeps passwords and keys out of core files, and keeps other processes of the same user from reading
// this one's memory. It needs no privilege.
void forbidCoreDumps();

// occupyStandardDescriptors opens 0, 1 and 2 on something harmless where the caller left them closed. Otherwise the next
// file that is opened, one of the store's perhaps, would take their number and receive our messages.
void occupyStandardDescriptors();

// forgetRelativeHome unsets a home that is not an absolute path. Libraries take it as it is, and would read and keep their files below
// the current folder, which may belong to anybody. To be called before there is a second thread.
void forgetRelativeHome();

} // namespace app
