// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/comparison_codes.h"
#include "core/plan/plan.h"

#include <string>
#include <vector>

// Old against new: what changes for whoever uses the one certificate and will use the other.
namespace core {

// One line of a comparison. The values are names of hosts and of links, a distinguished name, or two dates as formatDate writes them. Those of a key
// are its algorithm and its bits ("0" where they are unknown). Those of purposes and of the chain are codes: "server", "untrusted"; those of readers
// as AccountName::text writes them. One side is empty where only the other has something.
struct ComparisonRow {
  Compared what = Compared::Names;
  Becomes becomes = Becomes::Same;
  std::vector<std::string> before = {};
  std::vector<std::string> after = {};

  friend bool operator==(const ComparisonRow &, const ComparisonRow &) = default;
};

// comparisonOf compares two certificates by their facts: names (those that both have, those that are lost, those that are added), validity, issuer,
// key, purposes and chain. Validity is Lost where the old one is valid longer by a day or more; the chain where only the new one is not complete.
// What the facts do not know has no row. Names of hosts are the same in either case.
std::vector<ComparisonRow> comparisonOf(const CertificateFacts &old, const CertificateFacts &renewal);

// keyOriginOf says whether two certificates have one key; nothing where the facts do not know it.
std::optional<KeyOrigin> keyOriginOf(const CertificateFacts &old, const CertificateFacts &renewal);

// One comparison of a plan: also with the names that lead to the old certificate, those that move and those that stay.
struct PlannedComparison {
  const Renewal *renewal = nullptr;
  const CertificateFacts *certificate = nullptr; // the new one
  std::vector<ComparisonRow> rows = {};
};

// comparisonsOf returns the comparisons of a plan, or of the plan of a receipt, which outlives them.
std::vector<PlannedComparison> comparisonsOf(const Plan &plan);

} // namespace core
