// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// What a plan changes, one object at a time; CONTRACT.md section 3.
enum class EffectKind {
  StoreKey,
  StoreCertificate,
  SetFriendlyName,
  SetServices,
  Link,
  UpdateChain,
  StoreRequest,
  CompleteRequest,
  TrustRoot,
  GrantRead,
  Remove,
  Restore,
  Purge,
  Publish
};

// When an effect is carried out. Before: what must stop pointing here first. Store: all or nothing, with proof. After: publication.
enum class Phase { Before, Store, After };

// Planned: would be done. With --what-if there is no Done. Undone: it was done and taken back.
enum class EffectState { Planned, Done, Unchanged, Skipped, Failed, Undone };

// Why an effect is unchanged or skipped; the sentence is in core/words.
enum class EffectReason {
  None,
  AlreadyThere,      // the store has it as it is
  CarriedOut,        // the saved plan was carried out before
  RootNeedsDecision, // a root is never trusted as a side effect
  TrustedBySystem,   // the machine trusts this root already
  StrayNotImported,  // not in any chain
  KeyLocked,         // none of the passwords opens its key
  NotSelected,       // its key pair is not among those that were chosen
  SameKeyChosen,     // another certificate of its key is imported
  SharedName,        // several certificates have the name, and a link leads to one
  LinkKept,          // the link points to another certificate and is to stay
  ChainKept,         // the store's chain differs and is complete
  KeptInTrash,       // it moves to the trash of the store
  ChangeIsSettled,   // the interrupted change that the journal describes is finished or taken back
  DamagedStays,      // a repair names it and leaves it
  AsBefore,          // it is as it was before the change that is undone
  ChangedSince,      // it is not as the change that is undone left it, and no receipt says why
  TargetGone,        // the certificate that a link led to is not there
  ChangedLater,      // a later change, which has a receipt, concerns it
  WasDamaged,        // what the change that is undone replaced was not whole, and does not come back
  UsedByOthers,      // a certificate that stays has it in its chain
  PutByHand,         // no change that stands has put it there
  RootStays,         // a root is no longer trusted only by a decision of its own
  NameStays,         // an earlier name of an entry, which servers may still use
  ServicesStay,      // the certificate that a name led to has them, and nobody asked for them here
  ReadsAnyway,       // an account that may read every key, or owns it
  AccessLeft,        // the earlier key may be read so, and this one is not to be
  AccountGone,       // no account has the number any more that may read the earlier key
  NoAccessLists      // the file system cannot say so
};

// What becomes of an object, for people: the state of an effect without the detail of when it is done.
enum class Fate { New, Back, Changed, Kept, LeftOut, Gone, Failed, TakenBack };

// Whether an object was, or will be, where an effect names it. Damaged: something is there, but not that object.
enum class Presence { Absent, Present, Damaged };

// nameOf returns the word for a code in documents: "store-certificate", "planned", "already-there"; empty for EffectReason::None.
std::string_view nameOf(EffectKind kind);
std::string_view nameOf(EffectState state);
std::string_view nameOf(EffectReason reason);
std::string_view nameOf(Presence presence);
std::string_view nameOf(Phase phase);

} // namespace core
