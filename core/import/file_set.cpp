// SPDX-License-Identifier: Apache-2.0
#include "core/import/file_set.h"

#include <algorithm>

namespace core {

namespace {

constexpr std::size_t mostLookedInto = 20; // a whole folder may have been selected by mistake

// How well a file suits an import; the lowest does best.
enum class Rank { Server, Authorities, Broken, Key, Unopened };

struct Looked {
  std::filesystem::path path;
  Expected<SourceFile> file;
  Rank rank;
  bool mayHoldKey = false;
};

// A key in a format that cannot be read is one, too: the step that asks for the key says what to do about it.
bool isKey(const Error &error) {
  const auto feature = featureIn(error);
  return feature && isKey(*feature);
}

bool hasServer(const Bundle &bundle) {
  return std::ranges::any_of(bundle.certificates, [](const BundleCertificate &entry) { return !entry.certificate.isCa(); });
}

// What is encrypted as a whole stays closed: each look into it would cost a key derivation.
Looked lookInto(Reader &reader, const std::filesystem::path &path, const std::stop_token &stop) {
  auto file = reader.openFile(path, stop);
  if (!file) {
    const auto rank = isKey(file.error()) ? Rank::Key : Rank::Unopened;
    return {path, std::move(file), rank};
  }
  if (file->format == Format::Pkcs12) return {path, std::move(file), Rank::Server, true};
  const auto bundle = reader.unlock(*file, {}, stop, {});
  if (!bundle) return {path, std::move(file), Rank::Broken};
  const bool mayHoldKey = !bundle->keys.empty() || hasLockedKey(*bundle) || bundle->verdict == Verdict::Needed;
  return {path, std::move(file), hasServer(*bundle) ? Rank::Server : Rank::Authorities, mayHoldKey};
}

std::vector<std::filesystem::path> withoutRepeats(const std::vector<std::filesystem::path> &paths) {
  std::vector<std::filesystem::path> once;
  for (const auto &path : paths) {
    if (std::ranges::find(once, path) == once.end()) once.push_back(path);
  }
  return once;
}

// The reasons of files that are no keys say more: of a key alone, only that a certificate is missing beside it.
std::vector<Looked>::iterator bestOf(std::vector<Looked> &all) {
  const auto best = std::ranges::min_element(all, {}, &Looked::rank);
  if (best->rank != Rank::Key) return best;
  const auto other = std::ranges::find(all, Rank::Unopened, &Looked::rank);
  return other == all.end() ? best : other;
}

} // namespace

FileSet sortFiles(Reader &reader, const std::vector<std::filesystem::path> &paths, const std::stop_token &stop) {
  const auto given = withoutRepeats(paths);
  std::vector<Looked> all;
  for (const auto &path : given) {
    if (all.size() == mostLookedInto || stop.stop_requested()) break;
    all.push_back(lookInto(reader, path, stop));
  }
  if (all.empty()) return {fail(ErrorCode::Cancelled)};
  const auto best = bestOf(all);
  const bool takesKey = best->file && !best->mayHoldKey;
  FileSet set{std::move(best->file)};
  for (auto looked = all.begin(); looked != all.end(); ++looked) {
    if (looked == best) continue;
    if (takesKey && !set.key && looked->rank == Rank::Key) {
      set.key = looked->path;
    } else {
      set.left.push_back({looked->path, looked->rank == Rank::Unopened ? std::optional(looked->file.error()) : std::nullopt});
    }
  }
  for (auto i = all.size(); i < given.size(); ++i) set.left.push_back({given[i]});
  return set;
}

} // namespace core
