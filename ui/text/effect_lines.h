// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/effect_groups.h"
#include "ui/text/effect_text.h"

#include <QList>
#include <QStringList>

namespace ui {

// A line of the table of effects: an object, or a part of the one above it.
struct EffectLine {
  QString what, change;
  core::Fate fate = core::Fate::Kept;
  QString reason;
  bool isPart = false;
  bool isQuiet = false;                 // it stays as it is
  const core::Effect *effect = nullptr; // of a part
  QString state = {};                   // in a word
};

// Objects of one kind that come to the same, by name: what would make a table too long.
struct EffectList {
  enum class Kind { Certificates, Roots, Names };

  Kind kind;
  core::Fate fate;
  QString reason; // the same for all, or empty
  QStringList entries;

  [[nodiscard]] static QString countText(Kind kind, int count); // "500 roots"
};

// EffectLines divides the effects of a plan into the lines of a table, and lists beside it. A choice always has a line.
class EffectLines final {
  Q_DECLARE_TR_FUNCTIONS(EffectLines)

public:
  static constexpr int mostLines = 60;

  // The plan outlives the lines.
  explicit EffectLines(const core::Plan &plan, const Surroundings &around = {});

  // all returns the lines of all effects, where there is no list beside the table.
  [[nodiscard]] QList<EffectLine> all() const;

  // What core sums up goes into a list; so does, in a table that is longer than mostLines, what has more than a handful of its kind.
  [[nodiscard]] QList<EffectLine> few() const { return m_few; }
  [[nodiscard]] QList<EffectList> lists() const { return m_lists; }

private:
  void divide();
  void addTo(const core::EffectGroup &group);
  void addLines(QList<EffectLine> &lines, const core::EffectGroup &group) const;
  [[nodiscard]] QString stateOf(core::Fate fate) const;
  [[nodiscard]] std::vector<const core::Effect *> effectsOf(const core::EffectGroup &group) const;

  const core::Plan &m_plan;
  EffectText m_text;
  std::vector<core::EffectGroup> m_groups;
  QList<EffectLine> m_few;
  QList<EffectList> m_lists;
};

} // namespace ui
