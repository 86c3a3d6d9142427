// SPDX-License-Identifier: Apache-2.0
#include "core/wire/plan_message.h"

#include "core/documents/documents.h"

#include <array>

namespace core::wire {

namespace {

std::string_view textIn(BytesView bytes) {
  return {reinterpret_cast<const char *>(bytes.data()), bytes.size()};
}

} // namespace

Expected<std::string> canonicalPlan(BytesView file, const std::string &label) {
  const auto text = textIn(file);
  const auto plan = documents::planFrom(text);
  if (!plan) return fail(ErrorCode::PlanDamaged, {{"path", label}, {"key", plan.error().path}});
  const auto document = parseDocument(text, documents::largestPlan);
  return document->dump(); // keys of later versions belong to the id, and stay
}

Expected<void> sendPlan(Channel &channel, const std::string &text) {
  const std::array parts{asBytes(text)};
  return sendMessage(channel, Kind::PlanRead, Json::object(), parts);
}

Expected<std::string> planTextFrom(const Message &message, BytesView file) {
  if (message.parts.size() != 1) return nonsense("a plan in no part, or in several");
  const auto text = textIn(message.parts.front());
  const auto plan = documents::planFrom(text);
  if (!plan) return nonsense("a plan with a wrong key: " + plan.error().path);
  if (textIn(file).find(plan->id) == std::string_view::npos) return nonsense("another plan than that of the file");
  return std::string(text);
}

} // namespace core::wire
