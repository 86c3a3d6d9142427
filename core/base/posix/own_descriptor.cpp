// SPDX-License-Identifier: Apache-2.0
#include "core/base/own_descriptor.h"

#include <unistd.h>

#include <charconv>
#include <string>
#include <system_error>

namespace core {

namespace {

constexpr int mostLinks = 40; // as Linux follows at most

// "/proc/123/fd", or "/proc/123/task/124/fd", of this very process.
bool listsOurDescriptors(const std::filesystem::path &folder) {
  const auto ours = std::filesystem::path("/proc") / std::to_string(::getpid());
  if (folder == ours / "fd") return true;
  const auto thread = folder.parent_path();
  return folder.filename() == "fd" && thread.parent_path() == ours / "task";
}

std::optional<int> numberIn(const std::string &name) {
  int number = -1;
  const auto *const last = name.data() + name.size();
  const auto [end, failure] = std::from_chars(name.data(), last, number);
  if (failure != std::errc() || end != last || number < 0) return std::nullopt;
  return number;
}

} // namespace

std::optional<int> ownDescriptor(const std::filesystem::path &path) {
  auto at = path;
  for (int links = 0; links < mostLinks; ++links) {
    std::error_code failed;
    const auto parent = at.parent_path();
    const auto folder = std::filesystem::canonical(parent.empty() ? std::filesystem::path(".") : parent, failed);
    if (failed) return std::nullopt;
    if (listsOurDescriptors(folder)) return numberIn(at.filename().string());
    const auto target = std::filesystem::read_symlink(at, failed);
    if (failed) return std::nullopt; // not a link
    at = target.is_absolute() ? target : folder / target;
  }
  return std::nullopt;
}

} // namespace core
