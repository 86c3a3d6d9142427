// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/key_page.h"

#include "ui/dialogs/file_chooser.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/typed_path.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/password_edit.h"
#include "ui/widgets/shown_path.h"
#include "ui/widgets/typed_text.h"

#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWizard>

namespace ui {

KeyPage::KeyPage(ImportSession &session, FileChooser &chooser, QWidget *parent)
    : Page(session, parent), m_chooser(chooser), m_reason(new Banner(this)), m_path(new QLineEdit(this)), m_pathText(new TypedText(*m_path)),
      m_entry(new QWidget(this)), m_password(new PasswordEdit(this)), m_show(new QPushButton(tr("&Show"), this)), m_banner(new Banner(this)),
      m_anyway(new QPushButton(tr("Open an&yway"), this)) {
  buildContent();
  connect(m_pathText, &TypedText::typed, this, [this] {
    askForPassword(false);
    showReason();
    emit completeChanged();
  });
  connect(m_password, &PasswordEdit::typed, this, [this] {
    m_banner->hide();
    emit completeChanged();
  });
  connect(m_show, &QPushButton::toggled, this, [this](bool on) {
    m_password->setRevealed(on);
    m_show->setText(on ? tr("&Hide") : tr("&Show"));
  });
  connect(m_anyway, &QPushButton::clicked, this, [this] {
    this->session().allowCost(m_failure);
    tryKey();
  });
  connect(&session, &ImportSession::keyAdded, this, [this] {
    if (m_isTrying) showFit();
  });
  connect(&session, &ImportSession::keyFailed, this, [this](const core::Error &error) {
    if (m_isTrying) showFailure(error);
  });
}

void KeyPage::buildContent() {
  auto *label = new QLabel(tr("&Key file:"), m_entry);
  label->setBuddy(m_path);
  m_path->setObjectName(QStringLiteral("keyPathEdit"));
  m_path->setAccessibleName(tr("Key file"));
  m_path->setAccessibleDescription(tr("Path of the file with the private key"));
  m_path->setPlaceholderText(tr("Path of the file with the private key"));
  auto *zone = new DropZone(tr("Drop the file with the key here, or choose it."), m_entry);
  zone->setObjectName(QStringLiteral("keyDropZone"));
  auto *browseButton = new QPushButton(tr("Br&owse…"), m_entry);
  browseButton->setObjectName(QStringLiteral("keyBrowseButton"));
  browseButton->setAutoDefault(false);
  zone->addWidget(browseButton);
  m_reason->setObjectName(QStringLiteral("reasonBanner"));
  m_banner->setObjectName(QStringLiteral("keyBanner"));
  m_anyway->setObjectName(QStringLiteral("openAnywayButton"));
  m_anyway->setAutoDefault(false);
  m_passwordRow = buildPassword();

  auto *lines = new QVBoxLayout(m_entry);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(body()->spacing());
  auto *shown = new ShownPath(*m_path, QStringLiteral("shownKeyPathLabel"), m_entry);
  for (QWidget *part :
       {static_cast<QWidget *>(label), static_cast<QWidget *>(m_path), static_cast<QWidget *>(shown), static_cast<QWidget *>(zone), m_passwordRow})
    lines->addWidget(part);
  body()->addWidget(m_reason);
  body()->addWidget(m_entry);
  body()->addWidget(m_banner);
  body()->addWidget(m_anyway, 0, Qt::AlignLeading);
  body()->addStretch(1);
  setTabOrder(m_path, browseButton);
  setTabOrder(browseButton, m_password);
  setTabOrder(m_password, m_show);
  setTabOrder(m_show, m_anyway);
  connect(browseButton, &QPushButton::clicked, this, &KeyPage::browse);
  connect(zone, &DropZone::dropped, this, [this](const QStringList &paths) { setPath(paths.front()); });
}

QWidget *KeyPage::buildPassword() {
  auto *row = new QWidget(m_entry);
  m_passwordLabel = new QLabel(row);
  m_passwordLabel->setBuddy(m_password);
  m_password->setObjectName(QStringLiteral("keyPasswordEdit"));
  m_show->setObjectName(QStringLiteral("keyShowButton"));
  m_show->setCheckable(true);
  m_show->setAutoDefault(false);
  m_show->setAccessibleDescription(tr("Shows the password while you type it"));
  auto *lines = new QVBoxLayout(row);
  lines->setContentsMargins(0, 0, 0, 0);
  auto *line = new QHBoxLayout;
  line->addWidget(m_password, 1);
  line->addWidget(m_show);
  lines->addWidget(m_passwordLabel);
  lines->addLayout(line);
  return row;
}

void KeyPage::initializePage() {
  m_pathText->write({});
  askForPassword(false);
  m_show->setChecked(false);
  m_entry->show();
  showReason();
  m_path->setFocus();
  if (const auto given = session().givenKey(); !given.isEmpty()) setPath(given);
}

// Until a file is given, which may hold it.
void KeyPage::showReason() {
  const auto *why = m_path->text().isEmpty() ? session().missingKey() : nullptr;
  if (why != nullptr) m_reason->showMessage(Banner::Kind::Warning, messageFor(*why));
  if (why == nullptr) m_reason->hide();
}

void KeyPage::cleanupPage() {
  session().cancel();
  setBusy(false);
  m_password->wipe();
}

bool KeyPage::isComplete() const {
  if (session().verb() != ImportSession::Verb::None) return false;
  if (session().missingKey() == nullptr) return true;
  return !m_path->text().isEmpty() && (!m_needsPassword || !m_password->text().isEmpty());
}

bool KeyPage::validatePage() {
  if (session().missingKey() == nullptr) return true;
  if (session().verb() != ImportSession::Verb::None) return false;
  m_proceed = true;
  tryKey();
  return false;
}

int KeyPage::nextId() const {
  return static_cast<int>(PageId::Name);
}

void KeyPage::browse() {
  const auto near = m_path->text().isEmpty() ? toQt(session().file()->path) : typedPath(m_path->text());
  m_chooser.choose(this, FileChooser::Content::Key, near.isEmpty() ? QDir::homePath() : QFileInfo(near).absolutePath(),
                   [this](const QString &path) { setPath(path); });
}

void KeyPage::setPath(const QString &path) {
  m_pathText->write(shownPath(path));
  askForPassword(false);
  showReason();
  m_proceed = false;
  tryKey();
}

// The message about another file, or another password, is gone as well.
void KeyPage::askForPassword(bool needed) {
  m_needsPassword = needed;
  if (needed)
    namePassword();
  else
    setHeading(tr("Where is its private key?"), tr("A server needs it beside the certificate."));
  m_password->wipe();
  m_passwordRow->setVisible(needed);
  m_banner->hide();
  m_anyway->hide();
}

// A .pfx has one password for all that is in it, also where only its key is wanted.
void KeyPage::namePassword() {
  const auto *file = session().keyFile();
  const bool isOfFile = file != nullptr && file->format == core::Format::Pkcs12;
  const auto name = file != nullptr ? Display::shown(file->name) : QString();
  if (isOfFile)
    setHeading(tr("Password of the file with the key"), tr("The one that was set when %1 was made, not the one you log in with.").arg(name));
  else
    setHeading(tr("Password of the key"), tr("The key in %1 is encrypted with a password of its own.").arg(name));
  m_passwordLabel->setText(isOfFile ? tr("&Password of the file:") : tr("&Password of the key:"));
  m_password->setAccessibleName(isOfFile ? tr("Password of the file") : tr("Password of the key"));
  m_password->setAccessibleDescription(isOfFile ? tr("The file with the key is protected with a password")
                                                : tr("The key is encrypted with a password of its own"));
}

QLineEdit *KeyPage::field() const {
  return m_needsPassword ? static_cast<QLineEdit *>(m_password) : m_path;
}

// With the focus in the field before a button that had it goes.
void KeyPage::tryKey() {
  if (m_anyway->hasFocus()) field()->setFocus();
  m_banner->hide();
  m_anyway->hide();
  setBusy(true);
  if (m_needsPassword)
    session().unlockKey(m_password->secret());
  else
    session().openKey(typedPath(m_path->text()));
}

void KeyPage::setBusy(bool busy) {
  m_isTrying = busy;
  m_path->setReadOnly(busy); // not switched off, which would move the focus
  m_password->setReadOnly(busy);
  if (busy) busyLine().begin(tr("Reading the key…"));
}

void KeyPage::showFit() {
  setBusy(false);
  askForPassword(false);
  m_reason->hide();
  m_entry->hide();
  const auto &bundle = *session().bundle(); // there may be no draft: looking at the store may have failed
  const auto name = Display::subject(bundle.certificates[bundle.keys.back().certificate.value_or(0)].certificate);
  m_banner->showMessage(
      Banner::Kind::Done,
      {tr("The key fits"), tr("%1 holds the key of %2.", "file, certificate").arg(Display::shown(session().keyFile()->name), name), {}});
  emit completeChanged();
  wizard()->button(QWizard::NextButton)->setFocus();
  if (m_proceed) advance();
  m_proceed = false;
}

void KeyPage::stopped() {
  setBusy(false);
  showStoppedIn(*m_banner);
  m_proceed = false;
  field()->setFocus();
}

void KeyPage::showFailure(const core::Error &error) {
  setBusy(false);
  m_proceed = false;
  m_failure = error;
  const bool asks = error.code == core::ErrorCode::PasswordNeeded;
  if (asks)
    askForPassword(true);
  else
    showFailureIn(*m_banner, *m_anyway, error);
  field()->setFocus();
  field()->selectAll();
  emit completeChanged();
}

} // namespace ui
