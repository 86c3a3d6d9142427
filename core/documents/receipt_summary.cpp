// SPDX-License-Identifier: Apache-2.0
#include "core/documents/receipt_summary.h"

#include "core/base/fields.h"
#include "core/documents/documents.h"
#include "core/documents/parts.h"

#include <algorithm>

namespace core::documents {

namespace {

using parts::longest, parts::mostElements;

// Where the object of an effect lies, as StoredObject::place has it.
std::string placeOf(const Effect &effect) {
  return effect.target() + '/' + effect.object();
}

void addTouched(const Effect &effect, std::set<std::string> &touched) {
  touched.insert(placeOf(effect));
  if (const auto *point = effect.as<PointLink>()) touched.insert(StoredObject{Section::My, point->sha256}.place());
}

std::string titleOf(const Plan &plan) {
  if (!plan.certificates.empty() && plan.undoes.empty()) return plan.certificates.front().label;
  if (plan.request) return labelOf(plan.request->request);
  const auto isDone = [](const Effect &effect) { return effect.state == EffectState::Done; };
  const auto isAboutEntry = [&](const Effect &effect) { return isDone(effect) && effect.target() == nameOf(Section::My); };
  const auto entry = std::ranges::find_if(plan.effects, isAboutEntry);
  const auto done = entry != plan.effects.end() ? entry : std::ranges::find_if(plan.effects, isDone);
  return done == plan.effects.end() ? std::string() : done->label();
}

} // namespace

ReceiptSummary summaryOf(const Receipt &receipt) {
  const auto &plan = receipt.plan;
  ReceiptSummary summary{receipt.id, plan.verb, receipt.by.user, plan.id, plan.undoes, titleOf(plan), plan.source().name};
  for (const auto &effect : plan.effects) {
    if (effect.state == EffectState::Done && effect.phase() == Phase::Store) addTouched(effect, summary.touches);
  }
  return summary;
}

std::string written(const ReceiptSummary &summary) {
  Json line = {{"id", summary.id}, {"verb", summary.verb}, {"user", summary.user}};
  parts::addText(line, "plan", summary.plan);
  parts::addText(line, "undoes", summary.undoes);
  parts::addText(line, "title", summary.title);
  parts::addText(line, "source", summary.source);
  line["touches"] = summary.touches;
  return line.dump(-1, ' ', false, Json::error_handler_t::replace);
}

std::optional<ReceiptSummary> summaryFrom(std::string_view line) {
  const auto document = parseDocument(line, largestReceipt);
  if (!document) return std::nullopt;
  Fields fields(*document);
  ReceiptSummary summary{fields.text("id", longest), fields.text("verb", longest), fields.text("user", longest)};
  summary.plan = fields.optionalText("plan", longest).value_or("");
  summary.undoes = fields.optionalText("undoes", longest).value_or("");
  summary.title = fields.optionalText("title", longest).value_or("");
  summary.source = fields.optionalText("source", longest).value_or("");
  for (auto &place : fields.texts("touches", mostElements, longest)) summary.touches.insert(std::move(place));
  return fields.good() ? std::optional(std::move(summary)) : std::nullopt;
}

} // namespace core::documents
