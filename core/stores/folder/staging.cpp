// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/staging.h"

#include "core/stores/folder/layout.h"
#include "core/stores/folder/stored_entry.h"
#include "core/stores/folder/stored_request.h"

#include <fmt/format.h>

#include <cerrno>

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
    if (operation->before != absent) operation->oldText = readOldText(to);
    m_journal.operations.push_back(*operation);
    if (auto made = m_tree.makeFolder(operation->from, layout::openFolder); !made) return made;
    for (const auto &[name, content] : text) {
      if (auto made = m_tree.create(layout::join(operation->from, name), layout::openFile, asBytes(content)); !made) return made;
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

  // A request goes only after the entry that it became. Where there is none, this is what the change is about.
  Result<void> removeRequest(const std::string &sha256, bool commits) {
    const auto to = layout::join(layout::requests, sha256);
    auto operation = operationTo(to, "request-" + sha256, absent, true);
    if (!operation || isThere(*operation)) return operation.map([](const auto &) {});
    operation->commits = commits;
    const auto folder = m_tree.folder(to);
    const auto files = folder ? readRequestFiles(**folder) : tl::unexpected(folder.error());
    if (files) operation->oldText = files->texts;
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
    if (change.key != nullptr) return m_tree.create(staged, layout::keyFile, change.key->toPem().bytes());
    if (change.keyFrom) {
      const auto folder = m_tree.folder(layout::join(nameOf(change.keyFrom->section), change.keyFrom->sha256));
      const auto key = folder ? (*folder)->readSecret(layout::privateKeyFile) : tl::unexpected(folder.error());
      return key ? m_tree.create(staged, layout::keyFile, key->bytes()) : tl::unexpected(key.error());
    }
    // One more name for the same file: who else may read the key stays as it is.
    auto kept = m_tree.addName(layout::join(operation.to, layout::privateKeyFile), staged);
    if (!kept && kept.error().code == ENOENT) return {}; // the entry has no key
    return kept;
  }

  PublicText readOldText(const std::string &path) {
    const auto folder = m_tree.folder(path);
    const auto files = folder ? readEntryFiles(**folder, KeyReading::Presence) : tl::unexpected(folder.error());
    return files ? files->texts : PublicText();
  }

  FolderTree &m_tree;
  Journal m_journal;
};

} // namespace

Result<Journal> stageChange(FolderTree &tree, const ChangeSet &change) {
  Staging staging(tree, change);
  if (auto started = staging.start(); !started) return tl::unexpected(started.error());
  for (const auto &issuer : change.intermediates) {
    if (auto added = staging.addAuthority(layout::ca, issuer); !added) return tl::unexpected(added.error());
  }
  for (const auto &root : change.roots) {
    if (auto added = staging.addAuthority(layout::root, root); !added) return tl::unexpected(added.error());
  }
  for (const auto &entry : change.entries) {
    if (auto added = staging.addEntry(entry); !added) return tl::unexpected(added.error());
  }
  for (const auto &link : change.links) {
    if (auto added = staging.addLink(link); !added) return tl::unexpected(added.error());
  }
  for (const auto &request : change.requests) {
    if (auto added = staging.addRequest(request); !added) return tl::unexpected(added.error());
  }
  for (const auto &sha256 : change.goneRequests) {
    if (auto gone = staging.removeRequest(sha256, change.entries.empty()); !gone) return tl::unexpected(gone.error());
  }
  if (!change.receipt.empty()) {
    if (auto added = staging.addReceipt(change.receipt); !added) return tl::unexpected(added.error());
  }
  for (const auto &name : change.intoTrash.leftovers) {
    if (auto added = staging.addLeftover(name); !added) return tl::unexpected(added.error());
  }
  return staging.finished();
}

Result<Journal> stageReversal(FolderTree &tree, const Journal &change) {
  Journal reversal{change.id, true, {}, {}};
  for (auto done = change.operations.rbegin(); done != change.operations.rend(); ++done) {
    const auto state = tree.stateOf(done->to);
    if (!state) return tl::unexpected(state.error());
    // A receipt has been amended since, and is taken away all the same.
    const bool isReceipt = done->to.starts_with(layout::join(layout::receipts, ""));
    if (*state == done->before || (*state != done->after && !isReceipt)) continue;
    const auto sink = layout::join(stagingOf(change.id), fmt::format("taken-back-{}", reversal.operations.size()));
    Operation operation{done->before == absent ? sink : done->keep, done->to, *state, done->before};
    operation.newText = done->oldText;
    operation.oldText = done->newText;
    reversal.operations.push_back(operation);
  }
  return reversal;
}

} // namespace core
