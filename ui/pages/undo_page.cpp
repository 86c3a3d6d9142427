// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/undo_page.h"

#include "ui/text/change_text.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/messages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/comparison.h"
#include "ui/widgets/effects_overview.h"
#include "ui/widgets/findings_view.h"
#include "ui/widgets/open_points_card.h"

#include <QApplication>
#include <QClipboard>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWizard>

namespace ui {

UndoPage::UndoPage(HistorySession &history, QWidget *parent) : FlowPage(history, parent), m_history(history) {
  setCommitPage(true);
  setButtonText(QWizard::CommitButton, tr("&Undo"));
  connect(&history, &HistorySession::planned, this, &UndoPage::showPlan);
  connect(&history, &HistorySession::planFailed, this, &UndoPage::showFailure);
  connect(&history, &HistorySession::undone, this, &UndoPage::advance);
  connect(&history, &HistorySession::undoFailed, this, &UndoPage::showFailure);
}

void UndoPage::initializePage() {
  clearContent();
  planAgain();
}

void UndoPage::cleanupPage() {
  m_history.cancel();
}

void UndoPage::planAgain() {
  setHeading(tr("This is what will change"), tr("Looking at the store…"));
  setFocus(); // until there is something on the page
  busyLine().begin(tr("Looking at the store…"));
  m_history.plan();
}

bool UndoPage::isComplete() const {
  const auto *plan = m_history.currentPlan();
  return !m_history.isBusy() && plan != nullptr && plan->changesAnything() && !plan->refusal && m_history.obstacle() == nullptr;
}

// Once it is done, the page is, too.
bool UndoPage::validatePage() {
  if (m_history.outcome() != nullptr) return true;
  if (m_history.isBusy()) return false;
  setFocus();
  busyLine().begin(tr("Undoing…"));
  m_history.run();
  return false;
}

void UndoPage::clearContent() {
  renewParts();
}

void UndoPage::addBanner(const char *objectName, const core::Error &error) {
  auto *banner = new Banner(parts());
  banner->setObjectName(QLatin1String(objectName));
  banner->showError(error);
  parts()->layout()->addWidget(banner);
}

void UndoPage::showPlan() {
  clearContent();
  const auto &plan = *m_history.currentPlan();
  showHeading();
  showRefusal();
  if (const auto *obstacle = m_history.obstacle(); obstacle != nullptr && !plan.refusal) addBanner("obstacleBanner", *obstacle);
  showStanding();
  FindingsView::addTo(*parts(), plan, [](const core::Finding &) { return true; });
  Comparison::addCards(plan, m_history.ports().clock.now(), parts());
  if (!plan.effects.empty()) {
    auto *effects = new EffectsOverview(parts());
    const auto names = m_history.namesInUse();
    effects->setEffects(plan, {&names, nullptr, m_history.ports().clock.now(), &m_history.certificates()});
    parts()->layout()->addWidget(effects);
  }
  static_cast<QVBoxLayout *>(parts()->layout())->addStretch(1);
  emit completeChanged();
  auto *first = parts()->findChild<QPushButton *>(QStringLiteral("undoFirstButton"));
  if (isCurrent() && first != nullptr) first->setFocus();
  if (isCurrent() && isComplete()) wizard()->button(QWizard::CommitButton)->setFocus();
}

void UndoPage::showHeading() {
  const auto &plan = *m_history.currentPlan();
  const auto &receipt = *m_history.undoneReceipt();
  const auto made = tr("%1, by %2 on %3.", "what was done, by whom, when")
                        .arg(ChangeText::what(receipt), Display::shown(receipt.by.user), ChangeText::when(receipt.by.time));
  const auto *back = m_history.bringsBack();
  setButtonText(QWizard::CommitButton, back != nullptr ? tr("&Put back") : tr("&Undo"));
  const bool isUndone = plan.effects.empty() && !plan.refusal;
  if (isUndone) return setHeading(tr("This is undone already"), made);
  if (plan.refusal) return setHeading(tr("This cannot be undone yet"), made + QLatin1Char(' ') + tr("Nothing was changed."));
  if (!plan.changesAnything()) return setHeading(tr("Nothing to undo"), made + QLatin1Char(' ') + tr("The store is as it was before."));
  if (back != nullptr)
    setHeading(tr("This will be put back"),
               tr("%1, and it was undone since. Nothing is changed until you choose Put back.", "what was done").arg(ChangeText::what(*back)));
  else
    setHeading(tr("This is what will change"), made + QLatin1Char(' ') + tr("Nothing is changed until you choose Undo."));
}

// The changes that stand on it have a card of their own, each with its button.
void UndoPage::showRefusal() {
  auto refusal = m_history.currentPlan()->refusal;
  if (!refusal) return;
  std::erase_if(refusal->details, [](const core::Detail &detail) {
    const auto *remark = std::get_if<core::Remark>(&detail);
    return remark != nullptr && remark->fault == core::Fault::LaterChange;
  });
  addBanner("refusalBanner", *refusal);
}

void UndoPage::showStanding() {
  const auto standing = m_history.standing();
  if (standing.empty()) return;
  auto *card = new OpenPointsCard(parts());
  card->setObjectName(QStringLiteral("standingCard"));
  card->setHeading(tr("Undo these first"), tr("newest first"));
  for (const auto &change : standing) {
    const bool isFirst = &change == &standing.front();
    const Message message{
        ChangeText::what(change.summary),
        tr("By %1 on %2. Receipt %3").arg(Display::shown(change.summary.user), ChangeText::when(change.time), toQt(change.summary.id)),
        {}};
    const ChangeName name{m_history.change().scope, change.summary.id};
    auto *button =
        card->addPoint(message, tr("&Undo…"), isFirst ? QStringLiteral("undoFirstButton") : QStringLiteral("undoLaterButton"), [this, name] {
          // Not from within the button's own signal: the plan makes the page anew, and the button with it.
          QMetaObject::invokeMethod(
              this,
              [this, name] {
                m_history.choose(name);
                planAgain();
              },
              Qt::QueuedConnection);
        });
    button->setEnabled(isFirst);
  }
  parts()->layout()->addWidget(card);
}

// Nothing was changed, and one can try again.
void UndoPage::showFailure(const core::Error &error) {
  clearContent();
  setHeading(tr("Not undone"), tr("Nothing was changed."));
  addBanner("refusalBanner", error);
  auto *again = new QPushButton(tr("&Try again"), parts());
  again->setObjectName(QStringLiteral("planAgainButton"));
  connect(again, &QPushButton::clicked, this, [this] { QMetaObject::invokeMethod(this, &UndoPage::planAgain, Qt::QueuedConnection); });
  static_cast<QVBoxLayout *>(parts()->layout())->addWidget(again, 0, Qt::AlignLeading);
  static_cast<QVBoxLayout *>(parts()->layout())->addStretch(1);
  emit completeChanged();
  if (isCurrent()) again->setFocus();
}

void UndoPage::stopped() {
  showFailure({core::ErrorCode::Cancelled});
}

void UndoPage::copy() {
  if (const auto *plan = m_history.currentPlan(); plan != nullptr)
    QApplication::clipboard()->setText(EffectsTable::textOf(*plan) + QLatin1Char('\n'));
}

} // namespace ui
