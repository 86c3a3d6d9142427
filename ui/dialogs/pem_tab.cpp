// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/pem_tab.h"

#include "core/model/certificate_pem.h"
#include "ui/text/convert.h"
#include "ui/widgets/plain_label.h"

#include <QComboBox>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QVBoxLayout>

namespace ui {

PemTab::PemTab(const ViewedPath &path, QWidget *parent)
    : QWidget(parent), m_alone(path.first().certificate.pem()), m_chain(core::pemOf(path.sent())), m_choice(new QComboBox(this)),
      m_text(new QPlainTextEdit(this)) {
  m_choice->setObjectName(QStringLiteral("pemChoice"));
  m_choice->addItem(tr("This certificate"));
  if (path.sent().size() > 1) m_choice->addItem(tr("This certificate and its chain"));
  m_text->setObjectName(QStringLiteral("pemText"));
  m_text->setAccessibleName(tr("The certificate as text"));
  m_text->setReadOnly(true);
  m_text->setTabChangesFocus(true);
  m_text->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
  m_text->setLineWrapMode(QPlainTextEdit::NoWrap);
  makeFixedWidth(m_text);
  auto *label = new QLabel(tr("S&how:"), this);
  label->setBuddy(m_choice);
  auto *top = new QHBoxLayout;
  top->addWidget(label);
  top->addWidget(m_choice, 1);
  auto *note =
      plainLabel(this, m_choice->count() > 1 ? tr("No private key is shown or saved here. “This certificate and its chain” is what a server sends.")
                                             : tr("No private key is shown or saved here."));
  makeSecondary(note);
  auto *layout = new QVBoxLayout(this);
  layout->addLayout(top);
  layout->addWidget(m_text, 1);
  layout->addWidget(note);
  const auto show = [this] { m_text->setPlainText(toQt(pem())); };
  connect(m_choice, &QComboBox::currentIndexChanged, this, show);
  show();
}

const std::string &PemTab::pem() const {
  return m_choice->currentIndex() == 1 ? m_chain : m_alone;
}

} // namespace ui
