// SPDX-License-Identifier: Apache-2.0
#include "ui/text/effect_lines.h"

#include "ui/text/messages.h"

#include <algorithm>
#include <map>
#include <tuple>

namespace ui {

namespace {

constexpr std::size_t handful = 5; // of a kind, which a table has room for

// What a list is made of: the same kind, the same fate, the same reason.
using Alike = std::tuple<EffectList::Kind, core::Fate, QString>;

bool isQuiet(core::Fate fate) {
  return fate == core::Fate::Kept || fate == core::Fate::LeftOut;
}

bool isOpen(const core::EffectGroup &group) {
  return std::ranges::any_of(group.rows, [](const core::EffectRow &row) { return row.effect->choice && row.count == 1; });
}

bool isSummedUp(const core::EffectGroup &group) {
  return group.rows.front().count > 1;
}

EffectList::Kind kindOf(const core::EffectGroup &group) {
  const auto &first = *group.rows.front().effect;
  if (first.as<core::TrustRoot>() != nullptr) return EffectList::Kind::Roots;
  return first.as<core::PointLink>() != nullptr ? EffectList::Kind::Names : EffectList::Kind::Certificates;
}

Alike alikeOf(const core::EffectGroup &group) {
  const auto fate = group.fate();
  return {kindOf(group), fate, isQuiet(fate) ? reasonFor(*group.rows.front().effect) : QString()};
}

} // namespace

QString EffectList::countText(Kind kind, int count) {
  switch (kind) {
  case Kind::Certificates:
    return EffectLines::tr("%n certificates", nullptr, count);
  case Kind::Roots:
    return EffectLines::tr("%n roots", nullptr, count);
  case Kind::Names:
    return EffectLines::tr("%n names", nullptr, count);
  }
  return {};
}

EffectLines::EffectLines(const core::Plan &plan, const Surroundings &around)
    : m_plan(plan), m_text(plan, around), m_groups(core::groupsOf(plan.effects)) {
  divide();
}

void EffectLines::divide() {
  qsizetype lines = 0;
  std::map<Alike, std::size_t> counts;
  for (const auto &group : m_groups) {
    lines += group.rows.size() > 1 ? 1 + static_cast<qsizetype>(group.rows.size()) : 1;
    ++counts[alikeOf(group)];
  }
  for (const auto &group : m_groups) {
    const bool isOneOfMany = lines > mostLines && !isOpen(group) && counts[alikeOf(group)] > handful;
    if (isSummedUp(group) || isOneOfMany)
      addTo(group);
    else
      addLines(m_few, group);
  }
}

void EffectLines::addTo(const core::EffectGroup &group) {
  const auto [kind, fate, reason] = alikeOf(group);
  const auto isSame = [&](const EffectList &list) { return list.kind == kind && list.fate == fate && list.reason == reason; };
  auto list = std::ranges::find_if(m_lists, isSame);
  if (list == m_lists.end()) list = m_lists.insert(m_lists.end(), {kind, fate, reason, {}});
  for (const auto *effect : effectsOf(group)) list->entries << m_text.entryText(*effect);
}

// Those behind a row that core sums up: left out for the same reason.
std::vector<const core::Effect *> EffectLines::effectsOf(const core::EffectGroup &group) const {
  const auto &first = *group.rows.front().effect;
  if (!isSummedUp(group)) return {&first};
  std::vector<const core::Effect *> all;
  for (const auto &effect : m_plan.effects) {
    const bool isAlike = effect.kind() == first.kind() && effect.target() == first.target() && effect.reason == first.reason;
    if (isAlike && effect.state == first.state) all.push_back(&effect);
  }
  return all;
}

QList<EffectLine> EffectLines::all() const {
  QList<EffectLine> lines;
  for (const auto &group : m_groups) addLines(lines, group);
  return lines;
}

// Nothing is new while a finding waits to be accepted.
QString EffectLines::stateOf(core::Fate fate) const {
  const bool waits = m_plan.refusal && m_plan.refusal->code == core::ErrorCode::FindingNotAccepted && !m_plan.acceptance.empty();
  const bool isPlanned = fate == core::Fate::New || fate == core::Fate::Changed || fate == core::Fate::Gone;
  return waits && isPlanned ? tr("waits for your tick") : wordFor(fate);
}

// An object that stays as it is has one line, and so has one of a single part; of others each part has a line.
void EffectLines::addLines(QList<EffectLine> &lines, const core::EffectGroup &group) const {
  const auto &first = *group.rows.front().effect;
  const bool isWhole = isQuiet(group.fate()) && !isOpen(group);
  const bool isSingle = group.rows.size() == 1 && !isOpen(group);
  const auto change = isWhole ? reasonFor(first) : isSingle ? m_text.changeText(first) : QString();
  lines.append({m_text.objectText(group), change, group.fate(), reasonFor(first), false, isWhole, nullptr, stateOf(group.fate())});
  if (isWhole || isSingle) return;
  for (const auto &row : group.rows) {
    const auto &effect = *row.effect;
    const auto fate = core::fateOf(effect);
    lines.append({m_text.partText(effect), m_text.changeText(effect), fate, reasonFor(effect), true, isQuiet(fate), &effect, stateOf(fate)});
  }
}

} // namespace ui
