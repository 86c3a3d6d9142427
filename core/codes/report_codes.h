// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace core {

// What a report of a receipt names. core/words has the word for each.
enum class ReportLabel {
  Title,
  Who,
  When,
  Store,
  Command,
  EquivalentCommand,
  PlanId,
  Undoes,
  UndoneBy,
  ToUndo,
  Files,
  FileName,
  FileHash,
  Changes,
  What,
  Object,
  Place,
  Before,
  After,
  State,
  Subject,
  Names,
  Issuer,
  Serial,
  Valid,
  Key,
  Thumbprint,
  Sha256,
  FriendlyName,
  ServiceNames,
  Chain,
  Decisions,
  Accepted,
  Findings,
  Severity,
  Finding,
  Proof,
  Reread,
  Signature,
  Modes,
  AccountsRead,
  NotTried,
  PreparedBy,
  Yes,
  No
};

} // namespace core
