// SPDX-License-Identifier: Apache-2.0
#include "core/ports/store_snapshot.h"

#include <algorithm>

namespace core {

const StoredRequest *requestIn(const StoreSnapshot &snapshot, const std::string &sha256) {
  const auto isThis = [&](const StoredRequest &stored) { return stored.request.sha256() == sha256; };
  const auto found = std::ranges::find_if(snapshot.requests, isThis);
  return found == snapshot.requests.end() ? nullptr : &*found;
}

const KeptObject *keptIn(const StoreSnapshot &snapshot, const std::string &receipt, const StoredObject &object) {
  const auto kept = snapshot.trash.find(receipt);
  if (kept == snapshot.trash.end()) return nullptr;
  const auto found = std::ranges::find(kept->second, object, &KeptObject::object);
  return found == kept->second.end() ? nullptr : &*found;
}

} // namespace core
