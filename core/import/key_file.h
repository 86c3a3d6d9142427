// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/model/bundle.h"

#include <string>

namespace core {

// addKeysOf gives the keys of another file to the certificates of a bundle that they fit, as if they had been in the same file.
// KeyMismatch {key, subject} where none fits any: key is the other file's name, subject the certificate that was meant.
// NotAKey {path, what} when the other file holds certificates and no key, Damaged {place: key} when the other file holds no key that can be used.
Expected<void> addKeysOf(Bundle &&keyFile, const std::string &keyFileName, Bundle &bundle);

} // namespace core
