// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/key_password_field.h"

#include "ui/widgets/banner.h"
#include "ui/widgets/password_edit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

KeyPasswordField::KeyPasswordField(QWidget *parent)
    : QWidget(parent), m_reason(new Banner(this)), m_edit(new PasswordEdit(this)), m_show(new QPushButton(tr("Sho&w"), this)),
      m_failure(new Banner(this)) {
  buildContent();
  connect(m_show, &QPushButton::toggled, this, [this](bool on) {
    m_edit->setRevealed(on);
    m_show->setText(on ? tr("Hid&e") : tr("Sho&w"));
  });
  connect(m_edit, &PasswordEdit::typed, this, [this] {
    hideFailure();
    emit edited();
  });
}

void KeyPasswordField::buildContent() {
  auto *label = new QLabel(tr("Password of the &key:"), this);
  label->setBuddy(m_edit);
  m_edit->setObjectName(QStringLiteral("ownPasswordEdit"));
  m_edit->setAccessibleName(tr("Password of the key"));
  m_edit->setAccessibleDescription(tr("The key is encrypted with a password of its own"));
  m_show->setObjectName(QStringLiteral("ownShowButton"));
  m_show->setCheckable(true);
  m_show->setAutoDefault(false);
  m_show->setAccessibleDescription(tr("Shows the password while you type it"));
  m_reason->setObjectName(QStringLiteral("ownReasonBanner"));
  m_failure->setObjectName(QStringLiteral("ownPasswordBanner"));
  auto *row = new QHBoxLayout;
  row->addWidget(m_edit, 1);
  row->addWidget(m_show);
  auto *lines = new QVBoxLayout(this);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->addWidget(m_reason);
  lines->addWidget(label);
  lines->addLayout(row);
  lines->addWidget(m_failure);
}

void KeyPasswordField::ask(bool othersOpen) {
  hideFailure();
  m_edit->wipe();
  m_show->setChecked(false);
  const auto sentence = othersOpen ? tr("One of the keys in this file is protected with a password of its own.")
                                   : tr("The file is open, but its key is protected with a password of its own.");
  m_reason->showMessage(Banner::Kind::Info, {tr("The key has a password, too"), sentence, tr("Leave it empty to go on without this key.")});
  show();
}

void KeyPasswordField::showFailure(const core::Error &error) {
  m_failure->showError(error);
  m_edit->setFocus();
  m_edit->selectAll();
}

void KeyPasswordField::setBusy(bool busy) {
  m_edit->setReadOnly(busy);
}

void KeyPasswordField::hideFailure() {
  m_failure->hide();
}

} // namespace ui
