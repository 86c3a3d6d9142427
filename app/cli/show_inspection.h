// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "core/formats/source_file.h"
#include "core/model/bundle.h"

#include <string>
#include <vector>

namespace app::cli {

// showInspection returns what is in a file as tables. bundle is null before the file is unlocked.
std::string showInspection(const core::SourceFile &file, const core::Bundle *bundle, core::Verdict verdict,
                           const std::vector<core::Finding> &findings, const Console &console);

} // namespace app::cli
