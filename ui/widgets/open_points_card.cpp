// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/open_points_card.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tinted_icon.h"

#include <QHBoxLayout>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

// The sign of a warning, from the palette of the moment.
class WarningSign final : public QWidget {
public:
  explicit WarningSign(QWidget *parent) : QWidget(parent) { setFixedSize(side, side + 2); }

protected:
  void paintEvent(QPaintEvent *) override {
    QPainter painter(this);
    const auto ground = palette().color(QPalette::Base);
    TintedIcon::paint(painter, QStringLiteral("warning"), QRectF(0, 2, side, side), Banner::colorOf(Banner::Kind::Warning, palette()), ground);
  }

private:
  static constexpr int side = 16;
};

} // namespace

OpenPointsCard::OpenPointsCard(QWidget *parent) : Card(parent) {
  setObjectName(QStringLiteral("openPointsCard"));
  setHeading(tr("Still open"));
}

QHBoxLayout *OpenPointsCard::addRow(const Message &message) {
  auto *row = new QWidget(this);
  row->setObjectName(QStringLiteral("openPoint"));
  row->setAccessibleName(message.title + QStringLiteral(": ") + message.body());
  auto *columns = new QHBoxLayout(row);
  columns->setContentsMargins(0, 4, 0, 4);
  columns->setSpacing(10);
  auto *lines = new QVBoxLayout;
  lines->setSpacing(2);
  auto *title = plainLabel(row, message.title);
  auto bold = title->font();
  bold.setBold(true);
  title->setFont(bold);
  title->setObjectName(QStringLiteral("openPointTitle"));
  lines->addWidget(title);
  lines->addWidget(plainLabel(row, message.body()));
  columns->addWidget(new WarningSign(row), 0, Qt::AlignTop);
  columns->addLayout(lines, 1);
  addWidget(row);
  return columns;
}

void OpenPointsCard::addPoint(const Message &message) {
  addRow(message);
}

QPushButton *OpenPointsCard::addPoint(const Message &message, const QString &button, const QString &objectName, std::function<void()> act) {
  auto *columns = addRow(message);
  auto *settles = new QPushButton(button, this);
  settles->setObjectName(objectName);
  settles->setAutoDefault(false);
  settles->setAccessibleDescription(message.title + QStringLiteral(": ") + message.body());
  columns->addWidget(settles, 0, Qt::AlignTop);
  connect(settles, &QPushButton::clicked, this, std::move(act));
  return settles;
}

} // namespace ui
