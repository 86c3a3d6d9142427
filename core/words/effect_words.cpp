// SPDX-License-Identifier: Apache-2.0
#include "core/words/marked.h"
#include "core/words/words.h"

namespace core::words {

const char *of(EffectKind kind) {
  switch (kind) {
  case EffectKind::StoreKey:
    return QT_TRANSLATE_NOOP("words", "Store private key");
  case EffectKind::StoreCertificate:
    return QT_TRANSLATE_NOOP("words", "Store certificate");
  case EffectKind::SetFriendlyName:
    return QT_TRANSLATE_NOOP("words", "Set friendly name");
  case EffectKind::SetServices:
    return QT_TRANSLATE_NOOP("words", "Set services");
  case EffectKind::Link:
    return QT_TRANSLATE_NOOP("words", "Point link to certificate");
  case EffectKind::UpdateChain:
    return QT_TRANSLATE_NOOP("words", "Update chain");
  case EffectKind::StoreRequest:
    return QT_TRANSLATE_NOOP("words", "Store request");
  case EffectKind::CompleteRequest:
    return QT_TRANSLATE_NOOP("words", "Complete request");
  case EffectKind::TrustRoot:
    return QT_TRANSLATE_NOOP("words", "Trust root");
  case EffectKind::GrantRead:
    return QT_TRANSLATE_NOOP("words", "Grant read access to the key");
  case EffectKind::Remove:
    return QT_TRANSLATE_NOOP("words", "Remove");
  case EffectKind::Restore:
    return QT_TRANSLATE_NOOP("words", "Bring back");
  case EffectKind::Purge:
    return QT_TRANSLATE_NOOP("words", "Destroy for good");
  case EffectKind::Publish:
    return QT_TRANSLATE_NOOP("words", "Publish");
  }
  return "";
}

const char *of(EffectState state) {
  switch (state) {
  case EffectState::Planned:
    return QT_TRANSLATE_NOOP("words", "will be done");
  case EffectState::Done:
    return QT_TRANSLATE_NOOP("words", "done");
  case EffectState::Unchanged:
    return QT_TRANSLATE_NOOP("words", "unchanged");
  case EffectState::Skipped:
    return QT_TRANSLATE_NOOP("words", "skipped");
  case EffectState::Failed:
    return QT_TRANSLATE_NOOP("words", "failed");
  case EffectState::Undone:
    return QT_TRANSLATE_NOOP("words", "undone");
  }
  return "";
}

const char *ofRefused(EffectState state) {
  return state == EffectState::Planned ? QT_TRANSLATE_NOOP("words", "would be done") : of(state);
}

const char *of(Fate fate) {
  switch (fate) {
  case Fate::New:
    return QT_TRANSLATE_NOOP("words", "new");
  case Fate::Back:
    return QT_TRANSLATE_NOOP("words", "brought back");
  case Fate::Changed:
    return QT_TRANSLATE_NOOP("words", "changed");
  case Fate::Kept:
    return QT_TRANSLATE_NOOP("words", "kept");
  case Fate::LeftOut:
    return QT_TRANSLATE_NOOP("words", "left out");
  case Fate::Gone:
    return QT_TRANSLATE_NOOP("words", "removed");
  case Fate::Failed:
    return QT_TRANSLATE_NOOP("words", "failed");
  case Fate::TakenBack:
    return QT_TRANSLATE_NOOP("words", "taken back");
  }
  return "";
}

const char *of(EffectReason reason) {
  switch (reason) {
  case EffectReason::None:
    return "";
  case EffectReason::AlreadyThere:
    return QT_TRANSLATE_NOOP("words", "The store has it already.");
  case EffectReason::CarriedOut:
    return QT_TRANSLATE_NOOP("words", "It was carried out already.");
  case EffectReason::RootNeedsDecision:
    return QT_TRANSLATE_NOOP("words", "Servers do not need it. A root is trusted only by a decision of its own.");
  case EffectReason::TrustedBySystem:
    return QT_TRANSLATE_NOOP("words", "This machine trusts it already.");
  case EffectReason::StrayNotImported:
    return QT_TRANSLATE_NOOP("words", "It belongs to no key and to no chain.");
  case EffectReason::KeyLocked:
    return QT_TRANSLATE_NOOP("words", "It belongs to a private key with a password of its own, which was not given.");
  case EffectReason::NotSelected:
    return QT_TRANSLATE_NOOP("words", "Another key pair was chosen.");
  case EffectReason::SameKeyChosen:
    return QT_TRANSLATE_NOOP("words", "Another certificate of the same key was chosen.");
  case EffectReason::SharedName:
    return QT_TRANSLATE_NOOP("words", "Several certificates get this name, and a link leads to one. It is made where one of them is imported alone.");
  case EffectReason::LinkKept:
    return QT_TRANSLATE_NOOP("words", "The link points to another certificate and stays there.");
  case EffectReason::ChainKept:
    return QT_TRANSLATE_NOOP("words", "The stored chain differs, and stays.");
  case EffectReason::KeptInTrash:
    return QT_TRANSLATE_NOOP("words", "It is kept in the trash of the store.");
  case EffectReason::ChangeIsSettled:
    return QT_TRANSLATE_NOOP("words", "The interrupted change is finished or taken back.");
  case EffectReason::DamagedStays:
    return QT_TRANSLATE_NOOP("words", "It is damaged, and stays as it is. Import it again and replace it.");
  case EffectReason::AsBefore:
    return QT_TRANSLATE_NOOP("words", "It is already as it was before.");
  case EffectReason::ChangedSince:
    return QT_TRANSLATE_NOOP("words", "It was changed since, by something that left no receipt, and stays.");
  case EffectReason::TargetGone:
    return QT_TRANSLATE_NOOP("words", "The certificate that it led to is not there.");
  case EffectReason::ChangedLater:
    return QT_TRANSLATE_NOOP("words", "A later change stands on it.");
  case EffectReason::WasDamaged:
    return QT_TRANSLATE_NOOP("words", "It was damaged before. What is whole now stays.");
  case EffectReason::UsedByOthers:
    return QT_TRANSLATE_NOOP("words", "It stays, because it is in the chain of {users}.");
  case EffectReason::PutByHand:
    return QT_TRANSLATE_NOOP("words", "No import put it there, and it stays.");
  case EffectReason::RootStays:
    return QT_TRANSLATE_NOOP("words", "It stays in the root store until it is removed by its own thumbprint.");
  case EffectReason::NameStays:
    return QT_TRANSLATE_NOOP("words", "Servers may still use the earlier name, and it stays.");
  case EffectReason::ServicesStay:
    return QT_TRANSLATE_NOOP("words", "The earlier certificate has these services. The new one gets only those that are chosen for it.");
  case EffectReason::ReadsAnyway:
    return QT_TRANSLATE_NOOP("words", "This account can read the key anyway.");
  case EffectReason::AccessLeft:
    return QT_TRANSLATE_NOOP("words", "It may read the key of the earlier certificate, but is not given access to this one.");
  case EffectReason::AccountGone:
    return QT_TRANSLATE_NOOP("words", "The account that may read the key of the earlier certificate no longer exists.");
  case EffectReason::NoAccessLists:
    return QT_TRANSLATE_NOOP("words", "The file system here has no access lists, which this would need.");
  }
  return "";
}

const char *of(Stage stage) {
  switch (stage) {
  case Stage::Reading:
    return QT_TRANSLATE_NOOP("words", "Reading the file");
  case Stage::CheckingPassword:
    return QT_TRANSLATE_NOOP("words", "Checking the password");
  case Stage::Decrypting:
    return QT_TRANSLATE_NOOP("words", "Decrypting");
  case Stage::LookingAtStore:
    return QT_TRANSLATE_NOOP("words", "Looking at the store");
  case Stage::MakingKey:
    return QT_TRANSLATE_NOOP("words", "Making the key");
  case Stage::Waiting:
    return QT_TRANSLATE_NOOP("words", "Waiting for the store");
  case Stage::Writing:
    return QT_TRANSLATE_NOOP("words", "Writing");
  case Stage::Proving:
    return QT_TRANSLATE_NOOP("words", "Proving the stored key");
  }
  return "";
}

} // namespace core::words
