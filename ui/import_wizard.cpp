// SPDX-License-Identifier: Apache-2.0
#include "ui/import_wizard.h"

#include "ui/dialogs/certificate_window.h"
#include "ui/dialogs/stop_question.h"
#include "ui/history_session.h"
#include "ui/last_failure.h"
#include "ui/pages/confirm_page.h"
#include "ui/pages/file_page.h"
#include "ui/pages/key_page.h"
#include "ui/pages/name_page.h"
#include "ui/pages/password_page.h"
#include "ui/pages/request_page.h"
#include "ui/pages/request_result_page.h"
#include "ui/pages/result_page.h"
#include "ui/request_session.h"
#include "ui/steps.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/mnemonics.h"
#include "ui/undo_way.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/calm_style.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/password_edit.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/step_list.h"
#include "ui/widgets/tinted_icon.h"
#include "ui/wizard_buttons.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QKeyEvent>
#include <QPushButton>
#include <QScreen>
#include <QSettings>
#include <QTimer>

namespace ui {

namespace {

constexpr auto copyButton = Steps::copyButton;
constexpr auto saveButton = Steps::saveButton;
constexpr auto wayButton = Steps::wayButton;
constexpr QSize usualSize(900, 690);
constexpr int roomForSteps = 720; // a window that is narrower shows where it is in one line instead

// The style comes first: a wizard that already stands would lay itself out a second time.
QWidget *styled(QWidget *parent) {
  CalmStyle::install();
  return parent;
}

} // namespace

ImportWizard::ImportWizard(ImportSession &session, WindowPorts ports, QWidget *parent)
    : QWizard(styled(parent)), m_session(session), m_requests(new RequestSession(session.ports(), this)),
      m_history(new HistorySession(session.ports(), this)), m_ports(std::move(ports)), m_early(new EarlyInput(*this, m_ports.uptime)),
      m_failure(new LastFailure(session, this)) {
  installPasswordAccessibility();
  Roles::install();
  setObjectName(QStringLiteral("importWizard"));
  QTimer::singleShot(0, this, [this] { setWindowIcon(TintedIcon::application()); }); // the window need not wait for its drawing
  setWizardStyle(QWizard::ModernStyle);
  setOptions(QWizard::NoBackButtonOnStartPage | QWizard::NoCancelButtonOnLastPage | QWizard::HaveCustomButton1 | QWizard::HaveCustomButton2 |
             QWizard::HaveCustomButton3);
  m_steps = new StepList(this);
  showWay(PageId::File);
  m_steps->setObjectName(QStringLiteral("stepList"));
  setSideWidget(m_steps);
  WizardButtons::name(*this);
  setButtonLayout(Steps::buttonsOf(PageId::File)); // else all buttons of all pages say how narrow the window may be
  addFirstPage();
  connect(this, &QWizard::currentIdChanged, this, &ImportWizard::showStep);
  connect(&m_session, &ImportSession::opened, this, &ImportWizard::addLaterPages);
  connect(&m_session, &ImportSession::savedPlanOpened, this, &ImportWizard::addLaterPages);
  for (const auto signal : {&ImportSession::opened, &ImportSession::forgotten}) connect(&m_session, signal, this, &ImportWizard::showTitle);
  connect(&m_session, &ImportSession::openFailed, this, &ImportWizard::showTitle);
  connect(&m_session, &ImportSession::verbChanged, this, &ImportWizard::showTitle);
  showTitle();
  WizardButtons::paint(*this);
  showSize();
}

void ImportWizard::addFirstPage() {
  m_filePage = new FilePage(m_session, m_ports.chooser, m_ports.settings, this);
  setPage(static_cast<int>(PageId::File), m_filePage);
  m_undoWay = new UndoWay(*this, *m_history, *m_filePage, m_ports.chooser, this);
  QTimer::singleShot(0, m_history, &HistorySession::look);
  QTimer::singleShot(0, this, &ImportWizard::addLaterPages);
}

// The window is shown before these pages exist. No file is known before them either, so the user cannot go on to a missing page.
void ImportWizard::addLaterPages() {
  if (m_confirmPage != nullptr) return;
  m_confirmPage = new ConfirmPage(m_session, m_ports.chooser, this);
  m_resultPage = new ResultPage(m_session, m_ports.chooser, this);
  setPage(static_cast<int>(PageId::Password), new PasswordPage(m_session, m_ports.isCapsLockOn, this));
  setPage(static_cast<int>(PageId::Key), new KeyPage(m_session, m_ports.chooser, this));
  auto *namePage = new NamePage(m_session, this);
  setPage(static_cast<int>(PageId::Name), namePage);
  setPage(static_cast<int>(PageId::Confirm), m_confirmPage);
  setPage(static_cast<int>(PageId::Result), m_resultPage);
  setPage(static_cast<int>(PageId::Request), new RequestPage(*m_requests, this));
  setPage(static_cast<int>(PageId::RequestResult), new RequestResultPage(*m_requests, m_ports.chooser, this));
  m_undoWay->addPages(*m_resultPage);
  connect(m_resultPage, &ResultPage::planWanted, this, &QWizard::back);
  connect(m_resultPage, &ResultPage::rootWanted, this, [this](const QString &sha256) {
    m_confirmPage->focusRoot(sha256);
    back();
  });
  connect(m_resultPage, &ResultPage::nameWanted, this, [this, namePage] {
    backToName();
    namePage->focusName();
  });
  connect(button(copyButton), &QAbstractButton::clicked, this, [this] {
    static_cast<FlowPage *>(currentPage())->copy();
    static_cast<CopyButton *>(button(copyButton))->confirm();
  });
  connect(button(saveButton), &QAbstractButton::clicked, this, [this] { static_cast<FlowPage *>(currentPage())->save(); });
  connect(button(wayButton), &QAbstractButton::clicked, this, [this] { static_cast<FlowPage *>(currentPage())->takeWay(); });
  const auto showCertificate = [this](const ViewedPath &path) { CertificateWindow::openFor(this, m_session.ports(), m_ports.chooser, path); };
  connect(m_confirmPage, &ConfirmPage::placeWanted, this, [this, namePage] {
    back();
    namePage->focusPlace();
  });
  connect(m_confirmPage, &ConfirmPage::certificateWanted, this, showCertificate);
  connect(m_resultPage, &ResultPage::certificateWanted, this, showCertificate);
  listen();
}

// After the pages, so that they handle each signal first.
void ImportWizard::listen() {
  connect(&m_session, &ImportSession::verbChanged, this, &ImportWizard::updateButtons);
  connect(&m_session, &ImportSession::imported, this, [this] { settle(true); });
  connect(&m_session, &ImportSession::importFailed, this, [this] { settle(false); });
  connect(m_requests, &RequestSession::made, this, [this] { settleOther(nullptr); });
  connect(m_requests, &RequestSession::makeFailed, this, [this](const core::Error &error) { settleOther(&error); });
  connect(m_history, &HistorySession::undone, this, [this] { settleOther(nullptr); });
  connect(m_history, &HistorySession::undoFailed, this, [this](const core::Error &error) { settleOther(&error); });
  connect(m_history, &HistorySession::verbChanged, this, &ImportWizard::updateButtons);
  const auto settleControls = [this] {
    m_early->pageAppeared(isGrave());
    updateButtons();
    Mnemonics::settle(*this);
  };
  for (const auto signal : {&ImportSession::planned, &ImportSession::unlocked, &ImportSession::keyAdded, &ImportSession::imported})
    connect(&m_session, signal, this, settleControls);
  connect(&m_session, &ImportSession::keyFailed, this, settleControls);
  connect(m_history, &HistorySession::planned, this, settleControls);
  connect(&m_session, &ImportSession::planned, this, [this] { offerToCarryOut(true); });
  connect(&m_session, &ImportSession::planFailed, this, [this] { offerToCarryOut(false); });
  connect(&m_session, &ImportSession::imported, this, [this] {
    if (currentId() == static_cast<int>(PageId::Result)) focusResult(); // its page was made anew, and what had the focus is gone
  });
}

// The size from the last time, as far as this screen allows it.
void ImportWizard::showSize() {
  const auto last = m_ports.settings.value(QStringLiteral("windowSize"), usualSize).toSize();
  const auto room = screen()->availableSize() - QSize(0, 28); // its title bar
  fitSteps(last.boundedTo(room).width());
  resize(last.boundedTo(room).expandedTo(minimumSizeHint()));
}

// The list is no part of the smallest width: it is gone before the window is that narrow.
void ImportWizard::fitSteps(int width) {
  const bool isNarrow = width < roomForSteps;
  const bool isOther = m_steps->isHidden() != isNarrow;
  if (isOther) m_steps->setVisible(!isNarrow);
  if (isOther && currentId() >= 0) dressButtons();
  auto *page = static_cast<FlowPage *>(currentPage());
  if (page != nullptr) page->setStep(isNarrow ? m_steps->shortText() : QString(), m_steps->accessibleName());
}

// A window without room for the steps has none for long texts either.
void ImportWizard::dressButtons() {
  const auto &page = *static_cast<FlowPage *>(currentPage());
  WizardButtons::dress(*this, static_cast<PageId>(currentId()), showsFailure(), m_steps->isHidden(), page.wayText());
  Mnemonics::settle(*this);
}

void ImportWizard::resizeEvent(QResizeEvent *event) {
  QWizard::resizeEvent(event);
  fitSteps(width());
}

void ImportWizard::hideEvent(QHideEvent *event) {
  QWizard::hideEvent(event);
  if (!isMaximized() && !isFullScreen()) m_ports.settings.setValue(QStringLiteral("windowSize"), size());
}

void ImportWizard::setPath(const QString &path) {
  m_filePage->setPath(path);
}

void ImportWizard::setPaths(const QStringList &paths) {
  m_filePage->setPaths(paths);
}

void ImportWizard::awaitInput() {
  m_filePage->awaitInput();
}

void ImportWizard::setInput(QByteArray bytes) {
  m_filePage->takeInput(std::move(bytes), tr("standard input"));
}

void ImportWizard::showStep(int id) {
  m_early->pageAppeared(isGrave());
  if (id >= 0) {
    const auto page = static_cast<PageId>(id);
    showWay(page);
    fitSteps(width());
    const bool hasFailed = showsFailure();
    WizardButtons::paint(*this, hasFailed);
    setButtonLayout(hasFailed ? Steps::buttonsAfterFailure(m_resultPage->hasReceipt()) : Steps::buttonsOf(page));
    dressButtons();
    setTabOrder(button(wayButton), button(saveButton)); // from left to right, as they stand
    setTabOrder(button(saveButton), button(copyButton));
    setTabOrder(button(copyButton), button(FinishButton));
    showTitle();
  }
  updateButtons();
  Mnemonics::settle(*this);
  if (id == static_cast<int>(PageId::Result) || id == static_cast<int>(PageId::UndoResult)) focusResult();
  if (id >= 0) keepFocus();
  const bool hasEnded = m_session.outcome() != nullptr || m_session.failure();
  const bool isBack = id == static_cast<int>(PageId::Confirm) && hasEnded && !m_isPassing;
  if (isBack) m_confirmPage->planAgain(); // what was planned is done, or failed
}

// A saved plan that does not fit here has no button that carries it out: nothing on the page could make it fit.
void ImportWizard::offerToCarryOut(bool fits) {
  if (m_session.savedPlan() == nullptr || currentId() != static_cast<int>(PageId::Confirm)) return;
  if (fits != button(CommitButton)->isHidden()) return; // to lay the buttons out again would take the focus from one of them
  auto buttons = Steps::buttonsOf(PageId::Confirm);
  if (!fits) buttons.removeAll(CommitButton);
  setButtonLayout(buttons);
  if (fits && m_confirmPage->isComplete()) button(CommitButton)->setFocus();
}

// Never on what changes something, or leads to a change: the page has yet to be read.
void ImportWizard::focusResult() {
  button(showsFailure() ? wayButton : FinishButton)->setFocus();
}

// Going back hides the button that had it. Then the page's first stop gets it.
void ImportWizard::keepFocus() {
  const auto *focused = focusWidget();
  if (focused != nullptr && focused->isVisible()) return;
  for (auto *next = currentPage()->nextInFocusChain(); next != currentPage() && currentPage()->isAncestorOf(next); next = next->nextInFocusChain()) {
    if (next->isVisible() && next->isEnabled() && (next->focusPolicy() & Qt::TabFocus) != 0) return next->setFocus();
  }
}

void ImportWizard::backToName() {
  m_isPassing = true;
  while (currentId() > static_cast<int>(PageId::Name)) back();
  m_isPassing = false;
}

// Whether the buttons of the page change a store, or close the window.
bool ImportWizard::isGrave() const {
  const auto id = currentId();
  const bool changes = id == static_cast<int>(PageId::Confirm) || id == static_cast<int>(PageId::Undo);
  return id >= 0 && (changes || page(id)->isFinalPage());
}

void ImportWizard::showWay(PageId page) {
  const bool asksForKey = m_session.missingKey() != nullptr || m_session.keyFile() != nullptr || !m_session.givenKey().isEmpty();
  const auto [names, current, skipped] = Steps::wayOf(page, asksForKey, visitedIds());
  m_steps->setSteps(names, current, skipped, page == PageId::Result && m_resultPage->hasFailed());
}

void ImportWizard::showTitle() {
  const bool isUndo = currentId() == static_cast<int>(PageId::Undo) || currentId() == static_cast<int>(PageId::UndoResult);
  if (isUndo) return setWindowTitle(tr("Undo — Certwright"));
  const auto &name = m_session.fileName();
  setWindowTitle(name.isEmpty() ? tr("Certwright") : tr("%1 — Certwright").arg(Display::shown(toUtf8(name))));
}

// Back is disabled while an import runs.
void ImportWizard::updateButtons() {
  if (m_session.isChanging() || m_history->isChanging())
    button(QWizard::BackButton)->setEnabled(false);
  else if (currentId() == static_cast<int>(PageId::Confirm) || currentId() == static_cast<int>(PageId::Undo) ||
           currentId() == static_cast<int>(PageId::Result))
    button(QWizard::BackButton)->setEnabled(true);
  if (currentId() == static_cast<int>(PageId::Result)) button(QWizard::FinishButton)->setEnabled(!m_session.isChanging());
  const auto *page = qobject_cast<FlowPage *>(currentPage());
  if (page == nullptr) return;
  button(copyButton)->setEnabled(page->hasContent());
  if (page->isFinalPage()) {
    for (const auto which : {saveButton, copyButton}) button(which)->setVisible(page->hasReceipt() && !(showsFailure() && which == copyButton));
    button(wayButton)->setVisible(page->hasWay());
  }
  if (showsFailure()) static_cast<QPushButton *>(button(wayButton))->setDefault(true); // QWizard gives that to Finish
}

bool ImportWizard::showsFailure() const {
  return currentId() == static_cast<int>(PageId::Result) && m_resultPage->hasFailed();
}

void ImportWizard::changeEvent(QEvent *event) {
  QWizard::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && m_steps != nullptr) WizardButtons::paint(*this, showsFailure());
}

