// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/secret.h"
#include "core/ports/account.h"

#include <tl/expected.hpp>

#include <sys/stat.h>
#include <sys/types.h>

#include <optional>
#include <string>
#include <vector>

namespace core::posix {

// A system call that failed: errno, and what was tried ("write my/ab…/chain.pem").
struct Failure {
  int code = 0;
  std::string tried = {};
};

template <class T> using Result = tl::expected<T, Failure>;

// largestFile bounds, in bytes, writing as well as reading: nothing is stored that cannot be read again.
inline constexpr off_t largestFile = off_t{64} * 1024 * 1024;

// failure takes errno as it stands. describe turns it into words: "write ca/…: no space left".
tl::unexpected<Failure> failure(std::string tried);
std::string describe(const Failure &failure);

// isNoFile says whether reading failed because the name is not a regular file of a sensible size: a link, a folder, a pipe.
bool isNoFile(const Failure &failure);

// An open file descriptor; closed when destroyed.
class Descriptor final {
public:
  Descriptor() = default;
  explicit Descriptor(int number) : m_number(number) {}
  Descriptor(Descriptor &&other) noexcept;
  Descriptor &operator=(Descriptor &&other) noexcept;
  Descriptor(const Descriptor &) = delete;
  Descriptor &operator=(const Descriptor &) = delete;
  ~Descriptor();

  [[nodiscard]] int number() const { return m_number; }
  [[nodiscard]] bool isOpen() const { return m_number >= 0; }

private:
  int m_number = -1;
};

// An open file and its name, for messages.
struct File {
  Descriptor descriptor;
  std::string name;

  // sync waits until the bytes are on the disk.
  [[nodiscard]] Result<void> sync() const;
};

enum class Renaming {
  Over,    // replaces a file or a link in the place
  NotOver, // fails with EEXIST when something is in the place
  Exchange // swaps the two
};

// An open folder. Every name given to it is a single component: it is never followed when it is a symbolic link, and it
// is looked up in this very folder, whatever happens to the path it was reached by.
class Folder final {
public:
  // at opens a folder by its path; links in the path are followed, since the operator named it.
  static Result<Folder> at(const std::string &path);

  [[nodiscard]] Result<Folder> open(const std::string &name) const;
  // make makes a folder with exactly this mode, whatever the umask; EEXIST when something is in the place.
  [[nodiscard]] Result<Folder> make(const std::string &name, mode_t mode) const;
  [[nodiscard]] Result<Folder> openOrMake(const std::string &name, mode_t mode) const;

  // create writes a new file with exactly this mode; EEXIST when something is in the place, EOVERFLOW when the content is longer than
  // largestFile. The caller syncs it.
  [[nodiscard]] Result<File> create(const std::string &name, mode_t mode, BytesView content) const;
  // append writes to the end of a regular file, and makes it when it is missing. Nothing is synced.
  [[nodiscard]] Result<void> append(const std::string &name, mode_t mode, BytesView content) const;
  // openForLock opens a regular file for reading and writing, and makes it when it is missing. It gets exactly this mode where this account
  // may set it, but for a file that has another name too (a hard link): that mode is not ours alone.
  [[nodiscard]] Result<File> openForLock(const std::string &name, mode_t mode) const;
  [[nodiscard]] Result<File> openForSharedLock(const std::string &name) const;

  // read returns a whole regular file; EFBIG when it is larger than largestFile, ELOOP for a link, EINVAL for anything that is not a file.
  [[nodiscard]] Result<std::string> read(const std::string &name) const;
  [[nodiscard]] Result<Secret> readSecret(const std::string &name) const;
  [[nodiscard]] Result<std::string> readLink(const std::string &name) const;
  // status returns the status of the thing itself, never of a link's target; empty when there is nothing.
  [[nodiscard]] Result<std::optional<struct stat>> status(const std::string &name) const;
  [[nodiscard]] Result<struct stat> status() const;
  // readers returns who may read a thing besides its owner; never of a link's target.
  [[nodiscard]] Result<Accounts> readers(const std::string &name) const;
  [[nodiscard]] Result<std::vector<std::string>> names() const; // sorted, without . and ..

  [[nodiscard]] Result<void> makeLink(const std::string &target, const std::string &name) const;
  [[nodiscard]] Result<void> addName(const std::string &name, const Folder &to, const std::string &newName) const; // a hard link
  [[nodiscard]] Result<void> rename(const std::string &name, const Folder &to, const std::string &newName, Renaming how) const;
  [[nodiscard]] Result<void> removeFile(const std::string &name) const;
  [[nodiscard]] Result<void> removeFolder(const std::string &name) const; // an empty one
  // removeAll removes a file, a link or a folder with all in it. Nothing there is a success.
  [[nodiscard]] Result<void> removeAll(const std::string &name) const;

  [[nodiscard]] Result<void> setMode(mode_t mode) const;
  [[nodiscard]] Result<std::string> networkFileSystem() const;      // "NFS", "SMB", …; empty for a file system of this machine
  [[nodiscard]] std::optional<std::uint64_t> freeBytes() const;     // that an ordinary account may fill; nothing where it cannot be told
  [[nodiscard]] bool mayChange() const;                             // whether this process may add and remove names
  [[nodiscard]] bool mayOpenForLock(const std::string &name) const; // whether openForLock may open or make it
  [[nodiscard]] Result<void> sync() const;

  [[nodiscard]] const std::string &label() const { return m_label; }

private:
  Folder(Descriptor descriptor, std::string label) : m_descriptor(std::move(descriptor)), m_label(std::move(label)) {}
  [[nodiscard]] std::string labelOf(const std::string &name) const;
  [[nodiscard]] Result<Descriptor> openToRead(const std::string &name, off_t &size) const;

  Descriptor m_descriptor;
  std::string m_label; // relative to the folder that `at` opened; empty for that one
};

// randomBytes come from the kernel.
Result<Bytes> randomBytes(std::size_t count);

} // namespace core::posix
