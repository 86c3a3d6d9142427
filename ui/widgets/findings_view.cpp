// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/findings_view.h"

#include "ui/text/messages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/filter_list.h"

#include <QVBoxLayout>

#include <algorithm>
#include <set>

namespace ui {

namespace {

// As one line: what is wrong, with whom, and what that means.
QString lineOf(const core::Finding &finding, const core::Plan &plan) {
  const auto message = messageFor(finding, plan);
  return (message.title + QStringLiteral(": ") + message.sentence).simplified();
}

} // namespace

FindingsView::FindingsView(QWidget *parent) : QWidget(parent) {
  auto *parts = new QVBoxLayout(this);
  parts->setContentsMargins(0, 0, 0, 0);
  parts->setSpacing(10);
}

void FindingsView::setFindings(const core::Plan &plan, const Filter &isMeant, const BoxMaker &makeBox) {
  std::set<core::FindingCode> kinds;
  for (const auto &finding : plan.findings) {
    if (isMeant(finding)) kinds.insert(finding.code);
  }
  int room = mostBanners - static_cast<int>(kinds.size()); // besides the first of each kind
  QStringList rest;
  for (const auto &finding : plan.findings) {
    if (!isMeant(finding)) continue;
    const bool isFirst = kinds.erase(finding.code) > 0;
    if (!isFirst && --room < 0) {
      rest << lineOf(finding, plan);
      continue;
    }
    addBanner(finding, plan);
    const auto isAbout = [&](const core::Choice &choice) { return choice.about == core::nameOf(finding.code); };
    const auto choice = std::ranges::find_if(plan.acceptance, isAbout);
    if (isFirst && makeBox && choice != plan.acceptance.end()) layout()->addWidget(makeBox(*choice));
  }
  if (!rest.isEmpty()) addRest(rest);
}

void FindingsView::addTo(QWidget &parts, const core::Plan &plan, const Filter &isMeant, const BoxMaker &makeBox) {
  if (std::ranges::none_of(plan.findings, isMeant)) return;
  auto *view = new FindingsView(&parts);
  view->setFindings(plan, isMeant, makeBox);
  parts.layout()->addWidget(view);
}

void FindingsView::addBanner(const core::Finding &finding, const core::Plan &plan) {
  auto *banner = new Banner(this);
  banner->setObjectName(QStringLiteral("findingBanner"));
  banner->showMessage(Banner::kindOf(core::severityOf(finding.code)), messageFor(finding, plan));
  layout()->addWidget(banner);
}

void FindingsView::addRest(const QStringList &entries) {
  const auto count = [](int shown) { return shown == 1 ? tr("1 more finding") : tr("%n more findings", nullptr, shown); };
  auto *list = new FilterList(count(static_cast<int>(entries.size())), count, this);
  list->setObjectName(QStringLiteral("moreFindingsList"));
  list->setFoldedEntries(0);
  list->setEntries(entries);
  layout()->addWidget(list);
}

} // namespace ui
