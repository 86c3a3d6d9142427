// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/openssl/handles.h"

#include <string>

namespace core::openssl {

// nameFrom reads a subject as people write it. RFC 4514: "CN=mail.example.com, O=Example, C=DE", with \\ before what is meant as it is, + within
// one part, and #hexstrings. Quotes around a value and ; as a separator are from its forerunners, RFC 1779 and 2253, and what Windows prints. Or as
// the openssl command does: "/C=DE/O=Example/CN=mail.example.com". Names of attributes are those of attributeNamed. The order in
// the name is that of distinguishedName: the last part of RFC 4514 comes first. Usage, as of attributesIn, when it cannot be read.
Expected<X509NameHandle> nameFrom(const std::string &text);

} // namespace core::openssl
