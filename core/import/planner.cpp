// SPDX-License-Identifier: Apache-2.0
#include "core/import/planner.h"

#include "core/plan/effect_rows.h"

#include <algorithm>

namespace core {

bool beginsWith(const std::vector<Certificate> &whole, const std::vector<Certificate> &part) {
  return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

Planner::Planner(const Bundle &bundle, const ImportOptions &options, const CertificateStore &store, const StoreSnapshot &snapshot, Time now,
                 std::stop_token stop)
    : m_bundle(bundle), m_options(options), m_snapshot(snapshot), m_traits(store.traits()), m_now(now), m_checks(std::move(stop)),
      m_plan(planFor("import", store, snapshot)), m_candidates(candidatesOf(bundle, snapshot)),
      m_judge(m_candidates, m_snapshot, m_checks, m_now, [this](const Certificate &root) { return isTrusted(root); }) {
  for (const auto &certificate : snapshot.ca) m_ca.insert(certificate.sha256());
  for (const auto &certificate : snapshot.root) m_root.insert(certificate.sha256());
}

Expected<Plan> Planner::plan() {
  m_plan.options = m_options;
  pairUp();
  pairWithStore();
  findAncestors();
  planIntermediates();
  planRoots();
  for (auto &pair : m_plan.pairs) {
    planEntry(pair);
    planRequest(pair);
    planLink(pair);
    planReaders(pair);
  }
  planUpdates();
  planStrays();
  describe();
  for (const auto &pair : m_plan.pairs) compare(pair);
  review();
  decide();
  askWorld();
  if (auto failure = m_checks.failure(); !failure) return Unexpected(failure.error());
  return std::move(m_plan);
}

bool Planner::isTrusted(const Certificate &root) const {
  return m_options.answers.to(ChoiceKind::Trust, root.sha256()) == Reply::Trust;
}

// The name that the operator gave it, alone or with all others; null without one.
const std::string *Planner::ownNameOf(const PlannedPair &pair) const {
  const auto found = m_options.names.find(pair.certificate.sha256());
  if (found != m_options.names.end()) return &found->second;
  return m_options.friendlyName ? &*m_options.friendlyName : nullptr;
}

// CONTRACT.md section 2, --friendly-name: the name given, else that of the request, else that of the same certificate in the
// store, damaged or not, else the default. What an earlier version took for a name and is only blanks is passed over.
std::string Planner::friendlyNameFor(const PlannedPair &pair) const {
  if (const auto *own = ownNameOf(pair)) return *own;
  if (const auto *request = requestOf(pair); request != nullptr && !isBlankName(request->friendlyName)) return request->friendlyName;
  const auto *entry = entryOf(pair.certificate);
  const auto *damaged = damagedEntryOf(pair.certificate);
  if (damaged != nullptr && !isBlankName(damaged->description.friendlyName)) return damaged->description.friendlyName;
  return entry != nullptr && !isBlankName(entry->description.friendlyName) ? entry->description.friendlyName : m_options.defaultName;
}

const StoreEntry *Planner::entryOf(const Certificate &certificate) const {
  const auto found = m_snapshot.entries.find(certificate.sha256());
  return found == m_snapshot.entries.end() ? nullptr : &found->second;
}

const DamagedEntry *Planner::damagedEntryOf(const Certificate &certificate) const {
  const auto found = m_snapshot.damaged.find(certificate.sha256());
  return found == m_snapshot.damaged.end() || entryOf(certificate) != nullptr ? nullptr : &found->second;
}

Effect &Planner::add(Change change) {
  return m_plan.effects.emplace_back(Effect{std::move(change)});
}

// Issuers go in before what they issued, so that a reader never sees an entry whose chain is not there yet.
void Planner::planIntermediates() {
  for (const auto &certificate : m_ancestors) {
    if (!certificate.isSelfSigned() && m_used.insert(certificate.sha256()).second) planAuthority(certificate);
  }
}

void Planner::planRoots() {
  for (const auto &certificate : m_ancestors) {
    if (certificate.isSelfSigned() && m_used.insert(certificate.sha256()).second) planAuthority(certificate);
  }
}

// How a store holds an authority: an intermediate in `ca`; a root in `root`, only by a decision of its own.
void Planner::planAuthority(const Certificate &certificate) {
  const auto &sha256 = certificate.sha256();
  const bool isRoot = certificate.isSelfSigned();
  const auto found = presenceOf(certificate);
  auto &effect = isRoot ? add(TrustRoot{nameOf(certificate), found}) : add(PutCertificate{Section::Ca, nameOf(certificate), {}, found});
  if (found == Presence::Present) return setState(effect, EffectState::Unchanged, EffectReason::AlreadyThere);
  if (!isRoot) return;
  // Nobody who imports a server's certificate has a reason to trust the root a second time.
  const bool isOfSystem = std::ranges::find(m_snapshot.systemRoots, certificate) != m_snapshot.systemRoots.end();
  if (isOfSystem && !m_plan.pairs.empty() && !isTrusted(certificate)) return setState(effect, EffectState::Skipped, EffectReason::TrustedBySystem);
  effect.choice = Choice{ChoiceKind::Trust, sha256, labelOf(certificate), m_options.answers.to(ChoiceKind::Trust, sha256).value_or(Reply::Leave)};
  if (effect.choice->reply != Reply::Trust) setState(effect, EffectState::Skipped, EffectReason::RootNeedsDecision);
}

Presence Planner::presenceOf(const Certificate &authority) const {
  const bool isRoot = authority.isSelfSigned();
  if ((isRoot ? m_root : m_ca).contains(authority.sha256())) return Presence::Present;
  return m_snapshot.damagedAuthorities.contains((isRoot ? "root/" : "ca/") + authority.sha256()) ? Presence::Damaged : Presence::Absent;
}

void Planner::planEntry(PlannedPair &pair) {
  const auto &certificate = pair.certificate;
  const auto *entry = entryOf(certificate);
  const auto *damaged = damagedEntryOf(certificate);
  const auto before = damaged != nullptr ? Presence::Damaged : Presence::Absent;
  std::optional<Choice> choice;
  if (damaged != nullptr) {
    const auto reply = m_options.answers.to(ChoiceKind::Replace, certificate.sha256());
    choice = Choice{ChoiceKind::Replace, certificate.sha256(), labelOf(certificate), reply};
    if (reply != Reply::Replace && !m_damaged) {
      m_damaged = Error{ErrorCode::EntryDamaged, {{"object", "my/" + certificate.sha256()}, {"what", damaged->what}}};
      m_damaged->certificate = certificate.sha256();
    }
  }

  const bool hasKey = entry != nullptr && entry->hasPrivateKey;
  const auto keyId = pair.key.empty() ? keyIdOf(certificate.publicKey()) : pair.key;
  const auto keyFrom = pair.key.empty() ? pair.keyFrom : std::nullopt;
  auto &key = add(PutKey{Section::My, nameOf(certificate), keyId, hasKey ? Presence::Present : before, keyFrom});
  if (hasKey) setState(key, EffectState::Unchanged, EffectReason::AlreadyThere);

  auto &stored =
      add(PutCertificate{Section::My, nameOf(certificate), m_traits.storedChains ? namesOf(pair.chain.issuers()) : std::vector<CertificateName>(),
                         entry != nullptr ? Presence::Present : before});
  if (entry != nullptr) setState(stored, EffectState::Unchanged, EffectReason::AlreadyThere);
  stored.choice = std::move(choice);

  auto &named = add(SetFriendlyName{nameOf(certificate), entry != nullptr ? SetFriendlyName::of(entry->description) : before, pair.friendlyName});
  const bool sameName = entry != nullptr && entry->description.friendlyName == pair.friendlyName;
  if (sameName) setState(named, EffectState::Unchanged, EffectReason::AlreadyThere);

  pair.entryChanges = !hasKey || !sameName;
  planServices(pair, entry != nullptr ? SetServices::of(entry->description) : before);
  if (entry != nullptr && m_traits.storedChains) planChain(pair, *entry);
}

void Planner::describe() {
  std::optional<ChainState> worst;
  const auto take = [&](ChainState state) {
    if (!worst || state == ChainState::Incomplete || *worst == ChainState::Complete) worst = state;
  };
  for (const auto &pair : m_plan.pairs) {
    m_plan.certificates.push_back(factsOf(pair.certificate, pair.friendlyName, pair.services, true));
    m_plan.certificates.back().chain = pair.chain.state;
    take(pair.chain.state);
  }
  for (const auto &update : m_plan.updates) take(update.chain.state);
  m_plan.chain = worst;
}

namespace {

// Of several certificates a finding must say which it is about.
Finding withName(Finding finding, const Plan &plan) {
  for (const auto &pair : plan.pairs) {
    if (pair.certificate.sha256() == finding.certificate) finding.parameters["of"] = labelOf(pair.certificate);
  }
  return finding;
}

// The pairs that nothing stops, as --select takes them; empty where that is all of them or none.
std::string selectable(const Plan &plan) {
  const auto isStopped = [&](const std::string &sha256) {
    return std::ranges::any_of(plan.refusal->details, [&](const Detail &detail) {
      const auto *finding = std::get_if<Finding>(&detail);
      return finding != nullptr && (finding->certificate == sha256 || finding->certificate.empty());
    });
  };
  std::string selection;
  for (const auto &pair : plan.pairs) {
    const auto &sha256 = pair.certificate.sha256();
    if (!isStopped(sha256)) selection += (selection.empty() ? "" : " --select ") + sha256;
  }
  return selection;
}

} // namespace

// What can never work comes first, then what can be accepted, then what stands in the way in the store.
void Planner::decide() {
  if (m_plan.pairs.empty() && !m_onlyAuthorities) {
    const auto has = [&](LeftoverKind kind) { return std::ranges::count(m_bundle.leftovers, kind, &Leftover::kind) > 0; };
    m_plan.refusal = Error{m_bundle.keys.empty() ? ErrorCode::NoKey : ErrorCode::KeyMismatch};
    if (m_bundle.keys.empty() && has(LeftoverKind::BrokenKey)) m_plan.refusal = Error{ErrorCode::Damaged, {{"place", Fault::Key}}};
    if (m_bundle.keys.empty() && has(LeftoverKind::UnsupportedKey))
      m_plan.refusal = Error{ErrorCode::FeatureUnsupported, {{"feature", nameOf(Feature::UnsupportedKey)}}};
    if (!m_bundle.keys.empty() && has(LeftoverKind::BrokenCertificate)) m_plan.refusal = Error{ErrorCode::Damaged, {{"place", Fault::Certificate}}};
    if (hasLockedKey(m_bundle)) m_plan.refusal = Error{ErrorCode::PasswordNeeded, {{"which", "key"}}};
    for (const auto &[sha256, what] : m_snapshot.damagedRequests) {
      m_plan.refusal->details.emplace_back(Remark{Fault::NotWhole, {{"object", "requests/" + sha256}, {"what", what}}});
    }
    return;
  }
  for (const auto &pair : m_plan.pairs) {
    const auto *changed = changedIn(pair.chain);
    if (changed == nullptr) continue;
    m_plan.refusal = Error{ErrorCode::Damaged, {{"place", Fault::Signature}, {"subject", changed->title()}}};
    return;
  }
  offerAcceptance();
  for (const auto &finding : m_plan.findings) {
    const auto isThis = [&](const Choice &choice) { return choice.about == nameOf(finding.code) && choice.reply == Reply::Accept; };
    if (severityOf(finding.code) != Severity::Error || std::ranges::any_of(m_plan.acceptance, isThis)) continue;
    if (!m_plan.refusal) {
      m_plan.refusal = Error{ErrorCode::FindingNotAccepted, {{"finding", std::string(nameOf(finding.code))}}};
      m_plan.refusal->certificate = finding.certificate;
    }
    m_plan.refusal->details.emplace_back(m_plan.pairs.size() > 1 ? withName(finding, m_plan) : finding);
  }
  if (auto selection = m_plan.refusal ? selectable(m_plan) : std::string(); !selection.empty())
    m_plan.refusal->parameters["select"] = std::move(selection);
  if (!m_plan.refusal) m_plan.refusal = m_damaged ? m_damaged : m_linked ? m_linked : m_ungranted;
  const auto &effects = m_plan.effects;
  const auto isUndecided = [](const Effect &effect) { return effect.reason == EffectReason::RootNeedsDecision; };
  if (!m_plan.pairs.empty() || effects.empty() || !std::all_of(effects.begin(), effects.end(), isUndecided)) return;
  m_plan.refusal = Error{ErrorCode::RootUndecided, {{"subject", effects.front().label()}, {"sha256", effects.front().object()}}};
  m_plan.refusal->certificate = effects.front().object();
  if (rowsOf(effects).size() == 1 && effects.size() > 1) m_plan.refusal->parameters["count"] = std::to_string(effects.size());
}

} // namespace core
