// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/store_view.h"

#include "core/stores/folder/layout.h"
#include "core/stores/folder/pem_text.h"

#include <algorithm>
#include <cerrno>

namespace core {

using posix::Result;

namespace {

// What was there a moment ago and is not any more is simply absent.
bool isAbsent(const posix::Failure &failure) {
  return failure.code == ENOENT;
}

} // namespace

StoreView::StoreView(FolderTree &tree, const Journal *journal, bool committed) : m_tree(tree), m_journal(journal), m_committed(committed) {}

Result<std::optional<StoreView::Instead>> StoreView::insteadOf(const std::string &path) {
  if (m_journal == nullptr) return std::nullopt;
  const auto &operations = m_journal->operations;
  const auto operation = std::find_if(operations.begin(), operations.end(), [&](const Operation &o) { return o.to == path; });
  if (operation == operations.end()) return std::nullopt;
  const auto &wanted = m_committed ? operation->after : operation->before;
  const auto state = m_tree.stateOf(path);
  if (!state) return tl::unexpected(state.error());
  if (*state == wanted) return std::nullopt;
  const auto &text = m_committed ? operation->newText : operation->oldText;
  return Instead{text.empty() ? std::nullopt : std::optional(text), wanted};
}

Result<std::set<std::string>> StoreView::namesIn(const std::string &folder) {
  const auto opened = m_tree.folder(folder);
  if (!opened && isAbsent(opened.error())) return {};
  if (!opened) return tl::unexpected(opened.error());
  const auto found = (*opened)->names();
  if (!found) return tl::unexpected(found.error());
  std::set<std::string> names(found->begin(), found->end());
  if (m_journal == nullptr) return names;
  for (const auto &operation : m_journal->operations) {
    const bool isHere = operation.to.size() > folder.size() && operation.to.starts_with(folder + "/");
    if (isHere) names.insert(operation.to.substr(folder.size() + 1)); // insteadOf says whether it is to be seen
  }
  return names;
}

Result<std::optional<EntryFiles>> StoreView::entryFiles(const std::string &sha256, KeyReading keyReading) {
  const auto path = layout::join(layout::my, sha256);
  const auto instead = insteadOf(path);
  if (!instead) return tl::unexpected(instead.error());
  if (*instead) {
    if (!(*instead)->text) return std::nullopt;
    EntryFiles files{*(*instead)->text};
    files.hasKey = true; // it waits where readers may not look
    return files;
  }
  const auto opened = m_tree.folder(layout::my);
  if (!opened && isAbsent(opened.error())) return std::nullopt;
  if (!opened) return tl::unexpected(opened.error());
  const auto status = (*opened)->status(sha256);
  if (!status) return tl::unexpected(status.error());
  if (!*status) return std::nullopt;
  if (!S_ISDIR((*status)->st_mode)) return EntryFiles(); // something, but not an entry
  const auto folder = (*opened)->open(sha256);
  if (!folder && isAbsent(folder.error())) return std::nullopt;
  if (!folder) return tl::unexpected(folder.error());
  auto files = readEntryFiles(*folder, keyReading);
  if (!files) return tl::unexpected(files.error());
  return std::move(*files);
}

Result<std::optional<std::string>> StoreView::fileText(const std::string &path) {
  const auto instead = insteadOf(path);
  if (!instead) return tl::unexpected(instead.error());
  if (*instead) {
    if (!(*instead)->text || !(*instead)->text->contains("")) return std::nullopt;
    return (*instead)->text->at("");
  }
  auto text = m_tree.read(path);
  if (!text && isAbsent(text.error())) return std::nullopt;
  if (!text) return tl::unexpected(text.error());
  return std::move(*text);
}

Result<std::optional<std::string>> StoreView::linkedTo(const std::string &name) {
  const auto path = layout::join(layout::byName, layout::escapeLinkName(name));
  const auto instead = insteadOf(path);
  if (!instead) return tl::unexpected(instead.error());
  const auto state = *instead ? Result<std::string>((*instead)->state) : m_tree.stateOf(path);
  if (!state) return tl::unexpected(state.error());
  if (*state == "absent") return std::nullopt;
  constexpr std::string_view front = "link:";
  return state->starts_with(front) ? layout::sha256OfTarget(state->substr(front.size())) : std::string();
}

Result<std::vector<Certificate>> StoreView::certificatesIn(const std::string &folder) {
  const auto names = namesIn(folder);
  if (!names) return tl::unexpected(names.error());
  std::vector<Certificate> certificates;
  for (const auto &name : *names) {
    const auto sha256 = layout::sha256OfFileName(name);
    if (sha256.empty()) continue;
    const auto text = fileText(layout::join(folder, name));
    if (!text && posix::isNoFile(text.error())) continue;
    if (!text) return tl::unexpected(text.error());
    if (!*text) continue;
    // A file that does not hold what its name says is passed over: an import puts the right one there.
    auto found = readCertificates(**text);
    if (found && found->size() == 1 && found->front().sha256() == sha256) certificates.push_back(std::move(found->front()));
  }
  return certificates;
}

Result<StoreSnapshot> StoreView::snapshot(const Interest &interest) {
  StoreSnapshot snapshot;
  snapshot.exists = true;
  const auto store = m_tree.folder("");
  if (!store) return tl::unexpected(store.error());
  auto network = (*store)->networkFileSystem();
  if (!network) return tl::unexpected(network.error());
  snapshot.networkFileSystem = std::move(*network);
  const auto inMy = namesIn(layout::my); // many certificates may be asked for, and few be there
  if (!inMy) return tl::unexpected(inMy.error());
  for (const auto &sha256 : interest.certificates) {
    if (!inMy->contains(sha256)) continue;
    const auto files = entryFiles(sha256, KeyReading::Content);
    if (!files) return tl::unexpected(files.error());
    if (!*files) continue;
    if (auto entry = readEntry(sha256, **files)) {
      snapshot.entries.emplace(sha256, std::move(*entry));
    } else {
      snapshot.damaged.emplace(sha256, entry.error());
    }
  }
  for (const auto &name : interest.links) {
    const auto target = linkedTo(name);
    if (!target) return tl::unexpected(target.error());
    if (*target) snapshot.links.emplace(name, **target);
  }
  auto ca = certificatesIn(layout::ca);
  if (!ca) return tl::unexpected(ca.error());
  auto root = certificatesIn(layout::root);
  if (!root) return tl::unexpected(root.error());
  if (interest.everyEntry) {
    auto all = listOf(Section::My);
    if (!all) return tl::unexpected(all.error());
    for (auto &listed : *all) snapshot.all.push_back(std::move(listed.entry));
  }
  if (auto read = readRequests(snapshot); !read) return tl::unexpected(read.error());
  snapshot.ca = std::move(*ca);
  snapshot.root = std::move(*root);
  return snapshot;
}

Result<std::optional<EntryFiles>> StoreView::requestFiles(const std::string &sha256) {
  const auto path = layout::join(layout::requests, sha256);
  const auto instead = insteadOf(path);
  if (!instead) return tl::unexpected(instead.error());
  if (*instead) {
    if (!(*instead)->text) return std::nullopt;
    return EntryFiles{*(*instead)->text, true, {}}; // its key waits in the staging or in the trash
  }
  const auto requests = m_tree.folder(layout::requests);
  if (!requests) return tl::unexpected(requests.error());
  const auto folder = (*requests)->open(sha256);
  if (!folder && isAbsent(folder.error())) return std::nullopt;
  if (!folder) return tl::unexpected(folder.error());
  auto files = readRequestFiles(*folder);
  if (!files) return tl::unexpected(files.error());
  return std::move(*files);
}

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

Result<std::vector<ListedEntry>> StoreView::listOf(Section section) {
  std::vector<ListedEntry> listed;
  if (section == Section::Ca || section == Section::Root) {
    const auto certificates = certificatesIn(section == Section::Ca ? layout::ca : layout::root);
    if (!certificates) return tl::unexpected(certificates.error());
    for (const auto &certificate : *certificates) listed.push_back({section, StoreEntry{certificate}});
  }
  if (section == Section::My) {
    const auto names = namesIn(layout::my);
    if (!names) return tl::unexpected(names.error());
    for (const auto &name : *names) {
      const auto files = layout::isSha256(name) ? entryFiles(name, KeyReading::Presence) : std::nullopt;
      if (!files) return tl::unexpected(files.error());
      auto entry = *files ? readListedEntry(name, **files) : std::nullopt;
      if (entry) listed.push_back({section, std::move(*entry)});
    }
  }
  // `requests` holds no certificates.
  std::stable_sort(listed.begin(), listed.end(),
                   [](const ListedEntry &a, const ListedEntry &b) { return a.entry.certificate.subject() < b.entry.certificate.subject(); });
  return listed;
}

Result<std::vector<ListedEntry>> StoreView::list(std::optional<Section> section) {
  std::vector<ListedEntry> all;
  for (const auto one : {Section::My, Section::Ca, Section::Root, Section::Requests}) {
    if (section && *section != one) continue;
    auto listed = listOf(one);
    if (!listed) return tl::unexpected(listed.error());
    all.insert(all.end(), std::make_move_iterator(listed->begin()), std::make_move_iterator(listed->end()));
  }
  return all;
}

Result<std::vector<std::string>> StoreView::receipts() {
  const auto names = namesIn(layout::receipts);
  if (!names) return tl::unexpected(names.error());
  constexpr std::string_view ending = ".json";
  std::vector<std::string> ids;
  for (const auto &name : *names) {
    if (!name.ends_with(ending) || !layout::isPlainName(name)) continue;
    const auto path = layout::join(layout::receipts, name);
    const auto instead = insteadOf(path);
    if (!instead) return tl::unexpected(instead.error());
    const auto there = m_tree.status(path);
    if (!there) return tl::unexpected(there.error());
    if (*instead ? !(*instead)->text : !*there) continue;
    ids.push_back(name.substr(0, name.size() - ending.size()));
  }
  return ids; // an id begins with its time: sorted by name is sorted by age
}

Result<std::optional<std::string>> StoreView::receipt(const std::string &id) {
  if (!layout::isPlainName(id)) return std::nullopt;
  return fileText(layout::join(layout::receipts, id + ".json"));
}

} // namespace core
