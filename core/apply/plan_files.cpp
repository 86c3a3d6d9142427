// SPDX-License-Identifier: Apache-2.0
#include "core/apply/plan_files.h"

#include "core/apply/differences.h"
#include "core/base/whole_file.h"

#include <algorithm>
#include <filesystem>

namespace core {

namespace {

Expected<GivenFile> fileAtItsPath(const Source &source, std::size_t maximum, const std::stop_token &stop) {
  if (source.path.empty()) return outdated({Remark{Fault::FileNotNamed, {{"name", source.name}}}});
  const std::filesystem::path path(source.path);
  std::error_code ignored;
  const auto kind = std::filesystem::status(path, ignored).type();
  const bool isOther = kind != std::filesystem::file_type::regular && kind != std::filesystem::file_type::not_found;
  if (isOther && !ignored) return outdated({Remark{Fault::FileNotOfPlan, {{"path", source.path}}}}); // a pipe would be waited for
  auto content = readWholeFile(path, maximum, stop);
  if (!content) {
    auto error = content.error();
    error.parameters["plan"] = source.name; // nobody typed this path now
    return Unexpected(std::move(error));
  }
  return GivenFile{source.path, std::move(content->bytes)};
}

bool isOf(const GivenFile &file, const Source &source) {
  return toHex(sha256(file.bytes)) == source.sha256;
}

} // namespace

Expected<std::vector<PlanFile>> filesOf(const Plan &saved, std::vector<GivenFile> given, std::size_t maximum, const std::stop_token &stop) {
  std::vector<Detail> strange;
  for (const auto &file : given) {
    const auto fits = [&](const Source &source) { return isOf(file, source); };
    if (std::ranges::none_of(saved.sources, fits)) strange.emplace_back(Remark{Fault::FileNotOfPlan, {{"path", file.path}}});
  }
  if (!strange.empty()) return outdated(std::move(strange));
  std::vector<PlanFile> files;
  for (const auto &source : saved.sources) {
    const auto found = std::ranges::find_if(given, [&](const GivenFile &file) { return isOf(file, source); });
    auto file = found != given.end() ? Expected<GivenFile>(*found) : fileAtItsPath(source, maximum, stop);
    if (!file) return Unexpected(file.error());
    if (!isOf(*file, source)) {
      strange.emplace_back(Remark{Fault::FileNotOfPlan, {{"path", file->path}}});
      continue;
    }
    files.push_back({source, std::move(file->bytes)});
  }
  if (!strange.empty()) return outdated(std::move(strange));
  return files;
}

const PlanFile *fileOf(const std::vector<PlanFile> &files, SourceRole role) {
  const auto found = std::ranges::find_if(files, [&](const PlanFile &file) { return file.source.role == role; });
  return found == files.end() ? nullptr : &*found;
}

} // namespace core
