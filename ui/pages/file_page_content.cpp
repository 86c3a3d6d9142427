// SPDX-License-Identifier: Apache-2.0
// What stands on the first page, and what it listens to.
#include "ui/pages/file_page.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/plan_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/drop_zone.h"
#include "ui/widgets/file_facts_card.h"
#include "ui/widgets/file_trouble.h"
#include "ui/widgets/filter_list.h"
#include "ui/widgets/path_edit.h"
#include "ui/widgets/recent_changes.h"
#include "ui/widgets/request_offer.h"
#include "ui/widgets/shown_path.h"
#include "ui/widgets/tab_place.h"

#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

namespace ui {

namespace {

QString countOfRequests(int count) {
  return count == 1 ? FilePage::tr("1 request waits in this store") : FilePage::tr("%n requests wait in this store", nullptr, count);
}

} // namespace

FilePage::FilePage(ImportSession &session, FileChooser &chooser, QSettings &settings, QWidget *parent)
    : Page(session, parent), m_chooser(chooser), m_folder(settings), m_path(new PathEdit(this)), m_paste(new QPushButton(tr("&Paste"), this)),
      m_facts(new FileFactsCard(this)), m_trouble(new FileTrouble(this)), m_files(new Banner(this)),
      m_waiting(new FilterList(tr("Requests that wait for their certificates"), countOfRequests, this)), m_request(new RequestOffer(this)) {
  setHeading(tr("Which certificate file?"), tr("Nothing is changed until you choose Import."));
  buildContent();
  connect(m_path, &PathEdit::meant, this, &FilePage::openNow);
  connect(m_path, &PathEdit::chosen, this, [this] {
    if (m_trouble->again().isVisible()) openAgain();
    goOnLater();
  });
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
    showSavedPlan();
    enter(m_state == State::OpeningToGoOn ? State::TryingToGoOn : State::Trying);
    this->session().unlock(std::nullopt);
  });
  connect(&session, &ImportSession::savedPlanOpened, this, [this] {
    hideMessage();
    showSavedPlan();
    if (m_state == State::OpeningToGoOn) enter(State::TryingToGoOn);
    endTrial(State::Open);
  });
  connect(&session, &ImportSession::requestsSeen, this, &FilePage::showWaiting);
  connect(&session, &ImportSession::fileChecked, this, &FilePage::endCheck);
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
  body()->addWidget(label);
  body()->addWidget(m_path);
  body()->addWidget(new ShownPath(*m_path, QStringLiteral("shownPathLabel"), this));
  body()->addWidget(zone);
  m_files->setObjectName(QStringLiteral("fileSetBanner"));
  body()->addWidget(m_trouble);
  body()->addWidget(m_files);
  body()->addWidget(m_facts);
  body()->addStretch(1);
  m_waiting->setObjectName(QStringLiteral("waitingRequests"));
  m_waiting->setFoldedEntries(0);
  m_waiting->hide();
  body()->addWidget(m_waiting);
  body()->addWidget(m_request);
  QList<QWidget *> order{m_path, browseButton, m_paste, &m_trouble->anyway(), &m_trouble->again(), m_facts};
  order << m_waiting->tabStops() << m_request->link();
  for (int i = 1; i < order.size(); ++i) setTabPlace(order[i - 1], order[i]);
  connect(m_request, &RequestOffer::taken, this, [this] { leaveFor(PageId::Request); });
  connect(&m_trouble->anyway(), &QPushButton::clicked, this, &FilePage::openAnyway);
  connect(&m_trouble->again(), &QPushButton::clicked, this, &FilePage::openAgain);
  connect(browseButton, &QPushButton::clicked, this, &FilePage::browse);
  connect(m_paste, &QPushButton::clicked, this, &FilePage::paste);
  zone->setTakesSeveral();
  connect(zone, &DropZone::dropped, this, &FilePage::setPaths);
}

void FilePage::showChanges(const std::vector<ListedChange> &changes, bool withPlaces) {
  m_changes = changes;
  m_hasPlaces = withPlaces;
  if (m_recent != nullptr) m_recent->setChanges(m_changes, m_hasPlaces);
  showRecent(isCurrent() && m_state == State::Empty);
}

void FilePage::showRecent(bool isWanted) {
  if (!isWanted || m_changes.empty()) {
    if (m_recent != nullptr) m_recent->deleteLater(); // not from within a signal of its own
    if (m_recent != nullptr) m_recent->hide();
    m_recent = nullptr;
    return;
  }
  if (m_recent != nullptr) return;
  m_recent = new RecentChanges(this);
  m_recent->setObjectName(QStringLiteral("recentChanges"));
  body()->insertWidget(body()->indexOf(m_facts) + 1, m_recent);
  QWidget *before = m_facts;
  for (auto *stop : m_recent->tabStops()) {
    setTabPlace(before, stop);
    before = stop;
  }
  connect(m_recent, &RecentChanges::receiptWanted, this, &FilePage::receiptWanted);
  connect(m_recent, &RecentChanges::undoWanted, this, [this](const ChangeName &change) {
    m_turnedFrom = change;
    emit undoWanted(change);
  });
  m_recent->setChanges(m_changes, m_hasPlaces);
  if (m_turnedFrom) m_recent->choose(*m_turnedFrom);
  m_recent->show();
}

void FilePage::sayNotRead(const core::Error &error) {
  m_trouble->say().showError(error);
}

void FilePage::showSavedPlan() {
  const auto *plan = session().savedPlan();
  if (plan != nullptr) m_files->showMessage(Banner::Kind::Info, {tr("This is a saved plan"), PlanText::preparedBy(*plan), {}});
}

void FilePage::showWaiting(const std::vector<core::StoredRequest> &requests) {
  QStringList entries;
  for (const auto &each : requests)
    entries << tr("%1, made on %2", "whose request it is, date").arg(Display::shown(core::labelOf(each.request)), Display::date(each.made));
  m_waiting->setEntries(entries);
  m_waiting->setVisible(!entries.isEmpty());
}

} // namespace ui
