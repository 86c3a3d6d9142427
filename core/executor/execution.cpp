// SPDX-License-Identifier: Apache-2.0
#include "core/executor/execution.h"

#include "core/base/text.h"
#include "core/documents/documents.h"
#include "core/documents/receipt_summary.h"
#include "core/executor/change_maker.h"
#include "core/executor/earlier_proof.h"
#include "core/executor/new_keys.h"
#include "core/executor/publication.h"
#include "core/executor/rules.h"
#include "core/executor/touched.h"
#include "core/history/history.h"
#include "core/plan/receipt_order.h"
#include "core/review/review.h"

#include <algorithm>

namespace core {

namespace {

// What is wrong with requests that were written; the store itself checks that each is signed with its key.
std::optional<Value> wrongRequest(const std::vector<std::string> &requests, StoreTransaction &transaction) {
  if (requests.empty()) return std::nullopt;
  const auto seen = transaction.look({});
  for (const auto &sha256 : requests) {
    if (seen && requestIn(*seen, sha256) != nullptr) continue;
    const bool isDamaged = seen && seen->damagedRequests.contains(sha256);
    return isDamaged ? seen->damagedRequests.at(sha256) : Value(Fault::RequestGone);
  }
  return std::nullopt;
}

// One change on its way from the rules to its receipt.
class Execution final {
public:
  Execution(const WithNewKeys &made, By by, const Locked &locked, const RunContext &context)
      : m_plan(made.plan), m_locked(locked), m_transaction(*locked.transaction), m_context(context),
        m_stock(m_plan, made.materials, locked.sight.snapshot), m_touched(touchedBy(m_plan, m_stock)), m_publication(context.publisher),
        m_receipt(startedReceipt(m_plan, context)), m_isOwnPlan(made.plan.by == by) {
    m_receipt.by = std::move(by);
  }

  Expected<Receipt> run() {
    if (auto checked = checkRules(m_plan, m_stock, m_context.publisher != nullptr); !checked) return Unexpected(checked.error());
    if (m_context.stop.stop_requested()) return fail(ErrorCode::Cancelled);
    if (auto done = m_publication.before(effects()); !done) return Unexpected(done.error());
    if (auto stored = store(); !stored) return Unexpected(m_publication.takeBack(effects(), stored.error()));
    m_publication.after(effects());
    if (m_receipt.proof || hasPublished()) amend();
    m_context.host.log(logLine());
    return std::move(m_receipt);
  }

private:
  std::vector<Effect> &effects() { return m_receipt.plan.effects; }
  [[nodiscard]] std::string written() const { return documents::dump(documents::receipt(m_receipt, m_receipt.exit())); }

  [[nodiscard]] bool hasPublished() const {
    const auto &all = m_receipt.plan.effects;
    return std::ranges::any_of(all, [](const Effect &effect) { return effect.as<Publish>() != nullptr; });
  }

  // The change stands and is proved; a receipt that cannot be amended only keeps silent about what came after the commit, and the one that is
  // returned says so.
  void amend() {
    const auto amended = m_transaction.amendReceipt(m_receipt.id, written());
    if (!amended && m_receipt.proof) addFindings(m_receipt, {{FindingCode::ProofNotRecorded, {}, {{"what", whatOf(amended.error())}}}});
  }

  // "import 20261122T101500Z-… of mail.example.com in folder:/var/lib/certwright/store by root". What comes from a file cannot make a line of its
  // own.
  [[nodiscard]] std::string logLine() const {
    const auto title = documents::summaryOf(m_receipt).title;
    return escapeForDisplay(m_plan.verb + ' ' + m_receipt.id + (title.empty() ? "" : " of " + title) + " in " + m_plan.store + " by " +
                            m_receipt.by.user);
  }

  void report(Stage stage) const {
    if (m_context.progress) m_context.progress(stage, -1);
  }

  // All or nothing, with proof.
  Expected<void> store() {
    auto change = changeOf(m_plan, m_stock);
    if (auto settled = settle(change.intoTrash); !settled) return settled;
    addFindings(m_receipt, m_plan.opening == Opening::AsItIs ? proveEarlier(m_context.store, m_transaction) : m_locked.earlier);
    const auto moment = m_context.clock.moment();
    m_receipt.by.time = moment.time;                   // not when somebody was asked, or waited for the lock
    if (m_isOwnPlan) m_receipt.plan.by = m_receipt.by; // it was not saved before
    const auto ids = m_context.store.receiptLog().ids();
    const auto newest = ids && !ids->empty() ? ids->back() : std::string();
    m_receipt.id = newReceiptId(momentAfter(newest, moment), m_context.host.randomBytes(4));
    m_receipt.changed = true;
    for (auto &effect : effects()) {
      if (isPlanned(effect) && effect.phase() == Phase::Store) effect.state = EffectState::Done;
    }
    change.receiptId = m_receipt.id;
    change.receipt = written();
    change.summary = documents::written(documents::summaryOf(m_receipt));
    if (!m_touched.entries.empty()) {
      change.unproved = UnprovedChange{m_receipt.id, {}, m_plan.chain};
      for (const auto &certificate : m_touched.entries) change.unproved->entries.push_back(certificate.sha256());
    }
    if (m_context.stop.stop_requested()) return fail(ErrorCode::Cancelled);
    report(Stage::Writing);
    if (auto committed = m_transaction.commit(change, m_context.stop, m_context.progress); !committed) return committed;
    // From here on there is no cancelling: the store is as after the change, and only a failed proof takes it back.
    report(Stage::Proving);
    if (auto proved = prove(); !proved) return Unexpected(takenBack(proved.error()));
    return {};
  }

