// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <sys/types.h>

#include <array>
#include <string>
#include <string_view>

// The names and modes of CONTRACT.md section 4.
namespace core::layout {

inline constexpr std::string_view version = "1";

inline constexpr mode_t openFolder = 0755;
inline constexpr mode_t closedFolder = 0700;
inline constexpr mode_t openFile = 0644;
inline constexpr mode_t keyFile = 0600;
inline constexpr mode_t lockMode = 0600; // an account that may open it can hold it, and so stop every change

inline constexpr const char *my = "my";
inline constexpr const char *ca = "ca";
inline constexpr const char *root = "root";
inline constexpr const char *requests = "requests";
inline constexpr const char *byName = "by-name";
inline constexpr const char *receipts = "receipts";
inline constexpr const char *staging = "staging";
inline constexpr const char *trash = "trash";
inline constexpr const char *indexFile = "index"; // in `receipts`; derived from them
inline constexpr const char *lockFile = "lock";
inline constexpr const char *versionFile = "version";
inline constexpr const char *idFile = "id";
inline constexpr const char *journalFile = "journal";
inline constexpr const char *newJournalFile = "journal.new";
inline constexpr const char *unprovedFile = "unproved"; // the closed journal of a change that stands without its proof

inline constexpr const char *certificateFile = "certificate.pem";
inline constexpr const char *chainFile = "chain.pem";
inline constexpr const char *fullChainFile = "fullchain.pem";
inline constexpr const char *privateKeyFile = "private-key.pem";
inline constexpr const char *keyLinkFile = "fullchain.pem.key"; // a link to the key, where HAProxy looks for that of fullchain.pem
inline constexpr const char *requestFile = "request.pem";
inline constexpr const char *entryFile = "entry.json";

struct Part {
  const char *name;
  mode_t mode;
};

// The folders of a store; all can be used as soon as `my` is there, which is therefore made last.
inline constexpr std::array<Part, 8> folders = {{{ca, openFolder},
                                                 {root, openFolder},
                                                 {byName, openFolder},
                                                 {receipts, openFolder},
                                                 {requests, closedFolder},
                                                 {staging, closedFolder},
                                                 {trash, closedFolder},
                                                 {my, openFolder}}};

std::string join(std::string_view folder, std::string_view name); // "folder/name", or the name alone

// isSha256 says whether a text is 64 lower-case hexadecimal digits.
bool isSha256(std::string_view text);

// isPlainName says whether a text can be a receipt's id in a path: letters, digits, '-', '_', and '.' not in front.
bool isPlainName(std::string_view text);

// escapeLinkName makes a friendly name a file name: '/', '%', NUL, control characters and a leading dot become %XX.
std::string escapeLinkName(std::string_view utf8);

// linkNameOf returns the friendly name that a file name stands for; empty where escapeLinkName makes no such file name.
std::string linkNameOf(std::string_view fileName);

// isBelow says whether a path leads to something in a folder.
bool isBelow(std::string_view path, std::string_view folder);

std::string linkTarget(std::string_view sha256);               // "../my/<sha256>"
std::string sha256OfTarget(std::string_view target);           // empty for any other target
std::string sha256OfFileName(std::string_view certificatePem); // of "<sha256>.pem"; empty for any other name

} // namespace core::layout
