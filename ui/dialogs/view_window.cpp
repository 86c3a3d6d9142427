// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/view_window.h"

#include "ui/dialogs/certificate_window.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/view_session.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/calm_style.h"
#include "ui/widgets/password_edit.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/tinted_icon.h"

#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <utility>

#include <algorithm>

namespace ui {

namespace {

constexpr int usualWidth = 480;

QWidget *styled(QWidget *parent) {
  CalmStyle::install();
  return parent;
}

} // namespace

ViewWindow::ViewWindow(const SessionPorts &ports, FileChooser &chooser, const QString &path, QWidget *parent)
    : QDialog(styled(parent), Qt::Window), m_chooser(chooser), m_session(new ViewSession(ports, this)), m_heading(plainLabel(this)),
      m_passwordRow(new QWidget(this)), m_edit(new PasswordEdit(m_passwordRow)), m_open(new QPushButton(tr("&Open"), this)),
      m_banner(new Banner(this)), m_busy(new BusyLine(this)) {
  installPasswordAccessibility();
  Roles::install();
  setObjectName(QStringLiteral("viewWindow"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowIcon(TintedIcon::application());
  const auto name = Display::shown(toUtf8(QFileInfo(path).fileName()));
  setWindowTitle(tr("%1 — Certwright").arg(name));
  m_heading->setText(name);
  buildPassword();
  connect(m_session, &ViewSession::opened, this, &ViewWindow::showCertificates);
  connect(m_session, &ViewSession::failed, this, &ViewWindow::showFailure);
  connect(m_session, &Flow::progressed, m_busy, &BusyLine::setProgress);
  connect(m_session, &Flow::verbChanged, this, [this] {
    if (!m_session->isBusy()) m_busy->end();
  });
  m_busy->begin(tr("Reading the file…"));
  m_session->open(path);
  resize(usualWidth, sizeHint().height());
}

void ViewWindow::buildPassword() {
  QFont bold = m_heading->font();
  bold.setBold(true);
  m_heading->setFont(bold);
  m_banner->setObjectName(QStringLiteral("viewBanner"));
  m_edit->setObjectName(QStringLiteral("viewPasswordEdit"));
  m_edit->setAccessibleName(tr("Password"));
  m_open->setObjectName(QStringLiteral("viewOpenButton"));
  m_open->setDefault(true);
  auto *close = new QPushButton(tr("Close"), this);
  close->setObjectName(QStringLiteral("viewCloseButton"));
  close->setToolTip(tr("Escape"));
  auto *label = new QLabel(tr("&Password:"), m_passwordRow);
  label->setBuddy(m_edit);
  auto *lines = new QVBoxLayout(m_passwordRow);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->addWidget(label);
  lines->addWidget(m_edit);
  auto *buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(m_open);
  buttons->addWidget(close);
  auto *layout = new QVBoxLayout(this);
  layout->addWidget(m_heading);
  layout->addWidget(m_banner);
  layout->addWidget(m_passwordRow);
  layout->addWidget(m_busy);
  layout->addStretch(1);
  layout->addLayout(buttons);
  m_passwordRow->hide();
  m_open->hide();
  connect(m_open, &QPushButton::clicked, this, &ViewWindow::tryPassword);
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  connect(m_edit, &PasswordEdit::typed, this, [this] {
    m_banner->hide();
    m_open->setEnabled(!m_edit->text().isEmpty());
  });
}

void ViewWindow::tryPassword() {
  if (m_session->isBusy() || m_edit->text().isEmpty()) return;
  m_banner->hide();
  m_passwordRow->setEnabled(false);
  m_open->setEnabled(false);
  m_busy->begin(tr("Checking the password…"));
  m_session->unlock(m_edit->secret());
}

void ViewWindow::showFailure(const core::Error &error) {
  using enum core::ErrorCode;
  m_failure = error;
  m_passwordRow->setEnabled(true);
  if (error.code == PasswordNeeded || error.code == WrongPassword) return askForPassword(error);
  m_banner->showError(error);
  fitHeight();
}

// As high as what it says takes at its width.
void ViewWindow::fitHeight() {
  layout()->activate();
  resize(usualWidth, std::max(layout()->heightForWidth(usualWidth), sizeHint().height()));
}

void ViewWindow::askForPassword(const core::Error &error) {
  m_passwordRow->show();
  m_open->show();
  m_open->setEnabled(!m_edit->text().isEmpty());
  if (error.code == core::ErrorCode::PasswordNeeded)
    m_banner->showMessage(Banner::Kind::Info, {tr("The file has a password"), tr("Its certificates can be seen once it is open."), {}});
  else
    m_banner->showError(error);
  m_edit->setFocus();
  m_edit->selectAll();
  fitHeight();
}

void ViewWindow::showCertificates() {
  m_failure.reset();
  m_edit->wipe();
  auto *window = new CertificateWindow(m_session->ports(), m_chooser, m_session->paths(), parentWidget());
  window->show();
  window->activateWindow();
  emit gaveWayTo(window);
  accept();
}

// However it is closed.
void ViewWindow::done(int result) {
  m_session->cancel();
  const auto failure = std::exchange(m_failure, std::nullopt);
  QDialog::done(result);
  if (failure) emit gaveUp(*failure);
}

} // namespace ui
