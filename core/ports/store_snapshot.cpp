// SPDX-License-Identifier: Apache-2.0
#include "core/ports/store_snapshot.h"

#include <algorithm>

namespace core {

const StoredRequest *requestIn(const StoreSnapshot &snapshot, const std::string &sha256) {
  const auto isThis = [&](const StoredRequest &stored) { return stored.request.sha256() == sha256; };
  const auto found = std::ranges::find_if(snapshot.requests, isThis);
  return found == snapshot.requests.end() ? nullptr : &*found;
}

const StoreEntry *entryIn(const std::vector<StoreEntry> &entries, const std::string &sha256) {
  const auto found = std::ranges::find_if(entries, [&](const StoreEntry &entry) { return entry.certificate.sha256() == sha256; });
  return found == entries.end() ? nullptr : &*found;
}

Presence presenceOf(const StoredObject &object, const StoreSnapshot &snapshot) {
  const auto &name = object.name;
  const auto found = [](bool isDamaged, bool isThere) { return isDamaged ? Presence::Damaged : isThere ? Presence::Present : Presence::Absent; };
  if (!object.section) return found(false, snapshot.links.contains(name));
  switch (*object.section) {
  case Section::My:
    return found(snapshot.damaged.contains(name), snapshot.entries.contains(name));
  case Section::Requests:
    return found(snapshot.damagedRequests.contains(name), requestIn(snapshot, name) != nullptr);
  case Section::Ca:
  case Section::Root:
    break;
  }
  const auto &all = *object.section == Section::Ca ? snapshot.ca : snapshot.root;
  return found(snapshot.damagedAuthorities.contains(object.place()), std::ranges::find(all, name, &Certificate::sha256) != all.end());
}

const KeptObject *keptIn(const StoreSnapshot &snapshot, const std::string &receipt, const StoredObject &object) {
  const auto kept = snapshot.trash.find(receipt);
  if (kept == snapshot.trash.end()) return nullptr;
  const auto found = std::ranges::find(kept->second, object, &KeptObject::object);
  return found == kept->second.end() ? nullptr : &*found;
}

} // namespace core
