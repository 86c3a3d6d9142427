// SPDX-License-Identifier: Apache-2.0
#include "core/codes/effect_codes.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

constexpr Named<EffectKind> kinds[] = {
    {EffectKind::StoreKey, "store-key"},
    {EffectKind::StoreCertificate, "store-certificate"},
    {EffectKind::SetFriendlyName, "set-friendly-name"},
    {EffectKind::SetServices, "set-services"},
    {EffectKind::Link, "link"},
    {EffectKind::UpdateChain, "update-chain"},
    {EffectKind::StoreRequest, "store-request"},
    {EffectKind::CompleteRequest, "complete-request"},
    {EffectKind::TrustRoot, "trust-root"},
    {EffectKind::GrantRead, "grant-read"},
    {EffectKind::Remove, "remove"},
    {EffectKind::Restore, "restore"},
    {EffectKind::Purge, "purge"},
    {EffectKind::Publish, "publish"},
};
static_assert(holdsEach(kinds));

constexpr Named<EffectState> states[] = {
    {EffectState::Planned, "planned"}, {EffectState::Done, "done"},     {EffectState::Unchanged, "unchanged"},
    {EffectState::Skipped, "skipped"}, {EffectState::Failed, "failed"}, {EffectState::Undone, "undone"},
};
static_assert(holdsEach(states));

constexpr Named<EffectReason> reasons[] = {
    {EffectReason::None, ""},
    {EffectReason::AlreadyThere, "already-there"},
    {EffectReason::CarriedOut, "carried-out"},
    {EffectReason::RootNeedsDecision, "root-needs-decision"},
    {EffectReason::TrustedBySystem, "trusted-by-system"},
    {EffectReason::StrayNotImported, "stray-not-imported"},
    {EffectReason::KeyLocked, "key-locked"},
    {EffectReason::NotSelected, "not-selected"},
    {EffectReason::SameKeyChosen, "same-key-chosen"},
    {EffectReason::SharedName, "shared-name"},
    {EffectReason::LinkKept, "link-kept"},
    {EffectReason::ChainKept, "chain-kept"},
    {EffectReason::KeptInTrash, "kept-in-trash"},
    {EffectReason::ChangeIsSettled, "change-is-settled"},
    {EffectReason::DamagedStays, "damaged-stays"},
    {EffectReason::AsBefore, "as-before"},
    {EffectReason::ChangedSince, "changed-since"},
    {EffectReason::TargetGone, "target-gone"},
    {EffectReason::ChangedLater, "changed-later"},
    {EffectReason::WasDamaged, "was-damaged"},
    {EffectReason::UsedByOthers, "used-by-others"},
    {EffectReason::PutByHand, "put-by-hand"},
    {EffectReason::RootStays, "root-stays"},
    {EffectReason::NameStays, "name-stays"},
    {EffectReason::ServicesStay, "services-stay"},
    {EffectReason::ReadsAnyway, "reads-anyway"},
    {EffectReason::AccessLeft, "access-left"},
    {EffectReason::AccountGone, "account-gone"},
    {EffectReason::NoAccessLists, "without-access-lists"},
};
static_assert(holdsEach(reasons));

constexpr Named<Presence> presences[] = {
    {Presence::Absent, "absent"},
    {Presence::Present, "present"},
    {Presence::Damaged, "damaged"},
};
static_assert(holdsEach(presences));

constexpr Named<Phase> phases[] = {
    {Phase::Before, "before"},
    {Phase::Store, "store"},
    {Phase::After, "after"},
};
static_assert(holdsEach(phases));

} // namespace

std::string_view nameOf(EffectKind kind) {
  return rowOf(kinds, kind).name;
}

std::string_view nameOf(EffectState state) {
  return rowOf(states, state).name;
}

std::string_view nameOf(EffectReason reason) {
  return rowOf(reasons, reason).name;
}

std::string_view nameOf(Presence presence) {
  return rowOf(presences, presence).name;
}

std::string_view nameOf(Phase phase) {
  return rowOf(phases, phase).name;
}

} // namespace core
