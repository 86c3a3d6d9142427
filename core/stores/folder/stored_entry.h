// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ports/store_change.h"
#include "core/stores/folder/journal.h"

#include <optional>
#include <span>
#include <string>

namespace core {

// The files of an entry of `my`, or of a request of `requests`, as they were read. An absent text is a missing file. The text of a link, which only
// an entry has, is its target; that of something else in its place is empty.
struct EntryFiles {
  PublicText texts = {};
  bool hasKey = false;
  std::optional<Secret> key = {}; // only when it was asked for and may be read
  bool isOutOfReach = false;      // all of it waits where this account may not look, for the next change to put it in place
  Accounts readers = {};          // who may read the key of an entry besides its owner
};

// How much of a key file is read: whether it is there, or what is in it, to see that it belongs to the certificate.
enum class KeyReading { Presence, Content };

// publicTextOf returns the texts of an entry's public files, and the target of its link to the key. The receipt's id in entry.json distinguishes it
// from any earlier one.
PublicText publicTextOf(const EntryChange &change, const std::string &receiptId);

// readFiles reads the public files of these names and the key of a folder, which stays open meanwhile: it may be swapped.
posix::Result<EntryFiles> readFiles(const posix::Folder &folder, std::span<const char *const> names, KeyReading keyReading);

// readEntryFiles reads a folder of `my`.
posix::Result<EntryFiles> readEntryFiles(const posix::Folder &folder, KeyReading keyReading);

// readEntry makes an entry of its files, or says what is wrong with them.
tl::expected<StoreEntry, DamagedEntry> readEntry(const std::string &sha256, const EntryFiles &files);

// certificateIn returns the one certificate of a text in PEM, where it is the one with this SHA-256.
std::optional<Certificate> certificateIn(const std::string &pem, const std::string &sha256);

// readListedEntry is milder: it accepts every entry that has its own certificate.
std::optional<StoreEntry> readListedEntry(const std::string &sha256, const EntryFiles &files);

} // namespace core
