// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/prepared_card.h"

#include "ui/text/access_text.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/messages.h"
#include "ui/text/plan_text.h"

#include <QLabel>

#include <algorithm>

namespace ui {

PreparedCard::PreparedCard(const core::Plan &plan, QWidget *parent) : Card(parent) {
  setObjectName(QStringLiteral("preparedCard"));
  setHeading(PlanText::preparedBy(plan));
  addEffects(plan, core::EffectKind::TrustRoot);
  addAccepted(plan);
  addEffects(plan, core::EffectKind::GrantRead);
  addEffects(plan, core::EffectKind::Publish);
  addDigits(tr("Plan"), plan.id)->setObjectName(QStringLiteral("planIdLabel"));
}

void PreparedCard::addEffects(const core::Plan &plan, core::EffectKind kind) {
  for (const auto &effect : plan.effects) {
    if (effect.kind() != kind || !core::isPlanned(effect)) continue;
    const auto *grant = effect.as<core::GrantRead>();
    const auto label = Display::shown(effect.label());
    addRow(wordFor(kind),
           grant == nullptr ? label : tr("%1, %2", "who, of which certificate").arg(AccessText::accountName(grant->account.named()), label));
    if (kind == core::EffectKind::TrustRoot) addDigits(QStringLiteral("SHA-256"), effect.object());
  }
}

void PreparedCard::addAccepted(const core::Plan &plan) {
  for (const auto &choice : plan.acceptance) {
    const auto isAbout = [&](const core::Finding &finding) { return core::nameOf(finding.code) == choice.about; };
    const auto finding = std::ranges::find_if(plan.findings, isAbout);
    if (choice.reply == core::Reply::Accept && finding != plan.findings.end()) addRow(tr("Accepted"), messageFor(*finding, plan).title);
  }
}

} // namespace ui
