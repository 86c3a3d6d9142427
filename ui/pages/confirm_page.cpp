// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/confirm_page.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/glossary.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/card.h"
#include "ui/widgets/certificate_card.h"
#include "ui/widgets/chain_tree.h"
#include "ui/widgets/comparison.h"
#include "ui/widgets/effects_overview.h"
#include "ui/widgets/filter_list.h"
#include "ui/widgets/plain_label.h"
#include "ui/widgets/prepared_card.h"
#include "ui/widgets/root_card.h"
#include "ui/widgets/save_plan_row.h"
#include "ui/widgets/side_by_side.h"
#include "ui/widgets/tick_box.h"

#include <QApplication>
#include <QCheckBox>
#include <QClipboard>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWizard>

#include <algorithm>

namespace ui {

namespace {

constexpr std::size_t mostCards = 8;

QString boxNameOf(const core::Choice &choice) {
  return QStringLiteral("choice-") + toQt(choice.id());
}

bool destroys(const core::Plan &plan) {
  return std::ranges::any_of(plan.effects, [](const core::Effect &effect) { return effect.as<core::Purge>() != nullptr && core::isPlanned(effect); });
}

} // namespace

ConfirmPage::ConfirmPage(ImportSession &session, FileChooser &chooser, QWidget *parent) : Page(session, parent), m_chooser(chooser) {
  setCommitPage(true);
  setButtonText(QWizard::CommitButton, tr("&Import"));
  connect(&session, &ImportSession::planned, this, &ConfirmPage::showPlan);
  connect(&session, &ImportSession::planFailed, this, &ConfirmPage::showPlanFailure);
  connect(&session, &ImportSession::imported, this, &ConfirmPage::advance);
  connect(&session, &ImportSession::importFailed, this, &ConfirmPage::advance);
}

void ConfirmPage::initializePage() {
  m_focus.clear();
  m_isRootWanted = false;
  clearContent();
  planAgain();
}

void ConfirmPage::cleanupPage() {
  session().cancel();
}

void ConfirmPage::focusRoot(const QString &sha256) {
  m_focus = boxNameOf(core::Choice{core::ChoiceKind::Trust, toUtf8(sha256), {}});
  m_isRootWanted = true;
}

void ConfirmPage::planAgain() {
  setHeading(tr("This is what will change"), tr("Looking at the store…"));
  QMetaObject::invokeMethod(
      this,
      [this] {
        if (m_focus.isEmpty() && session().currentPlan() == nullptr) setFocus();
      },
      Qt::QueuedConnection); // until there is something on the page
  busyLine().begin(tr("Looking at the store…"));
  session().plan();
}

bool ConfirmPage::isComplete() const {
  const auto *plan = session().currentPlan();
  return session().verb() == ImportSession::Verb::None && plan != nullptr && !plan->refusal && session().changeFailure() == nullptr;
}

// Once the import has ended, in success or not, the page is done.
bool ConfirmPage::validatePage() {
  if (session().outcome() != nullptr || session().failure()) return true;
  if (session().verb() != ImportSession::Verb::None) return false;
  setFocus(); // not from a box, which is switched off, on to a button
  content()->setEnabled(false);
  busyLine().begin(tr("Importing…"));
  session().run();
  return false;
}

void ConfirmPage::clearContent() {
  m_pairSlices.stop();
  m_keys.clear();
  m_boxes.clear();
  content()->setEnabled(true);
  renewParts();
}

void ConfirmPage::showPlanFailure(const core::Error &error) {
  clearContent();
  const bool isOutdated = error.code == core::ErrorCode::PlanOutdated;
  if (isOutdated)
    setHeading(tr("This plan is out of date"), tr("It cannot be carried out as it stands. Nothing was changed."));
  else if (session().savedPlan() != nullptr)
    setHeading(tr("This plan was saved"), tr("It cannot be carried out as it stands."));
  else
    setHeading(tr("This is what would change"), tr("Nothing can be done as it stands."));
  if (!isOutdated) showPrepared(); // else what is different comes first
  auto *banner = new Banner(parts());
  banner->setObjectName(QStringLiteral("refusalBanner"));
  if (isOutdated)
    banner->showDetails(error);
  else
    banner->showError(error);
  parts()->layout()->addWidget(banner);
  if (isOutdated)
    showWhatWasPlanned();
  else
    offerToTryAgain();
  static_cast<QVBoxLayout *>(parts()->layout())->addStretch(1);
  emit completeChanged();
}

void ConfirmPage::offerToTryAgain() {
  auto *again = new QPushButton(tr("&Try again"), parts());
  again->setObjectName(QStringLiteral("planAgainButton"));
  connect(again, &QPushButton::clicked, this, &ConfirmPage::planAgain);
  static_cast<QVBoxLayout *>(parts()->layout())->addWidget(again, 0, Qt::AlignLeading);
}

// So that somebody can make a new one like it.
void ConfirmPage::showWhatWasPlanned() {
  showPrepared();
  const auto *saved = session().savedPlan();
  if (saved == nullptr) return;
  auto *effects = new EffectsOverview(parts());
  effects->setEffects(*saved, surroundings());
  parts()->layout()->addWidget(effects);
}

// What else is planned comes back from the trash; this does not.
void ConfirmPage::warnOfTheEnd() {
  if (!destroys(*session().currentPlan())) return;
  auto *banner = new Banner(parts());
  banner->setObjectName(QStringLiteral("forGoodBanner"));
  banner->showMessage(Banner::Kind::Warning, {tr("This cannot be undone"), tr("What the trash keeps is destroyed for good."), {}});
  parts()->layout()->addWidget(banner);
}

// With the button that begins again.
void ConfirmPage::stopped() {
  showPlanFailure({core::ErrorCode::Cancelled});
  if (auto *again = parts()->findChild<QPushButton *>(QStringLiteral("planAgainButton"))) again->setFocus();
}

void ConfirmPage::showPlan() {
  clearContent();
  showHeading();
  warnOfTheEnd();
  showPrepared();
  const auto isNotice = [](const core::Finding &finding) { return core::severityOf(finding.code) == core::Severity::Info; };
  showObstacle(); // whatever else there is to say, nothing can be done before that
  showFindings([&](const core::Finding &finding) { return !isNotice(finding); });
  showRefusal();
  showEffects();
  showRoots();
  Comparison::addCards(*session().currentPlan(), session().ports().clock.now(), parts());
  emit completeChanged();
  const auto count = std::min(session().currentPlan()->pairs.size(), mostCards);
  const auto showOne = [this](std::size_t index) {
    if (const auto *plan = session().currentPlan(); plan != nullptr) return showPair(plan->pairs[index]);
    m_pairSlices.stop(); // an answer was given, and the next plan is on its way
  };
  m_pairSlices.begin(count, showOne, [this, isNotice] {
    showOtherPairs();
    showFindings(isNotice);
    offerToSave();
    static_cast<QVBoxLayout *>(parts()->layout())->addStretch(1);
    setInitialFocus();
  });
}

// Of a saved plan: it was somebody else who decided all this.
void ConfirmPage::showPrepared() {
  const auto *saved = session().savedPlan();
  if (saved == nullptr) return;
  const auto *plan = session().currentPlan();
  parts()->layout()->addWidget(new PreparedCard(plan != nullptr ? *plan : *saved, parts()));
}

void ConfirmPage::offerToSave() {
  const auto *plan = session().currentPlan();
  if (plan == nullptr || plan->refusal || session().savedPlan() != nullptr) return;
  auto *row = new SavePlanRow(
      m_chooser, session().file() != nullptr ? toQt(session().file()->path) : QString(), [this] { return session().planToSave(); }, parts());
  connect(row, &SavePlanRow::told, this, &ConfirmPage::scrollTo);
  parts()->layout()->addWidget(row);
}

// The switch that was used; else what has to be ticked; else the button that goes on. Never the one that cancels, where the
// focus falls when the button before it is switched off; and a root's only where its trust is all that is missing.
void ConfirmPage::setInitialFocus() {
  auto *used = m_focus.isEmpty() ? nullptr : parts()->findChild<QWidget *>(m_focus);
  const auto &refusal = session().currentPlan()->refusal;
  const bool isRoot = refusal && refusal->code == core::ErrorCode::RootUndecided;
  const auto isMeant = [&](const auto &box) { return (box.first.kind == core::ChoiceKind::Trust) == isRoot; };
  const auto box = std::ranges::find_if(m_boxes, isMeant);
  if (used != nullptr)
    reveal(used);
  else if (refusal && box != m_boxes.end())
    box->second->setFocus();
  else if (isComplete())
    wizard()->button(destroys(*session().currentPlan()) ? QWizard::BackButton : QWizard::CommitButton)->setFocus();
}

void ConfirmPage::showHeading() {
  const auto &plan = *session().currentPlan();
  const auto count =
      std::count_if(plan.effects.begin(), plan.effects.end(), [](const core::Effect &effect) { return effect.state == core::EffectState::Planned; });
  const auto store = Display::storePath(session().store());
  const bool changes = plan.changesAnything();
  const auto act = session().savedPlan() != nullptr ? tr("Carry &out") : tr("&Import");
  setButtonText(QWizard::CommitButton, changes || plan.refusal ? act : tr("Show &details"));
  if (plan.refusal) {
    setHeading(tr("This is what would change"), tr("Nothing can be done as it stands."));
  } else if (session().changeFailure() != nullptr) {
    setHeading(tr("This is what would change"), tr("This account cannot change %1.", "place").arg(store));
  } else if (!plan.carriedOut.empty()) {
    setHeading(tr("Nothing to do"), tr("This plan was carried out already, as %1.").arg(toQt(plan.carriedOut)));
  } else if (changes) {
    setHeading(m_isRootWanted ? tr("Trust this root?") : tr("This is what will change"),
               (count == 1 ? tr("1 change in %1.") : tr("%n changes in %1.", nullptr, static_cast<int>(count))).arg(store));
  } else {
    setHeading(m_isRootWanted ? tr("Trust this root?") : tr("Nothing to do"),
               m_isRootWanted ? tr("Compare its SHA-256 with what the authority tells, then tick it.")
                              : tr("The store has it all, just as it is in the file. Nothing will be changed."));
  }
}

void ConfirmPage::showFindings(const FindingsView::Filter &isMeant) {
  FindingsView::addTo(*parts(), *session().currentPlan(), isMeant, [this](const core::Choice &choice) { return makeBox(choice); });
}

// The part of the refusal that the findings do not already say.
void ConfirmPage::showRefusal() {
  const auto &refusal = session().currentPlan()->refusal;
  if (!refusal || refusal->code == core::ErrorCode::FindingNotAccepted) return;
  auto *banner = new Banner(parts());
  banner->setObjectName(QStringLiteral("refusalBanner"));
  banner->showError(*refusal);
  parts()->layout()->addWidget(banner);
}

// The plan is sound, but this account cannot carry it out.
void ConfirmPage::showObstacle() {
  const auto *failure = session().changeFailure();
  if (failure == nullptr || session().currentPlan()->refusal) return;
  auto *banner = new Banner(parts());
  banner->setObjectName(QStringLiteral("obstacleBanner"));
  banner->showError(*failure);
  parts()->layout()->addWidget(banner);
  if (session().ports().scopes.size() < 2) return;
  auto *change = new QPushButton(tr("C&hange the place…"), parts());
  change->setObjectName(QStringLiteral("changePlaceButton"));
  connect(change, &QPushButton::clicked, this, &ConfirmPage::placeWanted);
  static_cast<QVBoxLayout *>(parts()->layout())->addWidget(change, 0, Qt::AlignLeading);
}

// Each choice stands in the row that it decides. That of a root has a card, with the SHA-256 to compare.
void ConfirmPage::showEffects() {
  auto *effects = new EffectsOverview(parts());
  effects->setEffects(*session().currentPlan(), surroundings(), [this](const core::Effect &effect, QWidget *) -> QWidget * {
    return effect.as<core::TrustRoot>() != nullptr ? nullptr : makeBox(*effect.choice);
  });
  parts()->layout()->addWidget(effects);
}

Surroundings ConfirmPage::surroundings() const {
  return {&session().namesInUse(), session().bundle(), session().ports().clock.now()};
}

void ConfirmPage::showRoots() {
  for (const auto &[one, count] : core::rowsOf(session().currentPlan()->effects)) {
    const auto &effect = *one;
    if (count > 1 || !effect.choice || effect.as<core::TrustRoot>() == nullptr) continue;
    parts()->layout()->addWidget(new RootCard(Display::shown(effect.label()), effect.object(), makeBox(*effect.choice), parts()));
  }
}

// The first letter that nothing else on the page answers to, so that each box has a key of its own, however many there are.
QString ConfirmPage::withKey(QString text) {
  for (const auto which : {QWizard::BackButton, QWizard::CommitButton, QWizard::CancelButton, QWizard::CustomButton1}) {
    const auto name = wizard()->button(which) != nullptr ? wizard()->button(which)->text() : QString();
    if (const auto at = name.indexOf(QLatin1Char('&')); at >= 0 && at + 1 < name.size()) m_keys.insert(name[at + 1].toLower());
  }
  for (int i = 0; i < text.size(); ++i) {
    const auto key = text[i].toLower();
    if (!key.isLetter() || m_keys.contains(key)) continue;
    m_keys.insert(key);
    return text.insert(i, QLatin1Char('&'));
  }
  return text;
}

// A box that accepts a finding says by itself only that it does.
void ConfirmPage::nameBox(QCheckBox &box, const core::Choice &choice) const {
  if (choice.kind != core::ChoiceKind::Accept) return;
  const auto &plan = *session().currentPlan();
  const auto isAbout = [&](const core::Finding &finding) { return core::nameOf(finding.code) == choice.about; };
  const auto finding = std::ranges::find_if(plan.findings, isAbout);
  if (finding == plan.findings.end()) return;
  const auto what = QString(box.text()).remove(QLatin1Char('&'));
  box.setAccessibleName(tr("%1: %2", "what is ticked, what is accepted").arg(what, messageFor(*finding, plan).title));
}

// The box is ticked where the first reply is in force, and unticked where the last one is, or none yet.
QCheckBox *ConfirmPage::makeBox(const core::Choice &choice) {
  auto *box = new TickBox(withKey(textFor(choice)), parts());
  box->setObjectName(boxNameOf(choice));
  box->setChecked(choice.reply == choice.replies().front());
  nameBox(*box, choice);
  box->setEnabled(session().savedPlan() == nullptr); // else it is decided
  connect(box, &QCheckBox::toggled, this, [this, choice](bool now) {
    m_focus = boxNameOf(choice);
    session().choose(choice, now ? choice.replies().front() : choice.replies().back());
    // Not from within the box's own signal: the plan makes the page anew, and the box with it.
    QMetaObject::invokeMethod(this, &ConfirmPage::planAgain, Qt::QueuedConnection);
  });
  m_boxes.emplace_back(choice, box);
  return box;
}

// Side by side where there is room, so that the whole of a plain import is seen at once.
void ConfirmPage::showPair(const core::PlannedPair &pair) {
  const auto now = session().ports().clock.now();
  auto *row = new SideBySide(parts());
  const auto showDetails = [this, path = ViewedPath::of(pair)] { emit certificateWanted(path); };
  row->add(CertificateCard::make(pair.certificate, now, row, showDetails), 3);
  auto *card = new Card(parts());
  card->setObjectName(QStringLiteral("chainCard"));
  card->setHeading(tr("Chain"));
  card->explain(Glossary::of(Glossary::Term::Chain));
  auto *tree = new ChainTree(card);
  tree->setObjectName(QStringLiteral("chainTree"));
  tree->setChain(pair, session().currentPlan()->effects, now);
  connect(tree, &ChainTree::wanted, this, &ConfirmPage::certificateWanted);
  card->addWidget(tree);
  auto *state = plainLabel(card, wordFor(pair.chain.state));
  makeSecondary(state);
  card->addWidget(state);
  card->addStretch();
  row->add(card, 2);
  parts()->layout()->addWidget(row);
}

// Of many, the rest is a list that is filtered: as many cards take too long to lay out.
void ConfirmPage::showOtherPairs() {
  const auto &pairs = session().currentPlan()->pairs;
  if (pairs.size() <= mostCards) return;
  QStringList entries;
  for (const auto &pair : pairs)
    entries << tr("%1, until %2", "a certificate, date").arg(Display::subject(pair.certificate), Display::date(pair.certificate.notAfter()));
  auto *list = new FilterList(
      tr("All key pairs"), [](int number) { return tr("All %n key pairs", nullptr, number); }, parts());
  list->setObjectName(QStringLiteral("allPairs"));
  list->setFoldedEntries(0);
  list->setEntries(entries);
  parts()->layout()->addWidget(list);
}

QString ConfirmPage::planAsText() const {
  const auto &plan = *session().currentPlan();
  QStringList lines{Display::shown(plan.source().name) + QStringLiteral(" → ") + Display::shown(plan.store)};
  lines << EffectsTable::textOf(plan, surroundings()) << Comparison::textOf(plan, session().ports().clock.now());
  for (const auto &finding : plan.findings) {
    const auto message = messageFor(finding, plan);
    lines << message.title + QStringLiteral(": ") + message.body();
  }
  return lines.join(QLatin1Char('\n')) + QLatin1Char('\n');
}

void ConfirmPage::copy() {
  QApplication::clipboard()->setText(planAsText());
}

} // namespace ui
