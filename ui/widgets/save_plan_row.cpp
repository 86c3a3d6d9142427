// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/save_plan_row.h"

#include "ui/dialogs/write_file.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/banner.h"

#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

SavePlanRow::SavePlanRow(FileChooser &chooser, const QString &file, std::function<std::string()> text, QWidget *parent)
    : QWidget(parent), m_chooser(chooser), m_file(file), m_text(std::move(text)), m_button(new QPushButton(tr("Sa&ve plan…"), this)),
      m_said(new Banner(this)) {
  m_button->setObjectName(QStringLiteral("savePlanButton"));
  m_button->setAutoDefault(false);
  m_button->setToolTip(tr("For somebody who looks at it first, or who may change the store"));
  m_said->setObjectName(QStringLiteral("planSavedBanner"));
  m_said->hide();
  auto *lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->addWidget(m_button, 0, Qt::AlignLeading);
  lines->addWidget(m_said);
  connect(m_button, &QPushButton::clicked, this, &SavePlanRow::save);
}

QString SavePlanRow::pathFor(const QString &file) {
  if (file.isEmpty()) return QDir::home().filePath(QStringLiteral("import.certwright-plan"));
  const QFileInfo about(file);
  return about.absoluteDir().filePath(about.completeBaseName() + QStringLiteral(".certwright-plan"));
}

void SavePlanRow::save() {
  m_chooser.save(this, FileChooser::Content::Plan, pathFor(m_file), [this](const QString &path) { write(path); });
}

void SavePlanRow::write(const QString &path) {
  const auto failure = writePrivateFile(path, m_text());
  const auto shown = Display::shown(toUtf8(path));
  if (!failure)
    m_said->showMessage(Banner::Kind::Info,
                        {tr("Plan saved as %1", "path").arg(shown), tr("Open it in this program, or carry it out with certwright apply."), {}});
  else
    m_said->showMessage(Banner::Kind::Error, {tr("Plan not saved"), tr("%1 could not be written: %2.").arg(shown, *failure), {}});
  m_button->setFocus(); // which the window for the file took
  emit told(m_said);
}

} // namespace ui
