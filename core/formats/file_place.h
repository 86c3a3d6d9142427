// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/finding.h"
#include "core/formats/source_file.h"

#include <vector>

namespace core {

// findingsOfPlace says what is to be known of where a file was read, whatever is in it: NetworkFile {host} for a path of Windows that names another
// machine, which may have asked this account to sign in.
std::vector<Finding> findingsOfPlace(const SourceFile &file);

} // namespace core
