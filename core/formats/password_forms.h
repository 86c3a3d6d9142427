// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"
#include "core/model/bundle.h"

#include <vector>

namespace core {

// One reading of a password, in the two encodings that PKCS#12 files use. The integrity code and each encrypted part may
// need another form: old writers mixed them up.
struct PasswordForm {
  Fitted fitted = Fitted::Utf8;
  Secret bytes; // what PBKDF2 takes: PBES2 and PBMAC1
  Secret bmp;   // what PKCS#12's own derivation takes (RFC 7292 appendix B.1): UTF-16BE with two zero bytes after it
};

// passwordForms lists the forms of one password, the likeliest first.
// An empty password also stands for a null one: RFC 7292 distinguishes them, people do not.
std::vector<PasswordForm> passwordForms(const Secret &password);

// noPasswordForms lists null and empty, which are tried when no password was given.
std::vector<PasswordForm> noPasswordForms();

} // namespace core
