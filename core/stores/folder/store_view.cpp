// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/store_view.h"

#include "core/codes/enumerators.h"
#include "core/stores/folder/layout.h"
#include "core/stores/folder/store_id.h"

#include <algorithm>
#include <cerrno>

namespace core {

using posix::Result;

namespace {

// A thing that was there a moment ago and is gone now is simply absent.
bool isAbsent(const posix::Failure &failure) {
  return failure.code == ENOENT;
}

} // namespace

StoreView::StoreView(FolderTree &tree, std::optional<FoundJournal> journal, bool committed)
    : m_tree(tree), m_journal(std::move(journal)), m_committed(committed) {}

const std::vector<Operation> &StoreView::operations() const {
  static const std::vector<Operation> none;
  return m_journal && m_journal->journal ? m_journal->journal->operations : none;
}

Result<std::optional<StoreView::Instead>> StoreView::insteadOf(const std::string &path) {
  const auto &all = operations();
  const auto operation = std::find_if(all.begin(), all.end(), [&](const Operation &o) { return o.to == path; });
  if (operation == all.end()) return std::nullopt;
  const auto &wanted = m_committed ? operation->after : operation->before;
  const auto state = m_tree.stateOf(path);
  if (!state) return tl::unexpected(state.error());
  if (*state == wanted) return std::nullopt;
  const auto &text = m_committed ? operation->newText : operation->oldText;
  if (!text.empty()) return Instead{text, wanted};
  return Instead{std::nullopt, wanted, wanted == "absent" ? std::string() : operation->from};
}

Result<std::set<std::string>> StoreView::namesIn(const std::string &folder) {
  const auto opened = m_tree.folder(folder);
  if (!opened && isAbsent(opened.error())) return {};
  if (!opened) return tl::unexpected(opened.error());
  const auto found = (*opened)->names();
  if (!found) return tl::unexpected(found.error());
  std::set<std::string> names(found->begin(), found->end());
  for (const auto &operation : operations()) {
    const bool isHere = operation.to.size() > folder.size() && operation.to.starts_with(folder + "/");
    if (isHere) names.insert(operation.to.substr(folder.size() + 1)); // insteadOf says whether it is to be seen
  }
  return names;
}

Result<std::optional<EntryFiles>> StoreView::entryFiles(const std::string &sha256, KeyReading keyReading) {
  const auto path = layout::join(layout::my, sha256);
  const auto instead = insteadOf(path);
  if (!instead) return tl::unexpected(instead.error());
  if (*instead) return filesInstead(**instead, [&](const posix::Folder &folder) { return readEntryFiles(folder, keyReading); });
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

// A key waits in staging or in the trash, where readers may not look.
Result<std::optional<EntryFiles>> StoreView::filesInstead(const Instead &instead, const FilesReading &reading) {
  if (instead.text) return EntryFiles{*instead.text, true, {}};
  if (instead.elsewhere.empty()) return std::nullopt;
  const auto folder = m_tree.folder(instead.elsewhere);
  if (!folder && folder.error().code == EACCES) return EntryFiles{{}, false, {}, true};
  if (!folder && isAbsent(folder.error())) return std::nullopt;
  if (!folder) return tl::unexpected(folder.error());
  auto files = reading(**folder);
  if (!files) return tl::unexpected(files.error());
  return std::move(*files);
}

Result<std::optional<std::string>> StoreView::fileText(const std::string &path) {
  const auto instead = insteadOf(path);
  if (!instead) return tl::unexpected(instead.error());
  if (*instead && (*instead)->text) {
    const auto text = (*instead)->text->find("");
    return text == (*instead)->text->end() ? std::nullopt : std::optional(text->second);
  }
  if (*instead && (*instead)->elsewhere.empty()) return std::nullopt;
  auto text = m_tree.read(*instead ? (*instead)->elsewhere : path);
  if (!text && *instead && text.error().code == EACCES) return std::nullopt;
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

Result<StoreView::Authorities> StoreView::authoritiesIn(const std::string &folder) {
  const auto names = namesIn(folder);
  if (!names) return tl::unexpected(names.error());
  Authorities authorities;
  for (const auto &name : *names) {
    const auto sha256 = layout::sha256OfFileName(name);
    if (sha256.empty()) continue;
    const auto text = fileText(layout::join(folder, name));
    if (!text && !posix::isNoFile(text.error())) return tl::unexpected(text.error());
    if (text && !*text) continue;
    // A file that does not hold the certificate it is named after is useless to a chain; an import puts the right one there.
    if (auto found = text ? certificateIn(**text, sha256) : std::nullopt) {
      authorities.certificates.push_back(std::move(*found));
    } else {
      authorities.damaged.insert(layout::join(folder, sha256));
    }
  }
  return authorities;
}

Result<Disorder> StoreView::disorder() {
  Disorder disorder;
  const auto staging = m_tree.folder(layout::staging);
  auto left = staging ? (*staging)->names() : tl::unexpected(staging.error());
  const bool isHidden = !left && (left.error().code == EACCES || isAbsent(left.error()));
  if (!left && !isHidden) return tl::unexpected(left.error());
  if (left) disorder.leftovers = std::move(*left);
  if (!m_journal) return disorder;
  disorder.journalUnreadable = !m_journal->journal;
  if (m_journal->journal) disorder.openChange = m_journal->journal->id;
  std::erase(disorder.leftovers, disorder.openChange);
  return disorder;
}

Result<std::optional<EntryFiles>> StoreView::requestFiles(const std::string &sha256) {
  const auto path = layout::join(layout::requests, sha256);
  const auto instead = insteadOf(path);
  if (!instead) return tl::unexpected(instead.error());
  if (*instead) return filesInstead(**instead, readRequestFiles);
  const auto requests = m_tree.folder(layout::requests);
  if (!requests) return tl::unexpected(requests.error());
  const auto folder = (*requests)->open(sha256);
  if (!folder && isAbsent(folder.error())) return std::nullopt;
  if (!folder) return tl::unexpected(folder.error());
  auto files = readRequestFiles(*folder);
  if (!files) return tl::unexpected(files.error());
  return std::move(*files);
}

Result<Listing> StoreView::listOf(Section section) {
  Listing listing;
  if (section == Section::Ca || section == Section::Root) {
    const auto authorities = authoritiesIn(section == Section::Ca ? layout::ca : layout::root);
    if (!authorities) return tl::unexpected(authorities.error());
    for (const auto &certificate : authorities->certificates) listing.entries.push_back({section, StoreEntry{certificate}});
    for (const auto &object : authorities->damaged) listing.damaged.emplace(object, Fault::AuthorityIsAnother);
  }
  if (section == Section::My) {
    const auto names = namesIn(layout::my);
    if (!names) return tl::unexpected(names.error());
    for (const auto &name : *names) {
      const auto files = layout::isSha256(name) ? entryFiles(name, KeyReading::Presence) : std::nullopt;
      if (!files) return tl::unexpected(files.error());
      if (!*files) continue;
      const auto whole = readEntry(name, **files);
      if (!whole) listing.damaged.emplace(layout::join(layout::my, name), whole.error().what);
      auto entry = whole ? std::optional(*whole) : readListedEntry(name, **files);
      if (entry) listing.entries.push_back({section, std::move(*entry)});
    }
  }
  // `requests` holds no certificates.
  std::stable_sort(listing.entries.begin(), listing.entries.end(),
                   [](const ListedEntry &a, const ListedEntry &b) { return a.entry.certificate.subject() < b.entry.certificate.subject(); });
  return listing;
}

Result<StoreView::LinksOfEntries> StoreView::linksOfEntries() {
  const auto inByName = namesIn(layout::byName);
  if (!inByName) return tl::unexpected(inByName.error());
  LinksOfEntries links;
  for (const auto &fileName : *inByName) {
    auto name = layout::linkNameOf(fileName);
    if (name.empty()) continue;
    const auto target = linkedTo(name);
    if (!target) return tl::unexpected(target.error());
    if (*target && !(*target)->empty()) links[**target].push_back(std::move(name));
  }
  for (auto &[sha256, names] : links) std::sort(names.begin(), names.end()); // an escape sorts otherwise
  return links;
}

Result<Listing> StoreView::list(std::optional<Section> section) {
  Listing all;
  const auto links = linksOfEntries();
  if (!links) return tl::unexpected(links.error());
  for (const auto one : enumerators<Section>()) {
    if (section && *section != one) continue;
    auto listing = listOf(one);
    if (!listing) return tl::unexpected(listing.error());
    all.entries.insert(all.entries.end(), std::make_move_iterator(listing->entries.begin()), std::make_move_iterator(listing->entries.end()));
    all.damaged.merge(listing->damaged);
  }
  for (auto &[of, entry, names] : all.entries) {
    const auto found = of == Section::My ? links->find(entry.certificate.sha256()) : links->end();
    if (found != links->end()) names = found->second;
  }
  if (m_journal && !m_journal->journal) all.damaged.emplace(layout::journalFile, Fault::Unreadable);
  auto unproved = readUnproved(m_tree);
  if (!unproved) return tl::unexpected(unproved.error());
  all.unproved = std::move(*unproved);
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
    if (*instead ? !(*instead)->text && (*instead)->elsewhere.empty() : !*there) continue;
    ids.push_back(name.substr(0, name.size() - ending.size()));
  }
  return ids; // an id begins with its time: sorted by name is sorted by age
}

Result<std::optional<std::string>> StoreView::receipt(const std::string &id) {
  if (!layout::isPlainName(id)) return std::nullopt;
  return fileText(layout::join(layout::receipts, id + ".json"));
}

} // namespace core
