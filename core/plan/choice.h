// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/choice_codes.h"

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace core {

// Something that a plan leaves open, or that was open until it was answered. It belongs to the effect or the finding that it decides.
struct Choice {
  ChoiceKind kind = ChoiceKind::Link;
  std::string about;               // the name of the link, a SHA-256, the code of the finding
  std::string label;               // what people call that
  std::optional<Reply> reply = {}; // in force; nothing while it is open, which refuses the plan

  [[nodiscard]] std::string id() const;             // "link/mail"
  [[nodiscard]] std::vector<Reply> replies() const; // the possible ones; the first does what the last leaves

  friend bool operator==(const Choice &, const Choice &) = default;
};

// The operator's answers, by the ids of the choices.
class Answers final {
public:
  void give(const std::string &id, Reply reply) { m_replies.insert_or_assign(id, reply); }
  void give(ChoiceKind kind, Reply reply) { give(std::string(nameOf(kind)), reply); } // to every choice of a kind
  void clear() { m_replies.clear(); }

  // to returns the answer to one choice: its own, or the one to all choices of its kind.
  [[nodiscard]] std::optional<Reply> to(ChoiceKind kind, const std::string &about) const;

  // about returns the answers to choices of a kind, one by one.
  [[nodiscard]] std::vector<std::string> about(ChoiceKind kind) const;

  [[nodiscard]] const std::map<std::string, Reply> &all() const { return m_replies; } // by id, or by the name of a kind

private:
  std::map<std::string, Reply> m_replies;
};

} // namespace core