// The window waits for work that changes a store. Making a request and undoing stop almost at once, so they are waited for without a question.
bool ImportWizard::mustWait() {
  if (m_session.isChanging()) {
    askToStop();
    return true;
  }
  const bool isMaking = m_requests->isChanging() || m_history->isChanging();
  m_requests->cancel();
  m_history->cancel();
  if (isMaking) m_closing = true;
  return isMaking;
}

// Escape first ends what runs, and Enter presses the button that has the focus; a dialog would close, and press its own button.
void ImportWizard::keyPressEvent(QKeyEvent *event) {
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  auto *page = qobject_cast<FlowPage *>(currentPage());
  if (event->matches(QKeySequence::Cancel) && page != nullptr && page->stop()) return;
  auto *button = isEnter ? qobject_cast<QPushButton *>(focusWidget()) : nullptr;
  if (button == nullptr) return QWizard::keyPressEvent(event);
  if (qobject_cast<BusyLine *>(button->parentWidget()) != nullptr) return; // Enter once more does not stop what Enter began; Escape and Space do
  if (!event->isAutoRepeat()) button->click();
}

void ImportWizard::reject() {
  if (mustWait()) return;
  m_session.cancel();
  QWizard::reject();
}

// QDialog's own handler ends in reject() only for a dialog that is visible; ours must always ask.
void ImportWizard::closeEvent(QCloseEvent *event) {
  if (mustWait()) return event->ignore();
  QWizard::closeEvent(event);
}

