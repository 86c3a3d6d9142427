// SPDX-License-Identifier: Apache-2.0
#include "app/cli/show_plan.h"

#include "app/cli/show_parts.h"
#include "core/base/text.h"
#include "core/words/words.h"

#include <fmt/format.h>

#include <algorithm>

namespace app::cli {

namespace {

// Effects of these kinds stand first, in this order; what is accepted stands behind the roots.
constexpr core::EffectKind beforeAccepted[] = {core::EffectKind::TrustRoot};
constexpr core::EffectKind behindAccepted[] = {core::EffectKind::GrantRead, core::EffectKind::Publish};

template <std::size_t Count> void addEffects(Rows &rows, const core::Plan &plan, const core::EffectKind (&kinds)[Count]) {
  for (const auto kind : kinds) {
    for (const auto &effect : plan.effects) {
      if (effect.kind() != kind || !core::isPlanned(effect)) continue;
      const auto *grant = effect.as<core::GrantRead>();
      const auto who = grant != nullptr ? grant->account.named().text() : effect.object();
      rows.push_back({{core::words::of(kind), Tone::Notice}, {core::escapeForDisplay(effect.label())}, {core::escapeForDisplay(who)}});
    }
  }
}

void addAccepted(Rows &rows, const core::Plan &plan) {
  for (const auto &choice : plan.acceptance) {
    if (choice.reply != core::Reply::Accept) continue;
    for (const auto &finding : plan.findings) {
      if (core::nameOf(finding.code) != choice.about) continue;
      rows.push_back(
          {{"Accepted", Tone::Notice}, {core::words::fill(core::words::of(finding).title, finding.parameters)}, {core::words::sentence(finding)}});
    }
  }
}

} // namespace

std::string showPrepared(const core::Plan &plan, const Console &console) {
  const Rows rows{field("By", plan.by.user + " on " + plan.by.host), field("Time", core::formatTime(plan.by.time)), field("Command", plan.by.command),
                  field("Plan", plan.id)};
  auto text = heading("Prepared", console) + aligned(rows, console.coloursResults(), 2);
  Rows weighty;
  addEffects(weighty, plan, beforeAccepted);
  addAccepted(weighty, plan);
  addEffects(weighty, plan, behindAccepted);
  if (!weighty.empty()) text += heading("Decided in it", console) + aligned(weighty, console.coloursResults(), 2);
  return text + '\n';
}

std::string showSaved(const std::string &path, const core::Plan &plan, bool isCarriedOut) {
  const auto shown = core::escapeForDisplay(path);
  if (isCarriedOut) return fmt::format("\nThe plan that was carried out is in {}. Its id is {}\n", shown, plan.id);
  const auto command = core::words::fill("certwright apply '{path}'", {{"path", path}});
  return fmt::format("\nThe plan is in {}. It can be carried out once, with: {}\nIts id is {}\n", shown, command, plan.id);
}

} // namespace app::cli
