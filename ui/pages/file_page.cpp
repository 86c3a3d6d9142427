// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/file_page.h"

#include "ui/dialogs/file_chooser.h"
#include "ui/text/convert.h"
#include "ui/text/file_set_text.h"
#include "ui/text/typed_path.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/file_facts_card.h"
#include "ui/widgets/path_edit.h"
#include "ui/widgets/request_offer.h"
#include "ui/widgets/tab_place.h"

#include <QApplication>
#include <QClipboard>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QTimer>
#include <QVBoxLayout>
#include <QWizard>

#include <array>

namespace ui {

FilePage::FilePage(ImportSession &session, FileChooser &chooser, QSettings &settings, QWidget *parent)
    : Page(session, parent), m_chooser(chooser), m_folder(settings), m_path(new PathEdit(this)), m_paste(new QPushButton(tr("&Paste"), this)),
      m_facts(new FileFactsCard(this)), m_banner(new Banner(this)), m_files(new Banner(this)), m_anyway(new QPushButton(tr("Open an&yway"), this)),
      m_request(new RequestOffer(this)) {
  setHeading(tr("Which certificate file?"), tr("Nothing is changed until you choose Import."));
  buildContent();
  connect(m_path, &PathEdit::meant, this, &FilePage::openNow);
  connect(m_path, &PathEdit::chosen, this, &FilePage::goOnLater);
  connect(m_path, &PathEdit::typed, this, [this] {
    this->session().forget();
    m_facts->hide();
    hideMessage();
    enter(State::Empty);
  });
  connect(&session, &ImportSession::opened, this, [this] {
    m_folder.remember(toQt(this->session().file()->path));
    hideMessage();
    m_facts->showFile(*this->session().file());
    showFileSet();
    enter(m_state == State::OpeningToGoOn ? State::TryingToGoOn : State::Trying);
    this->session().unlock(std::nullopt);
  });
  connect(&session, &ImportSession::openFailed, this, [this](const core::Error &error) {
    showFailure(error);
    showFileSet();
  });
  connect(&session, &ImportSession::unlocked, this, [this] {
    if (!isTrying()) return;
    m_facts->addContents(this->session());
    endTrial(State::Open);
  });
  connect(&session, &ImportSession::unlockFailed, this, [this](const core::Error &error) {
    if (!isTrying()) return;
    const bool needsPassword = error.code == core::ErrorCode::PasswordNeeded || error.code == core::ErrorCode::WrongPassword;
    if (!needsPassword) return showFailure(error);
    endTrial(State::Locked);
  });
}

void FilePage::buildContent() {
  auto *zone = new DropZone(tr("Drop a .pfx, .cer, .p7b or .pem file here, or choose one."), this);
  zone->setObjectName(QStringLiteral("dropZone"));
  auto *browseButton = new QPushButton(tr("Br&owse…"), this);
  browseButton->setObjectName(QStringLiteral("browseButton"));
  m_paste->setObjectName(QStringLiteral("pasteButton"));
  m_paste->setToolTip(tr("Takes a certificate in text form from the clipboard"));
  zone->addWidget(browseButton);
  zone->addWidget(m_paste);

  auto *label = new QLabel(tr("&File:"), this);
  label->setBuddy(m_path);
  m_path->setObjectName(QStringLiteral("pathEdit"));
  m_path->setAccessibleName(tr("File"));
  m_banner->setObjectName(QStringLiteral("fileBanner"));
  m_anyway->setObjectName(QStringLiteral("openAnywayButton"));
  m_anyway->setAutoDefault(false);
  m_anyway->hide();
  body()->addWidget(label);
  body()->addWidget(m_path);
  body()->addWidget(zone);
  m_files->setObjectName(QStringLiteral("fileSetBanner"));
  body()->addWidget(m_banner);
  body()->addWidget(m_anyway, 0, Qt::AlignLeading);
  body()->addWidget(m_files);
  body()->addWidget(m_facts);
  body()->addStretch(1);
  body()->addWidget(m_request);
  const std::array<QWidget *, 6> order{m_path, browseButton, m_paste, m_anyway, m_facts, m_request->link()};
  for (std::size_t i = 1; i < order.size(); ++i) setTabPlace(order[i - 1], order[i]);
  connect(m_request, &RequestOffer::taken, this, &FilePage::leaveForRequest);
  connect(m_anyway, &QPushButton::clicked, this, &FilePage::openAnyway);
  connect(browseButton, &QPushButton::clicked, this, &FilePage::browse);
  connect(m_paste, &QPushButton::clicked, this, &FilePage::paste);
  zone->setTakesSeveral();
  connect(zone, &DropZone::dropped, this, &FilePage::setPaths);
}

void FilePage::enter(State state) {
  m_state = state;
  emit completeChanged();
}

bool FilePage::isTrying() const {
  return m_state == State::Trying || m_state == State::TryingToGoOn;
}

// Without an answer to wait for, this does nothing.
void FilePage::goOnLater() {
  if (m_state == State::Opening) enter(State::OpeningToGoOn);
  if (m_state == State::Trying) enter(State::TryingToGoOn);
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

// The answer that is waited for no longer leads on to the next page, but it is still used.
void FilePage::leaveForRequest() {
  const auto stays = m_state == State::OpeningToGoOn ? State::Opening : m_state == State::TryingToGoOn ? State::Trying : m_state;
  m_state = State::Leaving;
  advance();
  m_state = stays;
}

// With a file that was given to the program, what is typed before its page appears is meant for that page, and never for the path.
void FilePage::initializePage() {
  if (!m_isAwaiting && m_state == State::Empty) return m_path->setFocus();
  setFocusPolicy(Qt::ClickFocus);                    // else the dialog gives the focus to a button when it is shown
  QTimer::singleShot(0, this, &FilePage::takeFocus); // and the wizard to a field, before
}

void FilePage::takeFocus() {
  if (!isCurrent()) return;
  setFocus();
  if (m_state == State::Open || m_state == State::Locked) passFocusTo(wizard()->button(QWizard::NextButton));
  if (m_state == State::Failed) passFocusTo(m_path);
}

// Enter, before the answer is there and the button for it on.
void FilePage::keyPressEvent(QKeyEvent *event) {
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  if (!isEnter || m_state != State::Opening) return Page::keyPressEvent(event);
  goOnLater();
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
    m_banner->showMessage(Banner::Kind::Info, {tr("Nothing to paste"), tr("The clipboard holds no text."), {}});
    return;
  }
  takeInput(text.toUtf8(), tr("pasted text"));
}

void FilePage::awaitInput() {
  m_isAwaiting = true;
  busyLine().begin(tr("Reading standard input…"));
}

void FilePage::takeInput(QByteArray bytes, const QString &name) {
  m_isAwaiting = false;
  m_path->setPath({});
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
  begin(tr("Reading the file…"));
  session().openFile(paths.front());
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
  if (m_state == State::Leaving) return static_cast<int>(PageId::Request);
  const bool isOpen = session().bundle() != nullptr && session().opensByItself() && !session().asksForKey();
  return isOpen ? pageAfterUnlocking() : static_cast<int>(PageId::Password);
}

void FilePage::hideMessage() {
  m_banner->hide();
  m_files->hide();
  m_anyway->hide();
}

// As at first, with the cost that was named.
void FilePage::openAnyway() {
  hideMessage();
  session().allowCost(m_failure);
  busyLine().begin(tr("Looking into the file…"));
  enter(State::Trying);
  session().unlock(std::nullopt);
  wizard()->button(QWizard::NextButton)->setFocus();
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

void FilePage::showFailure(const core::Error &error) {
  m_failure = error;
  showFailureIn(*m_banner, *m_anyway, error);
  enter(State::Failed);
  passFocusTo(m_path);
}

} // namespace ui
