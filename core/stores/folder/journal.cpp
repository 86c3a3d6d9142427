// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/journal.h"

#include "core/base/fields.h"
#include "core/stores/folder/layout.h"

#include <algorithm>
#include <cerrno>

namespace core {

using posix::Renaming;
using posix::Result;

namespace {

constexpr const char *schema = "certwright/journal/2";
constexpr const char *schemaWithoutChecksum = "certwright/journal/1";
constexpr const char *absent = "absent";
constexpr std::size_t mostTextOfOperation = 1U << 20U;
constexpr std::size_t mostTextOfJournal = 16U << 20U;
constexpr std::size_t largestJournal = posix::largestFile;
constexpr std::size_t longestPath = 8192;
constexpr std::size_t mostOperations = 1'000'000;

std::size_t sizeOf(const PublicText &text) {
  std::size_t size = 0;
  for (const auto &[name, content] : text) size += content.size();
  return size;
}

// room: how much text the journal still takes.
Json toJsonObject(const Operation &operation, std::size_t &room) {
  Json json = {{"from", operation.from}, {"to", operation.to}, {"before", operation.before}, {"after", operation.after}};
  if (!operation.keep.empty()) json["keep"] = operation.keep;
  if (operation.commits) json["commits"] = true;
  const auto size = sizeOf(operation.newText) + sizeOf(operation.oldText);
  if (size > std::min(room, mostTextOfOperation)) return json;
  room -= size;
  if (!operation.newText.empty()) json["newText"] = operation.newText;
  if (!operation.oldText.empty()) json["oldText"] = operation.oldText;
  return json;
}

std::string textOf(const Json &json) {
  return json.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
}

// Of the text without the checksum itself, as it would be written.
std::string checksumOf(Json journal) {
  journal.erase("sha256");
  return toHex(sha256(asBytes(textOf(journal))));
}

PublicText publicTextFrom(Fields &fields, const char *name) {
  PublicText text;
  if (!fields.has(name)) return text;
  auto files = fields.object(name);
  for (const auto &file : files.names()) text[file] = files.text(file, largestJournal);
  return text;
}

Operation operationFrom(Fields &fields) {
  Operation operation{fields.text("from", longestPath), fields.text("to", longestPath), fields.text("before", longestPath),
                      fields.text("after", longestPath)};
  operation.keep = fields.optionalText("keep", longestPath).value_or("");
  operation.commits = fields.has("commits") && fields.flag("commits");
  operation.newText = publicTextFrom(fields, "newText");
  operation.oldText = publicTextFrom(fields, "oldText");
  return operation;
}

UnprovedChange unprovedFrom(Fields fields, const std::string &id) {
  auto entries = fields.texts("entries", mostOperations, longestPath);
  const auto chain = fields.has("chain") ? std::optional(fields.choice<ChainState>("chain")) : std::nullopt;
  return {id, std::move(entries), chain};
}

// A journal is ours, but it decides what a privileged program renames: it may name nothing outside the store's own places.
bool isSafe(const std::string &path) {
  if (path.empty() || path.front() == '/') return false;
  const auto bounded = "/" + path + "/";
  return bounded.find("//") == std::string::npos && bounded.find("/./") == std::string::npos && bounded.find("/../") == std::string::npos;
}

bool isSafe(const Journal &journal) {
  const auto isSha256 = [](const std::string &text) { return layout::isSha256(text); };
  if (journal.unproved && !std::all_of(journal.unproved->entries.begin(), journal.unproved->entries.end(), isSha256)) return false;
  return layout::isPlainName(journal.id) && std::all_of(journal.operations.begin(), journal.operations.end(), [](const Operation &o) {
           return isSafe(o.from) && isSafe(o.to) && (o.keep.empty() || isSafe(o.keep));
         });
}

Result<bool> isThere(FolderTree &tree, const std::string &path) {
  const auto found = tree.status(path);
  if (found) return found->has_value();
  if (found.error().code == ENOENT) return false;
  return tl::unexpected(found.error());
}

// Where a file system cannot swap two things, the old one steps aside under this name first.
std::string asideOf(const Operation &operation) {
  return operation.from + ".old";
}

// The system may not know RENAME_NOREPLACE; under the lock, no program of ours can take the place meanwhile.
Result<void> moveToFree(FolderTree &tree, const std::string &from, const std::string &to) {
  auto moved = tree.move(from, to, Renaming::NotOver);
  if (moved || (moved.error().code != EINVAL && moved.error().code != ENOSYS)) return moved;
  const auto taken = isThere(tree, to);
  if (!taken) return tl::unexpected(taken.error());
  if (*taken) {
    errno = EEXIST;
    return posix::failure("move " + from + " to " + to);
  }
  return tree.move(from, to, Renaming::Over);
}

// Completes or takes back a swap that was interrupted half way.
Result<void> settleSwap(FolderTree &tree, const Operation &operation) {
  const auto aside = isThere(tree, asideOf(operation));
  if (!aside || !*aside) return aside.map([](bool) {});
  const auto target = isThere(tree, operation.to);
  if (!target) return tl::unexpected(target.error());
  return moveToFree(tree, asideOf(operation), *target ? operation.from : operation.to);
}

Result<void> swap(FolderTree &tree, const Operation &operation) {
  auto swapped = tree.move(operation.from, operation.to, Renaming::Exchange);
  if (swapped || (swapped.error().code != EINVAL && swapped.error().code != ENOSYS)) return swapped;
  if (auto moved = tree.move(operation.to, asideOf(operation), Renaming::Over); !moved) return moved;
  if (auto moved = tree.move(operation.from, operation.to, Renaming::Over); !moved) return moved;
  return tree.move(asideOf(operation), operation.from, Renaming::Over);
}

std::string folderOf(const std::string &path) {
  return path.substr(0, path.rfind('/'));
}

// Moves what an operation replaced to the trash, or throws it away.
Result<void> putAway(FolderTree &tree, const Operation &operation) {
  const auto left = isThere(tree, operation.from);
  if (!left || !*left) return left.map([](bool) {});
  if (operation.keep.empty()) return tree.removeAll(operation.from);
  if (auto made = tree.makeFolders(folderOf(operation.keep), layout::closedFolder); !made) return made;
  return moveToFree(tree, operation.from, operation.keep);
}

// Gets what an operation replaced back from the trash, where `finish` may have put it already.
Result<void> getBack(FolderTree &tree, const Operation &operation) {
  if (operation.keep.empty()) return {};
  const auto kept = isThere(tree, operation.keep);
  if (!kept || !*kept) return kept.map([](bool) {});
  return moveToFree(tree, operation.keep, operation.from);
}

Result<void> moveToStaging(FolderTree &tree, const Operation &operation) {
  if (auto made = tree.makeFolders(folderOf(operation.from), layout::closedFolder); !made) return made;
  return moveToFree(tree, operation.to, operation.from);
}

Result<void> undo(FolderTree &tree, const Operation &operation) {
  if (auto settled = settleSwap(tree, operation); !settled) return settled;
  const auto state = tree.stateOf(operation.to);
  if (!state) return tl::unexpected(state.error());
  if (*state != operation.after) return {};
  if (operation.before == absent) return moveToStaging(tree, operation);
  if (auto back = getBack(tree, operation); !back) return back;
  if (operation.after == absent) return moveToFree(tree, operation.from, operation.to);
  return swap(tree, operation);
}

// Removes the folders that were made for the trash of a change that did not come about.
Result<void> removeEmptyTrash(FolderTree &tree, const Journal &journal) {
  std::set<std::string> folders;
  for (const auto &operation : journal.operations) {
    if (!operation.keep.empty()) folders.insert({folderOf(operation.keep), trashOf(journal.id)});
  }
  // Longer paths come later in the set: the other way round, each folder is empty when its turn comes.
  for (auto path = folders.rbegin(); path != folders.rend(); ++path) {
    const auto there = isThere(tree, *path);
    if (!there) return tl::unexpected(there.error());
    if (!*there) continue;
    if (auto removed = tree.removeFolder(*path); !removed && removed.error().code != ENOTEMPTY) return removed;
  }
  return {};
}

// Removes the folders of the trash that a restoration emptied. Not even recovery needs them, so this may fail.
void removeEmptiedTrash(FolderTree &tree, const Journal &journal) {
  for (const auto &operation : journal.operations) {
    if (!layout::isBelow(operation.from, layout::trash)) continue;
    const auto folder = folderOf(operation.from);
    if (tree.removeFolder(folder)) static_cast<void>(tree.removeFolder(folderOf(folder)));
  }
}

// A second name, so that there is no moment without either. A file in its place was about an earlier change. Where something else is in the
// way, or the file system has no hard links, the proof is made now or never, which is not a reason to fail.
void keepAsUnproved(FolderTree &tree) {
  static_cast<void>(tree.removeFile(layout::unprovedFile));
  static_cast<void>(tree.addName(layout::journalFile, layout::unprovedFile));
}

} // namespace

std::string Journal::toJson() const {
  auto room = mostTextOfJournal;
  Json list = Json::array();
  for (const auto &operation : operations) list.push_back(toJsonObject(operation, room));
  Json json = {{"schema", schema}, {"id", id}, {"takesBack", takesBack}, {"operations", std::move(list)}};
  if (unproved) json["unproved"] = {{"entries", unproved->entries}};
  if (unproved && unproved->chain) json["unproved"]["chain"] = nameOf(*unproved->chain);
  json["sha256"] = checksumOf(json);
  return textOf(json);
}

std::optional<Journal> Journal::parse(const std::string &text) {
  const auto json = parseDocument(text, largestJournal);
  if (!json) return std::nullopt;
  Fields fields(*json);
  const auto given = fields.text("schema", longestPath);
  const bool isChecked = given == schema && fields.text("sha256", longestPath) == checksumOf(*json);
  if (!isChecked && given != schemaWithoutChecksum) return std::nullopt;
  Journal journal{fields.text("id", longestPath), fields.flag("takesBack"), {}};
  fields.each("operations", mostOperations, [&](Fields &operation) { journal.operations.push_back(operationFrom(operation)); });
  if (fields.has("unproved")) journal.unproved = unprovedFrom(fields.object("unproved"), journal.id);
  return fields.good() && isSafe(journal) ? std::optional(journal) : std::nullopt;
}

std::string stagingOf(const std::string &id) {
  return layout::join(layout::staging, id);
}

std::string trashOf(const std::string &id) {
  return layout::join(layout::trash, id);
}

Result<bool> isCommitted(FolderTree &tree, const Journal &journal) {
  bool decided = true; // no operation in it decides: the change was decided when it was written
  for (const auto &operation : journal.operations) {
    if (!operation.commits) continue;
    decided = false;
    const auto state = tree.stateOf(operation.to);
    if (!state && state.error().code == EACCES) continue;
    if (!state) return tl::unexpected(state.error());
    if (*state == operation.after) return true;
  }
  return decided;
}

Result<void> openJournal(FolderTree &tree, const Journal &journal) {
  // Everything that recovery would need must be on the disk before the journal can ask for it.
  if (auto synced = tree.syncAll(); !synced) return synced;
  if (auto removed = tree.removeAll(layout::newJournalFile); !removed) return removed;
  if (auto made = tree.create(layout::newJournalFile, layout::openFile, asBytes(journal.toJson())); !made) return made;
  if (auto synced = tree.syncFiles(); !synced) return synced;
  if (auto moved = tree.move(layout::newJournalFile, layout::journalFile, Renaming::Over); !moved) return moved;
  return tree.syncAll();
}

Result<void> closeJournal(FolderTree &tree, const Journal &journal) {
  // What another program moved before it was interrupted may not be on the disk yet either.
  for (const auto &operation : journal.operations) {
    for (const auto &path : {operation.from, operation.to, operation.keep}) tree.markChanged(folderOf(path));
  }
  if (auto synced = tree.syncAll(); !synced) return synced;
  if (journal.unproved) keepAsUnproved(tree);
  if (auto forgotten = journal.takesBack ? forgetUnproved(tree, journal.id) : Result<void>(); !forgotten) return forgotten;
  if (auto removed = tree.removeFile(layout::journalFile); !removed) return removed;
  return tree.syncAll();
}

Result<std::optional<UnprovedChange>> readUnproved(FolderTree &tree) {
  const auto text = tree.read(layout::unprovedFile);
  if (!text)
    return text.error().code == ENOENT || text.error().code == EACCES || posix::isNoFile(text.error())
               ? Result<std::optional<UnprovedChange>>(std::nullopt)
               : tl::unexpected(text.error());
  const auto journal = Journal::parse(*text);
  return journal ? journal->unproved : std::nullopt;
}

Result<void> forgetUnproved(FolderTree &tree, const std::string &id) {
  const auto unproved = readUnproved(tree);
  if (!unproved) return tl::unexpected(unproved.error());
  return *unproved && (*unproved)->receipt == id ? tree.removeFile(layout::unprovedFile) : Result<void>();
}

Result<std::optional<FoundJournal>> readJournal(FolderTree &tree) {
  auto text = tree.read(layout::journalFile);
  if (text) {
    auto journal = Journal::parse(*text);
    return FoundJournal{std::move(*text), std::move(journal)};
  }
  const auto &failure = text.error();
  if (failure.code == ENOENT) return std::nullopt;
  const bool isUnreadable = failure.code == EACCES || failure.code == EIO || posix::isNoFile(failure);
  if (isUnreadable) return FoundJournal{posix::describe(failure), std::nullopt};
  return tl::unexpected(failure);
}

Result<void> perform(FolderTree &tree, const Operation &operation) {
  if (auto settled = settleSwap(tree, operation); !settled) return settled;
  const auto state = tree.stateOf(operation.to);
  if (!state) return tl::unexpected(state.error());
  if (*state == operation.after) return {};
  if (operation.after == absent) return moveToStaging(tree, operation);
  const auto waiting = isThere(tree, operation.from);
  if (!waiting) return tl::unexpected(waiting.error());
  if (!*waiting) return {}; // another program has changed the place since; there is nothing left to put there
  return *state == absent ? moveToFree(tree, operation.from, operation.to) : swap(tree, operation);
}

Result<void> finish(FolderTree &tree, const Journal &journal) {
  for (const auto &operation : journal.operations) {
    if (auto performed = perform(tree, operation); !performed) return performed;
  }
  return wrapUp(tree, journal);
}

Result<void> wrapUp(FolderTree &tree, const Journal &journal) {
  for (const auto &operation : journal.operations) {
    if (auto away = putAway(tree, operation); !away) return away;
  }
  if (journal.takesBack) {
    // What was kept for this change has gone back to its places.
    if (auto removed = tree.removeAll(trashOf(journal.id)); !removed) return removed;
  }
  auto closed = closeJournal(tree, journal);
  if (closed) removeEmptiedTrash(tree, journal);
  return closed;
}

Result<void> takeBack(FolderTree &tree, const Journal &journal) {
  for (auto operation = journal.operations.rbegin(); operation != journal.operations.rend(); ++operation) {
    if (auto undone = undo(tree, *operation); !undone) return undone;
  }
  if (auto removed = removeEmptyTrash(tree, journal); !removed) return removed;
  auto takenBack = journal;
  takenBack.unproved.reset();
  return closeJournal(tree, takenBack);
}

} // namespace core
