// SPDX-License-Identifier: Apache-2.0
#include "core/executor/rules.h"

#include "core/plan/friendly_name.h"
#include "core/plan/world.h"

#include <algorithm>
#include <set>

namespace core {

namespace {

Expected<void> broken(const std::string &object, Fault rule) {
  return fail(ErrorCode::PlanInvalid, {{"object", object}, {"rule", rule}});
}

// Checks one change after the other.
class Rules {
public:
  Rules(const Plan &plan, const Stock &stock, bool hasPublisher) : m_plan(plan), m_stock(stock), m_hasPublisher(hasPublisher) {}

  Expected<void> operator()(const PutKey &put) const {
    const auto &owner = put.owner.sha256;
    if (put.key == newKey) {
      const auto *request = m_stock.find<PutRequest>([](const PutRequest &one) { return one.toMake.has_value(); });
      return put.section == Section::Requests && owner.empty() && request != nullptr ? Expected<void>() : broken(owner, Fault::OnlyNewRequest);
    }
    if (put.section == Section::Requests) {
      const auto *request = m_stock.find<PutRequest>([&](const PutRequest &one) { return one.sha256 == owner; });
      return request != nullptr ? Expected<void>() : broken(owner, Fault::KeyHasOwner);
    }
    if (put.section != Section::My || entryPut(owner) == nullptr) return broken(owner, Fault::KeyHasOwner);
    const auto *certificate = m_stock.certificate(owner);
    if (certificate == nullptr) return broken(owner, Fault::MaterialThere);
    if (put.key != keyIdOf(certificate->publicKey()) && put.from) return broken(owner, Fault::KeyFits);
    if (put.from) return keyFits(*put.from, *certificate) ? Expected<void>() : broken(owner, Fault::KeyFits);
    const auto *key = m_stock.key(put.key);
    if (key == nullptr) return broken(owner, Fault::MaterialThere);
    return key->matches(*certificate) ? Expected<void>() : broken(owner, Fault::KeyFits);
  }

  Expected<void> operator()(const PutCertificate &put) const {
    const auto &sha256 = put.certificate.sha256;
    const auto *certificate = m_stock.certificate(sha256);
    if (certificate == nullptr) return broken(sha256, Fault::MaterialThere);
    if (put.section == Section::Ca) {
      if (certificate->isSelfSigned()) return broken(sha256, Fault::RootOnlyTrusted);
      return isIssuer(*certificate) ? Expected<void>() : broken(sha256, Fault::IntermediateIssues);
    }
    if (put.section != Section::My) return broken(sha256, Fault::RootOnlyTrusted);
    const auto *key = m_stock.find<PutKey>([&](const PutKey &one) { return one.section == Section::My && one.owner.sha256 == sha256; });
    if (key == nullptr) return broken(sha256, Fault::EntryHasKey);
    return isChain(*certificate, put.issuers);
  }

  template <ChangesDescription Kind> Expected<void> operator()(const Kind &set) const {
    return hasEntry(set.certificate.sha256) ? set.check() : broken(set.certificate.sha256, Fault::EntryThere);
  }

  Expected<void> operator()(const GrantRead &grant) const {
    if (!hasEntry(grant.certificate.sha256)) return broken(grant.certificate.sha256, Fault::EntryThere);
    const auto name = grant.account.named().text();
    const auto seen = m_stock.snapshot().accounts.find(name);
    const bool isKnown = seen != m_stock.snapshot().accounts.end() && seen->second.id == grant.account.id && asks(Asked::Account, name);
    return isKnown && grant.account.kind != AccountKind::Everyone ? Expected<void>() : broken(name, Fault::AccountKnown);
  }

  Expected<void> operator()(const UpdateChain &update) const {
    const auto &sha256 = update.certificate.sha256;
    return hasEntry(sha256) ? isChain(*m_stock.certificate(sha256), update.issuers) : broken(sha256, Fault::EntryThere);
  }

  Expected<void> operator()(const PointLink &point) const {
    if (auto checked = checkFriendlyName(point.name); !checked) return checked;
    return hasEntry(point.sha256) ? Expected<void>() : broken(point.name, Fault::EntryThere);
  }

  Expected<void> operator()(const TrustRoot &trust) const {
    const auto *certificate = m_stock.certificate(trust.certificate.sha256);
    if (certificate == nullptr) return broken(trust.certificate.sha256, Fault::MaterialThere);
    return certificate->isSelfSigned() ? Expected<void>() : broken(trust.certificate.sha256, Fault::RootSignsItself);
  }

