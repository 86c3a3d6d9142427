// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace core {

// What an import changes, one object at a time; CONTRACT.md section 3. A new kind of change is a new kind here, and then
// appears in preview, log and receipt by itself.
enum class EffectKind { StoreKey, StoreCertificate, SetFriendlyName, Link, UpdateChain, StoreRequest, CompleteRequest, TrustRoot, Remove };

// Planned: would be done. With --what-if there is no Done.
enum class EffectState { Planned, Done, Unchanged, Skipped, Failed, Undone };

// Why an effect is unchanged or skipped; the sentence is in core/words.
enum class EffectReason {
  None,
  AlreadyThere,      // the store has it as it is
  RootNeedsDecision, // a root is never trusted as a side effect
  StrayNotImported,  // in nobody's chain
  NotSelected,       // its key pair is not among those that were chosen
  LinkKept,          // the link points to another certificate and is to stay
  ChainKept,         // the store's chain differs and is complete
  KeptInTrash,       // it moves to the trash of the store
  ChangeIsSettled,   // the interrupted change that the journal speaks of is finished or taken back
  DamagedStays       // a repair names it and leaves it
};

struct Effect {
  EffectKind kind;
  std::string object; // SHA-256 of the certificate or of the request, lower-case hex; for a link its name
  std::string label;  // for people: the certificate's common name or subject, the link's name
  std::string target; // "my", "ca", "root", "by-name", "requests"
  std::string from;   // state before: "absent", "present", a friendly name, the SHA-256 that a link points to
  std::string to;
  EffectState state = EffectState::Planned;
  EffectReason reason = EffectReason::None;
};

std::string_view nameOf(EffectKind kind);     // "store-certificate"
std::string_view nameOf(EffectState state);   // "planned"
std::string_view nameOf(EffectReason reason); // "already-there"; empty for None
const std::vector<EffectKind> &allEffectKinds();
const std::vector<EffectState> &allEffectStates();
const std::vector<EffectReason> &allEffectReasons();

} // namespace core
