// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/use_card.h"

#include "core/codes/enumerators.h"
#include "ui/text/access_text.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/flow_layout.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/tick_box.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int boxGap = 24; // from a word to the next box: clearly more than from a box to its own word

QVBoxLayout *columnIn(QWidget *widget) {
  auto *column = new QVBoxLayout(widget);
  column->setContentsMargins(0, 0, 0, 0);
  column->setSpacing(4);
  return column;
}

} // namespace

UseCard::UseCard(QWidget *parent)
    : Card(parent), m_summary(plainLabel(this)), m_change(new LinkButton(tr("Chan&ge"), this)), m_parts(new QWidget(this)),
      m_services(new QWidget(m_parts)), m_readerPart(new QWidget(m_parts)), m_readers(new QWidget(m_readerPart)),
      m_others(new QLineEdit(m_readerPart)) {
  setObjectName(QStringLiteral("useCard"));
  auto *line = new QWidget(this);
  auto *row = new QHBoxLayout(line);
  row->setContentsMargins(0, 0, 0, 0);
  m_summary->setObjectName(QStringLiteral("useLabel"));
  m_change->setObjectName(QStringLiteral("changeUseLink"));
  m_change->setAccessibleDescription(tr("Services, and who may read the key"));
  row->addWidget(m_summary, 1);
  row->addWidget(m_change);
  addWidget(line);
  columnIn(m_parts);
  buildServices();
  buildReaders();
  addWidget(m_parts);
  m_parts->hide();
  connect(m_change, &LinkButton::clicked, this, &UseCard::unfold);
  showState();
}

QCheckBox *UseCard::addBox(QWidget *to, const QString &text, const QString &objectName) {
  auto *box = new TickBox(QString(text).replace(QLatin1Char('&'), QStringLiteral("&&")), to);
  box->setObjectName(objectName);
  connect(box, &QCheckBox::toggled, this, &UseCard::showState);
  to->layout()->addWidget(box);
  return box;
}

void UseCard::buildServices() {
  auto *label = new QLabel(tr("Services that use it (a note, as Exchange keeps it):"), m_parts);
  new FlowLayout(m_services, boxGap);
  Roles::give(m_services, QAccessible::Grouping);
  m_services->setAccessibleName(tr("Services"));
  for (const auto service : core::enumerators<core::Service>()) {
    m_serviceBoxes[service] = addBox(m_services, AccessText::serviceName(service), QStringLiteral("serviceBox-") + toQt(core::nameOf(service)));
  }
  m_parts->layout()->addWidget(label);
  m_parts->layout()->addWidget(m_services);
}

void UseCard::buildReaders() {
  auto *column = columnIn(m_readerPart);
  column->addWidget(new QLabel(tr("Who may read the key besides its owner:"), m_readerPart));
  new FlowLayout(m_readers, boxGap);
  Roles::give(m_readers, QAccessible::Grouping);
  m_readers->setAccessibleName(tr("Who may read the key"));
  column->addWidget(m_readers);
  auto *row = new QHBoxLayout;
  auto *label = new QLabel(tr("&Others:"), m_readerPart);
  label->setBuddy(m_others);
  m_others->setObjectName(QStringLiteral("otherReadersEdit"));
  m_others->setPlaceholderText(tr("accounts, or group:name, with commas between"));
  m_others->setAccessibleName(tr("Other accounts that may read the key"));
  row->addWidget(label);
  row->addWidget(m_others, 1);
  column->addLayout(row);
  connect(m_others, &QLineEdit::textChanged, this, &UseCard::showState);
  m_parts->layout()->addWidget(m_readerPart);
}

void UseCard::offer(const std::vector<core::AccountName> &accounts, bool canGrant) {
  m_readerPart->setVisible(canGrant);
  m_readerPart->setEnabled(canGrant);
  for (const auto &account : accounts) {
    const auto text = account.text();
    if (std::ranges::find(m_readerBoxes, text, [](const auto &each) { return each.first; }) != m_readerBoxes.end()) continue;
    m_readerBoxes.emplace_back(text, addBox(m_readers, AccessText::accountName(account), QStringLiteral("readerBox-") + toQt(text)));
  }
  m_readers->setVisible(!m_readerBoxes.empty());
  showState();
}

void UseCard::clear() {
  for (const auto &[service, box] : m_serviceBoxes) box->setChecked(false);
  for (const auto &[text, box] : m_readerBoxes) box->setChecked(false);
  m_others->clear();
  m_parts->hide();
  m_change->show();
  showState();
}

core::Services UseCard::services() const {
  core::Services chosen;
  for (const auto &[service, box] : m_serviceBoxes) {
    if (box->isChecked()) chosen.emplace_back(core::nameOf(service));
  }
  return chosen;
}

std::vector<core::AccountName> UseCard::readers() const {
  if (!m_readerPart->isEnabled()) return {};
  std::vector<core::AccountName> chosen;
  for (const auto &[text, box] : m_readerBoxes) {
    if (box->isChecked()) chosen.push_back(*core::accountNameFrom(text));
  }
  for (const auto &typed : AccessText::accountsIn(m_others->text())) {
    if (std::ranges::find(chosen, typed) == chosen.end()) chosen.push_back(typed);
  }
  return chosen;
}

// It stays open: what was chosen is to be seen.
void UseCard::unfold() {
  m_parts->show();
  m_serviceBoxes.begin()->second->setFocus();
  m_change->hide();
  emit opened(m_parts);
}

QString UseCard::summary() const {
  const auto chosen = services();
  const auto who = readers();
  const auto first = chosen.empty() ? tr("No services") : AccessText::services(chosen);
  if (!m_readerPart->isEnabled()) return first + QLatin1Char('.');
  const auto nobody = m_isRenewal ? tr("the readers of the earlier key read this one, too") : tr("nobody but the owner reads the key");
  const auto some = m_isRenewal ? tr("%1 and the readers of the earlier key may read the key", "accounts") : tr("%1 may read the key", "accounts");
  const auto second = who.empty() ? nobody : some.arg(AccessText::accounts(who));
  return tr("%1; %2.", "services, who may read the key").arg(first, second);
}

void UseCard::setRenewal(bool isRenewal) {
  m_isRenewal = isRenewal;
  showState();
}

void UseCard::showState() {
  m_summary->setText(summary());
}

void UseCard::orderAfter(QWidget *before) {
  const auto next = [&](QWidget *widget) {
    setTabOrder(before, widget);
    before = widget;
  };
  next(m_summary);
  next(m_change);
  for (const auto &[service, box] : m_serviceBoxes) next(box);
  for (const auto &[text, box] : m_readerBoxes) next(box);
  next(m_others);
}

} // namespace ui
