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
#include <QScreen>
#include <QScrollArea>
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
    : QDialog(styled(parent), Qt::Window), m_chooser(chooser), m_session(new ViewSession(ports, this)), m_content(new QWidget(this)),
      m_heading(plainLabel(m_content)), m_passwordRow(new QWidget(m_content)), m_edit(new PasswordEdit(m_passwordRow)),
      m_show(new QPushButton(tr("&Show"), m_passwordRow)), m_open(new QPushButton(tr("&Open"), this)), m_banner(new Banner(m_content)),
      m_busy(new BusyLine(m_content)) {
  installPasswordAccessibility();
  Roles::install();
  setObjectName(QStringLiteral("viewWindow"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowIcon(TintedIcon::application());
  const auto name = Display::shown(toUtf8(QFileInfo(path).fileName()));
  setWindowTitle(tr("%1 — Certwright").arg(name));
  m_heading->setText(name);
  buildPassword();
  buildPage();
  connect(m_session, &ViewSession::opened, this, &ViewWindow::showCertificates);
  connect(m_session, &ViewSession::failed, this, &ViewWindow::showFailure);
  connect(m_session, &Flow::progressed, m_busy, &BusyLine::setProgress);
  connect(m_session, &Flow::verbChanged, this, [this] {
    if (!m_session->isBusy()) m_busy->end();
  });
  m_busy->begin(tr("Reading the file…"));
  m_session->open(path);
  fitHeight();
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
  m_show->setObjectName(QStringLiteral("viewShowButton"));
  m_show->setCheckable(true);
  m_show->setAutoDefault(false);
  m_show->setAccessibleDescription(tr("Shows the password while you type it"));
  auto *label = new QLabel(tr("&Password:"), m_passwordRow);
  label->setBuddy(m_edit);
  auto *lines = new QVBoxLayout(m_passwordRow);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->addWidget(label);
  auto *row = new QHBoxLayout;
  row->addWidget(m_edit, 1);
  row->addWidget(m_show);
  lines->addLayout(row);
  m_passwordRow->hide();
  m_open->hide();
  connect(m_open, &QPushButton::clicked, this, &ViewWindow::tryPassword);
  connect(m_show, &QPushButton::toggled, this, [this](bool on) {
    m_edit->setRevealed(on);
    m_show->setText(on ? tr("&Hide") : tr("&Show"));
  });
  connect(m_edit, &PasswordEdit::typed, this, [this] {
    m_banner->hide();
    m_open->setEnabled(!m_edit->text().isEmpty());
  });
}

void ViewWindow::buildPage() {
  auto *close = new QPushButton(tr("Close"), this);
  close->setObjectName(QStringLiteral("viewCloseButton"));
  close->setToolTip(tr("Escape"));
  connect(close, &QPushButton::clicked, this, &QDialog::reject);
  auto *buttons = new QHBoxLayout;
  buttons->addStretch(1);
  buttons->addWidget(m_open);
  buttons->addWidget(close);
  auto *lines = new QVBoxLayout(m_content);
  lines->setContentsMargins(0, 0, 0, 0);
  for (QWidget *part : {static_cast<QWidget *>(m_heading), static_cast<QWidget *>(m_banner), m_passwordRow, static_cast<QWidget *>(m_busy)})
    lines->addWidget(part);
  lines->addStretch(1);
  auto *area = new QScrollArea(this);
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(m_content);
  area->viewport()->setAutoFillBackground(false);
  m_content->setAutoFillBackground(false);
  auto *layout = new QVBoxLayout(this);
  layout->addWidget(area, 1);
  layout->addLayout(buttons);
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

// As high as what it says takes at its width, and no higher than the screen.
void ViewWindow::fitHeight() {
  const auto room = screen()->availableSize() - QSize(0, 28); // its title bar
  const int width = std::min(usualWidth, room.width());
  const auto margins = layout()->contentsMargins();
  m_content->layout()->activate();
  const int content = m_content->layout()->totalHeightForWidth(width - margins.left() - margins.right());
  const int rest = margins.top() + layout()->spacing() + m_open->sizeHint().height() + margins.bottom();
  resize(width, std::min(std::max(content, m_content->sizeHint().height()) + rest, room.height()));
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
