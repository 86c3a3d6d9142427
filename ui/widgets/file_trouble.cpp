// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/file_trouble.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/consent_button.h"

#include <QVBoxLayout>

namespace ui {

FileTrouble::FileTrouble(QWidget *parent)
    : QWidget(parent), m_banner(new Banner(this)), m_anyway(new ConsentButton(tr("Open an&yway"), this)),
      m_again(new QPushButton(tr("&Try again"), this)) {
  m_banner->setObjectName(QStringLiteral("fileBanner"));
  m_anyway->setObjectName(QStringLiteral("openAnywayButton"));
  m_again->setObjectName(QStringLiteral("readAgainButton"));
  m_again->setAutoDefault(false);
  m_again->setAccessibleDescription(tr("Reads the file again"));
  auto *lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->addWidget(m_banner);
  for (auto *button : {m_anyway, m_again}) lines->addWidget(button, 0, Qt::AlignLeading);
  clear();
}

Banner &FileTrouble::say() {
  show();
  return *m_banner;
}

void FileTrouble::clear() {
  for (QWidget *part : {static_cast<QWidget *>(m_banner), static_cast<QWidget *>(m_anyway), static_cast<QWidget *>(m_again)}) part->hide();
  hide();
}

} // namespace ui
