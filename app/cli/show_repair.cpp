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

// Nothing is done about them: they are named, with what is wrong.
std::string showDamaged(const core::ImportPlan &plan, const Console &console) {
  Rows rows;
  for (const auto &effect : plan.effects) {
    if (effect.reason != core::EffectReason::DamagedStays) continue;
    const auto name = effect.object.substr(effect.target.size() + 1);
    rows.push_back(field(effect.target + "/" + shortForm(name), effect.label));
  }
  if (rows.empty()) return {};
  return heading("Damaged, and left as it is", console) + aligned(rows, console.coloursResults(), 2);
}

std::string showWhole(const core::WholeObjects &whole, const Console &console) {
  const Rows rows{field("my", fmt::format("{}", whole.my)), field("ca", fmt::format("{}", whole.ca)), field("root", fmt::format("{}", whole.root)),
                  field("requests", fmt::format("{}", whole.requests))};
  return heading("Whole", console) + aligned(rows, console.coloursResults(), 2);
}

} // namespace

std::string showRepair(const core::ImportReceipt &receipt, const Console &console) {
  auto text = summary(receipt, console);
  auto done = receipt.plan;
  std::erase_if(done.effects, [](const core::Effect &effect) { return effect.reason == core::EffectReason::DamagedStays; });
  if (!done.effects.empty()) text += showEffects(done, console);
  text += showDamaged(receipt.plan, console);
  if (receipt.whole) text += showWhole(*receipt.whole, console);
  text += showFindings(receipt.plan.findings, console);
  if (!receipt.id.empty()) text += heading("Receipt", console) + "  " + receipt.id + '\n';
  return text;
}

} // namespace app::cli
