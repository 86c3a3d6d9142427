// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/file_page.h"

#include "ui/dialogs/file_chooser.h"
#include "ui/text/convert.h"
#include "ui/text/file_set_text.h"
#include "ui/text/typed_path.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/file_facts_card.h"
#include "ui/widgets/file_trouble.h"
#include "ui/widgets/path_edit.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QPushButton>
#include <QTimer>
#include <QWizard>

#include <utility>

namespace ui {

// What is typed after Next was chosen, or while one waits, is meant for the page that comes, and never for the path.
void FilePage::enter(State state) {
  m_state = state;
  m_path->setReadOnly(state == State::OpeningToGoOn || state == State::TryingToGoOn || state == State::TryingMore);
  showRecent(state == State::Empty);
  emit completeChanged();
}

bool FilePage::isTrying() const {
  return m_state == State::Trying || m_state == State::TryingMore || m_state == State::TryingToGoOn;
}

bool FilePage::isChecking() const {
  return (m_state == State::Open || m_state == State::Locked) && session().verb() == ImportSession::Verb::Opening;
}

// Without an answer to wait for, this does nothing.
void FilePage::goOnLater() {
  if (m_state == State::Opening) enter(State::OpeningToGoOn);
  if (m_state == State::Trying || m_state == State::TryingMore) enter(State::TryingToGoOn);
  if (isChecking()) m_goesOnWhenChecked = true;
}

// What is pasted or piped in is not kept before it is read.
void FilePage::stopped() {
  enter(session().file() == nullptr && m_path->text().isEmpty() ? State::Empty : State::Stopped);
  m_path->setFocus();
}

void FilePage::beginAgain() {
  if (session().file() == nullptr) {
    openNow();
  } else {
    busyLine().begin(tr("Looking into the file…"));
    enter(State::Trying);
    session().unlock(std::nullopt);
  }
  goOnLater();
}

void FilePage::leaveFor(PageId page) {
  m_leavesFor = page;
  const auto stays = m_state == State::OpeningToGoOn ? State::Opening : m_state == State::TryingToGoOn ? State::Trying : m_state;
  m_state = State::Leaving;
  advance();
  m_state = stays;
}

// With a file that was given to the program, what is typed before its page appears is meant for that page, and never for the path.
void FilePage::initializePage() {
  connect(wizard(), &QWizard::currentIdChanged, this, &FilePage::followWay, Qt::UniqueConnection);
  QTimer::singleShot(0, this, [this] {
    if (!m_isAwaiting && m_state == State::Empty) session().lookForRequests();
  });
  if (!m_isAwaiting && m_state == State::Empty) return m_path->setFocus();
  setFocusPolicy(Qt::ClickFocus);                    // else the dialog gives the focus to a button when it is shown
  QTimer::singleShot(0, this, &FilePage::takeFocus); // and the wizard to a field, before
}

void FilePage::holdFocus() {
  setFocusPolicy(Qt::ClickFocus);
  setFocus();
}

void FilePage::takeFocus() {
  if (!isCurrent()) return;
  holdFocus();
  if (m_state == State::Open || m_state == State::Locked) passFocusTo(wizard()->button(QWizard::NextButton));
  if (m_state == State::Failed) passFocusTo(m_trouble->anyway().isVisible() ? static_cast<QWidget *>(&m_trouble->anyway()) : m_path);
}

// Enter, before the answer is there and the button for it on.
void FilePage::keyPressEvent(QKeyEvent *event) {
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  const bool isAwaited = m_state == State::Opening || m_state == State::TryingMore || isChecking();
  if (!isEnter || !isAwaited) return Page::keyPressEvent(event);
  goOnLater();
}

// Meanwhile another file may lie under the path: what is shown is what will be imported.
void FilePage::followWay() {
  const bool cameBack = isCurrent() && m_wasLeft;
  m_wasLeft = !isCurrent();
  m_goesOnWhenChecked = false;
  showRecent(isCurrent() && m_state == State::Empty);
  if (cameBack && (m_state == State::Open || m_state == State::Locked)) session().checkFile();
}

void FilePage::endCheck(bool isOther) {
  const bool goesOn = std::exchange(m_goesOnWhenChecked, false);
  if (isOther) return openAgain();
  if (goesOn) advance();
  passFocusTo(wizard()->button(QWizard::NextButton));
}

void FilePage::passFocusTo(QWidget *widget) {
  setFocusPolicy(Qt::NoFocus);
  if (isCurrent() && wizard()->focusWidget() == this) widget->setFocus();
}

void FilePage::setPath(const QString &path) {
  m_path->setPath(path);
  openNow();
}

void FilePage::setPaths(const QStringList &paths) {
  if (paths.size() == 1) return setPath(paths.front());
  m_path->setPath(paths.front());
  openTogether(paths);
}

void FilePage::openTogether(const QStringList &paths) {
  m_together = paths;
  begin(tr("Reading the files…"));
  session().openFiles(paths);
}

void FilePage::browse() {
  const auto path = m_path->text().isEmpty() ? QString() : typedPaths(m_path->text()).front();
  m_chooser.choose(this, FileChooser::Content::Certificate, m_folder.startFor(path), [this](const QString &chosen) { setPath(chosen); });
}

void FilePage::paste() {
  const auto text = QApplication::clipboard()->text();
  if (text.trimmed().isEmpty()) {
    m_facts->hide();
    m_trouble->say().showMessage(Banner::Kind::Info, {tr("Nothing to paste"), tr("The clipboard holds no text."), {}});
    return;
  }
  takeInput(text.toUtf8(), tr("pasted text"));
}

void FilePage::awaitInput() {
  session().cancel(); // whose end would be taken for that of the input
  m_isAwaiting = true;
  busyLine().begin(tr("Reading standard input…"));
}

void FilePage::takeInput(QByteArray bytes, const QString &name) {
  m_isAwaiting = false;
  m_path->setPath({});
  m_together.clear();
  begin(tr("Reading…"));
  session().openBytes(std::move(bytes), name);
}

// Whatever was known or said about an earlier file is gone.
void FilePage::begin(const QString &what) {
  m_path->endTyping();
  m_facts->hide();
  hideMessage();
  enter(State::Opening);
  busyLine().begin(what);
}

void FilePage::openNow() {
  m_path->endTyping();
  m_facts->hide();
  hideMessage();
  if (m_path->text().isEmpty()) {
    session().forget();
    return enter(State::Empty);
  }
  const auto paths = typedPaths(m_path->text());
  if (paths.size() > 1) return openTogether(paths);
  m_together.clear();
  begin(tr("Reading the file…"));
  session().openFile(paths.front());
}

void FilePage::openAgain() {
  if (m_trouble->again().hasFocus()) holdFocus();
  if (m_together.isEmpty())
    openNow();
  else
    openTogether(QStringList(m_together));
}

bool FilePage::isComplete() const {
  if (m_state == State::Trying) return session().verb() == ImportSession::Verb::Unlocking; // Next is remembered then
  return (m_state == State::Open || m_state == State::Locked || m_state == State::Stopped) && !session().isBusy();
}

bool FilePage::validatePage() {
  if (m_state == State::Stopped) {
    beginAgain();
    return false;
  }
  if (m_state == State::Leaving || !session().isBusy()) return true;
  busyLine().begin(tr("Looking into the file…"));
  goOnLater();
  return false;
}

int FilePage::nextId() const {
  if (m_state == State::Leaving) return static_cast<int>(m_leavesFor);
  if (session().savedPlan() != nullptr && session().file() == nullptr) return static_cast<int>(PageId::Confirm);
  const bool isOpen = session().bundle() != nullptr && session().opensByItself() && !session().asksForKey();
  return isOpen ? pageAfterUnlocking() : static_cast<int>(PageId::Password);
}

void FilePage::hideMessage() {
  m_trouble->clear();
  m_files->hide();
}

// As at first, with the cost that was named.
void FilePage::openAnyway() {
  holdFocus();
  hideMessage();
  session().allowCost(m_failure);
  busyLine().begin(tr("Looking into the file…"));
  enter(State::TryingMore);
  session().unlock(std::nullopt);
}

// The trial without a password is over.
void FilePage::endTrial(State state) {
  const bool goesOn = m_state == State::TryingToGoOn;
  enter(state);
  if (goesOn) advance();
  passFocusTo(wizard()->button(QWizard::NextButton));
}

// The field shows the one that was opened, whichever was named first.
void FilePage::showFileSet() {
  const auto *set = session().fileSet();
  if (set == nullptr) return;
  if (set->opened) m_path->setPath(toQt(set->opened->path));
  if (!set->left.empty()) m_files->showMessage(Banner::Kind::Warning, FileSetText::messageFor(*set));
}

// A path that is still typed keeps the focus.
void FilePage::showFailure(const core::Error &error) {
  const bool isTyped = m_path->hasFocus() && !m_path->isReadOnly();
  m_failure = error;
  showFailureIn(m_trouble->say(), m_trouble->anyway(), error);
  const bool isCostly = !m_trouble->anyway().isHidden();
  m_trouble->again().setVisible(!isCostly && !m_path->text().isEmpty());
  enter(State::Failed);
  if (isCostly && !isTyped && isCurrent()) m_trouble->anyway().setFocus();
  passFocusTo(m_path);
}

} // namespace ui
