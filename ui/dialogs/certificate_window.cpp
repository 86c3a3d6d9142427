// SPDX-License-Identifier: Apache-2.0
#include "ui/dialogs/certificate_window.h"

#include "ui/certificate_view.h"
#include "ui/dialogs/details_tab.h"
#include "ui/dialogs/file_chooser.h"
#include "ui/dialogs/general_tab.h"
#include "ui/dialogs/path_tab.h"
#include "ui/dialogs/pem_tab.h"
#include "ui/dialogs/write_file.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/calm_style.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/roles.h"
#include "ui/widgets/tinted_icon.h"
#include "ui/widgets/tones.h"

#include <QApplication>
#include <QClipboard>
#include <QComboBox>
#include <QDir>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPushButton>
#include <QScreen>
#include <QScrollArea>
#include <QShortcut>
#include <QTabWidget>
#include <QVBoxLayout>

#include <algorithm>

namespace ui {

namespace {

constexpr QSize usualSize(560, 660);

QWidget *styled(QWidget *parent) {
  CalmStyle::install();
  return parent;
}

// Where the screen is small, a tab scrolls, and the buttons below it stay in sight.
QScrollArea *scrolled(QWidget *tab) {
  auto *area = new QScrollArea(tab->parentWidget());
  area->setWidgetResizable(true);
  area->setFrameShape(QFrame::NoFrame);
  area->setFocusPolicy(Qt::NoFocus);
  area->setWidget(tab);
  area->viewport()->setAutoFillBackground(false);
  tab->setAutoFillBackground(false);
  return area;
}

// The name of a file for a certificate: its own, without what a path or a shell would take for something else.
QString fileNameOf(const core::Certificate &certificate) {
  QString name;
  for (const auto c : Display::subject(certificate).left(60)) {
    const bool isPlain = c.isLetterOrNumber() || c == QLatin1Char('-') || c == QLatin1Char('_') || (c == QLatin1Char('.') && !name.isEmpty());
    if (isPlain)
      name += c;
    else if (!name.endsWith(QLatin1Char('_')))
      name += QLatin1Char('_');
  }
  return name + QStringLiteral(".pem");
}

} // namespace

void CertificateWindow::openFor(QWidget *widget, const SessionPorts &ports, FileChooser &chooser, const ViewedPath &path) {
  auto *owner = widget->window();
  if (auto *viewer = qobject_cast<CertificateWindow *>(owner); viewer != nullptr && viewer->parentWidget() != nullptr) owner = viewer->parentWidget();
  auto all = owner->findChildren<CertificateWindow *>(Qt::FindDirectChildrenOnly);
  if (auto *first = qobject_cast<CertificateWindow *>(owner)) all << first;
  const auto shows = [&](const CertificateWindow *window) { return window->isVisible() && window->certificate() == path.first().certificate; };
  const auto found = std::find_if(all.begin(), all.end(), shows);
  auto *window = found != all.end() ? *found : new CertificateWindow(ports, chooser, {path}, owner);
  window->show();
  window->raise();
  window->activateWindow();
}

CertificateWindow::CertificateWindow(const SessionPorts &ports, FileChooser &chooser, std::vector<ViewedPath> paths, QWidget *parent)
    : QDialog(styled(parent), Qt::Window), m_ports(ports), m_chooser(chooser), m_paths(std::move(paths)), m_tabs(new QTabWidget(this)),
      m_banner(new Banner(this)), m_done(plainLabel(this)) {
  Roles::install();
  setObjectName(QStringLiteral("certificateWindow"));
  setAttribute(Qt::WA_DeleteOnClose);
  setWindowIcon(TintedIcon::application());
  m_tabs->setObjectName(QStringLiteral("certificateTabs"));
  m_banner->setObjectName(QStringLiteral("certificateBanner"));
  m_done->setObjectName(QStringLiteral("copiedLabel"));
  auto *layout = new QVBoxLayout(this);
  addChoice(*layout);
  addTabKeys();
  layout->addWidget(m_tabs, 1);
  layout->addWidget(m_banner);
  addButtons(*layout);
  showPath(0);
  showSize();
}

// Where a file holds several, each can be reached from here.
void CertificateWindow::addChoice(QVBoxLayout &layout) {
  if (m_paths.size() < 2) return;
  auto *choice = new QComboBox(this);
  choice->setObjectName(QStringLiteral("certificateChoice"));
  choice->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
  choice->setMinimumContentsLength(20);
  for (const auto &path : m_paths) {
    const auto &certificate = path.first().certificate;
    choice->addItem(
        tr("%1, until %2", "a certificate, the end of its validity").arg(Display::subject(certificate), Display::date(certificate.notAfter())));
  }
  auto *label = new QLabel(tr("Cer&tificate:"), this);
  label->setBuddy(choice);
  auto *row = new QHBoxLayout;
  row->addWidget(label);
  row->addWidget(choice, 1);
  layout.addLayout(row);
  connect(choice, &QComboBox::currentIndexChanged, this, [this](int which) { showPath(static_cast<std::size_t>(which)); });
}

// From everywhere: a list to choose from would take them for a letter to search.
void CertificateWindow::addTabKeys() {
  const auto turn = [this](int steps) { m_tabs->setCurrentIndex((m_tabs->currentIndex() + m_tabs->count() + steps) % m_tabs->count()); };
  connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::Key_Tab), this), &QShortcut::activated, this, [turn] { turn(1); });
  connect(new QShortcut(QKeySequence(Qt::CTRL | Qt::SHIFT | Qt::Key_Tab), this), &QShortcut::activated, this, [turn] { turn(-1); });
}

