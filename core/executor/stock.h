// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/materials.h"
#include "core/plan/plan.h"

namespace core {

// All objects that the effects of a plan can name: the materials, and what the store has under the lock.
class Stock final {
public:
  // All three must outlive the stock.
  Stock(const Plan &plan, const Materials &materials, const StoreSnapshot &snapshot) : m_plan(plan), m_materials(materials), m_snapshot(snapshot) {}

  // certificate returns a certificate from wherever it is; null where there is no such certificate.
  [[nodiscard]] const Certificate *certificate(const std::string &sha256) const;

  // certificates returns several in their order; fewer where one is missing.
  [[nodiscard]] std::vector<Certificate> certificates(const std::vector<CertificateName> &names) const;

  [[nodiscard]] const CertificateRequest *request(const std::string &sha256) const; // of the materials
  [[nodiscard]] const PrivateKey *key(const std::string &keyId) const;              // of the materials
  [[nodiscard]] const StoredRequest *waiting(const std::string &sha256) const;      // in the store
  [[nodiscard]] const StoreEntry *entry(const std::string &sha256) const;           // of `my`, in the store

  [[nodiscard]] const StoreSnapshot &snapshot() const { return m_snapshot; }

  // find returns the first change of a kind that is planned, or holds already, and fits; null where none does.
  template <class Kind, class Fits> [[nodiscard]] const Kind *find(Fits fits) const {
    for (const auto &effect : m_plan.effects) {
      const auto *change = effect.as<Kind>();
      const bool holds = effect.state == EffectState::Planned || effect.state == EffectState::Unchanged;
      if (change != nullptr && holds && fits(*change)) return change;
    }
    return nullptr;
  }

private:
  const Plan &m_plan;
  const Materials &m_materials;
  const StoreSnapshot &m_snapshot;
};

} // namespace core
