// SPDX-License-Identifier: Apache-2.0
#include "tests/support/memory_change.h"

#include <algorithm>
#include <utility>

namespace support {

using core::Certificate;
using core::ErrorCode;
using core::Expected;
using core::Section;
using core::StoredObject;

namespace {

core::Error taken(const std::string &place) {
  return core::Error{ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", place + " is there"}}};
}

std::string placeOf(const StoredObject &object) {
  return (object.section ? std::string(nameOf(*object.section)) : "by-name") + "/" + object.name;
}

template <class Map> std::optional<typename Map::mapped_type> takenFrom(Map &map, const std::string &name) {
  auto node = map.extract(name);
  return node.empty() ? std::nullopt : std::optional(std::move(node.mapped()));
}

// Makes one change of one content, step by step; the copy is dropped where a step fails.
class Making {
public:
  Making(MemoryContent content, const core::ChangeSet &change, core::StoreTraits traits)
      : m_content(std::move(content)), m_change(change), m_traits(traits) {}

  Expected<MemoryContent> made() {
    m_content.exists = true;
    putAuthorities(m_content.ca, "ca/", m_change.intermediates);
    putAuthorities(m_content.root, "root/", m_change.roots);
    auto done = forEach(m_change.entries, [&](const auto &entry) { return putEntry(entry); });
    if (done) done = forEach(m_change.restorations, [&](const auto &restoration) { return restore(restoration); });
    if (done) done = forEach(m_change.links, [&](const auto &link) { return putLink(link); });
    if (done) done = forEach(m_change.requests, [&](const auto &request) { return putRequest(request); });
    if (done) done = forEach(m_change.removals, [&](const auto &object) { return isRestored(object) ? Expected<void>() : remove(object); });
    if (done) done = forEach(m_change.purges, [&](const auto &receipt) { return purge(receipt); });
    if (done) done = tryKeys();
    if (!done) return core::Unexpected(done.error());
    if (!m_change.receipt.empty()) m_content.receipts[m_change.receiptId] = m_change.receipt;
    if (!m_change.summary.empty()) m_content.summaries[m_change.receiptId] = m_change.summary;
    if (m_change.unproved) m_content.unproved = m_change.unproved;
    return std::move(m_content);
  }

private:
  template <class All, class Step> static Expected<void> forEach(const All &all, const Step &step) {
    for (const auto &each : all) {
      if (auto done = step(each); !done) return done;
    }
    return {};
  }

  void putAuthorities(std::vector<Certificate> &section, const std::string &front, const std::vector<Certificate> &added) {
    for (const auto &certificate : added) {
      if (std::ranges::find(section, certificate) == section.end()) section.push_back(certificate);
      m_content.damagedAuthorities.erase(front + certificate.sha256());
    }
  }

  Expected<void> putEntry(const core::EntryChange &entry) {
    const auto &sha256 = entry.certificate.sha256();
    const StoredObject object{Section::My, sha256};
    auto old = taking(object);
    if (old && !entry.replaces) return core::Unexpected(taken("my/" + sha256));
    auto key = old ? old->key : std::nullopt;
    const bool keepsKey = entry.key == nullptr && !entry.keyFrom && old && old->entry;
    const auto readers = entry.readers ? *entry.readers : keepsKey ? old->entry->readers : core::Accounts();
    if (entry.key != nullptr) key = std::string(entry.key->toPem().text());
    if (entry.keyFrom) {
      const auto &keys = entry.keyFrom->section == Section::Requests ? m_content.requestKeys : m_content.keys;
      const auto found = keys.find(entry.keyFrom->sha256);
      if (found == keys.end()) return core::fail(ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "no key to copy"}});
      key = found->second;
    }
    if (old) keep(object, std::move(*old));
    const auto chain = m_traits.storedChains ? entry.chain : std::vector<Certificate>();
    m_content.entries.insert_or_assign(sha256, core::StoreEntry{entry.certificate, chain, entry.description, key.has_value(), readers});
    if (key) m_content.keys[sha256] = *key;
    m_tried.push_back(sha256);
    return {};
  }

