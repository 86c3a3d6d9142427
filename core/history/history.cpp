// SPDX-License-Identifier: Apache-2.0
#include "core/history/history.h"

#include "core/base/json.h"
#include "core/documents/documents.h"

#include <fmt/format.h>

#include <algorithm>
#include <iterator>

namespace core {

namespace {

bool isOfAuthority(const std::string &place) {
  const auto isIn = [&](Section section) { return place.starts_with(fmt::format("{}/", nameOf(section))); };
  return isIn(Section::Ca) || isIn(Section::Root);
}

using documents::ReceiptSummary;

std::optional<ReceiptSummary> fromReceipt(const std::string &id, ReceiptLog &log) {
  const auto text = log.receipt(id);
  const auto receipt = text ? documents::receiptFrom(*text) : tl::unexpected(WrongKey());
  return receipt && receipt->id == id ? std::optional(documents::summaryOf(*receipt)) : std::nullopt;
}

// A text as a summary has it. What a summary does not contain, it need not be read for.
std::string quoted(const std::string &text) {
  return Json(text).dump(-1, ' ', false, Json::error_handler_t::replace);
}

bool mentions(const KnownReceipt &receipt, const std::string &quotedText) {
  return receipt.summary.find(quotedText) != std::string::npos;
}

// A line of another receipt, or of something else, is found out at once.
bool beginsAsItsOwn(const KnownReceipt &receipt) {
  return receipt.summary.starts_with("{\"id\":" + quoted(receipt.id) + ',');
}

bool isOlder(const std::string &id, const std::string &than) {
  return id < than;
}

} // namespace

// The log lacks the summary, which is then worth keeping.
bool History::learn(Line &line) const {
  line.read = fromReceipt(line.known.id, *m_log);
  line.known.summary = *line.read ? documents::written(**line.read) : std::string();
  return line.read->has_value();
}

Expected<History> History::read(ReceiptLog &log) {
  auto known = log.known();
  if (!known) return Unexpected(known.error());
  History history;
  history.m_log = &log;
  history.m_lines.reserve(known->size());
  bool hasLearned = false;
  for (auto &receipt : *known) {
    auto &line = history.m_lines.emplace_back(Line{std::move(receipt)});
    if (!beginsAsItsOwn(line.known)) hasLearned = history.learn(line) || hasLearned;
    // What somebody else wrote undoes nothing.
    if (!line.known.isTrusted || !mentions(line.known, "\"undoes\":")) continue;
    if (const auto *summary = history.summaryOf(line); summary != nullptr && !summary->undoes.empty())
      history.m_undoers.emplace(summary->undoes, summary->id);
  }
  if (!hasLearned) return history;
  std::vector<KnownReceipt> all;
  for (const auto &line : history.m_lines) all.push_back(line.known);
  log.remember(all);
  return history;
}

// From the line of the log; from the receipt itself where that says something else.
const ReceiptSummary *History::summaryOf(const Line &line) const {
  if (!line.read) {
    auto summary = documents::summaryFrom(line.known.summary);
    const bool isOfThis = summary && summary->id == line.known.id;
    line.read = isOfThis ? std::move(summary) : fromReceipt(line.known.id, *m_log);
  }
  return *line.read ? &**line.read : nullptr;
}

std::vector<const History::Line *> History::newerThan(const std::string &id) const {
  std::vector<const Line *> newer;
  for (auto line = m_lines.rbegin(); line != m_lines.rend() && line->known.id > id; ++line) newer.push_back(&*line);
  return newer;
}

std::vector<std::string> History::ids() const {
  std::vector<std::string> all;
  for (const auto &line : m_lines) all.push_back(line.known.id);
  return all;
}

std::vector<const ReceiptSummary *> History::newest(std::size_t most) const {
  std::vector<const ReceiptSummary *> found;
  for (auto line = m_lines.rbegin(); line != m_lines.rend() && found.size() < most; ++line) {
    if (const auto *summary = summaryOf(*line); summary != nullptr) found.push_back(summary);
  }
  return found;
}

const ReceiptSummary *History::find(const std::string &id) const {
  const auto line = std::ranges::lower_bound(m_lines, id, isOlder, [](const Line &each) -> const std::string & { return each.known.id; });
  return line == m_lines.end() || line->known.id != id ? nullptr : summaryOf(*line);
}

bool History::isTrusted(const std::string &id) const {
  const auto line = std::ranges::lower_bound(m_lines, id, isOlder, [](const Line &each) -> const std::string & { return each.known.id; });
  return line == m_lines.end() || line->known.id != id || line->known.isTrusted;
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

std::vector<std::string> History::laterThan(const std::string &id, const std::set<std::string> &touched) const {
  std::set<std::string> places, quotedPlaces;
  const auto add = [&](const std::set<std::string> &more) {
    for (const auto &place : more) {
      if (!isOfAuthority(place) && places.insert(place).second) quotedPlaces.insert(quoted(place));
    }
  };
  add(touched);
  std::vector<std::string> later;
  auto lines = newerThan(id);
  std::ranges::reverse(lines); // what stands on a change that stands on this one comes after it
  for (const auto *line : lines) {
    const bool isKnown = !line->known.summary.empty();
    if (isKnown && std::ranges::none_of(quotedPlaces, [&](const std::string &place) { return mentions(line->known, place); })) continue;
    const auto *summary = summaryOf(*line);
    if (summary == nullptr) { // it may concern anything
      later.push_back(line->known.id);
      continue;
    }
    if (summary->undoes > id) continue; // what it took back was later, too: the two are none
    const bool concerns = std::ranges::any_of(places, [&](const std::string &place) { return summary->touches.contains(place); });
    if (!concerns || !stands(summary->id)) continue;
    later.push_back(summary->id);
    add(summary->touches);
  }
  std::ranges::reverse(later);
  return later;
}

bool History::isFinal(const ReceiptSummary &summary) {
  return std::ranges::any_of(summary.touches, [](const std::string &place) {
    return place.starts_with("trash/") || place.starts_with("staging/") || place.starts_with("journal/");
  });
}

std::string History::last(const std::string &user) const {
  const auto counts = [&](const ReceiptSummary &summary) {
    return summary.user == user && summary.undoes.empty() && !isFinal(summary) && stands(summary.id);
  };
  for (const auto *line : newerThan({})) {
    const auto *summary = summaryOf(*line);
    if (summary == nullptr) return line->known.id; // nobody knows what it is about: an older one must not be taken for the last
    if (counts(*summary)) return summary->id;
  }
  return {};
}

// What somebody else wrote carries nothing out.
std::string History::receiptOf(const std::string &plan) const {
  if (plan.empty()) return {};
  const auto spelled = quoted(plan);
  for (const auto &line : m_lines) {
    const auto *summary = line.known.isTrusted && mentions(line.known, spelled) ? summaryOf(line) : nullptr;
    if (summary != nullptr && summary->plan == plan) return summary->id;
  }
  return {};
}

bool History::touches(const std::string &place) const {
  const auto spelled = quoted(place);
  const auto putsThere = [&](const Line &line) {
    const auto *summary = mentions(line.known, spelled) ? summaryOf(line) : nullptr;
    // An undo puts nothing there that was not there before.
    if (summary == nullptr || !summary->undoes.empty() || !summary->touches.contains(place)) return false;
    const auto *undoer = find(undoneBy(summary->id));
    return undoer == nullptr || !undoer->touches.contains(place); // an undo leaves what others need
  };
  return std::ranges::any_of(m_lines, putsThere);
}

const ReceiptSummary *History::purgeOf(const std::string &id) const {
  const auto place = "trash/" + id;
  const auto spelled = quoted(place);
  for (const auto &line : m_lines) {
    const auto *summary = mentions(line.known, spelled) ? summaryOf(line) : nullptr;
    if (summary != nullptr && summary->touches.contains(place)) return summary;
  }
  return nullptr;
}

} // namespace core
