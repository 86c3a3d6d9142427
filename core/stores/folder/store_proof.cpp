// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/store_proof.h"

#include "core/stores/folder/layout.h"
#include "core/stores/folder/stored_entry.h"

#include <unistd.h>

#include <array>
#include <cerrno>

namespace core {

using posix::Result;

namespace {

constexpr std::size_t challengeSize = 32;

struct Promise {
  const char *name;
  mode_t mode;
};

constexpr std::array<Promise, 5> promises = {{{layout::certificateFile, layout::openFile},
                                              {layout::chainFile, layout::openFile},
                                              {layout::fullChainFile, layout::openFile},
                                              {layout::entryFile, layout::openFile},
                                              {layout::privateKeyFile, layout::keyFile}}};

// A file that is missing or is not a file, and a link that is none, fail the proof; only a failure to read decides nothing.
Result<std::optional<std::string>> textIn(const posix::Folder &folder, const std::string &name) {
  auto text = name == layout::keyLinkFile ? folder.readLink(name) : folder.read(name);
  if (text) return std::move(*text);
  if (text.error().code == ENOENT || text.error().code == EINVAL || posix::isNoFile(text.error())) return std::nullopt;
  return tl::unexpected(text.error());
}

Result<void> compareTexts(const posix::Folder &folder, const PublicText &texts, StoreProof &proof) {
  for (const auto &[name, written] : texts) {
    const auto text = textIn(folder, name);
    if (!text) return tl::unexpected(text.error());
    if (*text == written) continue;
    proof.reread = false;
    proof.what.add(Fault::NotAsWritten, name);
  }
  return {};
}

Result<void> reread(const posix::Folder &folder, const Certificate &certificate, const PublicText &texts, StoreProof &proof) {
  proof.reread = true;
  if (!texts.empty()) return compareTexts(folder, texts, proof);
  const auto files = readEntryFiles(folder, KeyReading::Presence);
  if (!files) return tl::unexpected(files.error());
  const auto entry = readEntry(certificate.sha256(), *files);
  proof.reread = entry.has_value();
  if (!entry) proof.what = entry.error().what;
  return {};
}

Result<void> proveKey(const posix::Folder &folder, const Certificate &certificate, const std::optional<KeyTrial> &trial, StoreProof &proof) {
  if (trial) {
    const auto key = folder.readSecret(layout::privateKeyFile);
    proof.signature = trial->holds && key && sha256(key->bytes()) == trial->file;
    if (!proof.signature) proof.what.add(Fault::NotAsWritten, layout::privateKeyFile);
    return {};
  }
  const auto tried = tryKey(folder, certificate);
  if (!tried) return tl::unexpected(tried.error());
  proof.signature = tried->holds;
  if (!proof.signature) proof.what.add(Fault::KeyUnproved);
  return {};
}

// The owner is the importing user, or the store's owner where root imports into it.
struct Owners {
  uid_t self, ofStore;
};

Result<Owners> ownersOf(FolderTree &tree) {
  const auto store = tree.folder("");
  const auto status = store ? (*store)->status() : tl::unexpected(store.error());
  return status.map([](const struct stat &found) { return Owners{::geteuid(), found.st_uid}; });
}

bool isOurs(const struct stat &found, mode_t type, const Owners &owners) {
  return (found.st_mode & S_IFMT) == type && (found.st_uid == owners.self || found.st_uid == owners.ofStore);
}

bool isAsPromised(const struct stat &found, mode_t mode, mode_t type, const Owners &owners) {
  return isOurs(found, type, owners) && (found.st_mode & 07777U) == mode;
}

// Its group, or the accounts of an ACL, whose mask stands in place of the group's bits, may have been allowed to read it. Nobody else.
bool isAsPromisedOfKept(const struct stat &key, const Owners &owners) {
  return isOurs(key, S_IFREG, owners) && (key.st_mode & 07777U & ~static_cast<mode_t>(S_IRGRP)) == layout::keyFile;
}

Result<void> compareReaders(const posix::Folder &entry, const ExpectedEntry &expected, StoreProof &proof) {
  if (!expected.readers) return {};
  const auto readers = entry.readers(layout::privateKeyFile);
  if (!readers && readers.error().code != ENOENT) return tl::unexpected(readers.error());
  if (readers && areSame(*readers, *expected.readers)) return {};
  proof.modes = false;
  proof.what.add(Fault::KeyReaders, layout::privateKeyFile);
  return {};
}

Result<void> compareModes(const posix::Folder &entry, const Owners &owners, const ExpectedEntry &expected, StoreProof &proof) {
  proof.modes = true;
  const auto folder = entry.status();
  if (!folder) return tl::unexpected(folder.error());
  if (!isAsPromised(*folder, layout::openFolder, S_IFDIR, owners)) {
    proof.modes = false;
    proof.what.add(Fault::FolderMode);
  }
  for (const auto &promise : promises) {
    const auto found = entry.status(promise.name);
    if (!found) return tl::unexpected(found.error());
    if (*found && isAsPromised(**found, promise.mode, S_IFREG, owners)) continue;
    const bool mayBeWider = (expected.keyWasKept || expected.readers) && promise.name == layout::privateKeyFile;
    if (*found && mayBeWider && isAsPromisedOfKept(**found, owners)) continue;
    proof.modes = false;
    proof.what.add(Fault::FileMode, promise.name);
  }
  return compareReaders(entry, expected, proof);
}

Result<void> proveOperation(FolderTree &tree, const Operation &operation, const Owners &owners, StoreProof &proof) {
  const auto state = tree.stateOf(operation.to);
  if (!state) return tl::unexpected(state.error());
  if (*state != operation.after) {
    proof.reread = false;
    proof.what.add(Fault::NotAsWritten, operation.to);
  }
  if (operation.after.starts_with("folder:")) { // a request
    tree.forget(operation.to);
    const auto folder = tree.folder(operation.to);
    return folder ? compareTexts(**folder, operation.newText, proof) : tl::unexpected(folder.error());
  }
  if (!operation.after.starts_with("file:")) return {};
  const auto status = tree.status(operation.to);
  if (!status) return tl::unexpected(status.error());
  if (*status && isAsPromised(**status, layout::openFile, S_IFREG, owners)) return {};
  proof.modes = false;
  proof.what.add(Fault::FileMode, operation.to);
  return {};
}

} // namespace

Result<KeyTrial> tryKey(const posix::Folder &entry, const Certificate &certificate) {
  const auto challenge = posix::randomBytes(challengeSize);
  if (!challenge) return tl::unexpected(challenge.error());
  const auto pem = entry.readSecret(layout::privateKeyFile);
  if (!pem && pem.error().code != ENOENT && !posix::isNoFile(pem.error())) return tl::unexpected(pem.error());
  const auto key = pem ? PrivateKey::fromPem(pem->bytes()) : fail(ErrorCode::Internal);
  const auto signature = key ? key->sign(*challenge) : fail(ErrorCode::Internal);
  return KeyTrial{signature && certificate.verifies(*challenge, *signature), pem ? sha256(pem->bytes()) : Bytes()};
}

Result<StoreProof> proveEntry(FolderTree &tree, const Certificate &certificate, const ExpectedEntry &expected) {
  StoreProof proof;
  proof.certificate = certificate.sha256();
  const auto path = layout::join(layout::my, certificate.sha256());
  tree.forget(path); // what is there now, not what was open
  const auto entry = tree.folder(path);
  if (!entry && entry.error().code == ENOENT) {
    proof.what.add(Fault::EntryGone);
    return proof;
  }
  if (!entry) return tl::unexpected(entry.error());
  if (auto compared = reread(**entry, certificate, expected.texts, proof); !compared) return tl::unexpected(compared.error());
  if (auto proved = proveKey(**entry, certificate, expected.trial, proof); !proved) return tl::unexpected(proved.error());
  const auto owners = ownersOf(tree);
  if (!owners) return tl::unexpected(owners.error());
  if (auto compared = compareModes(**entry, *owners, expected, proof); !compared) return tl::unexpected(compared.error());
  return proof;
}

Result<StoreProof> proveOthers(FolderTree &tree, const Journal &journal) {
  StoreProof proof{true, true, true, {}, {}};
  const auto owners = ownersOf(tree);
  if (!owners) return tl::unexpected(owners.error());
  for (const auto &operation : journal.operations) {
    const bool isEntry = layout::isBelow(operation.to, layout::my) && operation.after != "absent";
    if (isEntry) continue; // proveEntry sees to it
    if (auto proved = proveOperation(tree, operation, *owners, proof); !proved) return tl::unexpected(proved.error());
  }
  return proof;
}

} // namespace core
