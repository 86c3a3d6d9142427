// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/value.h"

#include <string_view>

namespace core {

// What bytes are, by their content alone.
enum class Content {
  Unknown,
  Pkcs12,
  Certificate,
  Pkcs7,
  PrivateKey,
  EncryptedKey,
  Request,
  RevocationList,
  JavaKeystore,
  JceKeystore,
  SerializedStore, // Windows: a .sst file
  PvkKey,
  PublicKey,
  OpenSshKey,
  PuttyKey,  // a text, which detectBinary does not see
  SavedPlan, // the same
};

// detectBinary looks at the first headers only, so that a file that is cut off is still recognised for what it was.
Content detectBinary(BytesView bytes);

// isText says whether there are only characters in it: no control bytes except white space.
bool isText(BytesView bytes);

} // namespace core
