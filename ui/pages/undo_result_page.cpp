// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/undo_result_page.h"

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

namespace ui {

UndoResultPage::UndoResultPage(HistorySession &history, FileChooser &chooser, QWidget *parent)
    : FlowPage(history, parent), m_history(history), m_chooser(chooser) {
  setFinalPage(true);
}

void UndoResultPage::initializePage() {
  cleanupPage();
  m_parts = new QWidget(content());
  auto *layout = new QVBoxLayout(m_parts);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  body()->addWidget(m_parts);
  const auto &receipt = *m_history.outcome();
  setHeading(receipt.changed ? tr("Undone") : tr("Nothing was changed"), receipt.changed ? tr("Receipt %1").arg(toQt(receipt.id)) : QString());
  auto *banner = new Banner(m_parts);
  banner->setObjectName(QStringLiteral("undoneBanner"));
  QStringList names;
  for (const auto &name : core::namesToReload(receipt, m_history.namesInUse())) names << Display::shown(name);
  banner->showMessage(Banner::Kind::Done,
                      {tr("The change is taken back"), receipt.proof ? textFor(*receipt.proof) : QString(),
                       names.isEmpty() ? QString() : tr("Reload the servers that use %1.").arg(names.join(tr(", ", "between names")))});
  layout->addWidget(banner);
  m_saved = new Banner(m_parts);
  m_saved->setObjectName(QStringLiteral("savedBanner"));
  layout->addWidget(m_saved);
  auto *table = new EffectsTable(m_parts);
  table->setEffects(receipt.plan);
  layout->addWidget(table);
  layout->addStretch(1);
}

void UndoResultPage::cleanupPage() {
  m_saved = nullptr;
  delete m_parts;
  m_parts = nullptr;
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
