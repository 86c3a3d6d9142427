// SPDX-License-Identifier: Apache-2.0
#include "core/executor/earlier_proof.h"

#include "core/documents/documents.h"
#include "core/executor/execution.h"

namespace core {

namespace {

// The entries whose keys are to be tried; one that is damaged makes the proof fail at once.
Expected<StoreProof> proofOf(const UnprovedChange &change, StoreTransaction &transaction) {
  const auto seen = transaction.look({change.entries});
  if (!seen) return Unexpected(seen.error());
  std::vector<Certificate> entries;
  for (const auto &sha256 : change.entries) {
    const auto damaged = seen->damaged.find(sha256);
    if (damaged != seen->damaged.end()) return StoreProof{false, false, false, damaged->second.what, sha256};
    const auto entry = seen->entries.find(sha256);
    if (entry != seen->entries.end()) entries.push_back(entry->second.certificate); // else it was removed since
  }
  return transaction.prove(entries);
}

// A receipt that cannot be read stays as it is.
std::string withProof(const std::string &stored, const Proof &proof) {
  auto receipt = documents::receiptFrom(stored);
  if (!receipt) return stored;
  receipt->proof = proof;
  return documents::dump(documents::receipt(*receipt, receipt->exit()));
}

} // namespace

std::vector<Finding> proveEarlier(CertificateStore &store, StoreTransaction &transaction) {
  const auto change = transaction.unproved();
  if (!change || !*change) return {};
  const auto &id = (*change)->receipt;
  const auto proof = proofOf(**change, transaction);
  if (!proof) return {};
  std::vector<Finding> findings;
  if (const auto stored = store.receiptLog().receipt(id)) {
    const Proof made{proof->reread, proof->signature, proof->modes, (*change)->chain};
    const auto amended = transaction.amendReceipt(id, withProof(*stored, made));
    // It stays unproved.
    if (!amended) findings.push_back({FindingCode::ProofNotRecorded, {}, {{"receipt", id}, {"what", whatOf(amended.error())}}});
  }
  if (proof->holds()) return findings;
  return {{FindingCode::ProofFailed, proof->certificate, {{"receipt", id}, {"what", proof->what}}}};
}

} // namespace core
