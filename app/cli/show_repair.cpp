// SPDX-License-Identifier: Apache-2.0
#include "app/cli/show_repair.h"

#include "app/cli/show_parts.h"
#include "app/cli/show_receipt.h"
#include "core/base/text.h"

#include <fmt/format.h>

namespace app::cli {

namespace {

std::string summary(const core::ImportReceipt &receipt, const Console &console) {
  const auto store = core::escapeForDisplay(receipt.plan.store);
  const bool isPlan = receipt.whatIf && receipt.plan.changesAnything();
  const auto text = receipt.changed ? "Repaired " + store : isPlan ? "Plan: repair " + store : "Nothing to repair in " + store;
  return tinted(text, Tone::Strong, console.coloursResults()) + '\n';
}

std::string showWhole(const core::WholeObjects &whole, const Console &console) {
  const Rows rows{field("my", fmt::format("{}", whole.my)), field("ca", fmt::format("{}", whole.ca)), field("root", fmt::format("{}", whole.root)),
                  field("requests", fmt::format("{}", whole.requests))};
  return heading("Whole", console) + aligned(rows, console.coloursResults(), 2);
}

} // namespace

std::string showRepair(const core::ImportReceipt &receipt, const Console &console) {
  auto text = summary(receipt, console);
  if (!receipt.plan.effects.empty()) text += showEffects(receipt.plan, console);
  if (receipt.whole) text += showWhole(*receipt.whole, console);
  text += showFindings(receipt.plan.findings, console);
  if (!receipt.id.empty()) text += heading("Receipt", console) + "  " + receipt.id + '\n';
  return text;
}

} // namespace app::cli
