// SPDX-License-Identifier: Apache-2.0
#include "core/plan/effect.h"

namespace core {

Parameters Effect::reasonValues() const {
  const auto *remove = as<Remove>();
  if (remove == nullptr || remove->users.empty()) return {};
  return {{"users", textOf(ChainValue{remove->users})}};
}

EffectKind Effect::kind() const {
  return std::visit([](const auto &one) { return one.kind; }, change);
}

Phase Effect::phase() const {
  const auto *publish = as<Publish>();
  return publish != nullptr ? publish->phase : Phase::Store;
}

std::string Effect::object() const {
  return std::visit([](const auto &one) { return one.object(); }, change);
}

std::string Effect::label() const {
  return std::visit([](const auto &one) { return one.label(); }, change);
}

std::string Effect::target() const {
  return std::visit([](const auto &one) { return one.target(); }, change);
}

EffectValue Effect::before() const {
  return std::visit([](const auto &one) { return one.before(); }, change);
}

EffectValue Effect::after() const {
  return std::visit([](const auto &one) { return one.after(); }, change);
}

std::string identityOf(const Effect &effect) {
  auto identity = std::string(nameOf(effect.kind())) + ' ' + effect.target() + '/' + effect.object() + ' ' + effect.label();
  if (const auto *grant = effect.as<GrantRead>()) identity += ' ' + grant->account.named().text();
  if (effect.as<Restore>() != nullptr) identity += ' ' + std::to_string(effect.after().index());
  return identity;
}

Effect removalOf(StoredObject what, std::string title, EffectValue found) {
  Remove remove;
  remove.what = std::move(what);
  remove.title = std::move(title);
  remove.found = std::move(found);
  return {std::move(remove)};
}

void setState(Effect &effect, EffectState state, EffectReason reason) {
  effect.state = state;
  effect.reason = reason;
}

bool isPlanned(const Effect &effect) {
  return effect.state == EffectState::Planned;
}

} // namespace core
