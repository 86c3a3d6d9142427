// SPDX-License-Identifier: Apache-2.0
// What else a store has: the certificates of all entries and nothing else of them, so that a large store is looked through quickly.
#include "core/stores/folder/layout.h"
#include "core/stores/folder/store_view.h"

#include <cerrno>

namespace core {

using posix::Result;

// Each entry's folder is closed again: there may be more of them than descriptors.
Result<std::optional<std::string>> StoreView::certificateText(const std::string &sha256) {
  const auto instead = insteadOf(layout::join(layout::my, sha256));
  if (!instead) return tl::unexpected(instead.error());
  if (*instead) {
    auto files = entryFiles(sha256, KeyReading::Presence);
    if (!files) return tl::unexpected(files.error());
    const bool isThere = *files && (*files)->texts.contains(layout::certificateFile);
    return isThere ? std::optional((*files)->texts.at(layout::certificateFile)) : std::nullopt;
  }
  const auto my = m_tree.folder(layout::my);
  if (!my) return std::nullopt;
  const auto entry = (*my)->open(sha256);
  auto text = entry ? entry->read(layout::certificateFile) : Result<std::string>(tl::unexpected(entry.error()));
  if (!text) return std::nullopt; // damaged, or gone: no other certificate to compare with
  return std::move(*text);
}

Result<void> StoreView::readNeighbours(const std::set<std::string> &inMy, Neighbours &neighbours) {
  for (const auto &name : inMy) {
    if (!layout::isSha256(name)) continue;
    const auto text = certificateText(name);
    if (!text) return tl::unexpected(text.error());
    if (auto certificate = *text ? certificateIn(**text, name) : std::nullopt) neighbours.certificates.push_back(std::move(*certificate));
  }
  const auto inByName = namesIn(layout::byName);
  if (!inByName) return tl::unexpected(inByName.error());
  for (const auto &fileName : *inByName) {
    const auto name = layout::linkNameOf(fileName);
    const auto target = name.empty() ? Result<std::optional<std::string>>() : linkedTo(name);
    if (!target) return tl::unexpected(target.error());
    if (*target) neighbours.links.emplace(name, **target);
  }
  return {};
}

} // namespace core
