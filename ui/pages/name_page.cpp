// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/name_page.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/card.h"
#include "ui/widgets/name_field.h"
#include "ui/widgets/place_card.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/tick_box.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <QWizard>

#include <algorithm>
#include <utility>

namespace ui {

NamePage::NamePage(ImportSession &session, QWidget *parent)
    : Page(session, parent), m_naming(new QWidget(this)), m_pairs(new Card(this)), m_pairsLabel(new QLabel(tr("&Key pairs to import:"), m_pairs)),
      m_pairBox(new QWidget(m_pairs)), m_pairsBanner(new Banner(m_pairs)), m_requestBanner(new Banner(this)) {
  auto *lines = new QVBoxLayout(m_naming);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(body()->spacing());
  m_requestBanner->setObjectName(QStringLiteral("requestBanner"));
  body()->addWidget(m_requestBanner);
  body()->addWidget(m_pairs);
  body()->addWidget(m_naming);
  buildPlace();
  m_pairs->setObjectName(QStringLiteral("pairsCard"));
  m_pairBox->setFocusPolicy(Qt::ClickFocus);
  m_pairsLabel->setBuddy(m_pairBox); // not a box itself, which its label's letter would untick
  m_pairsBanner->setObjectName(QStringLiteral("pairsBanner"));
  for (QWidget *part : {static_cast<QWidget *>(m_pairsLabel), m_pairBox, static_cast<QWidget *>(m_pairsBanner)}) m_pairs->addWidget(part);
  body()->addStretch(1);
  connect(&session, &ImportSession::drafted, this, [this] {
    buildFields();
    showState();
  });
}

void NamePage::buildPlace() {
  m_place = new PlaceCard(session().ports().scopes, session().ports().host.isPrivileged(), this);
  connect(m_place, &PlaceCard::chosen, this, [this](core::Scope scope) {
    if (session().scope() != scope) look(scope);
  });
  body()->addWidget(m_place);
  m_placeBanner = new Banner(this);
  m_placeBanner->setObjectName(QStringLiteral("placeBanner"));
  body()->addWidget(m_placeBanner);
  m_lookAgain = new QPushButton(tr("&Try again"), this);
  m_lookAgain->setObjectName(QStringLiteral("lookAgainButton"));
  m_lookAgain->setAutoDefault(false);
  connect(m_lookAgain, &QPushButton::clicked, this, &NamePage::lookAgain);
  body()->addWidget(m_lookAgain, 0, Qt::AlignLeading);
}

void NamePage::look(core::Scope scope) {
  session().setScope(scope);
  busyLine().begin(tr("Looking at the store…"));
  showState();
}

void NamePage::lookAgain() {
  look(session().scope());
}

void NamePage::initializePage() {
  m_wasLeft = false;
  connect(wizard(), &QWizard::currentIdChanged, this, &NamePage::followWay, Qt::UniqueConnection);
  const auto what = isNamed() ? tr("How the certificate is listed, and where it goes.") : tr("Where the issuers of the file go. They have no name.");
  const bool isSkipped = !wizard()->hasVisitedPage(static_cast<int>(PageId::Password));
  setHeading(isNamed() ? tr("Name and place") : tr("Place"), isSkipped ? what + QLatin1Char(' ') + tr("The file needs no password.") : what);
  const auto sha256 = toQt(session().file()->sha256);
  if (m_fileSha256 != sha256) {
    dropFields();
    m_typed.clear();
  }
  m_fileSha256 = sha256;
  m_place->setScope(session().scope());
  m_naming->setVisible(isNamed());
  buildPairs();
  buildFields();
  showState();
  focusName();
}

// Back does not begin a page anew. Meanwhile a name may have been taken, or let go.
void NamePage::followWay() {
  if (isCurrent() && m_wasLeft && !session().isBusy()) lookAgain();
  if (isCurrent()) m_wasLeft = false;
}

void NamePage::focusName() {
  if (!isNamed()) return m_place->focusChoice();
  m_fields.front()->focusName();
}

void NamePage::focusPlace() {
  m_place->focusChoice();
}

// Only a certificate with its key is listed under a name; a file may hold nothing but issuers.
bool NamePage::isNamed() const {
  const auto *draft = session().draft();
  return draft == nullptr || !draft->pairs.empty();
}

void NamePage::cleanupPage() {
  session().cancel();
}

void NamePage::dropFields() {
  for (const auto *field : m_fields) {
    if (field->certificate() && field->isOwn()) m_typed[field->certificate()->sha256()] = field->name();
  }
  qDeleteAll(m_fields);
  m_fields.clear();
}

// One for each key pair. What was typed for a certificate comes back with it.
void NamePage::buildFields() {
  const auto *draft = session().draft();
  const auto planned = draft != nullptr ? draft->pairs : std::vector<core::PlannedPair>();
  const auto isOf = [](const NameField *field, const core::PlannedPair &pair) { return field->certificate() == pair.certificate; };
  const bool isUnknown = draft == nullptr && !m_fields.empty(); // the place cannot be looked at: what was typed stays
  if (!isUnknown && (m_fields.empty() || !std::ranges::equal(m_fields, planned, isOf))) {
    dropFields();
    const bool isAlone = planned.size() < 2;
    for (std::size_t i = 0; i < std::max<std::size_t>(planned.size(), 1); ++i)
      addField(isAlone ? QString() : Display::subject(planned[i].certificate));
  }
  const auto &defaultName = session().ports().defaultName;
  const auto proposed = planned.empty() ? std::vector{core::ProposedName{defaultName, {}}}
                                        : core::proposedNames(planned, *session().bundle(), session().namesInUse(), defaultName);
  const QScopedValueRollback<bool> building(m_isBuilding, true);
  for (std::size_t i = 0; i < m_fields.size(); ++i) {
    auto facts = factsFor(planned.empty() ? nullptr : &planned[i], planned.empty() ? proposed.front() : proposed[i]);
    if (isUnknown) facts.certificate = m_fields[i]->certificate();
    m_fields[i]->setFacts(std::move(facts));
    const auto typed = planned.empty() ? m_typed.end() : m_typed.find(planned[i].certificate.sha256());
    if (typed != m_typed.end() && !m_fields[i]->isOwn()) m_fields[i]->take(typed->second);
  }
  QWidget *before = m_choices.empty() ? m_pairBox : m_lastPair;
  for (const auto *field : m_fields) before = field->orderAfter(before);
  m_place->orderAfter(before);
}

void NamePage::addField(const QString &of) {
  const auto suffix = m_fields.empty() ? QString() : QStringLiteral("-%1").arg(m_fields.size() + 1);
  auto *field = new NameField(of, suffix, m_naming);
  m_naming->layout()->addWidget(field);
  connect(field, &NameField::changed, this, &NamePage::showState);
  m_fields.push_back(field);
}

NameField::Facts NamePage::factsFor(const core::PlannedPair *pair, core::ProposedName proposed) {
  auto &store = session().store();
  NameField::Facts facts;
  facts.proposed = std::move(proposed);
  facts.defaultName = session().ports().defaultName;
  facts.inUse = session().namesInUse();
  facts.now = session().ports().clock.now();
  if (store.traits().links)
    facts.pathOf = [&store](const std::string &name) {
      return store.pathOf({core::PlaceOfFile::Of::Link, name, core::PlaceOfFile::File::FullChain});
    };
  if (pair != nullptr) facts.certificate = pair->certificate;
  return facts;
}

// Each certificate with a key, in the file or in the store; a renewal and its predecessor have the same.
std::vector<core::Certificate> NamePage::pairs() const {
  const auto *draft = session().draft();
  const auto planned = draft != nullptr ? draft->pairs : std::vector<core::PlannedPair>();
  std::vector<core::Certificate> found;
  for (const auto &entry : session().bundle()->certificates) {
    const auto hasItsKey = [&](const core::PlannedPair &pair) { return pair.certificate.publicKey() == entry.certificate.publicKey(); };
    const bool isMeant = m_meant.contains(entry.certificate.sha256());
    if (entry.key || isMeant || std::any_of(planned.begin(), planned.end(), hasItsKey)) found.push_back(entry.certificate);
  }
  return found;
}

std::size_t NamePage::chosenCount() const {
  if (m_choices.empty()) return 1;
  return static_cast<std::size_t>(std::count_if(m_choices.begin(), m_choices.end(), [](const auto &choice) { return choice.second->isChecked(); }));
}

void NamePage::buildPairs() {
  m_choices.clear();
  qDeleteAll(m_pairBox->findChildren<QCheckBox *>(Qt::FindDirectChildrenOnly));
  delete m_pairBox->layout();
  auto *column = new QVBoxLayout(m_pairBox);
  column->setContentsMargins(0, 0, 0, 0);
  m_pairsBanner->hide();
  if (session().options().selected.empty()) {
    m_meant.clear();
    for (const auto &pair : session().draft() != nullptr ? session().draft()->pairs : std::vector<core::PlannedPair>())
      m_meant.insert(pair.certificate.sha256());
  }
  const auto all = pairs();
  m_pairs->setVisible(all.size() > 1);
  if (all.size() > 1) {
    for (const auto &certificate : all) addPair(certificate);
  }
}

void NamePage::addPair(const core::Certificate &certificate) {
  const auto &selected = session().options().selected;
  const auto name = Display::subject(certificate);
  const auto what = tr("%1, until %2", "key, date").arg(Display::key(certificate), Display::date(certificate.notAfter()));
  const auto elided = fontMetrics().elidedText(name, Qt::ElideMiddle, 260).replace(QLatin1Char('&'), QStringLiteral("&&"));
  auto *box = new TickBox(tr("%1 (%2)", "name, key and date").arg(elided, what), m_pairBox);
  box->setObjectName(QStringLiteral("pairCheck-") + toQt(certificate.sha256()));
  box->setAccessibleName(tr("%1 (%2)", "name, key and date").arg(name, what));
  box->setToolTip(QStringLiteral("SHA-256: ") + toQt(certificate.sha256()));
  box->setChecked((selected.empty() ? m_meant : selected).contains(certificate.sha256()));
  connect(box, &QCheckBox::toggled, this, &NamePage::choosePairs);
  if (m_choices.empty()) m_pairBox->setFocusProxy(box);
  m_choices.emplace(certificate.sha256(), box);
  m_lastPair = box;
  m_pairBox->layout()->addWidget(box);
}

// Without any there is nothing to look for; the last choice stands until there is another.
void NamePage::choosePairs() {
  m_pairsBanner->hide();
  if (chosenCount() == 0) {
    m_pairsBanner->showMessage(Banner::Kind::Error, {tr("Nothing is chosen"), tr("Tick at least one key pair."), {}});
    showState();
    return;
  }
  std::set<std::string> chosen;
  for (const auto &[sha256, box] : m_choices) {
    if (box->isChecked()) chosen.insert(sha256);
  }
  session().select(chosen == m_meant ? std::set<std::string>() : std::move(chosen));
  showState();
}

void NamePage::showState() {
  if (m_isBuilding) return; // of two hundred fields each says that it has changed
  for (auto *field : m_fields) {
    std::set<std::string> others;
    for (const auto *other : m_fields) {
      if (other != field) others.insert(other->name());
    }
    field->setOthers(std::move(others));
  }
  showPlace();
  showRequest();
  emit completeChanged();
}

// That this account cannot change it is no reason to stop: another account may, and the plan can be seen.
void NamePage::showPlace() {
  m_place->setPath(Display::storePath(session().store()));
  const auto *failure = session().placeFailure() != nullptr ? session().placeFailure() : session().placeObstacle();
  if (failure != nullptr) m_placeBanner->showError(*failure);
  if (failure == nullptr) m_placeBanner->hide();
  m_lookAgain->setVisible(failure != nullptr);
}

void NamePage::showRequest() {
  QStringList answered;
  const auto *draft = session().draft();
  for (const auto &pair : draft != nullptr ? draft->pairs : std::vector<core::PlannedPair>()) {
    const auto made = pair.request ? session().requestsAnswered().find(*pair.request) : session().requestsAnswered().end();
    if (made != session().requestsAnswered().end())
      answered << tr("%1 answers the request of %2, whose key is in the store.", "certificate, date")
                      .arg(Display::subject(pair.certificate), Display::date(made->second));
  }
  if (answered.isEmpty()) return m_requestBanner->hide();
  m_requestBanner->showMessage(Banner::Kind::Info, {tr("A request is answered"), answered.join(QLatin1Char(' ')), {}});
}

bool NamePage::isComplete() const {
  const bool hasPlace = session().placeFailure() == nullptr;
  return session().verb() == ImportSession::Verb::None && hasPlace && chosenCount() > 0 && std::ranges::all_of(m_fields, &NameField::isValid);
}

bool NamePage::validatePage() {
  std::vector<Naming> namings;
  for (const auto *field : m_fields) {
    const auto &certificate = field->certificate();
    namings.push_back({certificate ? certificate->sha256() : std::string(), field->name(), field->isOwn(), field->link()});
  }
  session().name(namings);
  m_wasLeft = true;
  return true;
}

} // namespace ui
