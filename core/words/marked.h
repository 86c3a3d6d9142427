// SPDX-License-Identifier: Apache-2.0
#pragma once

// lupdate finds a text by this name, in the context "words"; for the compiler it is the text itself. Qt's macro of the
// same name does the same, but the core knows no Qt. Include this only in the .cpp files of this folder.
#define QT_TRANSLATE_NOOP(context, text) text
