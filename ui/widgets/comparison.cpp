// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/comparison.h"

#include "core/codes/enumerators.h"
#include "ui/text/access_text.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/messages.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/plain_label.h"

#include <QGridLayout>

#include <algorithm>

namespace ui {

namespace {

using core::Becomes, core::Compared;

constexpr int mostNames = 8; // of a kind; the certificate's card has all

QString validText(const core::CertificateFacts &facts, core::Time now) {
  const auto period = Comparison::tr("%1 to %2, %3", "date, date, days left");
  return period.arg(Display::date(facts.notBefore), Display::date(facts.notAfter), Display::daysLeft(facts.notAfter, now));
}

QString wordsOf(Compared what, const std::string &value) {
  if (const auto purpose = what == Compared::Purposes ? core::named<core::TlsPurpose>(value) : std::nullopt) return wordFor(*purpose);
  if (const auto state = what == Compared::Chain ? core::named<core::ChainState>(value) : std::nullopt) return shortWordFor(*state);
  if (const auto account = what == Compared::Readers ? core::accountNameFrom(value) : std::nullopt) return AccessText::accountName(*account);
  return what == Compared::Issuer ? Display::distinguishedName(value) : Display::shown(value);
}

QString listed(Compared what, const std::vector<std::string> &values) {
  QStringList words;
  for (const auto &value : values) words << wordsOf(what, value);
  if (words.size() <= mostNames) return words.join(QStringLiteral(", "));
  const auto rest = static_cast<int>(words.size() - mostNames);
  return QStringList(words.mid(0, mostNames)).join(QStringLiteral(", ")) + Comparison::tr(" and %n more", nullptr, rest);
}

QChar markOf(Becomes turn) {
  switch (turn) {
  case Becomes::Same:
    return u'=';
  case Becomes::Changed:
    return u'~';
  case Becomes::Lost:
    return QChar(0x2212);
  case Becomes::Added:
    return u'+';
  }
  return {};
}

void paint(QLabel *label, Banner::Kind kind) {
  auto colors = label->palette();
  const auto color = Banner::colorOf(kind, colors);
  colors.setColor(QPalette::WindowText, color);
  colors.setColor(QPalette::Text, color);
  label->setPalette(colors);
}

} // namespace

Comparison::Comparison(const core::CertificateFacts &old, const core::CertificateFacts &renewal, const std::vector<core::ComparisonRow> &rows,
                       core::Time now, Stance stance, QWidget *parent)
    : Card(parent), m_grid(new QGridLayout), m_stance(stance) {
  setObjectName(QStringLiteral("comparisonCard"));
  setHeading(headingFor(stance), stance == Stance::Beside ? tr("both stay in the store") : QString());
  auto *lines = new QWidget(this);
  lines->setLayout(m_grid);
  m_grid->setContentsMargins(0, 0, 0, 0);
  m_grid->setHorizontalSpacing(12);
  m_grid->setVerticalSpacing(3);
  m_grid->setColumnStretch(1, 1);
  m_grid->setColumnStretch(3, 1);
  addColumns();
  for (const auto &row : rows) addLine(lineOf(row, old, renewal, now, stance));
  addWidget(lines);
}

Comparison::Stance Comparison::stanceOf(const core::Plan &plan, const core::PlannedComparison &comparison) {
  if (plan.pairs.empty() && plan.sources.empty()) return Stance::Exchange; // no import, so there is no file
  if (comparison.renewal->kind == core::RenewalKind::SameNames) return Stance::Beside;
  const auto is = [&](Compared what, Becomes turn) {
    return std::ranges::any_of(comparison.rows, [&](const core::ComparisonRow &row) { return row.what == what && row.becomes == turn; });
  };
  const bool isOlder = comparison.certificate->notBefore < comparison.renewal->old.notBefore && is(Compared::Validity, Becomes::Lost);
  return isOlder || !is(Compared::Names, Becomes::Same) ? Stance::NoRenewal : Stance::Renewal;
}

QString Comparison::headingFor(Stance stance) {
  switch (stance) {
  case Stance::Renewal:
    return tr("Old and new");
  case Stance::NoRenewal:
    return tr("In use and in this file");
  case Stance::Beside:
    return tr("In the store and in this file");
  case Stance::Exchange:
    return tr("In use now and afterwards");
  }
  return {};
}

QString Comparison::columnFor(Stance stance, bool isNew) {
  if (stance == Stance::Renewal) return isNew ? tr("New, in this file") : tr("Old, in use now");
  if (stance == Stance::Exchange) return isNew ? tr("Afterwards") : tr("In use now");
  if (isNew) return tr("In this file");
  return stance == Stance::NoRenewal ? tr("In use now") : tr("In the store");
}

// What stands where a side has nothing.
QString Comparison::sideOf(const core::ComparisonRow &row, bool isNew, Stance stance) {
  const auto &values = isNew ? row.after : row.before;
  if (!values.empty()) return listed(row.what, values);
  if (row.what == Compared::Links) return tr("stays where it is");
  if (row.what == Compared::Readers) return tr("only the owner");
  if (stance == Stance::Renewal) return isNew ? tr("not in the new one") : tr("not in the old one");
  if (stance == Stance::Exchange) return isNew ? tr("no longer") : tr("not in use now");
  if (isNew) return tr("not in this file");
  return stance == Stance::NoRenewal ? tr("not in use now") : tr("not in the store");
}

QString Comparison::keyText(const core::CertificateFacts &old, const core::CertificateFacts &renewal, Stance stance) {
  const auto key = Display::key(renewal.keyAlgorithm, renewal.keyBits);
  const auto origin = core::keyOriginOf(old, renewal);
  if (!origin) return key;
  if (*origin == core::KeyOrigin::SameKey) return tr("%1, the same key").arg(key);
  return (stance == Stance::Renewal ? tr("%1, a new key") : tr("%1, another key")).arg(key);
}

Comparison::Line Comparison::lineOf(const core::ComparisonRow &row, const core::CertificateFacts &old, const core::CertificateFacts &renewal,
                                    core::Time now, Stance stance) {
  Line line{row.becomes, wordFor(row.what, row.becomes), {}, {}};
  if (row.what == Compared::Validity) {
    line.before = validText(old, now);
    line.after = validText(renewal, now);
  } else if (row.what == Compared::Key) {
    line.before = Display::key(old.keyAlgorithm, old.keyBits);
    line.after = keyText(old, renewal, stance);
  } else {
    line.before = sideOf(row, false, stance);
    line.after = sideOf(row, true, stance);
  }
  return line;
}

void Comparison::addColumns() {
  int column = 1;
  for (const bool isNew : {false, true}) {
    auto *title = plainLabel(this, columnFor(m_stance, isNew), false);
    makeSecondary(title);
    m_grid->addWidget(title, 0, column, Qt::AlignTop);
    column += 2;
  }
}

// The sign stands between the two, so that colour is not the only difference.
void Comparison::addLine(const Line &line) {
  auto *title = plainLabel(this, line.name);
  title->setWordWrap(false);
  makeSecondary(title);
  auto *before = plainLabel(this, line.before, true);
  auto *after = plainLabel(this, line.after, true);
  auto *between = plainLabel(this, QString(markOf(line.becomes)));
  between->setWordWrap(false);
  if (line.becomes == Becomes::Lost) paint(before, Banner::Kind::Error);
  if (line.becomes == Becomes::Added) paint(after, Banner::Kind::Done);
  const bool isRenewal = m_stance == Stance::Renewal;
  before->setAccessibleName((isRenewal ? tr("%1, old: %2") : tr("%1, in use: %2")).arg(line.name, line.before));
  const auto later = m_stance == Stance::Exchange ? tr("%1, afterwards: %2") : tr("%1, in this file: %2");
  after->setAccessibleName((isRenewal ? tr("%1, new: %2") : later).arg(line.name, line.after));
  const int row = m_grid->rowCount();
  int column = 0;
  for (auto *label : {title, before, between, after}) m_grid->addWidget(label, row, column++, Qt::AlignTop);
}

void Comparison::addCards(const core::Plan &plan, core::Time now, QWidget *parts) {
  constexpr std::size_t mostCards = 8;
  auto all = core::comparisonsOf(plan);
  const auto isLoss = [](const core::ComparisonRow &row) { return row.becomes == Becomes::Lost; };
  std::ranges::stable_partition(all, [&](const core::PlannedComparison &one) { return std::ranges::any_of(one.rows, isLoss); });
  if (all.size() > mostCards) all.resize(mostCards);
  for (const auto &one : all)
    parts->layout()->addWidget(new Comparison(one.renewal->old, *one.certificate, one.rows, now, stanceOf(plan, one), parts));
}

QStringList Comparison::textOf(const core::Plan &plan, core::Time now) {
  QStringList lines;
  for (const auto &comparison : core::comparisonsOf(plan)) {
    const auto stance = stanceOf(plan, comparison);
    lines << headingFor(stance) + QStringLiteral(": ") + Display::shown(comparison.renewal->old.label);
    for (const auto &row : comparison.rows) {
      const auto line = lineOf(row, comparison.renewal->old, *comparison.certificate, now, stance);
      lines << line.name + QStringLiteral(": ") + line.before + QLatin1Char(' ') + markOf(line.becomes) + QLatin1Char(' ') + line.after;
    }
  }
  return lines;
}

} // namespace ui
