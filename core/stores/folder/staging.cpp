// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/staging.h"

#include "core/stores/folder/layout.h"
#include "core/stores/folder/stored_entry.h"
#include "core/stores/folder/stored_request.h"

#include <fmt/format.h>

#include <algorithm>
#include <cerrno>

#include <unistd.h>

namespace core {

using posix::Result;

namespace {

constexpr const char *absent = "absent";

std::string stateOfText(const char *kind, const std::string &text) {
  return kind + toHex(sha256(asBytes(text)));
}

class Staging {
public:
  Staging(FolderTree &tree, const ChangeSet &change) : m_tree(tree), m_journal{change.receiptId, false, {}, change.unproved} {}

  Result<void> start() {
    if (!layout::isPlainName(m_journal.id)) {
      errno = EINVAL;
      return posix::failure("use the receipt id " + m_journal.id);
    }
    return m_tree.makeFolder(stagingOf(m_journal.id), layout::closedFolder);
  }

  // An issuer for `ca`, or a root for `root`.
  Result<void> addAuthority(const char *section, const Certificate &certificate) {
    const auto name = certificate.sha256() + ".pem";
    const auto text = certificate.pem();
    auto operation = operationTo(layout::join(section, name), fmt::format("{}-{}", section, name), stateOfText("file:", text), true);
    if (!operation || isThere(*operation)) return operation.map([](const auto &) {});
    m_journal.operations.push_back(*operation);
    return m_tree.create(operation->from, layout::openFile, asBytes(text));
  }

  Result<void> addEntry(const EntryChange &change) {
    const auto &sha256 = change.certificate.sha256();
    const auto text = publicTextOf(change, m_journal.id);
    const auto to = layout::join(layout::my, sha256);
    auto operation = operationTo(to, "my-" + sha256, stateOfText("folder:", text.at(layout::entryFile)), change.replaces);
    if (!operation) return tl::unexpected(operation.error());
    operation->commits = true;
    operation->newText = text;
    if (operation->before != absent) operation->oldText = readText(to);
    m_journal.operations.push_back(*operation);
    if (auto made = m_tree.makeFolder(operation->from, layout::openFolder); !made) return made;
    for (const auto &[name, content] : text) {
      const auto staged = layout::join(operation->from, name);
      auto made = name == layout::keyLinkFile ? m_tree.makeLink(content, staged) : m_tree.create(staged, layout::openFile, asBytes(content));
      if (!made) return made;
    }
    return addKey(change, *operation);
  }

  Result<void> addRequest(const RequestChange &change) {
    const auto &sha256 = change.request.sha256();
    const auto text = publicTextOf(change, m_journal.id);
    auto operation =
        operationTo(layout::join(layout::requests, sha256), "request-" + sha256, stateOfText("folder:", text.at(layout::entryFile)), false);
    if (!operation) return tl::unexpected(operation.error());
    operation->commits = true;
    operation->newText = text;
    m_journal.operations.push_back(*operation);
    if (auto made = m_tree.makeFolder(operation->from, layout::openFolder); !made) return made;
    for (const auto &[name, content] : text) {
      if (auto made = m_tree.create(layout::join(operation->from, name), layout::openFile, asBytes(content)); !made) return made;
    }
    return m_tree.create(layout::join(operation->from, layout::privateKeyFile), layout::keyFile, change.key->toPem().bytes());
  }

  // A thing goes only after its successor is in place. Without a successor, its removal is the change itself.
  Result<void> remove(const StoredObject &object) {
    const auto to = placeOf(object);
    auto operation = operationTo(to, fmt::format("removed-{}", m_journal.operations.size()), absent, true);
    if (!operation) return tl::unexpected(operation.error());
    operation->commits = true;
    operation->oldText = readText(to);
    m_journal.operations.push_back(*operation);
    return {};
  }

  // All that the trash keeps under the id of a receipt. It ends in staging, which is thrown away.
  Result<void> purge(const std::string &receipt) {
    auto operation = operationTo(trashOf(receipt), fmt::format("purged-{}", m_journal.operations.size()), absent, true);
    if (!operation) return tl::unexpected(operation.error());
    operation->commits = true;
    operation->keep.clear();
    m_journal.operations.push_back(*operation);
    return {};
  }

  // From where it lies in the trash into its place; with swaps, what is there goes to the trash of this change.
  Result<void> restore(const Restoration &restoration, bool swaps) {
    const auto to = placeOf(restoration.object), from = placeInTrash(restoration);
    const auto kept = m_tree.stateOf(from);
    auto operation = kept ? operationTo(to, {}, *kept, swaps) : tl::unexpected(kept.error());
    if (!operation) return tl::unexpected(operation.error());
    if (isThere(*operation)) { // the two could not be told apart while they are swapped
      errno = EEXIST;
      return posix::failure("put " + to);
    }
    operation->from = from;
    operation->commits = true;
    operation->newText = readText(from);
    if (operation->before == absent) operation->keep.clear();
    if (operation->before != absent) operation->oldText = readText(to);
    m_journal.operations.push_back(*operation);
    return {};
  }

