// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/root_card.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/side_by_side.h"

#include <QCheckBox>
#include <QHBoxLayout>

namespace ui {

namespace {

// What to compare, with its name beside it.
QWidget *makePrint(const std::string &sha256, QWidget *parent) {
  auto *part = new QWidget(parent);
  auto *what = plainLabel(part, QStringLiteral("SHA-256"));
  what->setWordWrap(false);
  what->setContentsMargins(0, 1, 0, 1); // as a value has it
  makeSecondary(what);
  auto *print = plainLabel(part, Display::grouped(sha256), true);
  print->setGrouped(true);
  print->setObjectName(QStringLiteral("rootSha256Label"));
  print->setAccessibleName(QStringLiteral("SHA-256: ") + toQt(sha256));
  makeFixedWidth(print);
  auto *columns = new QHBoxLayout(part);
  columns->setContentsMargins(0, 0, 0, 0);
  columns->setSpacing(18);
  columns->addWidget(what, 0, Qt::AlignTop);
  columns->addWidget(print, 1, Qt::AlignTop);
  return part;
}

} // namespace

RootCard::RootCard(const QString &name, const std::string &sha256, QCheckBox *tick, QWidget *parent) : Card(parent) {
  setObjectName(QStringLiteral("rootCard"));
  auto *row = new SideBySide(this);
  auto *decision = new QWidget(row);
  auto *lines = new QVBoxLayout(decision);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(2);
  auto *title = plainLabel(decision, name);
  makeSecondary(title);
  tick->setAccessibleName(tr("%1: %2", "what is ticked, root").arg(QString(tick->text()).remove(QLatin1Char('&')), name));
  tick->setAccessibleDescription(tr("%1, SHA-256 %2", "root").arg(name, toQt(sha256)));
  lines->addWidget(tick);
  lines->addWidget(title);
  auto *meaning = plainLabel(decision, tr("This machine's own trust is not changed."));
  makeSecondary(meaning);
  lines->addWidget(meaning);
  lines->addStretch(1);
  row->add(decision, 2);
  row->add(makePrint(sha256, row), 3);
  addWidget(row);
}

} // namespace ui