  Expected<void> operator()(const PutRequest &put) const {
    if (put.toMake) {
      const auto *held = m_stock.find<PutKey>([](const PutKey &one) { return one.key == newKey; });
      return put.sha256.empty() && held != nullptr ? checkFriendlyName(put.friendlyName) : broken(put.title, Fault::OnlyNewRequest);
    }
    const auto *request = m_stock.request(put.sha256);
    if (request == nullptr) return broken(put.sha256, Fault::MaterialThere);
    const auto *held = m_stock.find<PutKey>([&](const PutKey &one) { return one.section == Section::Requests && one.owner.sha256 == put.sha256; });
    const auto *key = held != nullptr ? m_stock.key(held->key) : nullptr;
    if (key == nullptr || !request->isSignedBy(*key)) return broken(put.sha256, Fault::KeyFits);
    return checkFriendlyName(put.friendlyName);
  }

  Expected<void> operator()(const CompleteRequest &complete) const {
    const auto *waiting = m_stock.waiting(complete.sha256);
    if (waiting == nullptr) return broken(complete.sha256, Fault::RequestThere);
    const auto answers = [&](const PutCertificate &put) {
      const auto *certificate = put.section == Section::My ? m_stock.certificate(put.certificate.sha256) : nullptr;
      return certificate != nullptr && waiting->request.isAnsweredBy(*certificate);
    };
    return m_stock.find<PutCertificate>(answers) != nullptr ? Expected<void>() : broken(complete.sha256, Fault::RequestAnswered);
  }

  Expected<void> operator()(const Remove &remove) const {
    if (!isThere(remove.what)) return broken(remove.what.name, remove.what.section == Section::Requests ? Fault::RequestThere : Fault::ObjectThere);
    if (remove.what.section != Section::My) return {};
    if (!asks(Asked::LinksTo, remove.what.name)) return broken(remove.what.name, Fault::LinksAsked);
    for (const auto &[name, target] : m_stock.snapshot().links) {
      if (target == remove.what.name && !leadsElsewhere(name)) return broken(name, Fault::LinkLeads);
    }
    return {};
  }

  Expected<void> operator()(const Restore &restore) const {
    const auto *kept = keptIn(m_stock.snapshot(), restore.receipt, restore.what);
    const bool wasDamaged = restore.back == EffectValue(Presence::Damaged);
    if (kept == nullptr || (!kept->isWhole() && !wasDamaged)) return broken(restore.what.name, Fault::ObjectKept);
    const bool swaps = restore.found != EffectValue(Presence::Absent);
    return swaps == isThere(restore.what) ? Expected<void>() : broken(restore.what.name, Fault::PlaceFree);
  }

  Expected<void> operator()(const Purge &purge) const {
    return m_stock.snapshot().trash.contains(purge.receipt) ? Expected<void>() : broken(purge.receipt, Fault::ObjectKept);
  }

  Expected<void> operator()(const ClearJournal &clear) const {
    return m_plan.opening == Opening::AsItIs ? Expected<void>() : broken(clear.object(), Fault::OnlyRepair);
  }

  Expected<void> operator()(const RemoveLeftover &remove) const {
    const bool isName = !remove.name.empty() && remove.name.find('/') == std::string::npos && !remove.name.starts_with('.');
    return isName && m_plan.opening == Opening::AsItIs ? Expected<void>() : broken(remove.object(), Fault::OnlyRepair);
  }

  // The directory itself decides whether it may be changed.
  Expected<void> operator()(const Publish &publish) const {
    if (publish.phase == Phase::Store) return broken(publish.place, Fault::NobodyPublishes);
    return m_hasPublisher ? Expected<void>() : broken(publish.place, Fault::NobodyPublishes);
  }

  Expected<void> operator()(const NameDamage &damage) const { return broken(damage.place, Fault::DamageStays); }

private:
  [[nodiscard]] const PutCertificate *entryPut(const std::string &sha256) const {
    return m_stock.find<PutCertificate>([&](const PutCertificate &put) { return put.section == Section::My && put.certificate.sha256 == sha256; });
  }

  [[nodiscard]] bool isThere(const StoredObject &object) const { return presenceOf(object, m_stock.snapshot()) != Presence::Absent; }

  [[nodiscard]] bool asks(Asked asked, const std::string &about) const {
    return std::ranges::any_of(m_plan.world, [&](const WorldEntry &entry) { return entry.question.asked == asked && entry.question.about == about; });
  }

