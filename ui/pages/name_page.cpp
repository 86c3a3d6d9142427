// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/name_page.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/glossary.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/card.h"
#include "ui/widgets/place_card.h"
#include "ui/widgets/plain_label.h"

#include <QCheckBox>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWizard>

#include <algorithm>

namespace ui {

namespace {
constexpr int maximumUnits = 63; // a QString counts in the very same units
}

NamePage::NamePage(ImportSession &session, QWidget *parent)
    : Page(session, parent), m_naming(new QWidget(this)), m_name(new QLineEdit(m_naming)), m_counter(plainLabel(m_naming)),
      m_suggestionBox(new QWidget(m_naming)), m_banner(new Banner(m_naming)), m_link(plainLabel(m_naming, {}, true)), m_pairs(new Card(this)),
      m_pairsLabel(new QLabel(tr("&Key pairs to import:"), m_pairs)), m_pairBox(new QWidget(m_pairs)), m_pairsBanner(new Banner(m_pairs)) {
  buildName();
  buildPlace();
  m_pairs->setObjectName(QStringLiteral("pairsCard"));
  m_pairBox->setFocusPolicy(Qt::ClickFocus);
  m_pairsLabel->setBuddy(m_pairBox); // not a box itself, which its label's letter would untick
  m_pairsBanner->setObjectName(QStringLiteral("pairsBanner"));
  for (QWidget *part : {static_cast<QWidget *>(m_pairsLabel), m_pairBox, static_cast<QWidget *>(m_pairsBanner)}) m_pairs->addWidget(part);
  body()->addWidget(m_pairs);
  body()->addStretch(1);
  connect(m_name, &QLineEdit::textChanged, this, &NamePage::showState);
  connect(m_name, &QLineEdit::textEdited, this, [this] { m_ownName = true; });
  connect(&session, &ImportSession::drafted, this, [this] {
    if (!m_ownName) takeDraftName();
    buildSuggestions();
    showState();
  });
}

void NamePage::buildName() {
  auto *label = new QLabel(tr("&Friendly name:"), this);
  label->setBuddy(m_name);
  label->setToolTip(Glossary::of(Glossary::Term::FriendlyName));
  m_name->setAccessibleDescription(Glossary::of(Glossary::Term::FriendlyName));
  m_name->setObjectName(QStringLiteral("friendlyNameEdit"));
  m_name->setAccessibleName(tr("Friendly name"));
  m_counter->setObjectName(QStringLiteral("counterLabel"));
  m_counter->setAlignment(Qt::AlignTrailing);
  makeSecondary(m_counter);
  auto *top = new QHBoxLayout;
  top->addWidget(label);
  top->addWidget(m_counter, 1);
  m_suggestionBox->setLayout(new QHBoxLayout);
  m_suggestionBox->layout()->setContentsMargins(0, 0, 0, 0);
  m_banner->setObjectName(QStringLiteral("nameBanner"));
  m_link->setObjectName(QStringLiteral("linkLabel"));
  makeSecondary(m_link);
  auto *lines = new QVBoxLayout(m_naming);
  lines->setContentsMargins(0, 0, 0, 0);
  lines->setSpacing(body()->spacing());
  lines->addLayout(top);
  for (QWidget *part : {static_cast<QWidget *>(m_name), m_suggestionBox, static_cast<QWidget *>(m_banner), static_cast<QWidget *>(m_link)})
    lines->addWidget(part);
  body()->addWidget(m_naming);
}

void NamePage::buildPlace() {
  m_place = new PlaceCard(session().ports().scopes, session().ports().host.isPrivileged(), this);
  const auto look = [this](core::Scope scope) {
    session().setScope(scope);
    busyLine().begin(tr("Looking at the store…"));
    showState();
  };
  connect(m_place, &PlaceCard::chosen, this, [this, look](core::Scope scope) {
    if (session().scope() != scope) look(scope);
  });
  body()->addWidget(m_place);
  m_placeBanner = new Banner(this);
  m_placeBanner->setObjectName(QStringLiteral("placeBanner"));
  body()->addWidget(m_placeBanner);
  m_lookAgain = new QPushButton(tr("&Try again"), this);
  m_lookAgain->setObjectName(QStringLiteral("lookAgainButton"));
  m_lookAgain->setAutoDefault(false);
  connect(m_lookAgain, &QPushButton::clicked, this, [this, look] { look(session().scope()); });
  body()->addWidget(m_lookAgain, 0, Qt::AlignLeading);
}

void NamePage::initializePage() {
  const auto what = isNamed() ? tr("How the certificate is listed, and where it goes.") : tr("Where the issuers of the file go. They have no name.");
  const bool isSkipped = !wizard()->hasVisitedPage(static_cast<int>(PageId::Password));
  setHeading(isNamed() ? tr("Name and place") : tr("Place"), isSkipped ? what + QLatin1Char(' ') + tr("The file needs no password.") : what);
  const auto sha256 = toQt(session().file()->sha256);
  if (m_fileSha256 != sha256) m_ownName = false;
  m_fileSha256 = sha256;
  m_place->setScope(session().scope());
  m_naming->setVisible(isNamed());
  if (!m_ownName) takeDraftName();
  buildPairs();
  buildSuggestions();
  showState();
  if (!isNamed()) return m_place->focusChoice();
  m_name->setFocus();
  m_name->selectAll();
}

// Only a certificate with its key is listed under a name; a file may hold nothing but issuers.
bool NamePage::isNamed() const {
  const auto *draft = session().draft();
  return draft == nullptr || !draft->pairs.empty();
}

void NamePage::cleanupPage() {
  session().cancel();
}

QString NamePage::draftName() const {
  const auto *draft = session().draft();
  return toQt(draft != nullptr && !draft->pairs.empty() ? draft->pairs.front().friendlyName : session().ports().defaultName);
}

void NamePage::takeDraftName() {
  m_name->setText(draftName());
}

QStringList NamePage::suggestions() const {
  QStringList names;
  const auto add = [&](const QString &name) {
    if (core::checkFriendlyName(toUtf8(name)) && !names.contains(name)) names << name;
  };
  add(draftName());
  add(toQt(session().ports().defaultName));
  const auto *draft = session().draft();
  for (const auto &pair : draft != nullptr ? draft->pairs : std::vector<core::PlannedPair>()) {
    const auto &certificate = pair.certificate;
    for (const auto &held : session().bundle()->keys) {
      if (held.friendlyName && !pair.key.empty() && core::keyIdOf(held.key.publicKey()) == pair.key) add(toQt(*held.friendlyName));
    }
    const auto title = certificate.subject().empty() ? certificate.firstName() : certificate.commonName();
    if (!title.empty()) {
      add(toQt(title) + QLatin1Char(' ') + Display::date(certificate.notAfter()).left(4));
    }
  }
  return names.mid(0, 4);
}

void NamePage::buildSuggestions() {
  qDeleteAll(m_suggestionBox->findChildren<QPushButton *>(Qt::FindDirectChildrenOnly));
  delete m_suggestionBox->layout();
  auto *row = new QHBoxLayout(m_suggestionBox);
  row->setContentsMargins(0, 0, 0, 0);
  int number = -1;
  QWidget *before = m_name;
  for (const auto &name : suggestions()) {
    const auto shown = Display::shown(toUtf8(name));
    const auto elided = fontMetrics().elidedText(shown, Qt::ElideRight, 190);
    auto *button = new QPushButton(QString(elided).replace(QLatin1Char('&'), QStringLiteral("&&")), m_suggestionBox);
    button->setObjectName(QStringLiteral("suggestionButton"));
    button->setAutoDefault(false);
    const auto keys = QKeySequence(Qt::ALT | static_cast<Qt::Key>(Qt::Key_1 + ++number));
    button->setShortcut(keys);
    button->setToolTip(tr("Take this name (%1)", "keys").arg(keys.toString(QKeySequence::NativeText)));
    button->setAccessibleName(tr("Suggested name: %1").arg(shown));
    row->addWidget(button);
    setTabOrder(before, button);
    before = button;
    connect(button, &QPushButton::clicked, this, [this, name] {
      m_ownName = true;
      m_name->setText(name);
      m_name->setFocus();
    });
  }
  row->addStretch(1);
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
  auto *box = new QCheckBox(tr("%1 (%2)", "name, key and date").arg(elided, what), m_pairBox);
  box->setObjectName(QStringLiteral("pairCheck-") + toQt(certificate.sha256()));
  box->setAccessibleName(tr("%1 (%2)", "name, key and date").arg(name, what));
  box->setToolTip(QStringLiteral("SHA-256: ") + toQt(certificate.sha256()));
  box->setChecked((selected.empty() ? m_meant : selected).contains(certificate.sha256()));
  connect(box, &QCheckBox::toggled, this, &NamePage::choosePairs);
  if (m_choices.empty()) m_pairBox->setFocusProxy(box);
  m_choices.emplace(certificate.sha256(), box);
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
  const auto name = toUtf8(m_name->text());
  const auto checked = core::checkFriendlyName(name);
  const bool isDefault = name == session().ports().defaultName;
  m_counter->setText(tr("%1 of %2", "characters used, allowed").arg(m_name->text().size()).arg(maximumUnits));
  if (!checked) {
    m_banner->showError(checked.error());
  } else if (isDefault) {
    m_banner->showFinding({core::FindingCode::DefaultName, {}, {{"name", name}}});
  } else {
    m_banner->hide();
  }
  const bool isLinked = checked && !isDefault && chosenCount() == 1 && session().store().traits().links;
  const auto link = session().store().pathOf({core::PlaceOfFile::Of::Link, name, core::PlaceOfFile::File::FullChain});
  m_link->setVisible(isLinked && link);
  if (isLinked && link) {
    const auto path = Display::shown(*link);
    m_link->setText(tr("Servers can point to %1; a renewal under the same name then needs no change there.").arg(path));
  }
  m_place->setPath(Display::storePath(session().store()));
  const auto *failure = session().placeFailure();
  if (failure != nullptr) m_placeBanner->showError(*failure);
  if (failure == nullptr) m_placeBanner->hide();
  m_lookAgain->setVisible(failure != nullptr);
  emit completeChanged();
}

bool NamePage::isComplete() const {
  const bool hasPlace = session().placeFailure() == nullptr;
  return session().verb() == ImportSession::Verb::None && hasPlace && chosenCount() > 0 &&
         core::checkFriendlyName(toUtf8(m_name->text())).has_value();
}

bool NamePage::validatePage() {
  session().name(toUtf8(m_name->text()), m_ownName);
  return true;
}

} // namespace ui
