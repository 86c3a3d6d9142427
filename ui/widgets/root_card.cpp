// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/root_card.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace ui {

RootCard::RootCard(const QString &name, const std::string &sha256, QCheckBox *tick, QWidget *parent) : Card(parent) {
  setObjectName(QStringLiteral("rootCard"));
  auto *row = new QWidget(this);
  auto *title = plainLabel(row, name);
  makeSecondary(title);
  auto *print = plainLabel(row, Display::grouped(sha256), true);
  print->setObjectName(QStringLiteral("rootSha256Label"));
  print->setWordWrap(false);
  print->setAccessibleName(QStringLiteral("SHA-256: ") + toQt(sha256));
  makeFixedWidth(print);
  auto *what = plainLabel(row, QStringLiteral("SHA-256"));
  what->setWordWrap(false);
  makeSecondary(what);
  tick->setAccessibleDescription(tr("%1, SHA-256 %2", "root").arg(name, toQt(sha256)));

  auto *decision = new QVBoxLayout;
  decision->setSpacing(2);
  decision->addWidget(tick);
  decision->addWidget(title);
  auto *columns = new QHBoxLayout(row);
  columns->setContentsMargins(0, 0, 0, 0);
  columns->setSpacing(18);
  columns->addLayout(decision, 1);
  columns->addWidget(what, 0, Qt::AlignTop);
  columns->addWidget(print, 0, Qt::AlignTop);
  addWidget(row);
}

} // namespace ui
