// SPDX-License-Identifier: Apache-2.0
#include "core/codes/reader_measure.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

constexpr Named<ReaderMeasure> measures[] = {
    {ReaderMeasure::EndsWithParent, "ends-with-parent"},
    {ReaderMeasure::OneProcess, "one-process"},
    {ReaderMeasure::MemoryLimit, "memory-limit"},
    {ReaderMeasure::ProcessorLimit, "processor-limit"},
    {ReaderMeasure::OwnHandlesOnly, "own-handles-only"},
    {ReaderMeasure::NoChildProcesses, "no-child-processes"},
    {ReaderMeasure::NoAdministrator, "no-administrator"},
    {ReaderMeasure::NoPrivileges, "no-privileges"},
    {ReaderMeasure::LowIntegrity, "low-integrity"},
    {ReaderMeasure::StrictHandleChecks, "strict-handle-checks"},
    {ReaderMeasure::NoExtensionPoints, "no-extension-points"},
    {ReaderMeasure::NoDynamicCode, "no-dynamic-code"},
    {ReaderMeasure::LocalImagesOnly, "local-images-only"},
};
static_assert(holdsEach(measures));

} // namespace

std::string_view nameOf(ReaderMeasure measure) {
  return rowOf(measures, measure).name;
}

} // namespace core
