// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// What a file holds or needs that is not supported: the {feature} of ErrorCode::FeatureUnsupported.
enum class Feature {
  PrivateKeyOnly, // a private key, and no certificate
  Request,
  RevocationList,
  Jks,
  Jceks,
  Sst, // a serialized certificate store of Windows
  Pvk, // a key file of Windows
  UnsupportedKey,
  OpenSshKey,
  PuttyKey,
  Pkcs12Version,
  Pkcs12Signed,
  Pkcs12Enveloped,
  Pkcs7Encrypted,
  Pkcs7Other,
  SavedPlan // a plan of ours
};

// nameOf returns the word for a feature in documents: "private-key-only".
std::string_view nameOf(Feature feature);

// isKey says whether a file with it is the file of a private key, in a format that can be read or not.
bool isKey(Feature feature);

} // namespace core