  // Finishes or takes back an open change, where the plan says so. A change that cannot be settled is treated like an unreadable journal, and the
  // receipt says so.
  Expected<void> settle(Disorder &intoTrash) {
    for (auto &effect : effects()) {
      const auto *clear = effect.as<ClearJournal>();
      if (clear == nullptr || !isPlanned(effect) || clear->openChange.empty()) continue;
      auto settled = m_transaction.settle();
      if (settled) continue;
      if (settled.error().code != ErrorCode::JournalUnreadable) return settled;
      intoTrash.journalUnreadable = true;
      intoTrash.leftovers.push_back(clear->openChange);
      effect.reason = EffectReason::KeptInTrash;
    }
    return {};
  }

  // Tries what was written as it now stands in the store. ProofFailed names what does not hold.
  Expected<void> prove() {
    if (m_touched.isEmpty()) return {};
    const auto tried = m_transaction.prove(m_touched.entries);
    if (!tried) return fail(ErrorCode::ProofFailed, {{"what", whatOf(tried.error())}});
    if (tried->holds()) {
      if (const auto wrong = wrongRequest(m_touched.requests, m_transaction)) return fail(ErrorCode::ProofFailed, {{"what", *wrong}});
      if (!m_touched.entries.empty()) m_receipt.proof = Proof{true, true, true, m_plan.chain, tried->accounts};
      return {};
    }
    Error error{ErrorCode::ProofFailed, {{"what", tried->what}}};
    error.certificate = tried->certificate;
    const auto word = [](bool held) { return held ? "yes" : "no"; };
    error.diagnostic = std::string("reread ") + word(tried->reread) + ", signature " + word(tried->signature) + ", modes " + word(tried->modes);
    return Unexpected(std::move(error));
  }

  // In the worst case the answer is the store's own failure, which still names the proof that failed.
  Error takenBack(Error why) {
    const auto taken = m_transaction.takeBack();
    if (taken) return why;
    auto error = taken.error();
    error.details.emplace_back(Remark{Fault::ProofFailed, {{"what", whatOf(why)}}});
    return error;
  }

  const Plan &m_plan;
  const Locked &m_locked;
  StoreTransaction &m_transaction;
  const RunContext &m_context;
  Stock m_stock;
  Touched m_touched;
  Publication m_publication;
  Receipt m_receipt;
  bool m_isOwnPlan; // named by this run, not one that was saved
};

} // namespace

Value whatOf(const Error &error) {
  const auto what = error.parameters.find("what");
  if (what != error.parameters.end()) return what->second;
  return error.diagnostic.empty() ? Value(nameOf(error.code)) : Value(error.diagnostic);
}

Receipt startedReceipt(const Plan &plan, const RunContext &context) {
  Receipt receipt;
  receipt.by = {context.host.user(), context.host.name(), context.clock.now(), context.command};
  receipt.plan = plan;
  return receipt;
}

void addFindings(Receipt &receipt, const std::vector<Finding> &more) {
  receipt.plan.findings.insert(receipt.plan.findings.end(), more.begin(), more.end());
  sortFindings(receipt.plan.findings);
}

// A plan that was signed off before is carried out once, whatever it changes: a new request would be made twice.
Expected<void> checkFirstTime(const Plan &plan, const RunContext &context) {
  if (plan.id.empty()) return {};
  const auto history = History::read(context.store.receiptLog());
  if (!history) return Unexpected(history.error());
  const auto receipt = history->receiptOf(plan.id);
  if (receipt.empty()) return {};
  Error error{ErrorCode::PlanOutdated};
  error.details.emplace_back(Remark{Fault::CarriedOut, {{"id", receipt}}});
  return Unexpected(std::move(error));
}

Expected<Receipt> execute(const Plan &plan, const Materials &materials, const Locked &locked, const RunContext &context) {
  if (auto first = checkFirstTime(plan, context); !first) return Unexpected(first.error());
  // Before a key is made, which takes seconds.
  if (auto checked = checkRules(plan, Stock(plan, materials, locked.sight.snapshot), context.publisher != nullptr); !checked)
    return Unexpected(checked.error());
  auto made = makeNewKeys(plan, materials, *locked.transaction, context);
  if (!made) return Unexpected(made.error());
  auto by = startedReceipt(plan, context).by;
  if (made->plan.id.empty()) documents::identify(made->plan, by, context.host.randomBytes(documents::nonceBytes));
  return Execution(*made, std::move(by), locked, context).run();
}

} // namespace core
