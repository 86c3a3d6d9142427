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
#include "ui/widgets/use_card.h"

#include <QCheckBox>
#include <QComboBox>
#include <QHBoxLayout>
#include <QPushButton>
#include <QScopedValueRollback>
#include <QVBoxLayout>
#include <QWizard>

#include <algorithm>
#include <utility>

namespace ui {

namespace {
constexpr std::size_t fieldsShown = 10;
}

NamePage::NamePage(ImportSession &session, QWidget *parent)
    : Page(session, parent), m_naming(new QWidget(this)), m_group(new QComboBox(m_naming)), m_groupBanner(new Banner(m_naming)),
      m_pairs(new Card(this)), m_pairsLabel(new QLabel(tr("&Key pairs to import:"), m_pairs)), m_pairBox(new QWidget(m_pairs)),
      m_pairsBanner(new Banner(m_pairs)), m_requestBanner(new Banner(this)) {
  auto *lines = new QVBoxLayout(m_naming);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(body()->spacing());
  m_group->setObjectName(QStringLiteral("groupCombo"));
  m_group->setAccessibleName(tr("Names to show"));
  m_group->hide();
  m_groupBanner->setObjectName(QStringLiteral("groupBanner"));
  lines->addWidget(m_group);
  lines->addWidget(m_groupBanner);
  connect(m_group, &QComboBox::currentIndexChanged, this, &NamePage::showGroup);
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
  connect(&session, &ImportSession::drafted, this, [this] { buildFields(); });
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
  m_use = new UseCard(this);
  connect(m_use, &UseCard::opened, this, [this](QWidget *parts) { scrollTo(parts); });
  body()->addWidget(m_use);
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
    m_use->clear();
  }
  m_fileSha256 = sha256;
  m_place->setScope(session().scope());
  m_naming->setVisible(isNamed());
  buildPairs();
  buildFields();
  focusName();
}

// Back does not begin a page anew. Meanwhile a name may have been taken, or let go.
void NamePage::followWay() {
  if (isCurrent() && m_wasLeft && !session().isBusy()) lookAgain();
  if (isCurrent()) m_wasLeft = false;
}

void NamePage::focusName() {
  if (!isNamed()) return m_place->focusChoice();
  m_group->setCurrentIndex(0);
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
  m_fieldSlices.stop();
  qDeleteAll(m_fields);
  m_fields.clear();
}

// One for each key pair. What was typed for a certificate comes back with it.
void NamePage::buildFields() {
  const auto *draft = session().draft();
  m_planned = draft != nullptr ? draft->pairs : std::vector<core::PlannedPair>();
  const auto isOf = [](const NameField *field, const core::PlannedPair &pair) { return field->certificate() == pair.certificate; };
  const bool isUnknown = draft == nullptr && !m_fields.empty(); // the place cannot be looked at: what was typed stays
  if (!isUnknown && (m_fields.empty() || !std::ranges::equal(m_fields, m_planned, isOf))) dropFields();
  const auto &defaultName = session().ports().defaultName;
  m_proposed = m_planned.empty() ? std::vector{core::ProposedName{defaultName, {}}}
                                 : core::proposedNames(m_planned, *session().bundle(), session().namesInUse(), defaultName);
  m_lastField = m_choices.empty() ? m_pairBox : m_lastPair;
  setTabOrder(m_lastField, m_group);
  m_lastField = m_group;
  const auto count = isUnknown ? m_fields.size() : std::max<std::size_t>(m_planned.size(), 1);
  m_fieldSlices.begin(
      count, [this](std::size_t index) { fillField(index); }, [this] { endFields(); });
}

void NamePage::endFields() {
  m_use->orderAfter(m_place->orderAfter(m_lastField));
  const auto groups = static_cast<int>(groupOf(m_fields.size() - 1)) + 1;
  const int shown = std::clamp(m_group->currentIndex(), 0, groups - 1);
  const QSignalBlocker quiet(m_group);
  m_group->clear();
  for (int group = 0; group < groups; ++group) {
    const auto first = static_cast<std::size_t>(group) * fieldsShown;
    const auto last = std::min(first + fieldsShown, m_fields.size());
    const auto &one = m_fields[first]->certificate();
    m_group->addItem(tr("Names %1 to %2 of %3, from %4", "numbers, a certificate")
                         .arg(first + 1)
                         .arg(last)
                         .arg(m_fields.size())
                         .arg(one ? Display::subject(*one) : QString()));
  }
  m_group->setCurrentIndex(shown);
  m_group->setVisible(groups > 1);
  showGroup();
  showState();
}

