// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/plan/change.h"
#include "core/plan/choice.h"

#include <string>

namespace core {

// One change of a plan, and what becomes of it. What documents and tables say of it is derived from the change.
struct Effect {
  Change change;
  EffectState state = EffectState::Planned;
  EffectReason reason = EffectReason::None;
  std::optional<Choice> choice = {}; // what decides whether it is done
  std::optional<Error> failure = {}; // why it is Failed

  // as returns the change where it is of that type; null where it is of another.
  template <class Kind> [[nodiscard]] const Kind *as() const { return std::get_if<Kind>(&change); }

  [[nodiscard]] Parameters reasonValues() const; // what the words of its reason have in them
  [[nodiscard]] EffectKind kind() const;
  [[nodiscard]] Phase phase() const;
  [[nodiscard]] std::string object() const; // SHA-256 of the certificate or of the request, lower-case hex; for a link its name
  [[nodiscard]] std::string label() const;  // for people: the certificate's common name or subject, the link's name
  [[nodiscard]] std::string target() const; // "my", "ca", "root", "by-name", "requests"
  [[nodiscard]] EffectValue before() const;
  [[nodiscard]] EffectValue after() const;
  [[nodiscard]] std::string from() const { return textOf(before()); }
  [[nodiscard]] std::string to() const { return textOf(after()); }
};

// identityOf names what an effect is about, so that two planned effects of one plan never have it in common: its kind and object, the account of a
// grant, and the part of an entry that comes back.
std::string identityOf(const Effect &effect);

// removalOf returns the effect of an object that leaves its place.
Effect removalOf(StoredObject what, std::string title, EffectValue found);

// setState sets the state of an effect, and the reason where that is not obvious.
void setState(Effect &effect, EffectState state, EffectReason reason);

// isPlanned says whether an effect will be done.
bool isPlanned(const Effect &effect);

} // namespace core
