// SPDX-License-Identifier: Apache-2.0
#include "ui/history_session.h"

#include "core/executor/executor.h"
#include "core/history/stored_receipt.h"
#include "core/undo/undo.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

constexpr std::size_t mostListed = 100;

core::Expected<core::Receipt> receiptOf(const std::string &id, core::CertificateStore &store) {
  const auto history = core::History::read(store.receiptLog());
  return history ? core::storedReceipt(id, *history, store) : core::Unexpected(history.error());
}

// The changes that a refusal names.
std::vector<core::RecentChange> standingOn(const core::Plan &plan, const core::History &history) {
  std::vector<core::RecentChange> standing;
  if (!plan.refusal) return standing;
  for (const auto &detail : plan.refusal->details) {
    const auto *remark = std::get_if<core::Remark>(&detail);
    const bool isLater = remark != nullptr && remark->fault == core::Fault::LaterChange;
    const auto change = isLater ? core::changeIn(history, remark->parameters.at("id").text()) : std::nullopt;
    if (change) standing.push_back(*change);
  }
  return standing;
}

// What stands again once a change is undone: of an undo that which it undid; of the undo of an undo nothing, and so on in turn.
std::optional<core::documents::ReceiptSummary> broughtBackBy(const core::Receipt &undone, const core::History &history) {
  const core::documents::ReceiptSummary *first = nullptr;
  bool isBack = false;
  for (auto id = undone.plan.undoes; !id.empty(); id = first->undoes) {
    const auto *earlier = history.find(id);
    if (earlier == nullptr) return std::nullopt;
    first = earlier;
    isBack = !isBack;
  }
  return isBack ? std::optional(*first) : std::nullopt;
}

std::vector<core::Certificate> certificatesIn(core::CertificateStore &store) {
  std::vector<core::Certificate> found;
  const auto listing = store.list(std::nullopt);
  if (!listing) return found; // the rows then show what they can
  for (const auto &each : listing->entries) found.push_back(each.entry.certificate);
  return found;
}

} // namespace

HistorySession::HistorySession(SessionPorts ports, QObject *parent) : Flow(std::move(ports), parent) {}

void HistorySession::look() {
  std::vector<std::pair<core::Scope, std::shared_ptr<core::CertificateStore>>> places;
  for (const auto scope : ports().scopes) places.emplace_back(scope, storeOf(scope));
  auto work = [places](const SessionPorts &, const std::stop_token &, const core::Progress &) -> core::Expected<std::vector<ListedChange>> {
    std::vector<ListedChange> all;
    for (const auto &[scope, store] : places) {
      const auto history = store ? core::History::read(store->receiptLog()) : core::fail(core::ErrorCode::StoreFailed);
      if (!history) continue; // what cannot be looked at is none of the window's first business
      for (auto &change : core::recentChanges(*history, mostListed)) all.push_back({{scope, change.summary.id}, std::move(change)});
    }
    std::ranges::sort(all, std::greater(), [](const ListedChange &each) -> const std::string & { return each.name.receipt; });
    return all;
  };
  start<std::vector<ListedChange>>(Verb::LookingBack, std::move(work), [this](core::Expected<std::vector<ListedChange>> found) {
    m_changes = found ? std::move(*found) : std::vector<ListedChange>();
    emit seen();
  });
}

void HistorySession::read(const ChangeName &change) {
  auto work = [id = change.receipt, store = storeOf(change.scope)](const SessionPorts &, const std::stop_token &, const core::Progress &) {
    return receiptOf(id, *store);
  };
  start<core::Receipt>(Verb::LookingBack, std::move(work), [this](core::Expected<core::Receipt> receipt) {
    if (receipt)
      emit receiptRead(*receipt);
    else
      emit readFailed(receipt.error());
  });
}

core::Expected<HistorySession::UndoPlanned> HistorySession::undoPlan(const ChangeName &change, core::CertificateStore &store,
                                                                     const core::Host &host) {
  const auto history = core::History::read(store.receiptLog());
  if (!history) return core::Unexpected(history.error());
  auto receipt = core::storedReceipt(change.receipt, *history, store);
  if (!receipt) return core::Unexpected(receipt.error());
  const auto look = [&](const core::Interest &interest) { return store.look(interest); };
  auto plan = core::planUndo({change.receipt, host.user()}, store, look);
  if (!plan) return core::Unexpected(plan.error());
  std::optional<core::Error> obstacle;
  if (plan->changesAnything()) {
    if (const auto may = store.mayChange(); !may) obstacle = may.error();
  }
  auto standing = standingOn(*plan, *history);
  auto names = core::namesInUse(store).value_or(std::vector<core::NameInUse>());
  auto back = broughtBackBy(*receipt, *history);
  return UndoPlanned{std::move(*plan), std::move(obstacle),   std::move(*receipt), std::move(standing),
                     std::move(names), certificatesIn(store), std::move(back)};
}

const std::vector<core::Certificate> &HistorySession::certificates() const {
  static const std::vector<core::Certificate> none;
  return m_planned ? m_planned->certificates : none;
}

const core::documents::ReceiptSummary *HistorySession::bringsBack() const {
  return m_planned && m_planned->bringsBack ? &*m_planned->bringsBack : nullptr;
}

void HistorySession::choose(const ChangeName &change) {
  if (isChanging()) return;
  m_change = change;
  m_planned.reset();
  m_outcome.reset();
  chooseScope(change.scope);
}

void HistorySession::plan() {
  if (isChanging()) return;
  m_planned.reset();
  auto work = [change = m_change, store = storeOf(m_change.scope)](const SessionPorts &ports, const std::stop_token &, const core::Progress &) {
    return undoPlan(change, *store, ports.host);
  };
  start<UndoPlanned>(Verb::Planning, std::move(work), [this](core::Expected<UndoPlanned> result) { takePlan(std::move(result)); });
}

void HistorySession::takePlan(core::Expected<UndoPlanned> result) {
  if (!result) {
    emit planFailed(result.error());
    return;
  }
  m_planned = std::move(*result);
  emit planned();
}

void HistorySession::run() {
  if (isBusy() || !m_planned) return;
  auto work = [plan = m_planned->plan, store = storeOf(scope())](const SessionPorts &ports, const std::stop_token &stop,
                                                                 const core::Progress &progress) {
    return core::run(plan, {}, {*store, ports.clock, ports.host, ports.command, stop, progress});
  };
  start<core::Receipt>(Verb::Undoing, std::move(work), [this](core::Expected<core::Receipt> receipt) {
    if (!receipt) {
      emit undoFailed(receipt.error());
      return;
    }
    m_outcome = std::move(*receipt);
    emit undone();
  });
}

} // namespace ui
