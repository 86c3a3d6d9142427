// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/password_page.h"

#include "ui/text/display.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/key_password_field.h"
#include "ui/widgets/password_edit.h"

#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QShowEvent>
#include <QVBoxLayout>

namespace ui {

PasswordPage::PasswordPage(ImportSession &session, std::function<std::optional<bool>()> isCapsLockOn, QWidget *parent)
    : Page(session, parent), m_isCapsLockOn(std::move(isCapsLockOn)), m_fileRow(new QWidget(this)), m_edit(new PasswordEdit(m_fileRow)),
      m_show(new QPushButton(tr("&Show"), m_fileRow)), m_key(new KeyPasswordField(this)), m_capsLock(new Banner(this)), m_banner(new Banner(this)),
      m_trim(new QPushButton(tr("&Try without the blank"), this)), m_anyway(new QPushButton(tr("Open an&yway"), this)) {
  buildContent();
  connectFields();
  connect(&session, &ImportSession::unlocked, this, [this] {
    if (m_isTrying) takeAnswer();
  });
  connect(&session, &ImportSession::unlockFailed, this, [this](const core::Error &error) {
    if (!m_isTrying) return;
    if (m_asksForKey && error.parameters.contains("which"))
      showKeyFailure(error);
    else
      showFailure(error);
  });
}

void PasswordPage::connectFields() {
  connect(m_show, &QPushButton::toggled, this, [this](bool on) {
    m_edit->setRevealed(on);
    m_show->setText(on ? tr("&Hide") : tr("&Show"));
  });
  connect(m_trim, &QPushButton::clicked, this, &PasswordPage::tryTrimmed);
  connect(m_anyway, &QPushButton::clicked, this, &PasswordPage::tryAnyway);
  connect(m_edit, &PasswordEdit::typed, this, [this] {
    hideMessages();
    m_asksForKey = false; // another password of the file has yet to fit
    m_key->hide();
    emit completeChanged();
  });
  connect(m_key, &KeyPasswordField::edited, this, [this] {
    hideMessages();
    emit completeChanged();
  });
}

void PasswordPage::buildContent() {
  auto *label = new QLabel(tr("&Password:"), m_fileRow);
  label->setBuddy(m_edit);
  m_edit->setObjectName(QStringLiteral("passwordEdit"));
  m_edit->setAccessibleName(tr("Password"));
  m_edit->setAccessibleDescription(tr("What you type is told to no other program"));
  m_show->setObjectName(QStringLiteral("showButton"));
  m_show->setCheckable(true);
  m_show->setAutoDefault(false);
  m_show->setAccessibleDescription(tr("Shows the password while you type it"));
  m_edit->installEventFilter(this);
  m_key->edit().installEventFilter(this);
  m_capsLock->setObjectName(QStringLiteral("capsLockBanner"));
  m_banner->setObjectName(QStringLiteral("passwordBanner"));
  m_trim->setObjectName(QStringLiteral("trimButton"));
  m_trim->setAutoDefault(false);
  m_anyway->setObjectName(QStringLiteral("openAnywayButton"));
  m_anyway->setAutoDefault(false);
  auto *row = new QHBoxLayout;
  row->addWidget(m_edit, 1);
  row->addWidget(m_show);
  auto *lines = new QVBoxLayout(m_fileRow);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->addWidget(label);
  lines->addLayout(row);
  body()->addWidget(m_fileRow);
  body()->addWidget(m_key);
  body()->addWidget(m_capsLock);
  body()->addWidget(m_banner);
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
  m_key->hide();
  m_asksForKey = false;
  const bool keyAlone = session().asksForKey() && session().opensByItself();
  m_fileRow->setVisible(!keyAlone);
  if (keyAlone) {
    setHeading(tr("Password of the key"), tr("%1 opens without a password, and its key does not.").arg(name));
    askForKey();
  } else {
    m_edit->setFocus();
  }
}

// On the way back the field is empty, and the file is open nevertheless.
void PasswordPage::showEvent(QShowEvent *event) {
  Page::showEvent(event);
  if (!event->spontaneous() && isKnown()) showKnown();
}

// A key with a password of its own needs that of the file again: the two are tried together, and neither was kept.
void PasswordPage::showKnown() {
  m_asksForKey = false;
  m_key->hide();
  const auto how = session().asksForKey() ? tr("Type its password again only to open the key that was left out.")
                                          : tr("Its password is still known. Type it only to try another one.");
  m_banner->showMessage(Banner::Kind::Done, {tr("The file is open"), how, {}});
  m_edit->setFocus();
}

// The file was opened with a password, which nobody has to type again.
bool PasswordPage::isKnown() const {
  return session().bundle() != nullptr && !session().opensByItself() && m_edit->text().isEmpty();
}

// The window system knows the new state only after it has handled the key.
bool PasswordPage::eventFilter(QObject *object, QEvent *event) {
  const auto type = event->type();
  const bool isField = object == m_edit || object == &m_key->edit();
  if (isField && (type == QEvent::KeyPress || type == QEvent::KeyRelease || type == QEvent::FocusIn))
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
  m_key->edit().wipe();
}

bool PasswordPage::isComplete() const {
  const bool isAsked = m_asksForKey || session().bundle() != nullptr;
  return session().verb() == ImportSession::Verb::None && (!m_edit->text().isEmpty() || isAsked);
}

bool PasswordPage::validatePage() {
  const bool isKeyTyped = m_asksForKey && !m_key->edit().text().isEmpty();
  // Nothing more is typed: it is open, whether one came back to it or goes on without a key.
  if (session().bundle() != nullptr && !isKeyTyped && (m_asksForKey || m_edit->text().isEmpty())) {
    m_edit->wipe();
    return true;
  }
  if (session().verb() == ImportSession::Verb::None) tryPassword();
  return false;
}

int PasswordPage::nextId() const {
  return pageAfterUnlocking();
}

void PasswordPage::hideMessages() {
  m_banner->hide();
  m_trim->hide();
  m_anyway->hide();
}

QWidget *PasswordPage::field() const {
  return m_asksForKey ? static_cast<QWidget *>(&m_key->edit()) : m_edit;
}

// With the focus in a field before a button that had it goes.
void PasswordPage::tryPassword() {
  if (!m_edit->hasFocus() && !m_key->edit().hasFocus()) field()->setFocus();
  hideMessages();
  m_key->hideFailure();
  setBusy(true);
  std::optional<core::Secret> ofFile, ofKey;
  if (!m_fileRow->isHidden()) ofFile = m_edit->secret();
  if (m_asksForKey && !m_key->edit().text().isEmpty()) ofKey = m_key->edit().secret();
  session().unlock(std::move(ofFile), std::move(ofKey));
}

// A key may be locked behind a password that fits, and other keys behind yet other passwords.
void PasswordPage::takeAnswer() {
  setBusy(false);
  if (session().asksForKey() && !m_asksForKey) {
    askForKey();
    return;
  }
  m_edit->wipe();
  m_key->edit().wipe();
  advance();
}

void PasswordPage::askForKey() {
  m_asksForKey = true;
  m_key->ask(core::isPaired(*session().bundle()));
  m_key->edit().setFocus();
  emit completeChanged();
}

void PasswordPage::showKeyFailure(const core::Error &error) {
  setBusy(false);
  m_key->showFailure(error);
  emit completeChanged();
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
  m_edit->setReadOnly(busy); // not switched off, which would move the focus
  m_key->setBusy(busy);
  if (busy) busyLine().begin(tr("Checking the password…"));
}

// As it was typed, to be corrected or tried again.
void PasswordPage::stopped() {
  setBusy(false);
  showStoppedIn(*m_banner);
  field()->setFocus();
  emit completeChanged();
}

void PasswordPage::showFailure(const core::Error &error) {
  setBusy(false);
  m_failure = error;
  showFailureIn(*m_banner, *m_anyway, error);
  const bool isOfFile = !error.parameters.contains("which") && !error.parameters.contains("opensWith");
  m_trim->setVisible(isOfFile && error.parameters.contains("strayBlank")); // the message says why
  m_edit->setFocus();
  m_edit->selectAll();
  emit completeChanged();
}

} // namespace ui
