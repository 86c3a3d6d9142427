// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/posix_files.h"

#include "core/stores/folder/access_list.h"

#include <dirent.h>
#include <fcntl.h>
#include <sys/random.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdio>
#include <memory>
#include <system_error>

namespace core::posix {

namespace {

// Repeats a call that a signal interrupted.
template <class Call> auto uninterrupted(Call call) {
  auto result = call();
  while (result == -1 && errno == EINTR) result = call();
  return result;
}

Result<void> done(int result, const std::string &tried) {
  if (result == -1) return failure(tried);
  return {};
}

unsigned int flagsOf(Renaming how) {
  switch (how) {
  case Renaming::Over:
    return 0;
  case Renaming::NotOver:
    return RENAME_NOREPLACE;
  case Renaming::Exchange:
    return RENAME_EXCHANGE;
  }
  return 0;
}

Result<void> fill(const Descriptor &file, std::uint8_t *to, std::size_t size, const std::string &tried) {
  for (std::size_t have = 0; have < size;) {
    const auto got = uninterrupted([&] { return ::read(file.number(), to + have, size - have); });
    if (got < 0) return failure(tried);
    if (got == 0) { // shorter than fstat said: it is being changed
      errno = EIO;
      return failure(tried);
    }
    have += static_cast<std::size_t>(got);
  }
  return {};
}

} // namespace

tl::unexpected<Failure> failure(std::string tried) {
  return tl::unexpected(Failure{errno, std::move(tried)});
}

std::string describe(const Failure &failure) {
  if (failure.code == ENOSPC || failure.code == EDQUOT) return failure.tried + ": no space left";
  if (failure.code == ELOOP) return failure.tried + ": it is a symbolic link, which is not followed";
  return failure.tried + ": " + std::generic_category().message(failure.code);
}

bool isNoFile(const Failure &failure) {
  return failure.code == ELOOP || failure.code == EISDIR || failure.code == EINVAL || failure.code == EFBIG || failure.code == ENXIO;
}

Descriptor::Descriptor(Descriptor &&other) noexcept : m_number(std::exchange(other.m_number, -1)) {}

Descriptor &Descriptor::operator=(Descriptor &&other) noexcept {
  if (this != &other) {
    if (m_number >= 0) ::close(m_number);
    m_number = std::exchange(other.m_number, -1);
  }
  return *this;
}

Descriptor::~Descriptor() {
  if (m_number >= 0) ::close(m_number);
}

Result<void> File::sync() const {
  return done(uninterrupted([&] { return ::fsync(descriptor.number()); }), "sync " + name);
}

Result<Folder> Folder::at(const std::string &path) {
  Descriptor opened(uninterrupted([&] { return ::open(path.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC); }));
  if (!opened.isOpen()) return failure("open " + path);
  return Folder(std::move(opened), {});
}

std::string Folder::labelOf(const std::string &name) const {
  return m_label.empty() ? name : m_label + "/" + name;
}

namespace {

bool writeAll(const Descriptor &file, BytesView content) {
  while (!content.empty()) {
    const auto written = uninterrupted([&] { return ::write(file.number(), content.data(), content.size()); });
    if (written < 0) return false;
    content = content.subspan(static_cast<std::size_t>(written));
  }
  return true;
}

} // namespace

Result<Folder> Folder::open(const std::string &name) const {
  const auto flags = O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC;
  Descriptor opened(uninterrupted([&] { return ::openat(m_descriptor.number(), name.c_str(), flags); }));
  if (!opened.isOpen()) {
    // Linux says ENOTDIR for a link here; the message should name what it is.
    struct stat found {};
    const int code = errno;
    const bool isLink = ::fstatat(m_descriptor.number(), name.c_str(), &found, AT_SYMLINK_NOFOLLOW) == 0 && S_ISLNK(found.st_mode);
    errno = isLink ? ELOOP : code;
    return failure("open " + labelOf(name));
  }
  return Folder(std::move(opened), labelOf(name));
}

Result<Folder> Folder::make(const std::string &name, mode_t mode) const {
  if (::mkdirat(m_descriptor.number(), name.c_str(), mode) == -1) return failure("make " + labelOf(name));
  auto made = open(name);
  if (!made && made.error().code == EACCES) {
    // A umask that takes the owner's rights away leaves a folder that its owner cannot open.
    if (::fchmodat(m_descriptor.number(), name.c_str(), 0700, AT_SYMLINK_NOFOLLOW) == -1) return failure("make " + labelOf(name));
    made = open(name);
  }
  if (!made) return made;
  if (const auto set = made->setMode(mode); !set) return tl::unexpected(set.error());
  return made;
}

Result<Folder> Folder::openOrMake(const std::string &name, mode_t mode) const {
  auto opened = open(name);
  if (opened || opened.error().code != ENOENT) return opened;
  auto made = make(name, mode);
  return made || made.error().code != EEXIST ? std::move(made) : open(name); // another process was quicker
}

Result<File> Folder::create(const std::string &name, mode_t mode, BytesView content) const {
  if (content.size() > static_cast<std::size_t>(largestFile)) {
    errno = EOVERFLOW;
    return failure("write " + labelOf(name));
  }
  const auto flags = O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC;
  // No other account may open it before it has its mode: a key must not be readable even for a moment.
  Descriptor file(uninterrupted([&] { return ::openat(m_descriptor.number(), name.c_str(), flags, 0600); }));
  if (!file.isOpen()) return failure("create " + labelOf(name));
  if (!writeAll(file, content)) return failure("write " + labelOf(name));
  if (::fchmod(file.number(), mode) == -1) return failure("set the mode of " + labelOf(name));
  // Begun for all files of an import before the first is waited for, writing takes two thirds of the time. What counts is File::sync.
  static_cast<void>(::sync_file_range(file.number(), 0, 0, SYNC_FILE_RANGE_WRITE));
  return File{std::move(file), labelOf(name)};
}

Result<void> Folder::append(const std::string &name, mode_t mode, BytesView content) const {
  const auto flags = O_WRONLY | O_CREAT | O_APPEND | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
  Descriptor file(uninterrupted([&] { return ::openat(m_descriptor.number(), name.c_str(), flags, mode); }));
  struct stat found {};
  if (!file.isOpen() || ::fstat(file.number(), &found) == -1) return failure("open " + labelOf(name));
  const bool isOurs = S_ISREG(found.st_mode) && found.st_nlink == 1;
  if (!isOurs) errno = EINVAL;
  if (!isOurs || ::fchmod(file.number(), mode) == -1 || !writeAll(file, content)) return failure("write " + labelOf(name));
  return {};
}

Result<File> Folder::openForLock(const std::string &name, mode_t mode) const {
  const auto flags = O_RDWR | O_CREAT | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY;
  Descriptor file(uninterrupted([&] { return ::openat(m_descriptor.number(), name.c_str(), flags, mode); }));
  struct stat found {};
  if (!file.isOpen() || ::fstat(file.number(), &found) == -1) return failure("open " + labelOf(name));
  if (!S_ISREG(found.st_mode)) {
    errno = EINVAL;
    return failure("open " + labelOf(name));
  }
  // An earlier version gave it another mode, and its maker may have been interrupted before setting the mode.
  const bool maySet = found.st_nlink == 1 && (found.st_uid == ::geteuid() || ::geteuid() == 0);
  const bool isRight = (found.st_mode & 07777U) == mode;
  if (maySet && !isRight && ::fchmod(file.number(), mode) == -1) return failure("set the mode of " + labelOf(name));
  // Its owner could give it any mode again.
  struct stat folder {};
  if (::fstat(m_descriptor.number(), &folder) == -1) return failure("open " + labelOf(name));
  const bool isForeign = maySet && ::geteuid() == 0 && found.st_uid != 0 && found.st_uid != folder.st_uid;
  if (isForeign && ::fchown(file.number(), folder.st_uid, folder.st_gid) == -1) return failure("set the owner of " + labelOf(name));
  return File{std::move(file), labelOf(name)};
}

Result<File> Folder::openForSharedLock(const std::string &name) const {
  off_t size = 0;
  auto file = openToRead(name, size);
  if (!file) return tl::unexpected(file.error());
  return File{std::move(*file), labelOf(name)};
}

Result<Descriptor> Folder::openToRead(const std::string &name, off_t &size) const {
  const auto flags = O_RDONLY | O_NOFOLLOW | O_CLOEXEC | O_NONBLOCK | O_NOCTTY; // a pipe must not hold us up
  Descriptor file(uninterrupted([&] { return ::openat(m_descriptor.number(), name.c_str(), flags); }));
  struct stat found {};
  if (!file.isOpen() || ::fstat(file.number(), &found) == -1) return failure("read " + labelOf(name));
  if (!S_ISREG(found.st_mode) || found.st_size > largestFile) {
    errno = S_ISREG(found.st_mode) ? EFBIG : EINVAL;
    return failure("read " + labelOf(name));
  }
  size = found.st_size;
  return file;
}

Result<std::string> Folder::read(const std::string &name) const {
  const auto content = readSecret(name); // one way to read a file; wiping a copy does no harm
  if (!content) return tl::unexpected(content.error());
  return std::string(content->text());
}

Result<Secret> Folder::readSecret(const std::string &name) const {
  off_t size = 0;
  const auto file = openToRead(name, size);
  if (!file) return tl::unexpected(file.error());
  Secret secret;
  secret.resize(static_cast<std::size_t>(size));
  if (const auto filled = fill(*file, secret.data(), secret.size(), "read " + labelOf(name)); !filled) return tl::unexpected(filled.error());
  return secret;
}

Result<std::string> Folder::readLink(const std::string &name) const {
  std::array<char, 4096> target{};
  const auto length = ::readlinkat(m_descriptor.number(), name.c_str(), target.data(), target.size());
  if (length < 0) return failure("read " + labelOf(name));
  return std::string(target.data(), static_cast<std::size_t>(length));
}

Result<std::optional<struct stat>> Folder::status(const std::string &name) const {
  struct stat found {};
  if (::fstatat(m_descriptor.number(), name.c_str(), &found, AT_SYMLINK_NOFOLLOW) == 0) return found;
  if (errno == ENOENT) return std::nullopt;
  return failure("look at " + labelOf(name));
}

Result<struct stat> Folder::status() const {
  struct stat found {};
  if (::fstat(m_descriptor.number(), &found) == -1) return failure("look at " + m_label);
  return found;
}

Result<Accounts> Folder::readers(const std::string &name) const {
  const Descriptor file(uninterrupted([&] { return ::openat(m_descriptor.number(), name.c_str(), O_PATH | O_NOFOLLOW | O_CLOEXEC); }));
  if (!file.isOpen()) return failure("look at " + labelOf(name));
  const auto access = AccessList::of(file, labelOf(name));
  return access ? access->readers() : Result<Accounts>(tl::unexpected(access.error()));
}

Result<std::vector<std::string>> Folder::names() const {
  // fdopendir takes its descriptor over, and shares the position with every copy: it needs one of its own.
  const int own = uninterrupted([&] { return ::openat(m_descriptor.number(), ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC); });
  if (own == -1) return failure("list " + m_label);
  const std::unique_ptr<DIR, int (*)(DIR *)> listing(::fdopendir(own), &::closedir);
  if (!listing) {
    const Descriptor closing(own);
    return failure("list " + m_label);
  }
  std::vector<std::string> found;
  errno = 0;
  // POSIX.1-2024: readdir is safe for threads as long as no two share one stream.
  while (const dirent *const entry = ::readdir(listing.get())) { // NOLINT(concurrency-mt-unsafe)
    const std::string name = static_cast<const char *>(entry->d_name);
    if (name != "." && name != "..") found.push_back(name);
    errno = 0;
  }
  if (errno != 0) return failure("list " + m_label);
  std::sort(found.begin(), found.end());
  return found;
}

Result<void> Folder::makeLink(const std::string &target, const std::string &name) const {
  return done(::symlinkat(target.c_str(), m_descriptor.number(), name.c_str()), "link " + labelOf(name));
}

Result<void> Folder::addName(const std::string &name, const Folder &to, const std::string &newName) const {
  return done(::linkat(m_descriptor.number(), name.c_str(), to.m_descriptor.number(), newName.c_str(), 0), "keep " + labelOf(name));
}

Result<void> Folder::rename(const std::string &name, const Folder &to, const std::string &newName, Renaming how) const {
  const auto result = ::renameat2(m_descriptor.number(), name.c_str(), to.m_descriptor.number(), newName.c_str(), flagsOf(how));
  return done(result, "move " + labelOf(name) + " to " + to.labelOf(newName));
}

Result<void> Folder::removeFile(const std::string &name) const {
  return done(::unlinkat(m_descriptor.number(), name.c_str(), 0), "remove " + labelOf(name));
}

Result<void> Folder::removeFolder(const std::string &name) const {
  return done(::unlinkat(m_descriptor.number(), name.c_str(), AT_REMOVEDIR), "remove " + labelOf(name));
}

Result<void> Folder::removeAll(const std::string &name) const {
  const auto found = status(name);
  if (!found) return tl::unexpected(found.error());
  if (!*found) return {};
  if (!S_ISDIR((*found)->st_mode)) return removeFile(name);
  const auto inner = open(name);
  if (!inner) return tl::unexpected(inner.error());
  const auto children = inner->names();
  if (!children) return tl::unexpected(children.error());
  for (const auto &child : *children) {
    if (auto removed = inner->removeAll(child); !removed) return removed;
  }
  return removeFolder(name);
}

Result<void> Folder::setMode(mode_t mode) const {
  return done(::fchmod(m_descriptor.number(), mode), "set the mode of " + m_label);
}

bool Folder::mayChange() const {
  return ::faccessat(m_descriptor.number(), ".", W_OK | X_OK, AT_EACCESS) == 0;
}

bool Folder::mayOpenForLock(const std::string &name) const {
  if (::faccessat(m_descriptor.number(), name.c_str(), R_OK | W_OK, AT_EACCESS) == 0) return true;
  return errno == ENOENT && mayChange();
}

Result<void> Folder::sync() const {
  return done(uninterrupted([&] { return ::fsync(m_descriptor.number()); }), "sync " + (m_label.empty() ? "the store's folder" : m_label));
}

Result<Bytes> randomBytes(std::size_t count) {
  Bytes bytes(count);
  for (std::size_t have = 0; have < count;) {
    const auto got = uninterrupted([&] { return ::getrandom(bytes.data() + have, count - have, 0); });
    if (got < 0) return failure("read random bytes");
    have += static_cast<std::size_t>(got);
  }
  return bytes;
}

} // namespace core::posix
