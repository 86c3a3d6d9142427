// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/path_tab.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/card.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tones.h"

#include <QHeaderView>
#include <QPainter>
#include <QPushButton>
#include <QTreeWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr int whichRole = Qt::UserRole;
constexpr int roomOfRow = 8; // above and below its two lines

QString datesOf(const core::Certificate &certificate, core::Time now) {
  const bool isOver = certificate.notAfter() < now;
  return (isOver ? PathTab::tr("expired on %1") : PathTab::tr("until %1")).arg(Display::date(certificate.notAfter()));
}

// Draws a dot for each certificate, and a line from each to its issuer, where other trees have arrows.
class PathTree final : public QTreeWidget {
public:
  using QTreeWidget::QTreeWidget;

protected:
  void drawBranches(QPainter *painter, const QRect &rect, const QModelIndex &index) const override {
    const bool mirrored = layoutDirection() == Qt::RightToLeft;
    const qreal x = mirrored ? rect.left() + indentation() / 2.0 : rect.right() - indentation() / 2.0;
    const qreal y = rect.top() + roomOfRow / 2.0 + fontMetrics().height() / 2.0; // of the name's line
    const qreal issuerX = mirrored ? x + indentation() : x - indentation();
    painter->save();
    painter->setRenderHint(QPainter::Antialiasing);
    painter->setPen(QPen(Tones::edge(palette()), 1.2));
    if (index.parent().isValid()) painter->drawPolyline(QPolygonF({{issuerX, qreal(rect.top())}, {issuerX, y}, {mirrored ? x + 5 : x - 5, y}}));
    if (model()->hasChildren(index)) painter->drawLine(QPointF(x, y + 5), QPointF(x, rect.bottom() + 1));
    if (index.flags().testFlag(Qt::ItemIsEnabled))
      painter->setBrush(model()->hasChildren(index) ? Tones::edge(palette()) : palette().color(QPalette::Highlight));
    painter->drawEllipse(QPointF(x, y), 4, 4);
    painter->restore();
  }
};

} // namespace

PathTab::PathTab(ViewedPath path, core::Time now, QWidget *parent)
    : QWidget(parent), m_path(std::move(path)), m_now(now), m_tree(new PathTree(this)), m_card(new Card(this)),
      m_view(new QPushButton(tr("&View this certificate"), this)) {
  m_tree->setObjectName(QStringLiteral("pathTree"));
  m_tree->setAccessibleName(tr("Path to the root"));
  m_card->setObjectName(QStringLiteral("pathCard"));
  m_view->setObjectName(QStringLiteral("viewCertificateButton"));
  auto *layout = new QVBoxLayout(this);
  layout->addWidget(m_tree, 1);
  addFooter(*layout);
  connect(m_tree, &QTreeWidget::currentItemChanged, this, &PathTab::showSelected);
  connect(m_tree, &QTreeWidget::itemActivated, this, [this](QTreeWidgetItem *item) { view(item); });
  connect(m_view, &QPushButton::clicked, this, [this] { view(m_tree->currentItem()); });
  buildTree();
}

void PathTab::addFooter(QVBoxLayout &layout) {
  if (const auto verdict = m_path.verdict(); !verdict.isEmpty()) {
    const bool isGood = m_path.isTrusted() && m_path.isValid(m_now);
    auto *label = plainLabel(this, isGood ? QStringLiteral("✓ ") + verdict : verdict);
    label->setObjectName(QStringLiteral("pathVerdict"));
    layout.addWidget(label);
  }
  layout.addWidget(m_card);
  layout.addWidget(m_view, 0, Qt::AlignLeading);
  auto *note = plainLabel(this, tr("A server sends the certificate and its intermediates. The root is never sent; clients have their own."));
  makeSecondary(note);
  layout.addWidget(note);
}

// The root stands at the top, and each certificate below its issuer.
void PathTab::buildTree() {
  m_tree->setHeaderHidden(true);
  m_tree->setItemsExpandable(false);
  m_tree->setExpandsOnDoubleClick(false);
  m_tree->setMinimumHeight(fontMetrics().height() * 6);
  m_tree->header()->setStretchLastSection(true);
  QTreeWidgetItem *issuer = nullptr;
  if (!m_path.missingIssuer().empty()) {
    const auto name = Display::distinguishedName(m_path.missingIssuer());
    issuer = new QTreeWidgetItem(m_tree, {name + QLatin1Char('\n') + tr("not known here")});
    issuer->setFlags(Qt::NoItemFlags);
    issuer->setSizeHint(0, QSize(0, 2 * m_tree->fontMetrics().lineSpacing() + roomOfRow));
  }
  for (auto which = m_path.certificates().size(); which > 0; --which) issuer = addItem(issuer, which - 1);
  m_tree->expandAll();
  m_tree->setCurrentItem(issuer);
}

QTreeWidgetItem *PathTab::addItem(QTreeWidgetItem *issuer, std::size_t which) {
  const auto &viewed = m_path.certificates()[which];
  const auto name = Display::subject(viewed.certificate);
  const auto place =
      tr("%1, %2", "where a certificate is, until when it is valid").arg(ViewedPath::placeOf(viewed), datesOf(viewed.certificate, m_now));
  auto *item = issuer == nullptr ? new QTreeWidgetItem(m_tree) : new QTreeWidgetItem(issuer);
  item->setText(0, name + QLatin1Char('\n') + place);
  item->setSizeHint(0, QSize(0, 2 * m_tree->fontMetrics().lineSpacing() + roomOfRow));
  item->setToolTip(0, item->text(0).toHtmlEscaped());
  item->setData(0, whichRole, QVariant::fromValue(static_cast<qulonglong>(which)));
  item->setData(0, Qt::AccessibleTextRole, name + QStringLiteral(", ") + place);
  return item;
}

std::size_t PathTab::selected() const {
  const auto *item = m_tree->currentItem();
  const auto which = item == nullptr ? 0 : static_cast<std::size_t>(item->data(0, whichRole).toULongLong());
  return std::min(which, m_path.certificates().size() - 1);
}

void PathTab::showSelected() {
  const auto which = selected();
  const auto &certificate = m_path.certificates()[which].certificate;
  m_view->setEnabled(which != 0);
  m_card->clearRows();
  m_card->setHeading(Display::subject(certificate), which == 0 ? tr("this one") : QString());
  m_card->addRow(tr("Issuer"), Display::distinguishedName(certificate.issuer()));
  m_card->addRow(tr("Valid"), tr("%1 to %2", "dates").arg(Display::date(certificate.notBefore()), Display::date(certificate.notAfter())));
  m_card->addRow(tr("Key"), Display::key(certificate));
  m_card->addRow(tr("Signature"), Display::shown(certificate.signatureAlgorithm()));
}

void PathTab::view(const QTreeWidgetItem *item) {
  if (item == nullptr || (item->flags() & Qt::ItemIsEnabled) == 0) return;
  const auto which = static_cast<std::size_t>(item->data(0, whichRole).toULongLong());
  if (which != 0) emit wanted(which);
}

} // namespace ui
