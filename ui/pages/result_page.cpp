// SPDX-License-Identifier: Apache-2.0
#include "ui/pages/result_page.h"

#include "core/report/equivalent_command.h"
#include "ui/dialogs/file_chooser.h"
#include "ui/dialogs/save_receipt.h"
#include "ui/text/change_text.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/failure_text.h"
#include "ui/widgets/banner.h"
#include "ui/widgets/busy_line.h"
#include "ui/widgets/effects_table.h"
#include "ui/widgets/failure_report.h"
#include "ui/widgets/link_button.h"
#include "ui/widgets/open_points_card.h"
#include "ui/widgets/paths_card.h"
#include "ui/widgets/stored_card.h"

#include <QApplication>
#include <QClipboard>
#include <QDir>
#include <QFileInfo>
#include <QPushButton>
#include <QVBoxLayout>
#include <QWizard>

#include <algorithm>
#include <set>
#include <utility>

namespace ui {

ResultPage::ResultPage(ImportSession &session, FileChooser &chooser, QWidget *parent) : Page(session, parent), m_chooser(chooser) {
  setFinalPage(true);
  listen();
}

// Of what settles a point that is open.
void ResultPage::listen() {
  auto &flow = session();
  // Reading, planning and changing follow each other; between them the line has ended.
  connect(&flow, &ImportSession::verbChanged, this, [this] {
    if (m_isSettling && isCurrent() && session().isBusy()) busyLine().begin(m_settlingText);
  });
  connect(&flow, &ImportSession::imported, this, [this] {
    if (endSettling()) showOutcome();
  });
  connect(&flow, &ImportSession::importFailed, this, [this](const core::Error &error) {
    if (endSettling()) say(tr("Nothing more was changed"), error);
  });
  connect(&flow, &ImportSession::reviewWanted, this, [this] {
    if (endSettling()) emit planWanted();
  });
  connect(&flow, &ImportSession::issuersFailed, this, [this](const core::Error &error) {
    if (endSettling()) sayNotAdded(error);
  });
  connect(&flow, &ImportSession::issuersUseless, this, [this] {
    if (endSettling()) sayUseless();
  });
}

void ResultPage::beginSettling(const QString &what) {
  if (m_saved != nullptr) m_saved->hide();
  m_settlingText = what;
  m_isSettling = true;
}

bool ResultPage::endSettling() {
  return std::exchange(m_isSettling, false) && isCurrent();
}

void ResultPage::initializePage() {
  m_isUnfolded = false;
  showOutcome();
}

void ResultPage::showOutcome() {
  m_saved = nullptr;
  auto *layout = renewParts();
  if (const auto *outcome = session().outcome())
    showSuccess(*outcome);
  else if (session().failure())
    showFailure(*session().failure());
  layout->addStretch(1);
  parts()->show(); // at once, also where the page is shown already
}

void ResultPage::cleanupPage() {
  m_saved = nullptr;
  dropParts();
}

void ResultPage::addLast(QWidget *widget) {
  parts()->layout()->addWidget(widget);
}

bool ResultPage::hasFailed() const {
  return session().outcome() == nullptr && session().failure().has_value();
}

void ResultPage::addSavedBanner() {
  m_saved = new Banner(parts());
  m_saved->setObjectName(QStringLiteral("savedBanner"));
  addLast(m_saved);
}

void ResultPage::showSuccess(const Outcome &outcome) {
  // Where the last run had nothing to do, what was done before is still what this window did. What is open is known best from the last look.
  const auto &receipts = session().receipts();
  const auto &done = outcome.receipt.changed || receipts.empty() ? outcome.receipt : receipts.back();
  const auto matters = OpenMatter::of(outcome.receipt, session().namesInUse());
  showHeading(done, matters.size() + (outcome.unseen ? 1 : 0));
  addSavedBanner();
  showOpenMatters(outcome, matters);
  for (const auto &entry : outcome.stored) showEntry(entry, outcome);
  showFileAdvice();
  showEffects(done.plan);
}

// The file with the key: one of its own, or the one with the certificate. Never a plan, which holds no secret.
QString ResultPage::keyFileName() const {
  const auto isKey = [](const core::Source &source) { return source.role == core::SourceRole::Key; };
  for (const auto &receipt : session().receipts()) {
    const auto found = std::ranges::find_if(receipt.plan.sources, isKey);
    if (found != receipt.plan.sources.end()) return Display::shown(found->name);
  }
  return Display::shown(session().file()->name);
}

// The file is as secret as what it brought, and of no more use. In one line, so that a plain import is seen without scrolling.
void ResultPage::showFileAdvice() {
  const auto *file = session().file();
  const bool hasKey = session().bundle() != nullptr && !session().bundle()->keys.empty();
  if (!hasKey || file == nullptr || file->path.empty() || session().receipts().empty()) return;
  auto *banner = new Banner(parts());
  banner->setObjectName(QStringLiteral("fileAdviceBanner"));
  banner->showMessage(Banner::Kind::Info, {tr("%1 still holds the private key: delete it, or keep it safe", "file").arg(keyFileName()), {}, {}});
  addLast(banner);
}

// Folded, because it was seen before the import; open where something did not go as planned.
void ResultPage::showEffects(const core::Plan &plan) {
  const auto isBad = [](const core::Effect &effect) {
    return effect.state == core::EffectState::Failed || effect.state == core::EffectState::Undone;
  };
  const bool isFolded = std::ranges::none_of(plan.effects, isBad);
  if (isFolded) addFold(plan);
  if (!isFolded || m_isUnfolded) addTable(plan);
}

void ResultPage::addTable(const core::Plan &plan) {
  auto *table = new EffectsTable(parts());
  table->setEffects(plan);
  addLast(table);
}

// The table exists only while it is shown: assistive technology would find its cells. The receipts stand as long as the page does.
void ResultPage::addFold(const core::Plan &plan) {
  auto *link = new LinkButton(tr("&What was done: %1").arg(EffectsTable::summaryOf(plan)), parts());
  link->setObjectName(QStringLiteral("effectsLink"));
  static_cast<QVBoxLayout *>(parts()->layout())->addWidget(link, 0, Qt::AlignLeading);
  connect(link, &QPushButton::clicked, this, [this, &plan] {
    m_isUnfolded = !m_isUnfolded;
    if (!m_isUnfolded) return delete parts()->findChild<EffectsTable *>();
    addTable(plan);
    reveal(parts()->findChild<EffectsTable *>());
  });
}

// Green says that nothing is left to do. Later questions need the receipt's name; the proof stands in the banner, point by point.
void ResultPage::showHeading(const core::Receipt &receipt, std::size_t openPoints) {
  const auto nothing = isImport(receipt) ? tr("The store had it all already. This is what stands there.") : tr("All of it was done already.");
  setHeading(headingOf(receipt, static_cast<int>(openPoints)), receipt.changed ? receiptNames() : nothing);
  showBanner(receipt, openPoints > 0);
}

// A saved plan may do anything: only an import is called one.
bool ResultPage::isImport(const core::Receipt &receipt) {
  return receipt.plan.verb == core::Plan().verb;
}

QString ResultPage::headingOf(const core::Receipt &receipt, int open) {
  if (!receipt.changed) {
    if (open == 0) return tr("Nothing was changed");
    return open == 1 ? tr("Nothing was changed, and one thing is open") : tr("Nothing was changed, and %n things are open", nullptr, open);
  }
  if (isImport(receipt)) {
    if (open == 0) return receipt.proof ? tr("Imported and proved") : tr("Imported");
    return open == 1 ? tr("Imported, and one thing is still open") : tr("Imported, and %n things are still open", nullptr, open);
  }
  if (open == 0) return receipt.proof ? tr("Done and proved") : tr("Done");
  return open == 1 ? tr("Done, and one thing is still open") : tr("Done, and %n things are still open", nullptr, open);
}

// All that this window has done with the file: a name may have been moved, or an issuer added.
QString ResultPage::receiptNames() const {
  QStringList names;
  for (const auto &receipt : session().receipts()) names << toQt(receipt.id);
  return (names.size() == 1 ? tr("Receipt %1") : tr("Receipts %1")).arg(names.join(QStringLiteral(", ")));
}

QString ResultPage::titleOf(const core::Receipt &receipt) {
  const auto isOther = [](const core::Effect &effect) { return effect.state == core::EffectState::Done && effect.as<core::TrustRoot>() == nullptr; };
  const auto isRoot = [](const core::Effect &effect) { return effect.state == core::EffectState::Done && effect.as<core::TrustRoot>() != nullptr; };
  const auto &effects = receipt.plan.effects;
  const auto root = std::ranges::find_if(effects, isRoot);
  if (!receipt.changed) return tr("The store is as it was");
  if (!isImport(receipt)) return ChangeText::what(receipt);
  if (root != effects.end() && std::ranges::none_of(effects, isOther))
    return tr("%1 is in Certwright's root store").arg(Display::shown(root->label()));
  if (receipt.plan.pairs.empty()) return tr("The issuers are in the store");
  return receipt.plan.pairs.size() > 1 ? tr("The certificates are in the store") : tr("The certificate is in the store");
}

// Of all that this window did: who only now reads the page has reloaded nothing yet.
void ResultPage::showBanner(const core::Receipt &receipt, bool isOpen) {
  constexpr qsizetype mostNamed = 5;
  std::set<std::string> reload;
  for (const auto &done : session().receipts()) {
    for (auto &name : core::namesToReload(done, session().namesInUse())) reload.insert(std::move(name));
  }
  QStringList names;
  for (const auto &name : reload) names << Display::shown(name);
  const auto more = names.size() - mostNamed;
  if (more > 0) names = names.mid(0, mostNamed) << tr("%n more", "names", static_cast<int>(more));
  auto *banner = new Banner(parts());
  banner->setObjectName(QStringLiteral("resultBanner"));
  const auto advice = names.isEmpty() ? QString() : tr("Reload the servers that use %1.").arg(names.join(tr(", ", "between names")));
  banner->showMessage(isOpen ? Banner::Kind::Warning : Banner::Kind::Done,
                      {titleOf(receipt), receipt.proof ? textFor(*receipt.proof) : QString(), advice});
  addLast(banner);
}

void ResultPage::showOpenMatters(const Outcome &outcome, const std::vector<OpenMatter> &matters) {
  if (matters.empty() && !outcome.unseen) return;
  auto *card = new OpenPointsCard(parts());
  addLast(card);
  if (outcome.unseen) {
    auto message = messageFor(*outcome.unseen);
    message.title = tr("The store could not be looked at again");
    card->addPoint(message);
  }
  for (const auto &matter : matters) {
    addMatter(*card, matter);
  }
}

void ResultPage::addMatter(OpenPointsCard &card, const OpenMatter &matter) {
  const auto add = [&](const QString &button, const char *name, std::function<void()> act) {
    card.addPoint(matter.message, button, QLatin1String(name), std::move(act));
  };
  switch (matter.way) {
  case OpenMatter::Way::GiveName:
    return add(tr("&Give it a name…"), "giveNameButton", [this] {
      if (!session().isBusy()) emit nameWanted();
    });
  case OpenMatter::Way::MoveName:
    return add(tr("&Move the name"), "moveNameButton", [this, name = matter.about] { moveName(name); });
  case OpenMatter::Way::AddIssuer:
    return add(tr("&Add it from a file…"), "addIssuerButton", [this] { addFile(); });
  case OpenMatter::Way::LookAtRoot:
    return add(tr("Look at the &root…"), "lookAtRootButton", [this, root = toQt(matter.about)] {
      if (!session().isBusy()) emit rootWanted(root);
    });
  case OpenMatter::Way::None:
    break;
  }
  card.addPoint(matter.message);
}

// Not at once: what is lost by it is said with the plan.
void ResultPage::moveName(const std::string &name) {
  if (session().isBusy()) return;
  session().choose(core::linkChoice(name), core::Reply::Move);
  emit planWanted();
}

void ResultPage::stopped() {
  m_isSettling = false;
}

void ResultPage::addFile() {
  if (session().isBusy()) return;
  const auto near = session().file() != nullptr ? toQt(session().file()->path) : QString();
  m_chooser.choose(this, FileChooser::Content::Certificate, near.isEmpty() ? QDir::homePath() : QFileInfo(near).absolutePath(),
                   [this](const QString &path) { addIssuersFrom(path); });
}

void ResultPage::addIssuersFrom(const QString &path) {
  if (session().isBusy()) return;
  beginSettling(tr("Adding the issuer…"));
  m_issuerFile = Display::shown(toUtf8(QFileInfo(path).fileName()));
  session().addIssuers(path);
}

// A file with a password is no dead end: what is looked for in it is public.
void ResultPage::sayNotAdded(const core::Error &error) {
  if (error.code != core::ErrorCode::PasswordNeeded) return say(tr("Nothing was added"), error);
  m_saved->showMessage(Banner::Kind::Error, {tr("Nothing was added"), tr("%1 has a password.").arg(m_issuerFile),
                                             tr("An issuer is public: take it from a .cer, .crt, .p7b or .pem file.")});
}

void ResultPage::sayUseless() {
  m_saved->showMessage(
      Banner::Kind::Warning,
      {tr("The issuer is not in that file"), tr("%1 holds no certificate that completes the chain. Nothing was changed.").arg(m_issuerFile), {}});
}

void ResultPage::showEntry(const core::StoreEntry &entry, const Outcome &outcome) {
  const auto &plan = outcome.receipt.plan;
  auto *card = new StoredCard(entry, plan, session().ports().clock.now(), parts());
  connect(card, &StoredCard::wanted, this, &ResultPage::certificateWanted);
  addLast(card);
  const bool isOver = entry.certificate.notAfter() < session().ports().clock.now(); // no server is invited to that
  if (session().store().traits().files && !isOver) addLast(new PathsCard(entry, plan, session().store(), outcome.stored.size() > 1, parts()));
}

bool ResultPage::hasReceipt() const {
  return !session().receipts().empty();
}

// What was destroyed for good has no way back.
bool ResultPage::hasWay() const {
  return hasFailed() || (hasReceipt() && !core::undoingCommand(session().receipts().back()).empty());
}

QString ResultPage::wayText() const {
  return hasReceipt() && !isImport(session().receipts().back()) ? tr("&Undo this change…") : tr("&Undo this import…");
}

void ResultPage::save() {
  if (hasReceipt()) saveReceipt(session().receipts().back(), m_chooser, this, *m_saved);
}

void ResultPage::copy() {
  QStringList tickets;
  for (const auto &receipt : session().receipts()) tickets << toQt(ChangeText::ticket(receipt));
  QApplication::clipboard()->setText(tickets.join(QLatin1Char('\n')));
}

void ResultPage::takeWay() {
  if (hasFailed()) return wizard()->back();
  if (session().isBusy() || !hasWay()) return;
  emit undoWanted({session().scope(), session().receipts().back().id});
  m_leaves = true;
  wizard()->next();
  m_leaves = false;
}

// What has a higher number lies elsewhere.
int ResultPage::nextId() const {
  return m_leaves ? static_cast<int>(PageId::Undo) : -1;
}

void ResultPage::say(const QString &title, const core::Error &error) {
  if (m_saved == nullptr) return;
  auto message = messageFor(error);
  message.sentence.prepend(message.title + QStringLiteral(". "));
  message.title = title;
  m_saved->showMessage(Banner::Kind::Error, message);
}

void ResultPage::showFailure(const core::Error &error) {
  const auto *plan = session().currentPlan();
  // What was imported before stands, and its receipt as well.
  const auto &receipts = session().receipts();
  const bool isOther = session().savedPlan() != nullptr && session().savedPlan()->verb != core::Plan().verb;
  setHeading(!receipts.empty() ? tr("Nothing more was changed")
             : isOther         ? tr("Not carried out")
                               : tr("Not imported"),
             FailureText(error, plan).outcome());
  addSavedBanner();
  addLast(new FailureReport(error, plan, receipts.empty() ? QString() : receiptNames(), parts()));
}

} // namespace ui
