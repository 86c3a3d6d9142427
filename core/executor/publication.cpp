// SPDX-License-Identifier: Apache-2.0
#include "core/executor/publication.h"

namespace core {

namespace {

// The change of an effect that is to be carried out in this phase; null for any other effect.
const Publish *publishIn(Phase phase, const Effect &effect, EffectState state) {
  const auto *change = effect.as<Publish>();
  return change != nullptr && change->phase == phase && effect.state == state ? change : nullptr;
}

} // namespace

Expected<void> Publication::before(std::vector<Effect> &effects) {
  for (auto &effect : effects) {
    const auto *change = publishIn(Phase::Before, effect, EffectState::Planned);
    if (change == nullptr) continue;
    if (auto published = m_publisher->publish(*change); !published) return Unexpected(takeBack(effects, published.error()));
    effect.state = EffectState::Done;
  }
  return {};
}

Error Publication::takeBack(std::vector<Effect> &effects, Error why) {
  Error failure = std::move(why);
  // clang 14 cannot compile std::views::reverse of this library.
  for (auto effect = effects.rbegin(); effect != effects.rend(); ++effect) {
    const auto *change = publishIn(Phase::Before, *effect, EffectState::Done);
    if (change == nullptr) continue;
    const auto taken = m_publisher->takeBack(*change);
    effect->state = taken ? EffectState::Undone : EffectState::Failed;
    if (taken) continue;
    Error left{ErrorCode::PublishFailed, {{"object", change->place}, {"what", std::string(nameOf(taken.error().code))}}};
    left.details.emplace_back(Remark{Fault::StoreNotChanged, {{"what", std::string(nameOf(failure.code))}}});
    failure = std::move(left);
  }
  return failure;
}

void Publication::after(std::vector<Effect> &effects) {
  for (auto &effect : effects) {
    const auto *change = publishIn(Phase::After, effect, EffectState::Planned);
    if (change == nullptr) continue;
    const auto published = m_publisher->publish(*change);
    effect.state = published ? EffectState::Done : EffectState::Failed;
    if (!published) effect.failure = published.error();
  }
}

} // namespace core