  Result<void> addLink(const LinkChange &change) {
    const auto name = layout::escapeLinkName(change.name);
    const auto target = layout::linkTarget(change.sha256);
    auto operation =
        operationTo(layout::join(layout::byName, name), fmt::format("link-{}", m_journal.operations.size()), "link:" + target, change.replaces);
    if (!operation || isThere(*operation)) return operation.map([](const auto &) {});
    m_journal.operations.push_back(*operation);
    return m_tree.makeLink(target, operation->from);
  }

  Result<void> addReceipt(const std::string &json) {
    auto operation = operationTo(layout::join(layout::receipts, m_journal.id + ".json"), "receipt.json", stateOfText("file:", json), false);
    if (!operation) return tl::unexpected(operation.error());
    operation->newText = {{"", json}};
    m_journal.operations.push_back(*operation);
    return m_tree.create(operation->from, layout::openFile, asBytes(json));
  }

  // A name in staging that an earlier change left; its content is not looked at.
  Result<void> addLeftover(const std::string &name) {
    auto operation = operationTo(layout::join(layout::staging, name), fmt::format("left-{}", m_journal.operations.size()), absent, true);
    if (!operation || isThere(*operation)) return operation.map([](const auto &) {});
    m_journal.operations.push_back(*operation);
    return {};
  }

  Journal finished() { return std::move(m_journal); }

private:
  static bool isThere(const Operation &operation) { return operation.before == operation.after; }

  Result<Operation> operationTo(const std::string &to, const std::string &stagedName, const std::string &after, bool mayReplace) {
    const auto before = m_tree.stateOf(to);
    if (!before) return tl::unexpected(before.error());
    if (*before != absent && *before != after && !mayReplace) {
      errno = EEXIST;
      return posix::failure("put " + to);
    }
    Operation operation{layout::join(stagingOf(m_journal.id), stagedName), to, *before, after};
    operation.keep = layout::join(trashOf(m_journal.id), to);
    return operation;
  }

  Result<void> addKey(const EntryChange &change, const Operation &operation) {
    const auto staged = layout::join(operation.from, layout::privateKeyFile);
    const auto readers = change.readers.value_or(Accounts());
    if (change.key != nullptr) return m_tree.createKey(staged, change.key->toPem().bytes(), readers, {});
    if (change.keyFrom) return copyKey(layout::join(nameOf(change.keyFrom->section), change.keyFrom->sha256), staged, readers, {});
    if (change.readers) return copyOwnKey(operation, staged, readers);
    // One more name for the same file: its access rights stay as they are.
    auto kept = m_tree.addName(layout::join(operation.to, layout::privateKeyFile), staged);
    if (!kept && kept.error().code == ENOENT) return {}; // the entry has no key
    return kept;
  }

  // Who may read it changes with the entry, all or nothing: the one that goes to the trash keeps its own file, with its own rights.
  Result<void> copyOwnKey(const Operation &operation, const std::string &staged, const Accounts &readers) {
    const auto status = m_tree.status(layout::join(operation.to, layout::privateKeyFile));
    return status ? copyKey(operation.to, staged, readers, *status) : tl::unexpected(status.error());
  }

  Result<void> copyKey(const std::string &from, const std::string &staged, const Accounts &readers, std::optional<struct stat> owner) {
    const auto folder = m_tree.folder(from);
    const auto key = folder ? (*folder)->readSecret(layout::privateKeyFile) : tl::unexpected(folder.error());
    if (!key) return tl::unexpected(key.error());
    if (::geteuid() != 0) owner.reset(); // nobody else gives files away
    return m_tree.createKey(staged, key->bytes(), readers, owner);
  }

  // What readers may see of a thing while it is moved. Where it cannot be read, readers see nothing of it either.
  PublicText readText(const std::string &path) {
    const auto status = m_tree.status(path);
    if (!status || !*status || S_ISLNK((*status)->st_mode)) return {};
    if (!S_ISDIR((*status)->st_mode)) {
      const auto text = m_tree.read(path);
      return text ? PublicText{{"", *text}} : PublicText();
    }
    const auto folder = m_tree.folder(path);
    const bool isRequest = path.find(layout::join(layout::requests, "")) != std::string::npos;
    const auto files = !folder     ? tl::unexpected(folder.error())
                       : isRequest ? readRequestFiles(**folder)
                                   : readEntryFiles(**folder, KeyReading::Presence);
    return files ? files->texts : PublicText();
  }

