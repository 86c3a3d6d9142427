// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/request_result_page.h"

#include "ui/dialogs/file_chooser.h"
#include "ui/dialogs/write_file.h"
#include "ui/request_session.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/card.h"
#include "ui/widgets/copy_button.h"
#include "ui/widgets/plain_label.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QHBoxLayout>
#include <QLabel>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QTimer>
#include <QVBoxLayout>

namespace ui {

RequestResultPage::RequestResultPage(RequestSession &requests, FileChooser &chooser, QWidget *parent)
    : FlowPage(requests, parent), m_requests(requests), m_chooser(chooser), m_done(new Banner(this)), m_saved(new Banner(this)),
      m_left(new Banner(this)), m_copy(new CopyButton(tr("&Copy"), this)), m_text(new QPlainTextEdit(this)) {
  setFinalPage(true);
  buildContent();
}

void RequestResultPage::buildContent() {
  m_done->setObjectName(QStringLiteral("requestDoneBanner"));
  m_saved->setObjectName(QStringLiteral("requestSavedBanner"));
  m_left->setObjectName(QStringLiteral("requestLeftBanner"));
  m_text->setObjectName(QStringLiteral("requestText"));
  m_text->setReadOnly(true);
  m_text->setTabChangesFocus(true);
  m_text->setWordWrapMode(QTextOption::WrapAnywhere); // in a narrow window; what is copied has its own lines
  m_text->setAccessibleName(tr("The request as text"));
  m_text->setAccessibleDescription(tr("What the authority gets"));
  m_text->viewport()->setAutoFillBackground(false); // the ground is drawn with the edge
  makeFixedWidth(m_text);
  m_text->setMinimumHeight(11 * m_text->fontMetrics().lineSpacing());
  auto *label = new QLabel(tr("&Text for the authority:"), this);
  label->setBuddy(m_text);
  m_copy->setObjectName(QStringLiteral("copyRequestButton"));
  m_copy->setAccessibleName(tr("Copy the request"));
  m_copy->setAccessibleDescription(tr("Copies the request as text"));
  auto *saveButton = new QPushButton(tr("&Save…"), this);
  saveButton->setObjectName(QStringLiteral("saveRequestButton"));
  saveButton->setAutoDefault(false);
  auto *row = new QHBoxLayout;
  row->addWidget(label, 1);
  row->addWidget(m_copy);
  row->addWidget(saveButton);

  auto *next = new Card(this);
  next->setObjectName(QStringLiteral("nextStepsCard"));
  next->setHeading(tr("What to do next"));
  next->addRow(QStringLiteral("1."), tr("Send the text to your authority."));
  next->addRow(QStringLiteral("2."), tr("Open what comes back in this program, on this computer: a .cer, .crt, .p7b or .pem file."));
  next->addRow(QStringLiteral("3."), tr("It finds its key by itself, and you see what the authority changed."));
  body()->addWidget(m_done);
  body()->addWidget(m_saved);
  body()->addWidget(m_left);
  body()->addLayout(row);
  body()->addWidget(m_text, 1);
  body()->addWidget(next);
  setTabOrder(m_copy, saveButton);
  setTabOrder(saveButton, m_text);
  connect(m_copy, &QPushButton::clicked, this, [this] {
    m_isTaken = true;
    m_left->hide();
  });
  connect(saveButton, &QPushButton::clicked, this, &RequestResultPage::save);
}

void RequestResultPage::initializePage() {
  const auto &receipt = *m_requests.receipt();
  const auto &request = receipt.plan.request->request;
  setHeading(tr("The request is made"), tr("Receipt %1").arg(toQt(receipt.id)));
  const auto file = m_requests.store().pathOf({core::PlaceOfFile::Of::Request, request.sha256(), core::PlaceOfFile::File::Request});
  const auto place = file ? QFileInfo(toQt(*file)).path() : toQt(m_requests.store().location());
  m_done->showMessage(Banner::Kind::Done, {tr("The request waits for its certificate"),
                                           tr("Its private key is kept in %1. It is not in the text below.").arg(Display::shown(toUtf8(place))),
                                           {}});
  m_saved->hide();
  m_left->hide();
  m_isTaken = false;
  QTimer::singleShot(0, this, &RequestResultPage::focusCopy); // the wizard gives the focus to a button of its own, before
  m_text->setPlainText(toQt(request.pem()));
  m_copy->setContent(toQt(request.pem()));
}

void RequestResultPage::focusCopy() {
  if (isCurrent()) m_copy->setFocus();
}

// Finish asks once: what waits in the store is of no use before an authority has its text.
bool RequestResultPage::validatePage() {
  const auto pem = toQt(m_requests.receipt()->plan.request->request.pem()).trimmed();
  if (m_isTaken || QApplication::clipboard()->text().trimmed() == pem) return true; // also with the keys of the text itself
  m_isTaken = true;
  const auto &request = m_requests.receipt()->plan.request->request;
  m_left->showMessage(
      Banner::Kind::Warning,
      {tr("The request was not copied or saved"),
       tr("It waits in the store. Show it with: %1").arg(QStringLiteral("certwright request show ") + toQt(request.sha256().substr(0, 8))),
       tr("Finish closes the window.")});
  focusCopy();
  return false;
}

// Under the name it is for, without what file systems treat in a way of their own.
void RequestResultPage::save() {
  const auto &request = m_requests.receipt()->plan.request->request;
  auto name = toQt(core::labelOf(request));
  name.replace(QRegularExpression(QStringLiteral("[^A-Za-z0-9._-]+")), QStringLiteral("_"));
  if (name.isEmpty() || name.startsWith(QLatin1Char('.'))) name.prepend(QStringLiteral("request"));
  m_chooser.save(this, FileChooser::Content::Request, QDir::home().filePath(name + QStringLiteral(".csr")),
                 [this](const QString &path) { write(path); });
}

void RequestResultPage::write(const QString &path) {
  const auto failure = writeFile(path, m_requests.receipt()->plan.request->request.pem());
  const auto shown = Display::shown(toUtf8(path));
  if (!failure) {
    m_isTaken = true;
    m_left->hide();
  }
  if (!failure)
    m_saved->showMessage(Banner::Kind::Info, {tr("Request saved"), shown, {}});
  else
    m_saved->showMessage(Banner::Kind::Error, {tr("Request not saved"), tr("%1 could not be written: %2.").arg(shown, *failure), {}});
}

} // namespace ui
