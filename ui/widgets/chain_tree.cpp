// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chain_tree.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/messages.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tones.h"

#include <QAccessibleWidget>
#include <QContextMenuEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int step = 18; // indent of each generation

core::Role roleOf(const core::Certificate &certificate, bool isLeaf) {
  if (isLeaf) return core::Role::Leaf;
  return certificate.isSelfSigned() ? core::Role::Root : core::Role::Intermediate;
}

// The parts of a store in people's words; the role beside it says which part a certificate that is there already is in.
QString goalOf(const core::Effect &effect) {
  const auto *put = effect.as<core::PutCertificate>();
  if (put == nullptr) return ChainTree::tr("in the file → trusted roots");
  return put->section == core::Section::My ? ChainTree::tr("in the file → certificates") : ChainTree::tr("in the file → intermediates");
}

QString placeOf(const core::Effect &effect) {
  switch (effect.state) {
  case core::EffectState::Planned:
    return goalOf(effect);
  case core::EffectState::Unchanged:
    return ViewedPath::placeOf(ViewedCertificate::Place::Store);
  case core::EffectState::Skipped:
    return ChainTree::tr("in the file, not installed");
  case core::EffectState::Done:
  case core::EffectState::Failed:
  case core::EffectState::Undone:
    return wordFor(effect.state);
  }
  return {};
}

// Where a certificate is, and where it goes.
QString placeOf(const core::ChainLink &link, const std::vector<core::Effect> &effects) {
  const auto about = [&](const core::Effect &effect) {
    const bool places = effect.kind() == core::EffectKind::StoreCertificate || effect.kind() == core::EffectKind::TrustRoot;
    return places && effect.object() == link.certificate.sha256();
  };
  const auto found = std::find_if(effects.begin(), effects.end(), about);
  if (found != effects.end()) return placeOf(*found);
  return ViewedPath::placeOf(link.origin);
}

QString datesOf(const core::Certificate &certificate, core::Time now) {
  const bool isOver = certificate.notAfter() < now;
  return (isOver ? ChainTree::tr("expired on %1") : ChainTree::tr("valid until %1")).arg(Display::date(certificate.notAfter()));
}

QString verdictOnRoot(const core::Certificate &root, core::RootTrust trust, core::Time now) {
  switch (trust) {
  case core::RootTrust::Unknown:
    return datesOf(root, now);
  case core::RootTrust::Store:
    return ChainTree::tr("trusted by this store");
  case core::RootTrust::Decision:
    return ChainTree::tr("trusted by your decision");
  case core::RootTrust::System:
    return ChainTree::tr("trusted by this machine");
  case core::RootTrust::Nobody:
    return ChainTree::tr("not trusted here");
  }
  return {};
}

// Its dates are drawn beside the chain.
QString verdictOnLeaf(const core::PlannedPair &pair, core::Time now) {
  if (pair.request) return ChainTree::tr("answers a request");
  if (pair.chain.links.size() == 1 && pair.certificate.isSelfSigned()) return verdictOnRoot(pair.certificate, pair.chain.trust, now);
  return {};
}

QString verdictOn(const core::Certificate &certificate, const core::Chain &chain, core::Time now) {
  const auto isAbout = [&](const core::ChainFault &fault) { return fault.certificate == certificate; };
  if (std::any_of(chain.faults.begin(), chain.faults.end(), isAbout)) return ChainTree::tr("not valid in this chain");
  return certificate.isSelfSigned() ? verdictOnRoot(certificate, chain.trust, now) : datesOf(certificate, now);
}

QString roleAndPlace(core::Role role, const QString &place) {
  return ChainTree::tr("%1, %2", "role of a certificate, where it is").arg(wordFor(role), place);
}

} // namespace

namespace {

// A group, whose name is that of the certificate that is chosen in it.
QAccessibleInterface *makeGroup(const QString &className, QObject *object) {
  auto *tree = className == QLatin1String("ui::ChainTree") ? qobject_cast<QWidget *>(object) : nullptr;
  return tree == nullptr ? nullptr : new QAccessibleWidget(tree, QAccessible::Grouping);
}

void installAccessibility() {
  static const bool isInstalled = [] {
    QAccessible::installFactory(makeGroup);
    return true;
  }();
  static_cast<void>(isInstalled);
}

} // namespace

