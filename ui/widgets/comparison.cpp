// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/comparison.h"

#include "core/model/host_names.h"
#include "ui/text/display.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plain_label.h"

#include <QGridLayout>

namespace ui {

namespace {

constexpr int mostNames = 8; // of a kind; the certificate's card has all

QString periodOf(const core::Certificate &certificate, core::Time now) {
  const auto until = Comparison::tr("until %1, %2", "date, days left").arg(Display::date(certificate.notAfter()));
  return until.arg(Display::daysLeft(certificate.notAfter(), now));
}

void paint(QLabel *label, Banner::Kind kind) {
  auto colors = label->palette();
  const auto color = Banner::colorOf(kind, colors);
  colors.setColor(QPalette::WindowText, color);
  colors.setColor(QPalette::Text, color);
  label->setPalette(colors);
}

} // namespace

Comparison::Comparison(const core::Certificate &old, const core::Certificate &renewal, core::Time now, bool isNoRenewal, QWidget *parent)
    : Card(parent), m_grid(new QGridLayout), m_isNoRenewal(isNoRenewal) {
  setObjectName(QStringLiteral("comparisonCard"));
  setHeading(isNoRenewal ? tr("In use and in this file") : tr("Old and new"));
  auto *rows = new QWidget(this);
  rows->setLayout(m_grid);
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(12);
  m_grid->setVerticalSpacing(3);
  m_grid->setColumnStretch(1, 1);
  m_grid->setColumnStretch(3, 1);
  addRow(Sign::Same, {}, isNoRenewal ? tr("In use now") : tr("Old, in use now"), isNoRenewal ? tr("In this file") : tr("New, in this file"));
  addNames(old, renewal);
  const auto add = [&](const QString &name, const QString &before, const QString &after) {
    addRow(before == after ? Sign::Same : Sign::Differs, name, before, after);
  };
  add(tr("Valid"), periodOf(old, now), periodOf(renewal, now));
  add(tr("Issuer"), Display::distinguishedName(old.issuer()), Display::distinguishedName(renewal.issuer()));
  const bool isSameKey = old.publicKey() == renewal.publicKey();
  addRow(isSameKey ? Sign::Same : Sign::Differs, tr("Key"), Display::key(old),
         (isSameKey     ? tr("%1, the same key")
          : isNoRenewal ? tr("%1, another key")
                        : tr("%1, a new key"))
             .arg(Display::key(renewal)));
  addWidget(rows);
}

// The sign stands between the two, so that colour is not the only difference.
void Comparison::addRow(Sign sign, const QString &name, const QString &old, const QString &renewal) {
  const int row = m_grid->rowCount();
  const bool isHeading = m_grid->count() == 0;
  auto *title = plainLabel(this, name);
  title->setWordWrap(false);
  makeSecondary(title);
  auto *before = plainLabel(this, old, !isHeading);
  auto *after = plainLabel(this, renewal, !isHeading);
  const auto mark = sign == Sign::Lost ? QChar(0x2212) : sign == Sign::Added ? QChar(u'+') : sign == Sign::Differs ? QChar(u'~') : QChar(u'=');
  auto *between = plainLabel(this, isHeading ? QString() : QString(mark));
  between->setWordWrap(false);
  if (sign == Sign::Lost) paint(before, Banner::Kind::Error);
  if (sign == Sign::Added) paint(after, Banner::Kind::Done);
  if (isHeading) {
    for (auto *label : {before, after}) makeSecondary(label);
  } else {
    before->setAccessibleName((m_isNoRenewal ? tr("%1, in use: %2") : tr("%1, old: %2")).arg(name, old));
    after->setAccessibleName((m_isNoRenewal ? tr("%1, in this file: %2") : tr("%1, new: %2")).arg(name, renewal));
  }
  int column = 0;
  for (auto *label : {title, before, between, after}) m_grid->addWidget(label, row, column++, Qt::AlignTop);
}

void Comparison::addNames(const core::Certificate &old, const core::Certificate &renewal) {
  const auto had = core::hostNamesOf(old.names()), has = core::hostNamesOf(renewal.names());
  QStringList same, lost, added;
  for (const auto &name : had) (has.contains(name) ? same : lost) << Display::shown(name);
  for (const auto &name : has) {
    if (!had.contains(name)) added << Display::shown(name);
  }
  const auto listed = [](const QStringList &names) {
    if (names.size() <= mostNames) return names.join(QStringLiteral(", "));
    return QStringList(names.mid(0, mostNames)).join(QStringLiteral(", ")) + tr(" and %n more", nullptr, static_cast<int>(names.size() - mostNames));
  };
  if (!same.isEmpty()) addRow(Sign::Same, tr("Names"), listed(same), listed(same));
  if (!lost.isEmpty()) addRow(Sign::Lost, tr("Names lost"), listed(lost), m_isNoRenewal ? tr("not in this file") : tr("not in the new one"));
  if (!added.isEmpty()) addRow(Sign::Added, tr("Names added"), m_isNoRenewal ? tr("not in use now") : tr("not in the old one"), listed(added));
}

} // namespace ui