void ImportWizard::askToStop() {
  if (m_question != nullptr || m_closing) return;
  m_question = new StopQuestion(windowTitle(), this);
  connect(m_question, &QObject::destroyed, this, [this] { m_question = nullptr; });
  connect(m_question, &StopQuestion::stopChosen, this, [this] {
    m_closing = true;
    m_session.cancel();
  });
  m_question->open();
}

int ImportWizard::exitCode() const {
  const auto &failure = m_failure->error();
  return failure && !m_hasImported ? static_cast<int>(core::exitFor(failure->code)) : m_exitCode;
}

// The import has ended. A window that was to close does so only if nothing was changed: changes are shown.
void ImportWizard::settle(bool isImported) {
  const bool standsAlready = !m_session.receipts().empty(); // only what was to follow it did not: a name that moves, an issuer
  m_hasImported = m_hasImported || isImported;
  if (isImported)
    m_exitCode = static_cast<int>(m_session.outcome()->receipt.exit());
  else if (!standsAlready)
    m_exitCode = static_cast<int>(core::exitFor(m_session.failure()->code));
  if (m_question != nullptr) m_question->close();
  if (m_closing && !isImported && m_session.failure()->code == core::ErrorCode::Cancelled) QWizard::reject();
  m_closing = false;
}

// The same for a request and for an undo: what was done nevertheless is shown.
void ImportWizard::settleOther(const core::Error *failure) {
  if (m_closing && failure != nullptr && failure->code == core::ErrorCode::Cancelled) QWizard::reject();
  m_closing = false;
}

} // namespace ui
