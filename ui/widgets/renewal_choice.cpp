// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/renewal_choice.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/comparison.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/roles.h"

#include <QHBoxLayout>
#include <QRadioButton>
#include <QVBoxLayout>

namespace ui {

RenewalChoice::RenewalChoice(QWidget *parent) : QFrame(parent), m_lines(new QVBoxLayout(this)), m_banner(new Banner(this)) {
  setObjectName(QStringLiteral("renewalChoice"));
  Roles::give(this, QAccessible::Grouping);
  buildContent();
  hide();
}

void RenewalChoice::buildContent() {
  m_lines->setContentsMargins(0, 0, 0, 0);
  m_lines->setSpacing(4);
  m_banner->setObjectName(QStringLiteral("renewalBanner"));
  m_lines->addWidget(m_banner);
  m_renew = addWay(tr("&Renew"), QStringLiteral("renewRadio"), m_renewSentence);
  m_keep = addWay(tr("&Keep both"), QStringLiteral("keepBothRadio"), m_keepSentence);
  m_another = addWay(tr("&Another name"), QStringLiteral("anotherNameRadio"), m_anotherSentence);
  m_anotherSentence->setText(tr("A name of its own, for servers that you point to it."));
  m_another->setAccessibleDescription(m_anotherSentence->text());
  for (auto *way : ways()) {
    connect(way, &QRadioButton::toggled, this, [this](bool on) {
      if (!on) return;
      takeTab();
      emit chosen();
    });
  }
}

// Tab comes to the one that is chosen. Qt sees to that only once one of them has had the focus.
void RenewalChoice::takeTab() {
  for (auto *way : ways()) way->setFocusPolicy(way->isChecked() ? Qt::StrongFocus : Qt::ClickFocus);
}

QRadioButton *RenewalChoice::addWay(const QString &label, const QString &objectName, QLabel *&sentence) {
  auto *row = new QHBoxLayout;
  row->setContentsMargins(0, 0, 0, 0);
  row->addSpacing(28); // margins do not change sides with the direction of the language; this does
  auto *way = new QRadioButton(label, this);
  way->setObjectName(objectName);
  sentence = plainLabel(this);
  makeSecondary(sentence);
  row->addWidget(way);
  row->addSpacing(8);
  row->addWidget(sentence, 1);
  m_lines->addLayout(row);
  return way;
}

void RenewalChoice::offer(const core::NameInUse &taken, const core::Certificate &renewal, core::Time now) {
  const auto place = (taken.certificate ? taken.certificate->sha256() : std::string()) + renewal.sha256();
  if (taken.name == m_name && place == m_place) return show();
  m_name = taken.name;
  m_place = place;
  say(taken, renewal, now);
  const QSignalBlocker quiet(this);
  (core::proposedReply(taken, renewal) == core::Reply::Move ? m_renew : m_keep)->setChecked(true);
  takeTab();
  show();
}

void RenewalChoice::say(const core::NameInUse &taken, const core::Certificate &renewal, core::Time now) {
  delete m_comparison;
  m_comparison = nullptr;
  const auto name = Display::shown(taken.name);
  setAccessibleName(tr("What becomes of %1").arg(name));
  const bool isSameHost = !core::renewedNames({taken}, renewal).empty(); // not where it leads to nothing whole
  const auto renews = isSameHost ? tr("Servers that use %1 get this certificate. The old one stays in the store.")
                                 : tr("Servers that use %1 get this certificate. The other one stays in the store.");
  m_renewSentence->setText(renews.arg(name));
  m_keepSentence->setText(isSameHost ? tr("Servers stay with the old one until you move the name.")
                                     : tr("Servers stay with the other one until you move the name."));
  for (const auto &[way, sentence] : {std::pair(m_renew, m_renewSentence), std::pair(m_keep, m_keepSentence)})
    way->setAccessibleDescription(sentence->text());
  m_renew->setText(isSameHost ? tr("&Renew") : tr("Mo&ve the name"));
  if (!taken.certificate) {
    m_banner->showMessage(Banner::Kind::Warning, {tr("%1 is in use").arg(name), tr("It leads to a certificate that is damaged."), {}});
    return;
  }
  const auto &old = *taken.certificate;
  const bool isOlder = isSameHost && core::isOlder(renewal, old);
  if (isOlder) sayGoingBack(name);
  const auto loss = core::lossBetween(old, renewal);
  const auto until = tr("valid until %1, %2", "date, days left").arg(Display::date(old.notAfter()), Display::daysLeft(old.notAfter(), now));
  QStringList losses;
  if (!loss.names.empty()) losses << (isOlder ? tr("This file lacks %1.") : tr("The new certificate lacks %1.")).arg(Display::shown(loss.names));
  if (isOlder) losses.prepend(tr("%1 leads to a newer one, %2.", "name, until when").arg(name, until));
  if (loss.time && !isOlder) losses << tr("The old one is valid longer.");
  const auto title = isOlder      ? tr("This file is older than what servers use")
                     : isSameHost ? tr("This renews %1 (%2)").arg(name, until)
                                  : tr("%1 belongs to %2 (%3)", "name, certificate, until when").arg(name, Display::subject(old), until);
  m_banner->showMessage(loss.isNone() ? Banner::Kind::Info : Banner::Kind::Warning, {title, losses.join(QLatin1Char(' ')), {}});
  const auto stance = isOlder || !isSameHost ? Comparison::Stance::NoRenewal : Comparison::Stance::Renewal;
  const auto before = core::factsOf(old, {}, {}, true), after = core::factsOf(renewal, {}, {}, true);
  m_comparison = new Comparison(before, after, core::comparisonOf(before, after), now, stance, this);
  m_lines->addWidget(m_comparison);
}

void RenewalChoice::sayGoingBack(const QString &name) {
  m_renew->setText(tr("&Go back to it"));
  m_renewSentence->setText(tr("Servers that use %1 get this older certificate. The newer one stays in the store.").arg(name));
  m_keepSentence->setText(tr("Servers stay with the newer one until you move the name."));
  for (const auto &[way, sentence] : {std::pair(m_renew, m_renewSentence), std::pair(m_keep, m_keepSentence)})
    way->setAccessibleDescription(sentence->text());
}

void RenewalChoice::withdraw() {
  m_name.clear();
  m_place.clear();
  hide();
}

bool RenewalChoice::wantsAnotherName() const {
  return m_another->isChecked();
}

std::optional<core::Reply> RenewalChoice::reply() const {
  if (m_name.empty() || wantsAnotherName()) return std::nullopt;
  return m_renew->isChecked() ? core::Reply::Move : core::Reply::Keep;
}

} // namespace ui
