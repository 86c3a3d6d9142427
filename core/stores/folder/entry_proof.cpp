// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/entry_proof.h"

#include "core/stores/folder/layout.h"
#include "core/stores/folder/pem_text.h"

#include <unistd.h>

#include <array>

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

void add(EntryProof &proof, const std::string &what) {
  proof.what += (proof.what.empty() ? "" : "; ") + what;
}

std::optional<Certificate> rereadCertificate(const posix::Folder &entry, const Certificate &certificate, EntryProof &proof) {
  const auto text = entry.read(layout::certificateFile);
  const auto stored = text ? readCertificates(*text) : std::nullopt;
  proof.reread = stored && stored->size() == 1 && stored->front().der() == certificate.der();
  if (proof.reread) return stored->front();
  add(proof, "certificate.pem is not the certificate that was imported");
  return std::nullopt;
}

Result<void> trySignature(const posix::Folder &entry, const Certificate &stored, EntryProof &proof) {
  const auto challenge = posix::randomBytes(challengeSize);
  if (!challenge) return tl::unexpected(challenge.error());
  const auto pem = entry.readSecret(layout::privateKeyFile);
  const auto key = pem ? PrivateKey::fromPem(pem->bytes()) : fail(ErrorCode::Internal);
  const auto signature = key ? key->sign(*challenge) : fail(ErrorCode::Internal);
  proof.signature = signature && stored.verifies(*challenge, *signature);
  if (!proof.signature) add(proof, "the stored certificate does not verify what private-key.pem signs");
  return {};
}

// The owner is whoever imports, or the store's own where root imports for somebody.
struct Owners {
  uid_t self, ofStore;
};

bool isOurs(const struct stat &found, mode_t type, const Owners &owners) {
  return (found.st_mode & S_IFMT) == type && (found.st_uid == owners.self || found.st_uid == owners.ofStore);
}

bool isAsPromised(const struct stat &found, mode_t mode, mode_t type, const Owners &owners) {
  return isOurs(found, type, owners) && (found.st_mode & 07777U) == mode;
}

// Its group, or those of an ACL, whose mask stands where the group's bits do, may have been let read it. Nobody else.
bool isAsPromisedOfKept(const struct stat &key, const Owners &owners) {
  return isOurs(key, S_IFREG, owners) && (key.st_mode & 07777U & ~static_cast<mode_t>(S_IRGRP)) == layout::keyFile;
}

Result<void> compareModes(const posix::Folder &entry, const Owners &owners, bool keyWasKept, EntryProof &proof) {
  proof.modes = true;
  const auto folder = entry.status();
  if (!folder) return tl::unexpected(folder.error());
  if (!isAsPromised(*folder, layout::openFolder, S_IFDIR, owners)) {
    proof.modes = false;
    add(proof, "mode or owner of the entry's folder");
  }
  for (const auto &promise : promises) {
    const auto found = entry.status(promise.name);
    if (!found) return tl::unexpected(found.error());
    if (*found && isAsPromised(**found, promise.mode, S_IFREG, owners)) continue;
    const bool mayBeWider = keyWasKept && promise.name == layout::privateKeyFile;
    if (*found && mayBeWider && isAsPromisedOfKept(**found, owners)) continue;
    proof.modes = false;
    add(proof, std::string("mode or owner of ") + promise.name);
  }
  return {};
}

} // namespace

Result<EntryProof> proveEntry(FolderTree &tree, const Certificate &certificate, bool keyWasKept) {
  EntryProof proof;
  const auto path = layout::join(layout::my, certificate.sha256());
  tree.forget(path); // what is there now, not what was open
  const auto entry = tree.folder(path);
  if (!entry) return tl::unexpected(entry.error());
  const auto stored = rereadCertificate(**entry, certificate, proof);
  if (stored) {
    if (auto tried = trySignature(**entry, *stored, proof); !tried) return tl::unexpected(tried.error());
  }
  const auto store = tree.folder("");
  const auto status = store ? (*store)->status() : tl::unexpected(store.error());
  if (!status) return tl::unexpected(status.error());
  if (auto compared = compareModes(**entry, {::geteuid(), status->st_uid}, keyWasKept, proof); !compared) return tl::unexpected(compared.error());
  return proof;
}

} // namespace core
