// SPDX-License-Identifier: Apache-2.0
#include "app/cli/plan_file.h"

#include "app/cli/environment.h"
#include "app/cli/files.h"
#include "app/cli/out_file.h"
#include "core/base/whole_file.h"
#include "core/documents/documents.h"

#include <unistd.h>

namespace app::cli {

core::Expected<void> writePlan(const std::string &path, const core::Plan &plan) {
  const auto text = core::documents::dump(core::documents::plan(plan));
  if (text.size() > core::documents::largestPlan) return core::fileTooLarge(text.size(), core::documents::largestPlan);
  auto file = OutFile::makePrivate(path);
  return file ? file->write(text) : core::Unexpected(file.error());
}

core::Expected<core::Plan> readPlan(const std::string &path, const StopSignal &stop) {
  constexpr auto limit = core::documents::largestPlan;
  core::Bytes bytes;
  if (path == "-") {
    auto read = readToEnd(STDIN_FILENO, "standard input", limit, stop);
    if (!read) return core::Unexpected(read.error());
    if (read->size() > limit) return core::streamTooLong(limit);
    bytes = std::move(*read);
  } else {
    auto read = core::readWholeFile(pathFrom(path), limit, stop.token());
    if (!read) return core::Unexpected(read.error());
    bytes = std::move(read->bytes);
  }
  auto plan = core::documents::planFrom({reinterpret_cast<const char *>(bytes.data()), bytes.size()});
  if (!plan) return core::fail(core::ErrorCode::PlanDamaged, {{"path", path}, {"key", plan.error().path}});
  return std::move(*plan);
}

} // namespace app::cli
