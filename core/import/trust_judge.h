// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/model/chain.h"
#include "core/ports/store_snapshot.h"

#include <functional>
#include <optional>
#include <set>
#include <string>
#include <utility>

namespace core {

// Finds the chain of a certificate, and says who trusts its root: a store, a decision of the operator, the system, or nobody here. A plan and the
// window of a certificate ask the same judge, so that they never say different things about one file. It keeps its arguments by reference.
class TrustJudge final {
public:
  using Decision = std::function<bool(const Certificate &root)>; // whether the operator trusts it

  // candidates: the file's certificates and the store's, without the roots of the system, which are no part of any store.
  TrustJudge(const Candidates &candidates, const StoreSnapshot &snapshot, SignatureChecks &checks, Time now, Decision decision = {});

  // chainOf prefers the file and the store. Where they lead to no trusted root, another path of theirs may lead to one that the system trusts.
  [[nodiscard]] Chain chainOf(const Certificate &leaf) const;

  // judge says who trusts the root of a chain that was built otherwise.
  void judge(Chain &chain) const;

private:
  [[nodiscard]] bool isInStore(const Certificate &root) const { return m_root.contains(root.sha256()); }
  [[nodiscard]] bool isInSystem(const Certificate &root) const;
  [[nodiscard]] RootTrust trustIn(const Certificate &root) const;
  [[nodiscard]] Chain chainToSystem(const Certificate &leaf) const;
  [[nodiscard]] std::optional<std::pair<Certificate, RootTrust>> anchorOf(const Chain &chain) const;

  const Candidates &m_candidates;
  const StoreSnapshot &m_snapshot;
  SignatureChecks &m_checks;
  Time m_now;
  Decision m_decision;
  std::set<std::string> m_root; // SHA-256 of what the store has there
};

} // namespace core
