// SPDX-License-Identifier: Apache-2.0
#include "core/plan/choice.h"

namespace core {

namespace {

std::string idOf(ChoiceKind kind, const std::string &about) {
  return std::string(nameOf(kind)) + '/' + about;
}

} // namespace

std::string Choice::id() const {
  return idOf(kind, about);
}

std::vector<Reply> Choice::replies() const {
  switch (kind) {
  case ChoiceKind::Link:
    return {Reply::Move, Reply::Keep};
  case ChoiceKind::Replace:
  case ChoiceKind::Chain:
    return {Reply::Replace, Reply::Keep};
  case ChoiceKind::Trust:
    return {Reply::Trust, Reply::Leave};
  case ChoiceKind::GrantRead:
    return {Reply::Grant, Reply::Leave};
  case ChoiceKind::Accept:
    return {Reply::Accept, Reply::Stop};
  }
  return {};
}

std::optional<Reply> Answers::to(ChoiceKind kind, const std::string &about) const {
  auto found = m_replies.find(idOf(kind, about));
  if (found == m_replies.end()) found = m_replies.find(std::string(nameOf(kind)));
  return found == m_replies.end() ? std::nullopt : std::optional(found->second);
}

std::vector<std::string> Answers::about(ChoiceKind kind) const {
  const auto start = idOf(kind, {});
  std::vector<std::string> all;
  for (const auto &[id, reply] : m_replies) {
    if (id.starts_with(start)) all.push_back(id.substr(start.size()));
  }
  return all;
}

} // namespace core
