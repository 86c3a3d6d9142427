// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/open_point.h"
#include "core/plan/receipt.h"

#include <optional>
#include <string>
#include <vector>

namespace core {

// Something that an import left for somebody to do.
struct OpenPoint {
  OpenPointKind kind = OpenPointKind::Finding;
  Parameters parameters = {};          // of its words; of a Finding those of the finding
  std::string name = {};               // NameKept, NameShared, NameGone: it
  std::string other = {};              // SHA-256 of the certificate that the name leads to; empty where it leads to none
  std::optional<Finding> finding = {}; // Finding: it
};

// openPointsOf returns what is open after a change, the names first. Empty where all is well: nothing was accepted that clients refuse, no
// warning stands, and the certificates have names of their own.
std::vector<OpenPoint> openPointsOf(const Receipt &receipt);

// onlyCompletesChainsOf tells whether a plan does nothing but store intermediates, and complete chains of the certificates of an earlier one: who
// adds an issuer after an import has asked for just that.
bool onlyCompletesChainsOf(const Plan &earlier, const Plan &plan);

} // namespace core
