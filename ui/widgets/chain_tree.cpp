// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/chain_tree.h"

#include "ui/text/display.h"
#include "ui/text/messages.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tones.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int step = 18; // indent of each generation

QString sectionName(const std::string &target) {
  return target == "my" ? ChainTree::tr("with its key") : target == "ca" ? ChainTree::tr("intermediates") : ChainTree::tr("roots");
}

QString fateOf(const core::Effect &effect) {
  switch (effect.state) {
  case core::EffectState::Planned:
    return ChainTree::tr("goes to: %1", "part of the store").arg(sectionName(effect.target));
  case core::EffectState::Unchanged:
    return ChainTree::tr("is there already");
  case core::EffectState::Skipped:
    return effect.reason == core::EffectReason::RootNeedsDecision ? ChainTree::tr("root, not installed") : wordFor(effect.state);
  case core::EffectState::Done:
  case core::EffectState::Failed:
  case core::EffectState::Undone:
    return wordFor(effect.state);
  }
  return {};
}

QString fateOf(const core::ChainLink &link, const std::vector<core::Effect> &effects) {
  const auto about = [&](const core::Effect &effect) {
    const bool places = effect.kind == core::EffectKind::StoreCertificate || effect.kind == core::EffectKind::TrustRoot;
    return places && effect.object == link.certificate.sha256();
  };
  const auto found = std::find_if(effects.begin(), effects.end(), about);
  if (found != effects.end()) return fateOf(*found);
  return link.origin == core::Origin::File ? QString() : ChainTree::tr("is there already");
}

} // namespace

ChainTree::ChainTree(QWidget *parent) : QWidget(parent) {
  auto *rows = new QVBoxLayout(this);
  rows->setContentsMargins(2, 2, 2, 2);
  rows->setSpacing(6);
}

void ChainTree::addRow(const QString &name, const QString &fate, bool isLeaf) {
  auto *row = new QWidget(this);
  auto *indented = new QHBoxLayout(row);
  indented->setContentsMargins(0, 0, 0, 0);
  indented->setSpacing(0);
  indented->addSpacing(step * (static_cast<int>(m_names.size()) + 1));
  auto *lines = new QVBoxLayout;
  lines->setSpacing(0);
  indented->addLayout(lines, 1);
  auto *label = plainLabel(row, Display::breakable(name));
  QFont weight = label->font();
  weight.setBold(isLeaf);
  label->setFont(weight);
  label->setAccessibleName(fate.isEmpty() ? name : name + QStringLiteral(": ") + fate);
  lines->addWidget(label);
  if (!fate.isEmpty()) {
    auto *below = plainLabel(row, fate);
    makeSecondary(below);
    lines->addWidget(below);
  }
  layout()->addWidget(row);
  m_names << label;
}

void ChainTree::setChain(const core::PlannedPair &pair, const std::vector<core::Effect> &effects) {
  if (pair.chain.state == core::ChainState::Incomplete) {
    const auto missing = pair.chain.missingIssuer.empty() ? tr("Issuer") : Display::shown(pair.chain.missingIssuer);
    addRow(missing, tr("missing"), false);
  }
  for (auto link = pair.chain.links.rbegin(); link != pair.chain.links.rend(); ++link) {
    addRow(Display::subject(link->certificate), fateOf(*link, effects), std::next(link) == pair.chain.links.rend());
  }
  update();
}

void ChainTree::paintEvent(QPaintEvent *) {
  QPainter painter(this);
  painter.setRenderHint(QPainter::Antialiasing);
  const auto line = Tones::edge(palette());
  const bool mirrored = layoutDirection() == Qt::RightToLeft;
  const auto lineOf = [&](int row) { // the middle of a name's first line
    const auto *name = m_names[row];
    return name->mapTo(this, QPoint(0, name->fontMetrics().height() / 2 + 1)).y();
  };
  for (int row = 0; row < m_names.size(); ++row) {
    const qreal x = step * (row + 0.4);
    const qreal y = lineOf(row);
    const auto at = [&](qreal left, qreal top) { return QPointF(mirrored ? width() - left : left, top); };
    painter.setPen(QPen(line, 1.2));
    if (row > 0) painter.drawPolyline(QPolygonF({at(x - step, lineOf(row - 1) + 5), at(x - step, y), at(x - 5, y)}));
    painter.setPen(Qt::NoPen);
    painter.setBrush(row == m_names.size() - 1 ? palette().color(QPalette::Highlight) : line);
    painter.drawEllipse(at(x, y), 4, 4);
  }
}

} // namespace ui
