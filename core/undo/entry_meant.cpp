// SPDX-License-Identifier: Apache-2.0
#include "core/undo/entry_meant.h"

#include <algorithm>
#include <utility>

namespace core {

Expected<EntryMeant> entryMeant(const std::string &thumbprint, const Look &look) {
  Interest interest;
  interest.everyEntry = true;
  interest.everyLink = true;
  auto seen = look(interest);
  if (!seen) return Unexpected(seen.error());
  const auto isMeant = [&](const StoreEntry &entry) { return entry.certificate.sha256() == thumbprint || entry.certificate.sha1() == thumbprint; };
  const auto found = std::ranges::find_if(seen->all, isMeant);
  const auto notFound = [&] { return fail(ErrorCode::NotFound, {{"what", Fault::Certificate}, {"id", thumbprint}}); };
  if (found == seen->all.end()) return notFound();
  const auto sha256 = found->certificate.sha256();
  interest.certificates.push_back(sha256); // whether it is whole
  seen = look(interest);
  if (!seen) return Unexpected(seen.error());
  const auto entry = seen->entries.find(sha256);
  if (entry != seen->entries.end()) {
    auto whole = entry->second;
    return EntryMeant{std::move(*seen), std::move(whole)};
  }
  const auto damaged = seen->damaged.find(sha256);
  if (damaged == seen->damaged.end()) return notFound();
  return fail(ErrorCode::EntryDamaged, {{"object", "my/" + sha256}, {"what", damaged->second.what}});
}

} // namespace core
