// SPDX-License-Identifier: Apache-2.0
#include "core/history/history.h"

#include "core/documents/documents.h"

#include <algorithm>

namespace core {

namespace {

using documents::ReceiptSummary;

// From the index, or from the receipt itself, whose line is then worth keeping.
std::optional<ReceiptSummary> summaryOf(KnownReceipt &known, ReceiptLog &log, bool &learned) {
  if (auto summary = documents::summaryFrom(known.summary); summary && summary->id == known.id) return summary;
  const auto text = log.receipt(known.id);
  const auto receipt = text ? documents::receiptFrom(*text) : tl::unexpected(WrongKey());
  if (!receipt || receipt->id != known.id) return std::nullopt;
  auto summary = documents::summaryOf(*receipt);
  known.summary = documents::written(summary);
  learned = true;
  return summary;
}

} // namespace

Expected<History> History::read(ReceiptLog &log) {
  auto known = log.known();
  if (!known) return Unexpected(known.error());
  History history;
  bool learned = false;
  for (auto &receipt : *known) {
    auto summary = summaryOf(receipt, log, learned);
    if (!receipt.isTrusted) history.m_untrusted.insert(receipt.id);
    if (!summary) continue;
    // What somebody else wrote undoes nothing.
    if (!summary->undoes.empty() && receipt.isTrusted) history.m_undoers.emplace(summary->undoes, summary->id);
    history.m_places.emplace(summary->id, history.m_all.size());
    history.m_all.push_back(std::move(*summary));
  }
  if (learned) log.remember(*known);
  return history;
}

const ReceiptSummary *History::find(const std::string &id) const {
  const auto place = m_places.find(id);
  return place == m_places.end() ? nullptr : &m_all[place->second];
}

bool History::isTrusted(const std::string &id) const {
  return !m_untrusted.contains(id);
}

// An undo is later than what it undoes, so this ends.
std::string History::undoneBy(const std::string &id) const {
  const auto [first, last] = m_undoers.equal_range(id);
  for (auto undoer = first; undoer != last; ++undoer) {
    if (undoer->second > id && stands(undoer->second)) return undoer->second;
  }
  return {};
}

std::string History::keptUnder(const std::string &id) const {
  const auto [first, last] = m_undoers.equal_range(id);
  std::string redo; // the newest undo of an undo of this change
  for (auto undoer = first; undoer != last; ++undoer) {
    const auto again = undoer->second > id ? undoneBy(undoer->second) : std::string();
    redo = std::max(redo, again);
  }
  return redo.empty() ? id : keptUnder(redo);
}

std::vector<std::string> History::laterThan(const std::string &id, const std::set<std::string> &places) const {
  std::vector<std::string> later;
  for (auto summary = m_all.rbegin(); summary != m_all.rend() && summary->id > id; ++summary) {
    if (summary->undoes > id) continue; // what it took back was later, too: the two are none
    const bool concerns = std::ranges::any_of(places, [&](const std::string &place) { return summary->touches.contains(place); });
    if (concerns && stands(summary->id)) later.push_back(summary->id);
  }
  return later;
}

std::string History::last(const std::string &user) const {
  const auto counts = [&](const ReceiptSummary &summary) { return summary.user == user && summary.undoes.empty() && stands(summary.id); };
  const auto newest = std::find_if(m_all.rbegin(), m_all.rend(), counts);
  return newest == m_all.rend() ? std::string() : newest->id;
}

// What somebody else wrote carries nothing out.
std::string History::receiptOf(const std::string &plan) const {
  const auto isOf = [&](const ReceiptSummary &summary) { return summary.plan == plan && isTrusted(summary.id); };
  const auto found = std::ranges::find_if(m_all, isOf);
  return plan.empty() || found == m_all.end() ? std::string() : found->id;
}

bool History::touches(const std::string &place) const {
  const auto putsThere = [&](const ReceiptSummary &summary) {
    if (!summary.undoes.empty() || !summary.touches.contains(place)) return false; // an undo puts nothing there that was not there before
    const auto *undoer = find(undoneBy(summary.id));
    return undoer == nullptr || !undoer->touches.contains(place); // an undo leaves what others need
  };
  return std::ranges::any_of(m_all, putsThere);
}

const ReceiptSummary *History::purgeOf(const std::string &id) const {
  const auto destroyed = std::ranges::find_if(m_all, [&](const ReceiptSummary &summary) { return summary.touches.contains("trash/" + id); });
  return destroyed == m_all.end() ? nullptr : &*destroyed;
}

} // namespace core
