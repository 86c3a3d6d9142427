// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/receipt_window.h"

#include "ui/dialogs/save_receipt.h"
#include "ui/text/change_text.h"
#include "ui/text/convert.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/plain_label.h"

#include <QHBoxLayout>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QScreen>
#include <QVBoxLayout>

namespace ui {

ReceiptWindow::ReceiptWindow(core::Receipt receipt, FileChooser &chooser, QWidget *parent)
    : QDialog(parent), m_receipt(std::move(receipt)), m_chooser(chooser), m_text(new QPlainTextEdit(this)), m_saved(new Banner(this)) {
  setObjectName(QStringLiteral("receiptWindow"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowTitle(tr("Receipt %1").arg(toQt(m_receipt.id)));
  build();
  resize(QSize(760, 520).boundedTo(screen()->availableSize() - QSize(0, 28)));
}

void ReceiptWindow::build() {
  const auto ticket = toQt(ChangeText::ticket(m_receipt));
  auto *heading = plainLabel(this, ChangeText::what(m_receipt));
  auto font = heading->font();
  font.setBold(true);
  font.setPointSizeF(font.pointSizeF() * 1.2);
  heading->setFont(font);
  m_text->setObjectName(QStringLiteral("receiptText"));
  m_text->setAccessibleName(tr("The receipt as text"));
  m_text->setReadOnly(true);
  m_text->setTabChangesFocus(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
  makeFixedWidth(m_text);
  m_text->setPlainText(ticket);
  m_saved->setObjectName(QStringLiteral("savedBanner"));
  auto *copy = new CopyButton(tr("&Copy for a ticket"), this);
  copy->setObjectName(QStringLiteral("copyTicketButton"));
  copy->setContent(ticket);
  auto *saves = new QPushButton(tr("&Save…"), this);
  saves->setObjectName(QStringLiteral("saveReceiptButton"));
  auto *close = new QPushButton(tr("Close"), this);
  close->setObjectName(QStringLiteral("closeButton"));
  close->setDefault(true);
  auto *buttons = new QHBoxLayout;
  buttons->addWidget(copy);
  buttons->addWidget(saves);
  buttons->addStretch(1);
  buttons->addWidget(close);
  auto *layout = new QVBoxLayout(this);
  layout->addWidget(heading);
  layout->addWidget(m_saved);
  layout->addWidget(m_text, 1);
  layout->addLayout(buttons);
  m_saved->hide();
  close->setFocus();
  connect(saves, &QPushButton::clicked, this, [this] { saveReceipt(m_receipt, m_chooser, this, *m_saved); });
  connect(close, &QPushButton::clicked, this, &QDialog::close);
}

} // namespace ui