void CertificateWindow::addButtons(QVBoxLayout &layout) {
  auto *copyButton = new QPushButton(tr("&Copy"), this);
  copyButton->setObjectName(QStringLiteral("copyCertificateButton"));
  copyButton->setAccessibleDescription(tr("Copies the certificate as text"));
  auto *saveButton = new QPushButton(tr("&Save as…"), this);
  saveButton->setObjectName(QStringLiteral("saveCertificateButton"));
  m_close = new QPushButton(tr("Close"), this);
  m_close->setObjectName(QStringLiteral("closeCertificateButton"));
  m_close->setToolTip(tr("Escape"));
  for (auto *button : {copyButton, saveButton}) button->setAutoDefault(false);
  m_close->setDefault(true); // as it looks
  auto *row = new QHBoxLayout;
  row->addWidget(copyButton);
  row->addWidget(saveButton);
  row->addWidget(m_done, 1);
  row->addWidget(m_close);
  layout.addLayout(row);
  connect(copyButton, &QPushButton::clicked, this, &CertificateWindow::copy);
  connect(saveButton, &QPushButton::clicked, this, &CertificateWindow::save);
  connect(m_close, &QPushButton::clicked, this, &QDialog::reject);
  paintButtons();
}

void CertificateWindow::showPath(std::size_t which) {
  m_shown = which;
  delete m_view; // what it still asks for is of no interest any more
  m_banner->hide();
  m_done->clear();
  const auto &path = m_paths[which];
  setWindowTitle(tr("%1 — Certificate").arg(Display::subject(certificate())));
  const auto now = m_ports.clock.now();
  const int tab = std::max(m_tabs->currentIndex(), 0);
  while (m_tabs->count() > 0) delete m_tabs->widget(0);
  auto *general = new GeneralTab(path, now, m_tabs);
  auto *details = new DetailsTab(certificate(), m_tabs);
  auto *way = new PathTab(path, now, m_tabs);
  m_pem = new PemTab(path, m_tabs);
  m_tabs->addTab(general, tr("&General"));
  m_tabs->addTab(scrolled(details), tr("&Details"));
  m_tabs->addTab(scrolled(way), tr("&Path"));
  m_tabs->addTab(scrolled(m_pem), tr("P&EM"));
  m_tabs->setCurrentIndex(tab);
  connect(way, &PathTab::wanted, this, [this](std::size_t issuer) { openFor(this, m_ports, m_chooser, m_paths[m_shown].from(issuer)); });
  m_view = new CertificateView(m_ports, this);
  connect(m_view, &CertificateView::described, this, [this, general, details] {
    general->setDetails(*m_view->details());
    details->setDetails(*m_view->details());
  });
  connect(m_view, &CertificateView::describeFailed, this, [general, details](const core::Error &error) {
    general->setUnread();
    details->setFailure(error);
  });
  m_view->describe(certificate());
}

void CertificateWindow::showSize() {
  const auto room = screen()->availableSize() - QSize(0, 28); // its title bar
  resize(usualSize.boundedTo(room).expandedTo(minimumSizeHint()));
}

void CertificateWindow::copy() {
  QApplication::clipboard()->setText(toQt(m_pem->pem()));
  m_banner->hide();
  m_done->setText(tr("✓ Copied as text"));
}

void CertificateWindow::save() {
  const auto proposal = QDir::home().filePath(fileNameOf(certificate()));
  m_chooser.save(this, FileChooser::Content::Certificate, proposal, [this](const QString &path) { write(path); });
}

void CertificateWindow::write(const QString &path) {
  const auto failure = writeFile(path, m_pem->pem());
  const auto shown = Display::shown(toUtf8(path));
  m_done->clear();
  if (!failure)
    m_banner->showMessage(Banner::Kind::Done, {tr("Certificate saved"), shown, {}});
  else
    m_banner->showMessage(Banner::Kind::Error, {tr("Certificate not saved"), tr("%1 could not be written: %2.").arg(shown, *failure), {}});
}

// Enter presses the button that has the focus, and no other: in a list it means the row.
void CertificateWindow::keyPressEvent(QKeyEvent *event) {
  const bool isEnter = event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter;
  auto *button = qobject_cast<QPushButton *>(focusWidget());
  if (!isEnter) return QDialog::keyPressEvent(event);
  if (button != nullptr && button->hasFocus()) button->click();
}

void CertificateWindow::changeEvent(QEvent *event) {
  QDialog::changeEvent(event);
  if (event->type() == QEvent::PaletteChange && m_close != nullptr) paintButtons();
}

// The accent, as on the buttons of the wizard.
void CertificateWindow::paintButtons() {
  auto colors = QApplication::palette(m_close);
  for (const auto group : {QPalette::Active, QPalette::Inactive}) {
    colors.setColor(group, QPalette::Button, Tones::accent(colors));
    colors.setColor(group, QPalette::ButtonText, colors.color(group, QPalette::HighlightedText));
  }
  m_close->setPalette(colors);
}

} // namespace ui
