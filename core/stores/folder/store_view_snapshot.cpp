// SPDX-License-Identifier: Apache-2.0
// The snapshot of a store: what a planner asks for, and what is always seen.
#include "core/stores/folder/layout.h"
#include "core/stores/folder/store_id.h"
#include "core/stores/folder/store_rights.h"
#include "core/stores/folder/store_view.h"
#include "core/stores/folder/stored_request.h"

namespace core {

using posix::Result;

Result<void> StoreView::readRequests(StoreSnapshot &snapshot) {
  const auto names = namesIn(layout::requests);
  snapshot.requestsHidden = !names && names.error().code == EACCES;
  if (snapshot.requestsHidden) return {};
  if (!names) return tl::unexpected(names.error());
  for (const auto &name : *names) {
    if (!layout::isSha256(name)) continue;
    const auto files = requestFiles(name);
    if (!files) return tl::unexpected(files.error());
    if (!*files) continue;
    if (auto request = readRequest(name, **files)) {
      snapshot.requests.push_back(std::move(*request));
    } else {
      snapshot.damagedRequests.emplace(name, request.error());
    }
  }
  return {};
}

Result<void> StoreView::readEntries(const Interest &interest, const std::set<std::string> &inMy, StoreSnapshot &snapshot) {
  for (const auto &sha256 : interest.certificates) {
    if (!inMy.contains(sha256)) continue; // many certificates may be asked for, and few be there
    const auto files = entryFiles(sha256, KeyReading::Content);
    if (!files) return tl::unexpected(files.error());
    if (!*files) continue;
    if (auto entry = readEntry(sha256, **files)) {
      snapshot.entries.emplace(sha256, std::move(*entry));
    } else {
      snapshot.damaged.emplace(sha256, entry.error());
    }
  }
  if (!interest.everyEntry) return {};
  auto all = listOf(Section::My);
  if (!all) return tl::unexpected(all.error());
  for (auto &listed : all->entries) snapshot.all.push_back(std::move(listed.entry));
  return {};
}

Result<void> StoreView::readLinks(const Interest &interest, const std::set<std::string> &inMy, StoreSnapshot &snapshot) {
  auto wanted = std::set<std::string>(interest.links.begin(), interest.links.end());
  const auto inByName = interest.everyLink ? namesIn(layout::byName) : Result<std::set<std::string>>();
  if (!inByName) return tl::unexpected(inByName.error());
  for (const auto &fileName : *inByName) {
    if (auto name = layout::linkNameOf(fileName); !name.empty()) wanted.insert(std::move(name));
  }
  for (const auto &name : wanted) {
    const auto target = linkedTo(name);
    if (!target) return tl::unexpected(target.error());
    if (!*target) continue;
    snapshot.links.emplace(name, **target);
    const auto files = inMy.contains(**target) ? entryFiles(**target, KeyReading::Presence) : std::nullopt;
    if (!files) return tl::unexpected(files.error());
    auto entry = *files ? readListedEntry(**target, **files) : std::nullopt;
    if (!entry) continue;
    snapshot.linked.emplace(name, entry->certificate);
    snapshot.linkedEntries.emplace(name, std::move(*entry));
  }
  return {};
}

Result<StoreSnapshot> StoreView::snapshot(const Interest &interest) {
  StoreSnapshot snapshot;
  snapshot.exists = true;
  snapshot.id = readStoreId(m_tree);
  const auto store = m_tree.folder("");
  if (!store) return tl::unexpected(store.error());
  auto network = (*store)->networkFileSystem();
  if (!network) return tl::unexpected(network.error());
  snapshot.networkFileSystem = std::move(*network);
  snapshot.freeBytes = (*store)->freeBytes();
  snapshot.owner = otherOwnerOf(**store);
  snapshot.journalUnreadable = m_journal && !m_journal->journal;
  const auto inMy = namesIn(layout::my);
  if (!inMy) return tl::unexpected(inMy.error());
  if (auto read = readEntries(interest, *inMy, snapshot); !read) return tl::unexpected(read.error());
  if (auto read = readLinks(interest, *inMy, snapshot); !read) return tl::unexpected(read.error());
  if (auto read = interest.neighbours ? readNeighbours(*inMy, snapshot.neighbours) : Result<void>(); !read) return tl::unexpected(read.error());
  if (auto read = readTrash(interest, snapshot); !read) return tl::unexpected(read.error());
  auto ca = authoritiesIn(layout::ca);
  if (!ca) return tl::unexpected(ca.error());
  auto root = authoritiesIn(layout::root);
  if (!root) return tl::unexpected(root.error());
  if (auto read = readRequests(snapshot); !read) return tl::unexpected(read.error());
  snapshot.ca = std::move(ca->certificates);
  snapshot.root = std::move(root->certificates);
  snapshot.damagedAuthorities = std::move(ca->damaged);
  snapshot.damagedAuthorities.merge(root->damaged);
  return snapshot;
}

} // namespace core
