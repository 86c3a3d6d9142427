// SPDX-License-Identifier: Apache-2.0
#include "core/plan/comparison.h"

#include "core/model/host_names.h"

#include <algorithm>
#include <iterator>
#include <set>

namespace core {

namespace {

using Texts = std::vector<std::string>;

void addRow(std::vector<ComparisonRow> &rows, Compared what, Texts before, Texts after) {
  const auto turn = before == after ? Becomes::Same : Becomes::Changed;
  rows.push_back({what, turn, std::move(before), std::move(after)});
}

// Up to three rows: what both have, what is lost, what is added.
void addSets(std::vector<ComparisonRow> &rows, Compared what, const std::set<std::string> &had, const std::set<std::string> &has) {
  Texts both, lost, added;
  std::ranges::set_intersection(had, has, std::back_inserter(both));
  std::ranges::set_difference(had, has, std::back_inserter(lost));
  std::ranges::set_difference(has, had, std::back_inserter(added));
  if (!both.empty()) rows.push_back({what, Becomes::Same, both, both});
  if (!lost.empty()) rows.push_back({what, Becomes::Lost, std::move(lost), {}});
  if (!added.empty()) rows.push_back({what, Becomes::Added, {}, std::move(added)});
}

void addValidity(std::vector<ComparisonRow> &rows, const CertificateFacts &old, const CertificateFacts &renewal) {
  const auto datesOf = [](const CertificateFacts &facts) { return Texts{formatDate(facts.notBefore), formatDate(facts.notAfter)}; };
  addRow(rows, Compared::Validity, datesOf(old), datesOf(renewal));
  if (old.notAfter - renewal.notAfter >= std::chrono::days(1)) rows.back().becomes = Becomes::Lost;
}

void addPurposes(std::vector<ComparisonRow> &rows, const CertificateFacts &old, const CertificateFacts &renewal) {
  if (!old.purposes || !renewal.purposes) return;
  const auto codesOf = [](const std::vector<TlsPurpose> &purposes) {
    std::set<std::string> codes;
    for (const auto purpose : purposes) codes.emplace(nameOf(purpose));
    return codes;
  };
  addSets(rows, Compared::Purposes, codesOf(*old.purposes), codesOf(*renewal.purposes));
}

void addChain(std::vector<ComparisonRow> &rows, const CertificateFacts &old, const CertificateFacts &renewal) {
  if (!old.chain || !renewal.chain) return;
  addRow(rows, Compared::Chain, {std::string(nameOf(*old.chain))}, {std::string(nameOf(*renewal.chain))});
  if (*old.chain == *renewal.chain) return;
  if (*old.chain == ChainState::Complete) rows.back().becomes = Becomes::Lost;
  if (*renewal.chain == ChainState::Complete) rows.back().becomes = Becomes::Added;
}

// Whether a name leads to the new certificate once the plan is carried out.
bool moves(const Plan &plan, const std::string &name, const std::string &sha256) {
  return std::ranges::any_of(plan.effects, [&](const Effect &effect) {
    const auto *link = effect.as<PointLink>();
    return link != nullptr && link->name == name && link->sha256 == sha256 && effect.state != EffectState::Skipped;
  });
}

// Who may read the key of the new certificate once the plan is carried out.
Accounts readersAfter(const Plan &plan, const Renewal &renewal) {
  auto readers = renewal.newReaders;
  for (const auto &effect : plan.effects) {
    const auto *grant = effect.as<GrantRead>();
    if (grant == nullptr || grant->certificate.sha256 != renewal.certificate || effect.state == EffectState::Skipped) continue;
    const auto after = grant->after();
    if (const auto *all = std::get_if<ReadersValue>(&after)) {
      for (const auto &account : all->accounts) readers = withAccount(std::move(readers), account);
    }
  }
  return readers;
}

Texts textsOf(const Accounts &accounts) {
  Texts texts;
  for (const auto &account : accounts) texts.push_back(account.named().text());
  std::ranges::sort(texts);
  return texts;
}

// Where a name moves, servers go on with the new key.
void addReaders(std::vector<ComparisonRow> &rows, const Plan &plan, const Renewal &renewal) {
  if (renewal.kind != RenewalKind::Link) return;
  const auto after = readersAfter(plan, renewal);
  if (renewal.readers.empty() && after.empty()) return;
  addRow(rows, Compared::Readers, textsOf(renewal.readers), textsOf(after));
  const bool isLost = std::ranges::any_of(renewal.readers, [&](const Account &each) { return !isAmong(after, each); });
  if (isLost) rows.back().becomes = Becomes::Lost;
}

void addLinks(std::vector<ComparisonRow> &rows, const Plan &plan, const Renewal &renewal) {
  Texts moved, stay;
  for (const auto &name : renewal.links) (moves(plan, name, renewal.certificate) ? moved : stay).push_back(name);
  if (!moved.empty()) rows.push_back({Compared::Links, Becomes::Changed, moved, moved});
  if (!stay.empty()) rows.push_back({Compared::Links, Becomes::Same, std::move(stay), {}});
}

} // namespace

std::optional<KeyOrigin> keyOriginOf(const CertificateFacts &old, const CertificateFacts &renewal) {
  if (old.key.empty() || renewal.key.empty()) return std::nullopt;
  return old.key == renewal.key ? KeyOrigin::SameKey : KeyOrigin::NewKey;
}

std::vector<ComparisonRow> comparisonOf(const CertificateFacts &old, const CertificateFacts &renewal) {
  std::vector<ComparisonRow> rows;
  addSets(rows, Compared::Names, hostNamesOf(old.names), hostNamesOf(renewal.names));
  addValidity(rows, old, renewal);
  addRow(rows, Compared::Issuer, {old.issuer}, {renewal.issuer});
  const auto keyOf = [](const CertificateFacts &facts) { return Texts{facts.keyAlgorithm, std::to_string(facts.keyBits)}; };
  addRow(rows, Compared::Key, keyOf(old), keyOf(renewal));
  if (keyOriginOf(old, renewal) == KeyOrigin::NewKey) rows.back().becomes = Becomes::Changed;
  addPurposes(rows, old, renewal);
  addChain(rows, old, renewal);
  return rows;
}

std::vector<PlannedComparison> comparisonsOf(const Plan &plan) {
  std::vector<PlannedComparison> all;
  for (const auto &renewal : plan.renewals) {
    const auto found = std::ranges::find(plan.certificates, renewal.certificate, &CertificateFacts::sha256);
    if (found == plan.certificates.end()) continue;
    all.push_back({&renewal, &*found, comparisonOf(renewal.old, *found)});
    addReaders(all.back().rows, plan, renewal);
    addLinks(all.back().rows, plan, renewal);
  }
  return all;
}

} // namespace core
