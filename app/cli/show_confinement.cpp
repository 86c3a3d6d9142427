// SPDX-License-Identifier: Apache-2.0
#include "app/cli/show_confinement.h"

#include "core/codes/enumerators.h"

#include <fmt/format.h>

#include <string>

namespace app::cli {

namespace {

using core::ReaderMeasure;

const char *yesOrNo(bool value) {
  return value ? "yes" : "no";
}

// Of Linux, where the reader confines itself and finds out at once.
Rows rowsOfKernel(const core::wire::Confinement &confinement) {
  const auto landlock = confinement.landlock == 0 ? "no" : fmt::format("version {}", confinement.landlock);
  const auto memory = confinement.memoryBytes == 0 ? "no limit" : fmt::format("{} MiB and eight times the file", confinement.memoryBytes >> 20U);
  return {{{"Reader: system calls filtered (seccomp)"}, {yesOrNo(confinement.systemCalls)}},
          {{"Reader: files and network closed (Landlock)"}, {landlock}},
          {{"Reader: no new privileges"}, {yesOrNo(confinement.noNewPrivileges)}},
          {{"Reader: no core file, no look inside"}, {yesOrNo(confinement.undumpable)}},
          {{"Reader: ends with its parent"}, {yesOrNo(confinement.endsWithParent)}},
          {{"Reader: memory"}, {memory}},
          {{"Reader: processor time"}, {confinement.processorSeconds == 0 ? "no limit" : fmt::format("{} s", confinement.processorSeconds)}}};
}

const char *titleOf(ReaderMeasure measure) {
  switch (measure) {
  case ReaderMeasure::EndsWithParent:
    return "ends with its parent (job)";
  case ReaderMeasure::OneProcess:
    return "one process (job)";
  case ReaderMeasure::MemoryLimit:
    return "memory limited (job)";
  case ReaderMeasure::ProcessorLimit:
    return "processor time limited (job)";
  case ReaderMeasure::OwnHandlesOnly:
    return "no handle but its own";
  case ReaderMeasure::NoChildProcesses:
    return "starts no process";
  case ReaderMeasure::NoAdministrator:
    return "no administrator (token)";
  case ReaderMeasure::NoPrivileges:
    return "no privileges (token)";
  case ReaderMeasure::LowIntegrity:
    return "low integrity (token)";
  case ReaderMeasure::StrictHandleChecks:
    return "strict handle checks";
  case ReaderMeasure::NoExtensionPoints:
    return "no extension points";
  case ReaderMeasure::NoDynamicCode:
    return "no dynamic code";
  case ReaderMeasure::LocalImagesOnly:
    return "no libraries from elsewhere";
  }
  return "";
}

const char *stateOf(bool asked, bool inForce) {
  if (inForce) return "in force";
  return asked ? "asked for; the system does not confirm it" : "refused by the system";
}

Rows rowsOfMeasures(const core::wire::Confinement &confinement) {
  Rows rows;
  for (const auto measure : core::enumerators<ReaderMeasure>()) {
    const auto *state = stateOf(confinement.asked.contains(measure), confinement.inForce.contains(measure));
    rows.push_back({{fmt::format("Reader: {}", titleOf(measure))}, {state}});
  }
  rows.push_back({{"Reader: files and network closed"}, {"no: it may read what the user may"}});
  return rows;
}

} // namespace

Rows confinementRows(const core::wire::Confinement &confinement) {
  if (!confinement.asked.empty() || !confinement.inForce.empty()) return rowsOfMeasures(confinement);
  if (confinement == core::wire::Confinement()) return {{{"Reader: confinement"}, {"none: a process of its own, with all rights of the user"}}};
  return rowsOfKernel(confinement);
}

} // namespace app::cli
