// SPDX-License-Identifier: Apache-2.0
#include "core/import/effect.h"

namespace core {

std::string_view nameOf(EffectKind kind) {
  switch (kind) {
  case EffectKind::StoreKey:
    return "store-key";
  case EffectKind::StoreCertificate:
    return "store-certificate";
  case EffectKind::SetFriendlyName:
    return "set-friendly-name";
  case EffectKind::Link:
    return "link";
  case EffectKind::UpdateChain:
    return "update-chain";
  case EffectKind::StoreRequest:
    return "store-request";
  case EffectKind::CompleteRequest:
    return "complete-request";
  case EffectKind::TrustRoot:
    return "trust-root";
  case EffectKind::Remove:
    return "remove";
  }
  return "";
}

std::string_view nameOf(EffectState state) {
  switch (state) {
  case EffectState::Planned:
    return "planned";
  case EffectState::Done:
    return "done";
  case EffectState::Unchanged:
    return "unchanged";
  case EffectState::Skipped:
    return "skipped";
  case EffectState::Failed:
    return "failed";
  case EffectState::Undone:
    return "undone";
  }
  return "";
}

std::string_view nameOf(EffectReason reason) {
  switch (reason) {
  case EffectReason::None:
    return "";
  case EffectReason::AlreadyThere:
    return "already-there";
  case EffectReason::RootNeedsDecision:
    return "root-needs-decision";
  case EffectReason::StrayNotImported:
    return "stray-not-imported";
  case EffectReason::NotSelected:
    return "not-selected";
  case EffectReason::LinkKept:
    return "link-kept";
  case EffectReason::ChainKept:
    return "chain-kept";
  case EffectReason::KeptInTrash:
    return "kept-in-trash";
  case EffectReason::ChangeIsSettled:
    return "change-is-settled";
  case EffectReason::DamagedStays:
    return "damaged-stays";
  }
  return "";
}

const std::vector<EffectKind> &allEffectKinds() {
  static const std::vector<EffectKind> kinds = {
      EffectKind::StoreKey,     EffectKind::StoreCertificate, EffectKind::SetFriendlyName, EffectKind::Link,  EffectKind::UpdateChain,
      EffectKind::StoreRequest, EffectKind::CompleteRequest,  EffectKind::TrustRoot,       EffectKind::Remove};
  return kinds;
}

const std::vector<EffectState> &allEffectStates() {
  static const std::vector<EffectState> states = {EffectState::Planned, EffectState::Done,   EffectState::Unchanged,
                                                  EffectState::Skipped, EffectState::Failed, EffectState::Undone};
  return states;
}

const std::vector<EffectReason> &allEffectReasons() {
  static const std::vector<EffectReason> reasons = {EffectReason::None,
                                                    EffectReason::AlreadyThere,
                                                    EffectReason::RootNeedsDecision,
                                                    EffectReason::StrayNotImported,
                                                    EffectReason::NotSelected,
                                                    EffectReason::LinkKept,
                                                    EffectReason::ChainKept,
                                                    EffectReason::KeptInTrash,
                                                    EffectReason::ChangeIsSettled,
                                                    EffectReason::DamagedStays};
  return reasons;
}

} // namespace core
