// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/password_page.h"

#include "ui/text/display.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/password_edit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

namespace ui {

PasswordPage::PasswordPage(ImportSession &session, std::function<std::optional<bool>()> isCapsLockOn, QWidget *parent)
    : Page(session, parent), m_isCapsLockOn(std::move(isCapsLockOn)), m_edit(new PasswordEdit(this)), m_show(new QPushButton(tr("&Show"), this)),
      m_capsLock(new Banner(this)), m_banner(new Banner(this)), m_blankHint(new Banner(this)),
      m_trim(new QPushButton(tr("&Try without the blank"), this)), m_anyway(new QPushButton(tr("Open an&yway"), this)) {
  buildContent();
  connect(m_show, &QPushButton::toggled, this, [this](bool on) {
    m_edit->setRevealed(on);
    m_show->setText(on ? tr("&Hide") : tr("&Show"));
  });
  connect(m_trim, &QPushButton::clicked, this, &PasswordPage::tryTrimmed);
  connect(m_anyway, &QPushButton::clicked, this, &PasswordPage::tryAnyway);
  connect(m_edit, &QLineEdit::textEdited, this, [this] {
    hideMessages();
    emit completeChanged();
  });
  connect(&session, &ImportSession::unlocked, this, [this] {
    if (!m_isTrying) return;
    setBusy(false);
    m_edit->wipe();
    advance();
  });
  connect(&session, &ImportSession::unlockFailed, this, [this](const core::Error &error) {
    if (m_isTrying) showFailure(error);
  });
}

void PasswordPage::buildContent() {
  auto *label = new QLabel(tr("&Password:"), this);
  label->setBuddy(m_edit);
  m_edit->setObjectName(QStringLiteral("passwordEdit"));
  m_edit->setAccessibleName(tr("Password"));
  m_edit->setAccessibleDescription(tr("What you type is told to no other program"));
  m_show->setObjectName(QStringLiteral("showButton"));
  m_show->setCheckable(true);
  m_show->setAutoDefault(false);
  m_show->setAccessibleDescription(tr("Shows the password while you type it"));
  m_edit->installEventFilter(this);
  m_capsLock->setObjectName(QStringLiteral("capsLockBanner"));
  m_banner->setObjectName(QStringLiteral("passwordBanner"));
  m_blankHint->setObjectName(QStringLiteral("blankBanner"));
  m_trim->setObjectName(QStringLiteral("trimButton"));
  m_trim->setAutoDefault(false);
  m_anyway->setObjectName(QStringLiteral("openAnywayButton"));
  m_anyway->setAutoDefault(false);
  auto *row = new QHBoxLayout;
  row->addWidget(m_edit, 1);
  row->addWidget(m_show);
  body()->addWidget(label);
  body()->addLayout(row);
  body()->addWidget(m_capsLock);
  body()->addWidget(m_banner);
  body()->addWidget(m_blankHint);
  body()->addWidget(m_trim, 0, Qt::AlignLeading);
  body()->addWidget(m_anyway, 0, Qt::AlignLeading);
  body()->addStretch(1);
  hideMessages();
}

void PasswordPage::initializePage() {
  const auto name = session().file() != nullptr ? Display::shown(session().file()->name) : QString();
  setHeading(tr("Password of the file"), tr("The one that was set when %1 was made, not the one you log in with.").arg(name));
  hideMessages();
  m_show->setChecked(false);
  m_edit->wipe();
  m_edit->setFocus();
}

// The window system knows the new state only after it has handled the key.
bool PasswordPage::eventFilter(QObject *object, QEvent *event) {
  const auto type = event->type();
  if (object == m_edit && (type == QEvent::KeyPress || type == QEvent::KeyRelease || type == QEvent::FocusIn))
    QMetaObject::invokeMethod(this, &PasswordPage::showCapsLock, Qt::QueuedConnection);
  return Page::eventFilter(object, event);
}

void PasswordPage::showCapsLock() {
  const bool isOn = m_isCapsLockOn && m_isCapsLockOn().value_or(false);
  if (isOn && m_capsLock->isHidden())
    m_capsLock->showMessage(Banner::Kind::Warning, {tr("Caps Lock is on"), tr("Letters come out in the other case."), {}});
  if (!isOn) m_capsLock->hide();
}

void PasswordPage::cleanupPage() {
  session().cancel();
  setBusy(false);
  m_edit->wipe();
}

bool PasswordPage::isComplete() const {
  return session().verb() == ImportSession::Verb::None && (!m_edit->text().isEmpty() || session().bundle() != nullptr);
}

bool PasswordPage::validatePage() {
  if (session().bundle() != nullptr && m_edit->text().isEmpty()) return true; // came back to it; it is open
  if (session().verb() == ImportSession::Verb::None) tryPassword();
  return false;
}

int PasswordPage::nextId() const {
  return pageAfterUnlocking();
}

void PasswordPage::hideMessages() {
  m_banner->hide();
  m_blankHint->hide();
  m_trim->hide();
  m_anyway->hide();
}

void PasswordPage::tryPassword() {
  hideMessages();
  setBusy(true);
  session().unlock(m_edit->secret());
}

void PasswordPage::tryTrimmed() {
  m_edit->trim();
  tryPassword();
}

void PasswordPage::tryAnyway() {
  session().allowCost(m_failure);
  tryPassword();
}

void PasswordPage::setBusy(bool busy) {
  m_isTrying = busy;
  m_edit->setEnabled(!busy);
  m_show->setEnabled(!busy);
  if (busy) busyLine().begin(tr("Checking the password…"));
}

void PasswordPage::showFailure(const core::Error &error) {
  setBusy(false);
  m_failure = error;
  showFailureIn(*m_banner, *m_anyway, error);
  const bool isWrong = error.code == core::ErrorCode::WrongPassword;
  if (isWrong && m_edit->hasStrayBlank()) {
    m_blankHint->showMessage(Banner::Kind::Warning,
                             {tr("The password begins or ends with a blank"), tr("If it was pasted, the blank may not belong to it."), {}});
    m_trim->show();
  }
  m_edit->setFocus();
  m_edit->selectAll();
  emit completeChanged();
}

} // namespace ui
