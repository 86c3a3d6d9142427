// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/save_plan_row.h"

#include "ui/dialogs/write_file.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/banner.h"

#include <QDir>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

SavePlanRow::SavePlanRow(FileChooser &chooser, std::function<std::string()> text, QWidget *parent)
    : QWidget(parent), m_chooser(chooser), m_text(std::move(text)), m_said(new Banner(this)) {
  auto *button = new QPushButton(tr("Sa&ve plan…"), this);
  button->setObjectName(QStringLiteral("savePlanButton"));
  button->setAutoDefault(false);
  button->setToolTip(tr("For somebody who looks at it first, or who may change the store"));
  m_said->setObjectName(QStringLiteral("planSavedBanner"));
  m_said->hide();
  auto *lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->addWidget(button, 0, Qt::AlignLeading);
  lines->addWidget(m_said);
  connect(button, &QPushButton::clicked, this, &SavePlanRow::save);
}

void SavePlanRow::save() {
  m_chooser.save(this, FileChooser::Content::Plan, QDir::home().filePath(QStringLiteral("import.certwright-plan")),
                 [this](const QString &path) { write(path); });
}

void SavePlanRow::write(const QString &path) {
  const auto failure = writePrivateFile(path, m_text());
  const auto shown = Display::shown(toUtf8(path));
  if (!failure)
    m_said->showMessage(Banner::Kind::Info, {tr("Plan saved"), shown, tr("Open it here, or use: %1").arg(QStringLiteral("certwright apply"))});
  else
    m_said->showMessage(Banner::Kind::Error, {tr("Plan not saved"), tr("%1 could not be written: %2.").arg(shown, *failure), {}});
}

} // namespace ui
