// SPDX-License-Identifier: Apache-2.0
#include "core/plan/effect_groups.h"

#include <algorithm>
#include <map>

namespace core {

namespace {

bool isOfAuthority(const EffectGroup &group) {
  const auto &effect = *group.rows.front().effect;
  const auto *put = effect.as<PutCertificate>();
  const bool isTaken = effect.kind() == EffectKind::Remove || effect.kind() == EffectKind::Restore;
  if (isTaken) return effect.target() == nameOf(Section::Ca) || effect.target() == nameOf(Section::Root);
  return effect.as<TrustRoot>() != nullptr || (put != nullptr && put->section != Section::My);
}

Fate fateOfChange(const Effect &effect) {
  const auto before = effect.before(), after = effect.after();
  if (effect.as<Restore>() != nullptr) return Fate::Back;
  if (effect.as<CompleteRequest>() != nullptr) return Fate::Changed; // it is answered, not thrown away
  if (after == EffectValue(Presence::Absent)) return Fate::Gone;
  return before == EffectValue(Presence::Absent) ? Fate::New : Fate::Changed;
}

} // namespace

Fate fateOf(const Effect &effect) {
  switch (effect.state) {
  case EffectState::Planned:
  case EffectState::Done:
    return fateOfChange(effect);
  case EffectState::Unchanged:
    return Fate::Kept;
  case EffectState::Skipped:
    return effect.reason == EffectReason::LinkKept || effect.reason == EffectReason::ChainKept ? Fate::Kept : Fate::LeftOut;
  case EffectState::Failed:
    return Fate::Failed;
  case EffectState::Undone:
    return Fate::TakenBack;
  }
  return Fate::Kept;
}

Fate EffectGroup::fate() const {
  const auto first = fateOf(*rows.front().effect);
  const auto is = [](Fate fate) { return [fate](const EffectRow &row) { return fateOf(*row.effect) == fate; }; };
  if (std::ranges::all_of(rows, is(first))) return first;
  return std::ranges::any_of(rows, is(Fate::Failed)) ? Fate::Failed : Fate::Changed;
}

std::vector<EffectGroup> groupsOf(const std::vector<Effect> &effects) {
  std::vector<EffectGroup> groups;
  std::map<std::string, std::size_t> places; // in groups, by target and object: a certificate may be an entry and an issuer
  for (const auto &row : rowsOf(effects)) {
    const auto object = row.effect->object();
    const auto [found, isNew] = places.emplace(row.effect->target() + '/' + object, groups.size());
    if (isNew) groups.push_back({object, row.effect->label(), {}});
    groups[found->second].rows.push_back(row);
  }
  std::ranges::stable_partition(groups, [](const EffectGroup &group) { return !isOfAuthority(group); });
  return groups;
}

} // namespace core
