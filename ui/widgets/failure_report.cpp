// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/failure_report.h"

#include "ui/text/convert.h"
#include "ui/text/failure_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QVBoxLayout>

namespace ui {

FailureReport::FailureReport(const core::Error &error, const core::Plan *plan, const QString &receipts, QWidget *parent) : QWidget(parent) {
  auto *layout = new QVBoxLayout(this);
  layout->setContentsMargins(0, 0, 0, 0);
  layout->setSpacing(10);
  const FailureText text(error, plan);
  addHappened(error);
  auto unchanged = text.unchanged();
  if (!receipts.isEmpty()) unchanged.prepend(tr("What was imported before stands (%1).", "names of receipts").arg(receipts));
  addUnchanged(unchanged);
  addSupport(text);
}

Card *FailureReport::addCard(const QString &heading, const char *objectName) {
  auto *card = new Card(this);
  card->setObjectName(QLatin1String(objectName));
  card->setHeading(heading);
  layout()->addWidget(card);
  return card;
}

void FailureReport::addHappened(const core::Error &error) {
  auto *card = addCard(tr("What happened"), "happenedCard");
  auto *banner = new Banner(card);
  banner->setObjectName(QStringLiteral("resultBanner"));
  banner->showError(error);
  card->addWidget(banner);
}

void FailureReport::addUnchanged(const QStringList &lines) {
  if (lines.isEmpty()) return;
  auto *card = addCard(tr("What is unchanged"), "unchangedCard");
  for (const auto &line : lines) {
    auto *row = new QWidget(card);
    auto *columns = new QHBoxLayout(row);
    columns->setContentsMargins(0, 0, 0, 0);
    columns->setSpacing(10);
    auto *sign = plainLabel(row, QStringLiteral("="));
    sign->setWordWrap(false);
    makeSecondary(sign);
    columns->addWidget(sign, 0, Qt::AlignTop);
    auto *sentence = plainLabel(row, line);
    sentence->setObjectName(QStringLiteral("unchangedLabel"));
    columns->addWidget(sentence, 1);
    card->addWidget(row);
  }
}

void FailureReport::addSupport(const FailureText &text) {
  auto *card = addCard(tr("For support"), "supportCard");
  auto *copy = new CopyButton(tr("&Copy"), card);
  copy->setObjectName(QStringLiteral("copySupportButton"));
  copy->setAccessibleName(tr("Copy the details for support"));
  copy->setContent(text.supportAsText());
  card->addToHeading(copy);
  for (const auto &line : text.support()) card->addRow(line.what, toQt(line.value), true);
}

} // namespace ui
