// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/stop_question.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/tinted_icon.h"

#include <QPushButton>

namespace ui {

StopQuestion::StopQuestion(const QString &title, QWidget *parent)
    : QMessageBox(Question, title, tr("An import is running. Stop it?"), NoButton, parent) {
  setObjectName(QStringLiteral("stopQuestion"));
  setTextFormat(Qt::PlainText);
  const auto accent = Banner::colorOf(Banner::Kind::Warning, palette());
  setIconPixmap(TintedIcon::pixmap(QStringLiteral("warning"), 40, devicePixelRatioF(), accent, palette().color(QPalette::Window)));
  setInformativeText(tr("If it can still be stopped, nothing is changed."));
  auto *stop = addButton(tr("&Stop the import"), DestructiveRole);
  stop->setObjectName(QStringLiteral("stopButton"));
  auto *wait = addButton(tr("&Let it finish"), RejectRole);
  wait->setObjectName(QStringLiteral("waitButton"));
  setDefaultButton(wait);
  setEscapeButton(wait);
  setAttribute(Qt::WA_DeleteOnClose);
  connect(stop, &QAbstractButton::clicked, this, &StopQuestion::stopChosen);
}

} // namespace ui
