// SPDX-License-Identifier: Apache-2.0
// What the trash of a store keeps, and the receipts that say why.
#include "core/codes/enumerators.h"
#include "core/stores/folder/layout.h"
#include "core/stores/folder/receipt_index.h"
#include "core/stores/folder/staging.h"
#include "core/stores/folder/store_view.h"

#include <algorithm>
#include <cerrno>

namespace core {

using posix::Result;

namespace {

// The object that a name in a folder of the trash stands for; nothing for a name that we never give.
std::optional<StoredObject> objectNamed(const std::optional<Section> &section, const std::string &name) {
  if (!section) {
    auto link = layout::linkNameOf(name);
    return link.empty() ? std::nullopt : std::optional(StoredObject{{}, std::move(link)});
  }
  const bool isFile = *section == Section::Ca || *section == Section::Root;
  const auto sha256 = isFile ? layout::sha256OfFileName(name) : name;
  return layout::isSha256(sha256) ? std::optional(StoredObject{section, sha256}) : std::nullopt;
}

// Whether nobody but an account, and root, can have written a file.
bool isOnlyWrittenBy(uid_t account, const struct stat &file) {
  return (file.st_uid == account || file.st_uid == 0) && (file.st_mode & (S_IWGRP | S_IWOTH)) == 0;
}

} // namespace

// A change that is committed moves what it replaced into the trash at its end. Until then it lies where it was staged, or still in its place.
std::string StoreView::whereKept(const std::string &path) {
  const auto &all = operations();
  const auto moved = std::ranges::find(all, path, &Operation::keep);
  if (!m_committed || moved == all.end()) return path;
  for (const auto &place : {moved->keep, moved->from, moved->to}) {
    const auto state = m_tree.stateOf(place);
    if (state && *state == moved->before) return place;
  }
  return path;
}

Result<std::set<std::string>> StoreView::namesInTrash(const std::string &folder) {
  std::set<std::string> all;
  const auto opened = m_tree.folder(folder);
  const auto names = opened ? (*opened)->names() : tl::unexpected(opened.error());
  if (!names && names.error().code != ENOENT) return tl::unexpected(names.error());
  if (names) all.insert(names->begin(), names->end());
  for (const auto &operation : operations()) {
    if (!m_committed || !layout::isBelow(operation.keep, folder)) continue;
    const auto rest = operation.keep.substr(folder.size() + 1);
    all.insert(rest.substr(0, rest.find('/')));
  }
  return all;
}

Result<KeptObject> StoreView::kept(const std::string &receipt, const StoredObject &object) {
  const auto path = whereKept(placeInTrash({receipt, object}));
  KeptObject kept{object};
  if (!object.section) {
    const auto target = m_tree.readLink(path);
    if (target) kept.link = layout::sha256OfTarget(*target);
    return kept;
  }
  if (*object.section == Section::Ca || *object.section == Section::Root) {
    if (const auto text = m_tree.read(path)) kept.authority = certificateIn(*text, object.name);
    return kept;
  }
  const auto folder = m_tree.folder(path);
  if (!folder && folder.error().code == ENOTDIR) return kept;
  if (!folder) return tl::unexpected(folder.error());
  if (*object.section == Section::My) {
    const auto files = readEntryFiles(**folder, KeyReading::Content);
    if (!files) return tl::unexpected(files.error());
    if (auto entry = readEntry(object.name, *files)) kept.entry = std::move(*entry);
    return kept;
  }
  const auto files = readRequestFiles(**folder);
  if (!files) return tl::unexpected(files.error());
  if (auto request = readRequest(object.name, *files)) kept.request = std::move(*request);
  return kept;
}

Result<std::vector<KeptObject>> StoreView::keptUnder(const std::string &receipt) {
  std::vector<KeptObject> all;
  std::vector<std::optional<Section>> sections{std::nullopt}; // the links
  for (const auto section : enumerators<Section>()) sections.emplace_back(section);
  for (const auto &section : sections) {
    const auto names = namesInTrash(layout::join(trashOf(receipt), section ? std::string(nameOf(*section)) : layout::byName));
    if (!names) return tl::unexpected(names.error());
    for (const auto &name : *names) {
      const auto object = objectNamed(section, name);
      if (!object) continue;
      auto found = kept(receipt, *object);
      if (!found) return tl::unexpected(found.error());
      all.push_back(std::move(*found));
    }
  }
  return all;
}

Result<void> StoreView::readTrash(const Interest &interest, StoreSnapshot &snapshot) {
  if (!interest.everyTrash && interest.trash.empty()) return {};
  const auto names = namesInTrash(layout::trash);
  snapshot.trashHidden = !names && names.error().code == EACCES;
  if (snapshot.trashHidden) return {};
  if (!names) return tl::unexpected(names.error());
  const auto &all = *names;
  if (interest.everyTrash) snapshot.inTrash = all;
  for (const auto &receipt : interest.trash) {
    if (!all.contains(receipt) || !layout::isPlainName(receipt)) continue;
    auto kept = keptUnder(receipt);
    if (!kept) return tl::unexpected(kept.error());
    snapshot.trash.emplace(receipt, std::move(*kept));
    m_tree.forget(trashOf(receipt)); // not as many open folders as there are receipts
  }
  return {};
}

// Of a receipt that its change has not put into its place yet nothing is known but its id.
Result<std::vector<KnownReceipt>> StoreView::knownReceipts() {
  const auto ids = receipts();
  if (!ids) return tl::unexpected(ids.error());
  const auto root = m_tree.folder("");
  const auto owner = root ? (*root)->status() : tl::unexpected(root.error());
  if (!owner) return tl::unexpected(owner.error());
  const auto index = m_tree.status(layout::join(layout::receipts, layout::indexFile));
  const bool hasIndex = index && *index && isOnlyWrittenBy(owner->st_uid, **index);
  auto lines = hasIndex ? readIndex(m_tree) : std::map<std::string, IndexLine>();
  std::vector<KnownReceipt> known;
  known.reserve(ids->size());
  for (const auto &id : *ids) {
    const auto status = m_tree.status(layout::join(layout::receipts, id + ".json"));
    if (!status) return tl::unexpected(status.error());
    known.push_back({id});
    if (!*status) continue;
    known.back().isTrusted = isOnlyWrittenBy(owner->st_uid, **status);
    const auto line = lines.find(id);
    const bool isOfIt = line != lines.end() && line->second.size == static_cast<std::size_t>((*status)->st_size);
    if (isOfIt) known.back().summary = std::move(line->second.summary);
  }
  return known;
}

} // namespace core
