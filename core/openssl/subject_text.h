// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"

#include <string>
#include <vector>

namespace core::openssl {

// One attribute of a subject as it was written.
struct WrittenAttribute {
  std::string type;
  std::string value;
  bool isHex = false;     // value is the RFC 4514 #hexstring, without its #
  bool continues = false; // it belongs to the same part as the one before it
};

// attributesIn takes apart a subject as people write it (nameFrom), in the order of the text. Usage {what} where it cannot be read; with {separator},
// {escaped} and, where that is possible, {quoted} for a separator that seems to belong to a value: how that one attribute is written.
Expected<std::vector<WrittenAttribute>> attributesIn(const std::string &text);

// subjectUnreadable is the Usage {what} {part: subject} of a subject that cannot be read, with the {value} of the fault.
Unexpected subjectUnreadable(Fault why, const std::string &value = {});

} // namespace core::openssl