  FolderTree &m_tree;
  Journal m_journal;
};

// Issuers come before what they issued and go after it; a link comes after what it leads to and goes before it.
int rankOf(const StoredObject &object) {
  return !object.section ? 3 : *object.section == Section::Requests ? 2 : *object.section == Section::My ? 1 : 0;
}

std::vector<Restoration> inOrder(std::vector<Restoration> restorations) {
  std::stable_sort(restorations.begin(), restorations.end(), [](const auto &a, const auto &b) { return rankOf(a.object) < rankOf(b.object); });
  return restorations;
}

std::vector<StoredObject> inOrder(std::vector<StoredObject> removals) {
  std::stable_sort(removals.begin(), removals.end(), [](const auto &a, const auto &b) { return rankOf(a) > rankOf(b); });
  return removals;
}

bool contains(const std::vector<Restoration> &restorations, const StoredObject &object) {
  return std::any_of(restorations.begin(), restorations.end(), [&](const Restoration &each) { return each.object == object; });
}

// Calls add for each until one fails.
template <class All, class Add> Result<void> forEach(const All &all, const Add &add) {
  for (const auto &each : all) {
    if (auto added = add(each); !added) return added;
  }
  return {};
}

} // namespace

std::string placeOf(const StoredObject &object) {
  if (!object.section) return object.name.empty() ? std::string() : layout::join(layout::byName, layout::escapeLinkName(object.name));
  if (!layout::isSha256(object.name)) return {};
  const bool isFile = *object.section == Section::Ca || *object.section == Section::Root;
  return layout::join(nameOf(*object.section), isFile ? object.name + ".pem" : object.name);
}

std::string placeInTrash(const Restoration &restoration) {
  const auto place = placeOf(restoration.object);
  return place.empty() || !layout::isPlainName(restoration.receipt) ? std::string() : layout::join(trashOf(restoration.receipt), place);
}

Result<Journal> stageChange(FolderTree &tree, const ChangeSet &change) {
  Staging staging(tree, change);
  const auto isRemoved = [&](const StoredObject &object) { return std::ranges::find(change.removals, object) != change.removals.end(); };
  auto staged =
      staging.start()
          .and_then([&] { return forEach(change.intermediates, [&](const auto &issuer) { return staging.addAuthority(layout::ca, issuer); }); })
          .and_then([&] { return forEach(change.roots, [&](const auto &root) { return staging.addAuthority(layout::root, root); }); })
          .and_then([&] { return forEach(change.entries, [&](const auto &entry) { return staging.addEntry(entry); }); })
          .and_then(
              [&] { return forEach(inOrder(change.restorations), [&](const auto &each) { return staging.restore(each, isRemoved(each.object)); }); })
          .and_then([&] { return forEach(change.links, [&](const auto &link) { return staging.addLink(link); }); })
          .and_then([&] { return forEach(change.requests, [&](const auto &request) { return staging.addRequest(request); }); })
          .and_then([&] {
            return forEach(inOrder(change.removals),
                           [&](const auto &object) { return contains(change.restorations, object) ? Result<void>() : staging.remove(object); });
          })
          .and_then([&] { return forEach(change.purges, [&](const auto &receipt) { return staging.purge(receipt); }); })
          .and_then([&] { return change.receipt.empty() ? Result<void>() : staging.addReceipt(change.receipt); })
          .and_then([&] { return forEach(change.intoTrash.leftovers, [&](const auto &name) { return staging.addLeftover(name); }); });
  if (!staged) return tl::unexpected(staged.error());
  return staging.finished();
}

Result<Journal> stageReversal(FolderTree &tree, const Journal &change) {
  Journal reversal{change.id, true, {}, {}};
  for (auto done = change.operations.rbegin(); done != change.operations.rend(); ++done) {
    const auto state = tree.stateOf(done->to);
    if (!state) return tl::unexpected(state.error());
    // A receipt that has been amended since is taken away nevertheless.
    const bool isReceipt = done->to.starts_with(layout::join(layout::receipts, ""));
    if (*state == done->before || (*state != done->after && !isReceipt)) continue;
    const auto sink = layout::join(stagingOf(change.id), fmt::format("taken-back-{}", reversal.operations.size()));
    Operation operation{done->before == absent ? sink : done->keep, done->to, *state, done->before};
    // What was restored is not thrown away: it goes back to where it lay.
    if (layout::isBelow(done->from, layout::trash)) operation.keep = done->from;
    operation.newText = done->oldText;
    operation.oldText = done->newText;
    reversal.operations.push_back(operation);
  }
  return reversal;
}

} // namespace core