ChainTree::ChainTree(QWidget *parent) : QWidget(parent) {
  installAccessibility();
  auto *rows = new QVBoxLayout(this);
  rows->setContentsMargins(2, 2, 2, 2);
  rows->setSpacing(6);
  setFocusPolicy(Qt::StrongFocus);
  setAccessibleName(tr("Chain"));
}

void ChainTree::addRow(Kind kind, int depth, const QString &name, const QStringList &lines, std::optional<ViewedPath> path) {
  auto *row = new QWidget(this);
  auto *indented = new QHBoxLayout(row);
  indented->setContentsMargins(0, 0, 0, 0);
  indented->setSpacing(0);
  indented->addSpacing(step * (depth + 1));
  auto *texts = new QVBoxLayout;
  texts->setSpacing(0);
  indented->addLayout(texts, 1);
  auto *label = plainLabel(row, name);
  QFont weight = label->font();
  weight.setBold(kind == Kind::Leaf);
  label->setFont(weight);
  label->setAccessibleName(name + QStringLiteral(": ") + lines.join(QStringLiteral("; ")));
  texts->addWidget(label);
  for (const auto &line : lines) {
    auto *below = plainLabel(row, line);
    below->setObjectName(QStringLiteral("chainLine"));
    makeSecondary(below);
    texts->addWidget(below);
  }
  layout()->addWidget(row);
  m_rows.append({label, depth, kind, row, std::move(path)});
}

void ChainTree::addCrossSigned(const core::Chain &chain, const core::Certificate &issuer, int depth, const std::vector<core::Effect> &effects) {
  for (const auto &link : chain.crossSigned) {
    const auto &other = link.certificate;
    if (other.subject() != issuer.subject()) continue;
    const auto by = tr("cross-signed: by %1", "issuer").arg(Display::distinguishedName(other.issuer()));
    addRow(Kind::CrossSigned, depth, Display::subject(other), {roleAndPlace(roleOf(other, false), placeOf(link, effects)), by},
           ViewedPath::of(
               ViewedCertificate{other, link.origin == core::Origin::File ? ViewedCertificate::Place::File : ViewedCertificate::Place::Store}));
  }
}

void ChainTree::setChain(const core::PlannedPair &pair, const std::vector<core::Effect> &effects, core::Time now) {
  const auto &chain = pair.chain;
  const auto path = ViewedPath::of(pair);
  int depth = 0;
  if (chain.state == core::ChainState::Incomplete && !chain.missingIssuer.empty()) {
    const auto where = Display::shown(chain.issuerAddress);
    addRow(Kind::Missing, depth++, Display::distinguishedName(chain.missingIssuer),
           {where.isEmpty() ? tr("not known here") : tr("not known here; can be fetched from %1").arg(where)});
  }
  if (chain.anchor && !chain.links.back().certificate.isSelfSigned()) {
    addRow(Kind::Missing, depth++, Display::subject(*chain.anchor),
           {roleAndPlace(core::Role::Root, ViewedPath::placeOf(path.certificates().back())), verdictOnRoot(*chain.anchor, chain.trust, now)},
           path.from(path.certificates().size() - 1));
  }
  for (auto link = chain.links.rbegin(); link != chain.links.rend(); ++link) {
    const auto &certificate = link->certificate;
    const bool isLeaf = std::next(link) == chain.links.rend();
    if (!isLeaf) addCrossSigned(chain, certificate, depth, effects);
    const auto verdict = isLeaf ? verdictOnLeaf(pair, now) : verdictOn(certificate, chain, now);
    addRow(isLeaf ? Kind::Leaf : Kind::Issuer, depth++, Display::subject(certificate),
           QStringList{roleAndPlace(roleOf(certificate, isLeaf), placeOf(*link, effects))} +
               (verdict.isEmpty() ? QStringList() : QStringList{verdict}),
           path.from(static_cast<std::size_t>(std::distance(chain.links.begin(), link.base()) - 1)));
  }
  choose(m_rows.size() - 1);
  update();
}

