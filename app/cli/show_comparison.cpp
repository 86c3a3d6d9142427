// SPDX-License-Identifier: Apache-2.0
#include "app/cli/show_comparison.h"

#include "app/cli/show_parts.h"
#include "core/base/text.h"
#include "core/codes/enumerators.h"
#include "core/plan/comparison.h"
#include "core/words/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

namespace app::cli {

namespace {

using core::Becomes, core::Compared;

Tone toneOf(Becomes turn) {
  switch (turn) {
  case Becomes::Same:
    return Tone::Faint;
  case Becomes::Changed:
    return Tone::Plain;
  case Becomes::Lost:
    return Tone::Bad;
  case Becomes::Added:
    return Tone::Good;
  }
  return Tone::Plain;
}

const char *markOf(Becomes turn) {
  switch (turn) {
  case Becomes::Same:
    return "=";
  case Becomes::Changed:
    return "~";
  case Becomes::Lost:
    return "-";
  case Becomes::Added:
    return "+";
  }
  return "";
}

std::string wordsOf(Compared what, const std::string &value) {
  if (const auto purpose = what == Compared::Purposes ? core::named<core::TlsPurpose>(value) : std::nullopt) return core::words::of(*purpose);
  if (const auto state = what == Compared::Chain ? core::named<core::ChainState>(value) : std::nullopt) return core::words::shortOf(*state);
  return value;
}

std::string textOf(Compared what, const std::vector<std::string> &values) {
  if (values.empty()) return {};
  if (what == Compared::Key) return keyText(values.front(), std::stoi(values.back()));
  if (what == Compared::Validity) return values.front() + " to " + values.back();
  std::vector<std::string> words;
  for (const auto &value : values) words.push_back(wordsOf(what, value));
  return fmt::format("{}", fmt::join(words, ", "));
}

// An empty side says what that means.
std::string sideOf(const core::ComparisonRow &row, bool isNew) {
  const auto text = textOf(row.what, isNew ? row.after : row.before);
  if (!text.empty()) return text;
  if (row.what == Compared::Links) return "stays with the old one";
  if (row.what == Compared::Readers) return "only the owner";
  return isNew ? "not in the new one" : "not in the old one";
}

std::vector<Cell> lineOf(const core::PlannedComparison &comparison, const core::ComparisonRow &row) {
  auto after = sideOf(row, true);
  const auto origin = core::keyOriginOf(comparison.renewal->old, *comparison.certificate);
  if (row.what == Compared::Key && origin) after += std::string(", ") + core::words::of(*origin);
  const auto tone = toneOf(row.becomes);
  return {{core::words::of(row.what, row.becomes), tone == Tone::Bad ? tone : Tone::Faint},
          {core::escapeForDisplay(sideOf(row, false)), tone},
          {markOf(row.becomes), tone},
          {core::escapeForDisplay(after), tone}};
}

} // namespace

std::string showComparisons(const core::Plan &plan, const Console &console) {
  std::string text;
  for (const auto &comparison : core::comparisonsOf(plan)) {
    const auto &renewal = *comparison.renewal;
    const bool hasFile = !plan.pairs.empty() || !plan.sources.empty(); // else both are in the store
    Rows rows{{{"", Tone::Faint}, {hasFile ? "Old" : "Now", Tone::Faint}, {"", Tone::Faint}, {hasFile ? "New" : "Afterwards", Tone::Faint}}};
    for (const auto &row : comparison.rows) rows.push_back(lineOf(comparison, row));
    const auto title = core::words::fill(core::words::of(renewal.kind), {{"subject", renewal.old.label}});
    text += heading(core::escapeForDisplay(comparison.certificate->label) + ": " + title, console) + aligned(rows, console.coloursResults(), 2);
  }
  return text;
}

} // namespace app::cli