  // Whether this plan takes a link away from the entry that it leads to.
  [[nodiscard]] bool leadsElsewhere(const std::string &name) const {
    return std::ranges::any_of(m_plan.effects, [&](const Effect &effect) {
      const auto *remove = effect.as<Remove>();
      const auto *restore = effect.as<Restore>();
      const auto *point = effect.as<PointLink>();
      const StoredObject link{{}, name};
      const bool isAbout = (remove != nullptr && remove->what == link) || (restore != nullptr && restore->what == link);
      return isPlanned(effect) && (isAbout || (point != nullptr && point->name == name));
    });
  }

  // An entry of `my`, there already or put there by this plan.
  [[nodiscard]] bool hasEntry(const std::string &sha256) const {
    if (comesBack(sha256)) return true;
    if (!m_plan.undoes.empty() && m_stock.snapshot().damaged.contains(sha256)) return true; // it led there before
    return m_stock.entry(sha256) != nullptr || (entryPut(sha256) != nullptr && m_stock.certificate(sha256) != nullptr);
  }

  [[nodiscard]] bool comesBack(const std::string &sha256) const {
    return m_stock.find<Restore>([&](const Restore &restore) { return restore.what == StoredObject{Section::My, sha256}; }) != nullptr;
  }

  [[nodiscard]] bool keyFits(const KeyPlace &place, const Certificate &certificate) const {
    if (place.section == Section::Requests) {
      const auto *waiting = m_stock.waiting(place.sha256);
      return waiting != nullptr && waiting->request.isAnsweredBy(certificate);
    }
    const auto *entry = m_stock.entry(place.sha256);
    return place.section == Section::My && entry != nullptr && entry->hasPrivateKey && entry->certificate.publicKey() == certificate.publicKey();
  }

  // Old authorities do not say that they are authorities; the certificates that they issued prove it.
  [[nodiscard]] bool isIssuer(const Certificate &certificate) const {
    const auto issued = [&](const PutCertificate &put) {
      const auto *other = m_stock.certificate(put.certificate.sha256);
      return other != nullptr && *other != certificate && other->isIssuedBy(certificate);
    };
    return certificate.isCa() || m_stock.find<PutCertificate>(issued) != nullptr;
  }

  [[nodiscard]] Expected<void> isChain(const Certificate &leaf, const std::vector<CertificateName> &names) const {
    const auto issuers = m_stock.certificates(names);
    if (issuers.size() != names.size()) return broken(leaf.sha256(), Fault::MaterialThere);
    const auto *child = &leaf;
    for (const auto &issuer : issuers) {
      if (!child->isIssuedBy(issuer)) return broken(leaf.sha256(), Fault::ChainFits);
      if (issuer.isSelfSigned()) return broken(leaf.sha256(), Fault::RootOnlyTrusted);
      child = &issuer;
    }
    return {};
  }

  const Plan &m_plan;
  const Stock &m_stock;
  bool m_hasPublisher;
};

// The findings that stop a plan unless they are accepted, and the choices that were left open.
Expected<void> checkDecisions(const Plan &plan) {
  for (const auto &finding : plan.findings) {
    if (severityOf(finding.code) != Severity::Error) continue;
    const auto accepts = [&](const Choice &choice) { return choice.about == nameOf(finding.code) && choice.reply == Reply::Accept; };
    const bool isAccepted = isAcceptable(finding.code) && std::ranges::any_of(plan.acceptance, accepts);
    if (!isAccepted) return broken(finding.certificate, Fault::FindingAccepted);
  }
  for (const auto &effect : plan.effects) {
    const auto &choice = effect.choice;
    if (isPlanned(effect) && choice && choice->reply != choice->replies().front()) return broken(choice->id(), Fault::ChoiceMade);
  }
  return {};
}

} // namespace

Expected<void> checkRules(const Plan &plan, const Stock &stock, bool hasPublisher) {
  const Rules rules(plan, stock, hasPublisher);
  std::set<std::string> seen;
  if (auto decided = checkDecisions(plan); !decided) return decided;
  for (const auto &effect : plan.effects) {
    if (!isPlanned(effect)) continue;
    if (!seen.insert(identityOf(effect)).second) return broken(effect.object(), Fault::OnlyOnce);
    if (auto checked = std::visit(rules, effect.change); !checked) return checked;
  }
  return {};
}

} // namespace core
