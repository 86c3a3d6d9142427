// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/undo_result_page.h"

#include "core/plan/open_points.h"
#include "ui/dialogs/save_receipt.h"
#include "ui/text/change_text.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/messages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/effects_table.h"

#include <QApplication>
#include <QClipboard>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

UndoResultPage::UndoResultPage(HistorySession &history, FileChooser &chooser, QWidget *parent)
    : FlowPage(history, parent), m_history(history), m_chooser(chooser) {
  setFinalPage(true);
}

void UndoResultPage::initializePage() {
  m_saved = nullptr;
  auto *layout = renewParts();
  const auto &receipt = *m_history.outcome();
  const auto *back = m_history.bringsBack();
  const auto done = back != nullptr ? tr("In place again") : tr("Undone");
  setHeading(receipt.changed ? done : tr("Nothing was changed"), receipt.changed ? tr("Receipt %1").arg(toQt(receipt.id)) : QString());
  auto *banner = new Banner(parts());
  banner->setObjectName(QStringLiteral("undoneBanner"));
  const auto what = back != nullptr ? tr("%1: it is in place again", "what was done").arg(ChangeText::what(*back)) : tr("The change is taken back");
  const auto open = core::openPointsOf(receipt);
  const bool isGone = std::ranges::any_of(open, [](const core::OpenPoint &point) { return point.kind == core::OpenPointKind::NameGone; });
  banner->showMessage(isGone ? Banner::Kind::Warning : Banner::Kind::Done, {what, receipt.proof ? textFor(*receipt.proof) : QString(), advice()});
  layout->addWidget(banner);
  m_saved = new Banner(parts());
  m_saved->setObjectName(QStringLiteral("savedBanner"));
  layout->addWidget(m_saved);
  auto *table = new EffectsTable(parts());
  const auto names = m_history.namesInUse();
  table->setLines(EffectLines(receipt.plan, {&names, nullptr, m_history.ports().clock.now(), &m_history.certificates()}).all());
  layout->addWidget(table);
  layout->addStretch(1);
}

// Also where a name went: its servers still have the old file open, and find none when they start again.
QString UndoResultPage::advice() const {
  const auto &receipt = *m_history.outcome();
  QStringList moved, gone;
  for (const auto &name : core::namesToReload(receipt, m_history.namesInUse())) moved << Display::shown(name);
  for (const auto &effect : receipt.plan.effects) {
    const auto *removal = effect.as<core::Remove>();
    const auto *restoration = effect.as<core::Restore>();
    if (effect.state != core::EffectState::Done) continue;
    if (removal != nullptr && !removal->what.section) gone << Display::shown(removal->what.name);
    if (restoration != nullptr && !restoration->what.section) moved << Display::shown(restoration->what.name);
  }
  QStringList sentences;
  const auto between = tr(", ", "between names");
  if (!moved.isEmpty()) sentences << tr("Reload the servers that use %1.").arg(moved.join(between));
  if (!gone.isEmpty())
    sentences << tr("Give the servers that use %1 another certificate, then reload them: they find no file under that name.").arg(gone.join(between));
  return sentences.join(QLatin1Char(' '));
}

QString UndoResultPage::wayText() const {
  return m_history.bringsBack() != nullptr ? tr("&Undo this change…") : tr("&Put it back…");
}

void UndoResultPage::cleanupPage() {
  m_saved = nullptr;
  dropParts();
}

void UndoResultPage::copy() {
  QApplication::clipboard()->setText(toQt(ChangeText::ticket(*m_history.outcome())));
}

void UndoResultPage::save() {
  if (m_saved != nullptr) saveReceipt(*m_history.outcome(), m_chooser, this, *m_saved);
}

void UndoResultPage::takeWay() {
  emit undoWanted({m_history.scope(), m_history.outcome()->id});
}

} // namespace ui
