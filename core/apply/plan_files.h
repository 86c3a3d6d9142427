// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/base/expected.h"
#include "core/plan/plan.h"

#include <cstddef>
#include <stop_token>
#include <string>
#include <vector>

namespace core {

// A file that somebody names for a saved plan, read but not looked into.
struct GivenFile {
  std::string path; // for people
  Bytes bytes;
};

// A file that a saved plan was made from, as it was then.
struct PlanFile {
  Source source;
  Bytes bytes;
};

// filesOf returns the files of a plan, in the order of its sources: those that were given are told apart by their SHA-256, and the others are read
// where the plan found them. PlanOutdated, naming it, for a file that is not one of them; the errors of readWholeFile. maximum: bytes of a file.
Expected<std::vector<PlanFile>> filesOf(const Plan &saved, std::vector<GivenFile> given, std::size_t maximum, const std::stop_token &stop);

// fileOf returns the file of a role; null where a plan has none.
const PlanFile *fileOf(const std::vector<PlanFile> &files, SourceRole role);

} // namespace core
