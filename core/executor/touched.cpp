// SPDX-License-Identifier: Apache-2.0
#include "core/executor/touched.h"

#include <set>

namespace core {

namespace {

class Toucher {
public:
  explicit Toucher(const Stock &stock) : m_stock(stock) {}

  void operator()(const PutKey &put) {
    if (put.section == Section::My) add(put.owner.sha256);
  }
  void operator()(const PutCertificate &put) {
    if (put.section == Section::Ca) m_touched.authorities = true;
    if (put.section == Section::My) add(put.certificate.sha256);
  }
  template <ChangesDescription Kind> void operator()(const Kind &set) { add(set.certificate.sha256); }
  void operator()(const GrantRead &grant) { add(grant.certificate.sha256); }
  void operator()(const UpdateChain &update) { add(update.certificate.sha256); }
  void operator()(const PointLink &point) { add(point.sha256); }
  void operator()(const TrustRoot &) { m_touched.authorities = true; }
  void operator()(const PutRequest &put) { m_touched.requests.push_back(put.sha256); }

  void operator()(const Restore &restore) {
    if (restore.back == EffectValue(Presence::Damaged)) return; // there is nothing to prove of it
    const auto section = restore.what.section;
    if (section == Section::My) add(restore.what.name);
    if (section == Section::Requests) m_touched.requests.push_back(restore.what.name);
    if (section == Section::Ca || section == Section::Root) m_touched.authorities = true;
  }

  // A change that takes something away leaves nothing to prove.
  void operator()(const CompleteRequest &) {}
  void operator()(const Remove &) {}
  void operator()(const Purge &) {}
  void operator()(const ClearJournal &) {}
  void operator()(const RemoveLeftover &) {}
  void operator()(const NameDamage &) {}
  void operator()(const Publish &) {}

  Touched take() { return std::move(m_touched); }

private:
  void add(const std::string &sha256) {
    const auto *certificate = m_stock.certificate(sha256);
    if (certificate != nullptr && m_seen.insert(sha256).second) m_touched.entries.push_back(*certificate);
  }

  const Stock &m_stock;
  Touched m_touched;
  std::set<std::string> m_seen;
};

} // namespace

Touched touchedBy(const Plan &plan, const Stock &stock) {
  Toucher toucher(stock);
  for (const auto &effect : plan.effects) {
    if (isPlanned(effect)) std::visit(toucher, effect.change);
  }
  return toucher.take();
}

} // namespace core
