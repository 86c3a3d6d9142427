// SPDX-License-Identifier: Apache-2.0
#include "core/stores/folder/receipt_index.h"

#include "core/stores/folder/layout.h"

#include <fmt/format.h>

#include <charconv>

namespace core {

namespace {

std::string indexPath() {
  return layout::join(layout::receipts, layout::indexFile);
}

// "<id> <size> <summary>"
std::string lineOf(const KnownReceipt &receipt, std::size_t size) {
  return fmt::format("{} {} {}\n", receipt.id, size, receipt.summary);
}

void readLine(std::string_view line, std::map<std::string, IndexLine> &lines) {
  const auto first = line.find(' ');
  const auto second = first == std::string_view::npos ? first : line.find(' ', first + 1);
  if (second == std::string_view::npos) return;
  IndexLine read;
  const auto *const end = line.data() + second;
  const auto [stop, failed] = std::from_chars(line.data() + first + 1, end, read.size);
  if (failed != std::errc() || stop != end) return;
  read.summary = line.substr(second + 1);
  lines.insert_or_assign(std::string(line.substr(0, first)), std::move(read));
}

} // namespace

void addToIndex(FolderTree &tree, const KnownReceipt &receipt, std::size_t size) {
  static_cast<void>(tree.append(indexPath(), layout::openFile, asBytes(lineOf(receipt, size))));
}

std::map<std::string, IndexLine> readIndex(FolderTree &tree) {
  std::map<std::string, IndexLine> lines;
  const auto text = tree.read(indexPath());
  if (!text) return lines;
  std::string_view rest = *text;
  while (!rest.empty()) {
    const auto end = rest.find('\n');
    if (end == std::string_view::npos) break; // cut off
    readLine(rest.substr(0, end), lines);
    rest.remove_prefix(end + 1);
  }
  return lines;
}

void writeIndex(FolderTree &tree, const std::vector<KnownReceipt> &all) {
  std::string text;
  for (const auto &receipt : all) {
    const auto status = tree.status(layout::join(layout::receipts, receipt.id + ".json"));
    if (status && *status && !receipt.summary.empty()) text += lineOf(receipt, static_cast<std::size_t>((*status)->st_size));
  }
  // Beside its place: whoever may write there may write here.
  const auto made = indexPath() + ".new";
  const auto written = tree.removeAll(made).and_then([&] { return tree.create(made, layout::openFile, asBytes(text)); }).and_then([&] {
    return tree.move(made, indexPath(), posix::Renaming::Over);
  });
  if (!written) static_cast<void>(tree.removeAll(made));
}

} // namespace core