// What is not there, or is not the way that was found, has a hollow dot; a line goes from each certificate to its issuer.
void ChainTree::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto line = Tones::edge(palette());
  const bool mirrored = layoutDirection() == Qt::RightToLeft;
  const auto at = [&](qreal left, qreal top) { return QPointF(mirrored ? width() - left : left, top); };
  const auto middleOf = [&](const Row &row) { // of a name's first line
    return at(step * (row.depth + 0.4), row.name->mapTo(this, QPoint(0, row.name->fontMetrics().height() / 2 + 1)).y());
  };
  const Row *issuer = nullptr;
  for (const auto &row : m_rows) {
    const auto dot = middleOf(row);
    const qreal towards = mirrored ? 5 : -5;
    painter.setPen(QPen(line, 1.2));
    painter.setBrush(Qt::NoBrush);
    if (issuer != nullptr && row.kind != Kind::CrossSigned) {
      const auto from = middleOf(*issuer);
      painter.drawPolyline(QPolygonF({from + QPointF(0, 5), QPointF(from.x(), dot.y()), dot + QPointF(towards, 0)}));
    }
    if (row.kind == Kind::Leaf || row.kind == Kind::Issuer) {
      painter.setPen(Qt::NoPen);
      painter.setBrush(row.kind == Kind::Leaf ? palette().color(QPalette::Highlight) : line);
    }
    painter.drawEllipse(dot, 4, 4);
    if (row.kind != Kind::CrossSigned) issuer = &row;
  }
  if (!hasFocus() || m_current < 0) return;
  QStyleOptionFocusRect ring;
  ring.initFrom(this);
  ring.rect = boxOf(m_rows[m_current]);
  style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
}

QRect ChainTree::boxOf(const Row &row) const {
  const int indent = step * (row.depth + 1) - 4;
  const auto box = row.box->geometry().adjusted(0, -2, 0, 2);
  return layoutDirection() == Qt::RightToLeft ? box.adjusted(0, 0, -indent, 0) : box.adjusted(indent, 0, 0, 0);
}

qsizetype ChainTree::rowAt(const QPoint &point) const {
  for (qsizetype i = 0; i < m_rows.size(); ++i) {
    if (m_rows[i].box->geometry().contains(point)) return i;
  }
  return -1;
}

void ChainTree::choose(qsizetype row) {
  m_current = row;
  if (row >= 0) setAccessibleName(tr("Chain") + QStringLiteral(": ") + m_rows[row].name->accessibleName()); // a change of it is read out
  update();
}

void ChainTree::want(qsizetype row) {
  if (row >= 0 && m_rows[row].path) emit wanted(*m_rows[row].path);
}

void ChainTree::showMenu(qsizetype row, const QPoint &at) {
  if (row < 0 || !m_rows[row].path) return;
  choose(row);
  auto *menu = new QMenu(this);
  menu->setAttribute(Qt::WA_DeleteOnClose);
  menu->setObjectName(QStringLiteral("chainMenu"));
  menu->addAction(tr("All &details…"), this, [this, row] { want(row); });
  menu->popup(at);
}

void ChainTree::keyPressEvent(QKeyEvent *event) {
  const auto last = m_rows.size() - 1;
  if (event->key() == Qt::Key_Up && m_current > 0)
    choose(m_current - 1);
  else if (event->key() == Qt::Key_Down && m_current < last)
    choose(m_current + 1);
  else if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter)
    want(m_current);
  else
    QWidget::keyPressEvent(event);
}

void ChainTree::focusInEvent(QFocusEvent *event) {
  QWidget::focusInEvent(event);
  update();
}

void ChainTree::mousePressEvent(QMouseEvent *event) {
  if (const auto row = rowAt(event->pos()); row >= 0) choose(row);
}

void ChainTree::mouseDoubleClickEvent(QMouseEvent *event) {
  want(rowAt(event->pos()));
}

void ChainTree::contextMenuEvent(QContextMenuEvent *event) {
  const bool isKey = event->reason() == QContextMenuEvent::Keyboard;
  const auto row = isKey ? m_current : rowAt(event->pos());
  showMenu(row, isKey && row >= 0 ? mapToGlobal(boxOf(m_rows[row]).bottomLeft()) : event->globalPos());
}

} // namespace ui
