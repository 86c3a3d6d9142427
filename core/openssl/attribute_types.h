// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/openssl/handles.h"

#include <string>

namespace core::openssl {

// attributeNamed returns the type of an attribute that people call by this name, in letters of any case: the names of RFC 4514 and of OpenSSL, those
// that Windows prints (S, E, G, SERIALNUMBER), and a dotted number, also behind "OID.". Null when there is none of this name.
ObjectHandle attributeNamed(const std::string &name);

} // namespace core::openssl