// What is hidden is not laid out.
void NamePage::showGroup() {
  const auto group = static_cast<std::size_t>(std::max(m_group->currentIndex(), 0));
  for (std::size_t i = 0; i < m_fields.size(); ++i) m_fields[i]->setVisible(groupOf(i) == group);
  showHiddenFault();
}

std::size_t NamePage::groupOf(std::size_t index) const {
  return index / fieldsShown;
}

// Next is off because of a name that is not in sight.
void NamePage::showHiddenFault() {
  const auto isFault = [](const NameField *field) { return !field->isValid() && field->isHidden(); };
  const auto found = std::ranges::find_if(m_fields, isFault);
  if (found == m_fields.end()) return m_groupBanner->hide();
  const auto group = static_cast<int>(groupOf(static_cast<std::size_t>(found - m_fields.begin())));
  m_groupBanner->showMessage(Banner::Kind::Error, {tr("A name is not allowed"), tr("It is among these: %1.").arg(m_group->itemText(group)), {}});
}

void NamePage::fillField(std::size_t index) {
  const bool isUnknown = m_planned.empty() && index < m_fields.size();
  if (index == m_fields.size()) addField(m_planned.size() < 2 ? QString() : Display::subject(m_planned[index].certificate));
  auto *field = m_fields[index];
  auto facts = factsFor(m_planned.empty() ? nullptr : &m_planned[index], m_proposed[m_planned.empty() ? 0 : index]);
  if (isUnknown) facts.certificate = field->certificate();
  facts.others = [this, field] { return namesBeside(field); };
  const QScopedValueRollback<bool> building(m_isBuilding, true);
  field->setFacts(std::move(facts));
  const auto typed = m_planned.empty() ? m_typed.end() : m_typed.find(m_planned[index].certificate.sha256());
  if (typed != m_typed.end() && !field->isOwn()) field->take(typed->second);
  m_lastField = field->orderAfter(m_lastField);
}

std::set<std::string> NamePage::namesBeside(const NameField *field) const {
  std::set<std::string> names;
  for (const auto *other : m_fields) {
    if (other != field) names.insert(other->name());
  }
  return names;
}

void NamePage::addField(const QString &of) {
  const auto suffix = m_fields.empty() ? QString() : QStringLiteral("-%1").arg(m_fields.size() + 1);
  auto *field = new NameField(of, suffix, m_naming);
  m_naming->layout()->addWidget(field);
  if (groupOf(m_fields.size()) != static_cast<std::size_t>(std::max(m_group->currentIndex(), 0))) field->hide();
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
  m_lastPair = nullptr;
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
  m_pairBox->setEnabled(false); // what is chosen is the sum of all
  m_pairSlices.begin(
      all.size() > 1 ? all.size() : 0, [this, all](std::size_t index) { addPair(all[index]); }, [this] { endPairs(); });
}

void NamePage::endPairs() {
  m_pairBox->setEnabled(true);
  showState();
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
  if (m_lastPair != nullptr) setTabOrder(m_lastPair, box);
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
  if (m_isBuilding) return;
  std::map<std::string, int> uses;
  for (const auto *field : m_fields) ++uses[field->name()];
  for (auto *field : m_fields) field->setShared(uses[field->name()] > 1);
  showHiddenFault();
  showPlace();
  showRequest();
  showUse();
  emit completeChanged();
}

// Issuers alone have no key, and serve nobody.
void NamePage::showUse() {
  m_use->setVisible(isNamed());
  m_use->setRenewal(std::ranges::any_of(m_fields, [](const NameField *field) { return field->link() == core::Reply::Move; }));
  m_use->offer(session().likelyReaders(), session().store().traits().keyReaders);
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
  if (m_fieldSlices.isRunning() || m_pairSlices.isRunning()) return false;
  return session().verb() == ImportSession::Verb::None && hasPlace && chosenCount() > 0 && std::ranges::all_of(m_fields, &NameField::isValid);
}

bool NamePage::validatePage() {
  if (m_fieldSlices.isRunning()) return false;
  std::vector<Naming> namings;
  for (const auto *field : m_fields) {
    const auto &certificate = field->certificate();
    namings.push_back({certificate ? certificate->sha256() : std::string(), field->name(), field->isOwn(), field->link()});
  }
  session().name(namings);
  session().use(m_use->services(), m_use->readers());
  m_wasLeft = true;
  return true;
}

} // namespace ui
