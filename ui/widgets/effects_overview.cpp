// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/effects_overview.h"

#include "ui/text/messages.h"
#include "ui/widgets/card.h"
#include "ui/widgets/filter_list.h"
#include "ui/widgets/plain_label.h"

#include <QVBoxLayout>

namespace ui {

EffectsOverview::EffectsOverview(QWidget *parent) : QWidget(parent) {
  auto *parts = new QVBoxLayout(this);
  parts->setContentsMargins(0, 0, 0, 0);
  parts->setSpacing(10);
}

void EffectsOverview::setEffects(const core::Plan &plan, const Surroundings &around, const EffectsTable::BoxMaker &makeBox) {
  const EffectLines effects(plan, around);
  if (const auto few = effects.few(); !few.isEmpty() || effects.lists().isEmpty()) {
    auto *table = new EffectsTable(this);
    table->setLines(few, makeBox);
    layout()->addWidget(table);
  }
  for (const auto &list : effects.lists()) addList(list);
}

void EffectsOverview::addList(const EffectList &list) {
  const auto count = EffectList::countText(list.kind, static_cast<int>(list.entries.size()));
  auto *card = new Card(this);
  card->setObjectName(QStringLiteral("effectListCard"));
  card->setHeading(count, wordFor(list.fate));
  if (!list.reason.isEmpty()) {
    auto *reason = plainLabel(card, list.reason);
    makeSecondary(reason);
    card->addWidget(reason);
  }
  const auto name = tr("%1, %2", "how many of what, what becomes of them").arg(count, wordFor(list.fate));
  auto *entries = new FilterList(
      name, [kind = list.kind](int shown) { return EffectList::countText(kind, shown); }, card);
  entries->setObjectName(QStringLiteral("effectList"));
  entries->setEntries(list.entries);
  card->addWidget(entries);
  layout()->addWidget(card);
}

} // namespace ui