  Expected<void> putLink(const core::LinkChange &link) {
    if (!m_traits.links) return core::fail(ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "it has no links"}});
    const StoredObject object{{}, link.name};
    m_tried.push_back(link.sha256);
    const auto there = m_content.links.find(link.name);
    if (there != m_content.links.end() && there->second == link.sha256) return {};
    auto old = taking(object);
    if (old && !link.replaces) return core::Unexpected(taken("by-name/" + link.name));
    if (old) keep(object, std::move(*old));
    m_content.links[link.name] = link.sha256;
    return {};
  }

  Expected<void> putRequest(const core::RequestChange &request) {
    const auto &sha256 = request.request.sha256();
    if (taking({Section::Requests, sha256})) return core::Unexpected(taken("requests/" + sha256));
    m_content.requestKeys[sha256] = std::string(request.key->toPem().text());
    m_content.requests.push_back({request.request, request.friendlyName, request.made});
    return {};
  }

  Expected<void> remove(const StoredObject &object) {
    auto old = taking(object);
    if (!old) return core::Unexpected(noSuchObject(object));
    keep(object, std::move(*old));
    return {};
  }

  Expected<void> purge(const std::string &receipt) {
    const bool isId = receipt.find('/') == std::string::npos;
    const auto gone = !isId ? 0 : std::erase_if(m_content.trash, [&](const auto &kept) { return kept.first.starts_with(receipt + '/'); });
    return gone > 0 ? Expected<void>() : core::fail(ErrorCode::NotFound, {{"what", core::Fault::File}, {"id", "trash/" + receipt}});
  }

  Expected<void> restore(const core::Restoration &restoration) {
    const auto &object = restoration.object;
    auto kept = takenFrom(m_content.trash, restoration.receipt + "/" + placeOf(object));
    if (!kept) return core::Unexpected(noSuchObject(object));
    auto old = taking(object);
    if (old && !isRemoved(object)) return core::Unexpected(taken(placeOf(object)));
    if (old) keep(object, std::move(*old));
    putBack(object, *kept);
    return {};
  }

  void putBack(const StoredObject &object, const MemoryObject &kept) {
    const auto &name = object.name;
    if (kept.entry) m_content.entries.insert_or_assign(name, *kept.entry);
    if (kept.damaged) m_content.damaged.insert_or_assign(name, *kept.damaged);
    if (kept.authority) (object.section == Section::Root ? m_content.root : m_content.ca).push_back(*kept.authority);
    if (kept.request) m_content.requests.push_back(*kept.request);
    if (kept.damagedRequest) m_content.damagedRequests.insert_or_assign(name, *kept.damagedRequest);
    if (kept.link) m_content.links[name] = *kept.link;
    if (kept.key) (object.section == Section::Requests ? m_content.requestKeys : m_content.keys)[name] = *kept.key;
    if (object.section == Section::My) m_tried.push_back(name);
    if (kept.link && !kept.link->empty()) m_tried.push_back(*kept.link);
  }

  // Takes an object out of its place; nothing where there is no object.
  std::optional<MemoryObject> taking(const StoredObject &object) {
    MemoryObject found;
    const auto &name = object.name;
    if (!object.section) {
      found.link = takenFrom(m_content.links, name);
      return found.link ? std::optional(found) : std::nullopt;
    }
    const auto isThis = [&](const Certificate &certificate) { return certificate.sha256() == name; };
    switch (*object.section) {
    case Section::My:
      found.entry = takenFrom(m_content.entries, name);
      found.damaged = takenFrom(m_content.damaged, name);
      if (found.entry || found.damaged) found.key = takenFrom(m_content.keys, name);
      break;
    case Section::Requests:
      found.damagedRequest = takenFrom(m_content.damagedRequests, name);
      found.request = takeFirst(m_content.requests, [&](const core::StoredRequest &stored) { return stored.request.sha256() == name; });
      if (found.request || found.damagedRequest) found.key = takenFrom(m_content.requestKeys, name);
      break;
    case Section::Ca:
    case Section::Root:
      found.authority = takeFirst(*object.section == Section::Ca ? m_content.ca : m_content.root, isThis);
      break;
    }
    const bool isThere = found.entry || found.damaged || found.request || found.damagedRequest || found.authority;
    return isThere ? std::optional(found) : std::nullopt;
  }

  template <class T, class Is> static std::optional<T> takeFirst(std::vector<T> &all, const Is &is) {
    const auto at = std::find_if(all.begin(), all.end(), is);
    if (at == all.end()) return std::nullopt;
    auto found = std::move(*at);
    all.erase(at);
    return found;
  }

  void keep(const StoredObject &object, MemoryObject old) {
    if (m_traits.trash) m_content.trash.insert_or_assign(m_change.receiptId + "/" + placeOf(object), std::move(old));
  }

  [[nodiscard]] bool isRemoved(const StoredObject &object) const { return std::ranges::find(m_change.removals, object) != m_change.removals.end(); }

  [[nodiscard]] bool isRestored(const StoredObject &object) const {
    const auto is = [&](const core::Restoration &each) { return each.object == object; };
    return std::any_of(m_change.restorations.begin(), m_change.restorations.end(), is);
  }

  // No key goes live untried: not that of an entry, nor that of one which a link points to.
  [[nodiscard]] Expected<void> tryKeys() const {
    for (const auto &sha256 : m_tried) {
      const auto entry = m_content.entries.find(sha256);
      if (entry == m_content.entries.end()) return core::fail(ErrorCode::StoreFailed, {{"store", "memory:test"}, {"what", "no entry my/" + sha256}});
      const auto key = m_content.keys.find(sha256);
      if (key != m_content.keys.end() && memorySigns(key->second, entry->second.certificate)) continue;
      core::Error error{ErrorCode::KeyUnproved, {{"subject", entry->second.certificate.subject()}}};
      error.certificate = sha256;
      return core::Unexpected(error);
    }
    return {};
  }

  MemoryContent m_content;
  const core::ChangeSet &m_change;
  core::StoreTraits m_traits;
  std::vector<std::string> m_tried; // SHA-256 of the entries whose keys are to sign
};

} // namespace

bool memorySigns(const std::string &pem, const Certificate &certificate) {
  const auto key = core::PrivateKey::fromPem(core::asBytes(pem));
  if (!key) return false;
  const auto message = core::asBytes("proof");
  const auto signature = key->sign(message);
  return signature && certificate.verifies(message, *signature);
}

Expected<MemoryContent> changedContent(const MemoryContent &content, const core::ChangeSet &change, const core::StoreTraits &traits) {
  return Making(content, change, traits).made();
}

} // namespace support
