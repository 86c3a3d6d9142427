// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/snapshot_reading.h"

#include "core/stores/folder/layout.h"
#include "core/stores/folder/store_error.h"
#include "core/stores/folder/store_lock.h"
#include "core/stores/folder/store_version.h"

#include <fmt/format.h>

#include <cerrno>
#include <string>
#include <thread>
#include <vector>

namespace core {

using posix::Result;
using Reading = std::function<Result<void>(StoreView &)>;

namespace {

// How long a reader tries without the lock. Listing a large store while many programs write would never be undisturbed.
constexpr std::chrono::milliseconds patienceWithoutLock{100};

// What a reader compares before and after: equal means that nothing was moved meanwhile.
struct Moment {
  std::optional<struct timespec> lastChange;
  std::optional<std::string> journal;
  bool committed = false;
  std::vector<std::string> places; // what is in each place that the journal names: it moves while mark and journal stay

  friend bool operator==(const Moment &a, const Moment &b) {
    const auto same = [](const auto &x, const auto &y) { return x.tv_sec == y.tv_sec && x.tv_nsec == y.tv_nsec; };
    const bool sameChange = a.lastChange.has_value() == b.lastChange.has_value() && (!a.lastChange || same(*a.lastChange, *b.lastChange));
    return sameChange && a.journal == b.journal && a.committed == b.committed && a.places == b.places;
  }
};

// The time of the last change comes first: a writer opens its journal before it marks the change and moves anything.
Result<Moment> momentOf(FolderTree &tree, std::optional<FoundJournal> &journal) {
  Moment moment;
  const auto store = tree.folder("");
  if (!store) return tl::unexpected(store.error());
  const auto lastChange = StoreLock::lastChange(**store);
  if (!lastChange) return tl::unexpected(lastChange.error());
  moment.lastChange = *lastChange;
  auto found = readJournal(tree);
  if (!found) return tl::unexpected(found.error());
  journal = std::move(*found);
  if (!journal) return moment;
  moment.journal = journal->text;
  if (!journal->journal) return moment; // only what is in place is known
  const auto committed = isCommitted(tree, *journal->journal);
  if (!committed) return tl::unexpected(committed.error());
  moment.committed = *committed;
  for (const auto &operation : journal->journal->operations) {
    const auto state = tree.stateOf(operation.to);
    moment.places.push_back(state ? *state : fmt::format("error {}", state.error().code)); // closed to this account, for example
  }
  return moment;
}

// Whether the reading was undisturbed. A failure while things moved does not count.
Result<bool> readOnce(const std::filesystem::path &root, const Reading &reading) {
  auto opened = posix::Folder::at(root.string());
  if (!opened) return tl::unexpected(opened.error());
  FolderTree tree(std::move(*opened));
  std::optional<FoundJournal> journal;
  const auto before = momentOf(tree, journal);
  if (!before && before.error().code == ENOENT) return false; // it was there a moment ago: it moved
  if (!before) return tl::unexpected(before.error());
  StoreView view(tree, std::move(journal), before->committed);
  const auto read = reading(view);
  std::optional<FoundJournal> later;
  const auto after = momentOf(tree, later);
  if (!after || !(*before == *after)) return false;
  if (!read) return tl::unexpected(read.error());
  return true;
}

// Whether a reading was undisturbed before the time was over.
Result<bool> readWithin(std::chrono::milliseconds time, const std::filesystem::path &root, const Reading &reading) {
  const auto end = std::chrono::steady_clock::now() + time;
  while (true) {
    auto undisturbed = readOnce(root, reading);
    if (!undisturbed || *undisturbed || std::chrono::steady_clock::now() >= end) return undisturbed;
    std::this_thread::sleep_for(std::chrono::milliseconds(1));
  }
}

} // namespace

Error lockError(const posix::Failure &failure, const posix::Folder &store, const std::string &location, std::chrono::milliseconds bound) {
  if (failure.code != ETIMEDOUT) return toError(failure, location);
  const auto seconds = fmt::format("{}", std::chrono::duration<double>(bound).count());
  Error error{ErrorCode::StoreBusy, {{"store", location}, {"seconds", seconds}}, {}, "the lock is " + location + "/" + layout::lockFile, {}};
  if (const auto holder = StoreLock::holder(store); !holder.empty()) error.parameters["holder"] = holder;
  return error;
}

Expected<void> readUndisturbed(const std::filesystem::path &root, const std::string &location, std::chrono::milliseconds lockWait,
                               const Reading &reading) {
  auto store = posix::Folder::at(root.string());
  if (!store && store.error().code == ENOENT) return {};
  if (!store) return tl::unexpected(toError(store.error(), location));
  FolderTree tree(std::move(*store));
  if (auto known = checkVersion(**tree.folder(""), location); !known) return known;
  const auto my = tree.status(layout::my);
  if (!my) return tl::unexpected(toError(my.error(), location));
  if (!*my) return {}; // a folder, but no store yet
  auto undisturbed = readWithin(patienceWithoutLock, root, reading);
  if (!undisturbed) return tl::unexpected(toError(undisturbed.error(), location));
  if (*undisturbed) return {};
  const auto &folder = **tree.folder("");
  const auto lock = StoreLock::wait(folder, StoreLock::Kind::Reader, {lockWait});
  // Only the owner may open the lock; other accounts go on trying without it.
  const bool mayNotLock = !lock && lock.error().code == EACCES;
  if (!lock && !mayNotLock) return tl::unexpected(lockError(lock.error(), folder, location, lockWait));
  undisturbed = readWithin(mayNotLock ? lockWait : std::chrono::milliseconds(0), root, reading);
  if (!undisturbed) return tl::unexpected(toError(undisturbed.error(), location));
  if (*undisturbed) return {};
  if (mayNotLock) return tl::unexpected(lockError({ETIMEDOUT, {}}, folder, location, lockWait));
  return fail(ErrorCode::StoreFailed, {{"store", location}, {"what", Fault::ChangedWithoutLock}});
}

} // namespace core
