// SPDX-License-Identifier: Apache-2.0
#include "core/import/links.h"

namespace core {

Effect linkTo(const std::string &sha256, const std::string &name, const StoreSnapshot &snapshot, std::optional<Reply> reply) {
  const auto found = snapshot.links.find(name);
  const bool isThere = found != snapshot.links.end();
  Effect effect{PointLink{name, isThere ? EffectValue(LinkValue{found->second}) : Presence::Absent, sha256}};
  if (!isThere) return effect;
  if (found->second == sha256) {
    setState(effect, EffectState::Unchanged, EffectReason::AlreadyThere);
    return effect;
  }
  effect.choice = Choice{ChoiceKind::Link, name, name, reply};
  if (reply == Reply::Keep) setState(effect, EffectState::Skipped, EffectReason::LinkKept);
  return effect;
}

std::optional<Error> refusalOf(const Effect &link) {
  if (!link.choice || link.choice->reply) return std::nullopt;
  Error error{ErrorCode::LinkExists, {{"name", link.object()}, {"other", link.from()}}};
  error.certificate = link.as<PointLink>()->sha256;
  return error;
}

} // namespace core
