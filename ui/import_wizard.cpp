// SPDX-License-Identifier: Apache-2.0
#include "ui/import_wizard.h"

#include "ui/pages/confirm_page.h"
#include "ui/pages/file_page.h"
#include "ui/pages/name_page.h"
#include "ui/pages/password_page.h"
#include "ui/pages/result_page.h"
#include "ui/text/display.h"
#include "ui/widgets/password_edit.h"
#include "ui/widgets/step_list.h"

#include <QAbstractButton>
#include <QApplication>
#include <QCloseEvent>
#include <QMessageBox>
#include <QPushButton>

namespace ui {

ImportWizard::ImportWizard(ImportSession &session, FileChooser &chooser, QWidget *parent) : QWizard(parent), m_session(session) {
  installPasswordAccessibility();
  setObjectName(QStringLiteral("importWizard"));
  setWizardStyle(QWizard::ModernStyle);
  setOptions(QWizard::NoBackButtonOnStartPage | QWizard::NoCancelButtonOnLastPage | QWizard::NoBackButtonOnLastPage);
  setButtonLayout({QWizard::Stretch, QWizard::BackButton, QWizard::NextButton, QWizard::CommitButton, QWizard::FinishButton, QWizard::CancelButton});
  setButtonText(QWizard::BackButton, tr("&Back"));
  setButtonText(QWizard::NextButton, tr("&Next"));
  setButtonText(QWizard::FinishButton, tr("&Finish"));
  m_steps = new StepList({tr("File"), tr("Password"), tr("Name and place"), tr("Confirm"), tr("Result")}, this);
  m_steps->setObjectName(QStringLiteral("stepList"));
  setSideWidget(m_steps);
  addPages(chooser);
  button(QWizard::BackButton)->setObjectName(QStringLiteral("backButton"));
  button(QWizard::NextButton)->setObjectName(QStringLiteral("nextButton"));
  button(QWizard::CommitButton)->setObjectName(QStringLiteral("importButton"));
  button(QWizard::FinishButton)->setObjectName(QStringLiteral("finishButton"));
  button(QWizard::CancelButton)->setObjectName(QStringLiteral("cancelButton"));
  connect(this, &QWizard::currentIdChanged, this, &ImportWizard::showStep);
  connect(&m_session, &ImportSession::opened, this, &ImportWizard::showTitle);
  connect(&m_session, &ImportSession::verbChanged, this, &ImportWizard::updateButtons);
  connect(&m_session, &ImportSession::imported, this, [this] { settle(true); });
  connect(&m_session, &ImportSession::importFailed, this, [this] { settle(false); });
  showTitle();
  paintButtons();
  resize(900, 690);
}

void ImportWizard::addPages(FileChooser &chooser) {
  m_filePage = new FilePage(m_session, chooser, this);
  m_confirmPage = new ConfirmPage(m_session, this);
  auto *resultPage = new ResultPage(m_session, this);
  setPage(static_cast<int>(PageId::File), m_filePage);
  setPage(static_cast<int>(PageId::Password), new PasswordPage(m_session, this));
  setPage(static_cast<int>(PageId::Name), new NamePage(m_session, this));
  setPage(static_cast<int>(PageId::Confirm), m_confirmPage);
  setPage(static_cast<int>(PageId::Result), resultPage);
  connect(resultPage, &ResultPage::tryAgain, this, [this] {
    back();
    m_confirmPage->planAgain();
  });
}

void ImportWizard::setPath(const QString &path) {
  m_filePage->setPath(path);
}

void ImportWizard::showStep(int id) {
  if (id >= 0) m_steps->setCurrent(id);
  updateButtons();
}

void ImportWizard::showTitle() {
  const auto *file = m_session.file();
  setWindowTitle(file == nullptr ? tr("Certwright") : tr("%1 — Certwright").arg(Display::shown(file->name)));
}

// There is no way back from an import that runs.
void ImportWizard::updateButtons() {
  if (m_session.verb() == ImportSession::Verb::Importing)
    button(QWizard::BackButton)->setEnabled(false);
  else if (currentId() == static_cast<int>(PageId::Confirm))
    button(QWizard::BackButton)->setEnabled(true);
}

// One accent, for the one thing to do next; from the palette, so that it suits every theme.
void ImportWizard::paintButtons() {
  for (const auto which : {QWizard::NextButton, QWizard::CommitButton, QWizard::FinishButton}) {
    auto colors = QApplication::palette(button(which));
    for (const auto group : {QPalette::Active, QPalette::Inactive}) {
      colors.setColor(group, QPalette::Button, colors.color(group, QPalette::Highlight));
      colors.setColor(group, QPalette::ButtonText, colors.color(group, QPalette::HighlightedText));
    }
    button(which)->setPalette(colors);
  }
}

void ImportWizard::changeEvent(QEvent *event) {
  QWizard::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && m_steps != nullptr) paintButtons();
}

void ImportWizard::reject() {
  if (m_session.verb() == ImportSession::Verb::Importing) {
    askToStop();
    return;
  }
  m_session.cancel();
  QWizard::reject();
}

// QDialog's own handler ends in reject() only for a dialog that is visible; ours must always ask.
void ImportWizard::closeEvent(QCloseEvent *event) {
  if (m_session.verb() == ImportSession::Verb::Importing) {
    event->ignore();
    askToStop();
    return;
  }
  QWizard::closeEvent(event);
}

void ImportWizard::askToStop() {
  if (m_question != nullptr || m_closing) return;
  m_question = new QMessageBox(QMessageBox::Question, windowTitle(), tr("An import is running. Stop it?"), QMessageBox::NoButton, this);
  m_question->setObjectName(QStringLiteral("stopQuestion"));
  m_question->setTextFormat(Qt::PlainText);
  m_question->setInformativeText(tr("If it can still be stopped, nothing is changed."));
  auto *stop = m_question->addButton(tr("&Stop the import"), QMessageBox::DestructiveRole);
  stop->setObjectName(QStringLiteral("stopButton"));
  auto *wait = m_question->addButton(tr("&Let it finish"), QMessageBox::RejectRole);
  wait->setObjectName(QStringLiteral("waitButton"));
  m_question->setDefaultButton(wait);
  m_question->setEscapeButton(wait);
  m_question->setAttribute(Qt::WA_DeleteOnClose);
  connect(m_question, &QObject::destroyed, this, [this] { m_question = nullptr; });
  connect(stop, &QAbstractButton::clicked, this, [this] {
    m_closing = true;
    m_session.cancel();
  });
  m_question->open();
}

// The import has ended. A window that was to close does so only if nothing was changed: what was, is shown.
void ImportWizard::settle(bool isImported) {
  if (m_question != nullptr) m_question->close();
  if (m_closing && !isImported && m_session.failure()->code == core::ErrorCode::Cancelled) QWizard::reject();
  m_closing = false;
}

} // namespace ui
