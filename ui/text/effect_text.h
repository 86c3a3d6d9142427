// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/names_in_use.h"
#include "core/plan/effect_groups.h"
#include "core/plan/plan.h"

#include <QCoreApplication>
#include <QString>

#include <map>
#include <optional>
#include <string>
#include <vector>

namespace core {
struct Bundle;
}

namespace ui {

// What is known besides a plan of the certificates that it names. Null: nothing. All of it outlives its users.
struct Surroundings {
  const std::vector<core::NameInUse> *names = nullptr; // in the store
  const core::Bundle *file = nullptr;
  std::optional<core::Time> now = {}; // tells what has expired
  const std::vector<core::Certificate> *store = nullptr;
};

// What the effects of one plan say, with what the plan and its surroundings know of the certificates they name.
class EffectText final {
  Q_DECLARE_TR_FUNCTIONS(EffectText)

public:
  explicit EffectText(const core::Plan &plan, const Surroundings &around = {}); // which outlive this

  // objectText returns what a group is about: its label, or how many alike there are.
  [[nodiscard]] QString objectText(const core::EffectGroup &group) const;

  // partText returns which part of the object an effect changes: "Private key".
  [[nodiscard]] QString partText(const core::Effect &effect) const;

  // changeText returns what is there before and after: "until 2026-12-20 → until 2027-06-12".
  [[nodiscard]] QString changeText(const core::Effect &effect) const;

  // entryText returns an object as an entry of a list: its label, and until when it is valid where it is a certificate that is known.
  [[nodiscard]] QString entryText(const core::Effect &effect) const;

private:
  [[nodiscard]] QString valueText(const core::EffectValue &value, const core::Effect &effect) const;
  [[nodiscard]] QString linkText(const std::string &name, const core::LinkValue &value) const;
  [[nodiscard]] QString validText(const core::Certificate &certificate) const;
  [[nodiscard]] QString newText(const core::Effect &effect) const;
  void know(const core::Certificate &certificate);
  [[nodiscard]] QString takenText(const core::Effect &effect) const;
  [[nodiscard]] QString otherText(const std::string &sha256, const std::string &link) const;

  const core::Plan &m_plan;
  Surroundings m_around;
  std::map<std::string, core::Certificate> m_certificates; // by SHA-256
  std::optional<core::KeyKind> m_newKey;                   // that is still to be made
};

} // namespace ui
