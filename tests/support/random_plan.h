// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/enumerators.h"
#include "core/codes/service_codes.h"
#include "core/import/requests.h"
#include "core/plan/receipt.h"
#include "core/plan/world.h"

#include <random>

namespace support {

// Makes plans and receipts of any content that their types allow, the same ones for the same number.
class RandomPlan final {
public:
  explicit RandomPlan(unsigned number) : m_random(number) {}

  core::Plan plan() {
    core::Plan plan;
    plan.verb = text();
    plan.by = {text(), text(), time(), text()};
    if (flip()) plan.opening = core::Opening::AsItIs;
    for (auto i = below(3); i > 0; --i) plan.sources.push_back({any<core::SourceRole>(), text(), text(), sha256()});
    plan.store = "folder:" + text();
    plan.scope = any<core::Scope>();
    if (flip()) plan.storeId = text();
    plan.options = options();
    plan.chain = any<core::ChainState>();
    for (auto i = below(12); i > 0; --i) plan.effects.push_back(effect());
    for (auto i = below(4); i > 0; --i)
      plan.findings.push_back({any<core::FindingCode>(), flip() ? sha256() : "", {{"name", text()}, {"x", text()}}});
    for (auto i = below(3); i > 0; --i) plan.acceptance.push_back({core::ChoiceKind::Accept, "expired", text(), core::Reply::Accept});
    for (auto i = below(3); i > 0; --i) plan.certificates.push_back(facts());
    for (auto i = below(6); i > 0; --i) plan.world.push_back({{any<core::Asked>(), text(), text()}, {any<core::Presence>(), flip() ? sha256() : ""}});
    return plan;
  }

  core::Receipt receipt() {
    core::Receipt receipt;
    receipt.plan = plan();
    receipt.plan.opening = core::Opening::Settled; // a receipt says nothing of it
    receipt.id = text();
    receipt.by = {text(), text(), time(), text()};
    receipt.whatIf = flip();
    receipt.changed = flip();
    if (flip()) receipt.proof = core::Proof{flip(), flip(), flip(), any<core::ChainState>(), any<core::AccountsTried>()};
    if (flip()) receipt.whole = core::WholeObjects{below(9), below(9), below(9), below(9)};
    return receipt;
  }

  std::size_t below(std::size_t bound) { return std::uniform_int_distribution<std::size_t>(0, bound - 1)(m_random); }
  bool flip() { return below(2) == 0; }

  // Among them our own words, which may be names too, and letters of every length in UTF-8.
  std::string text() {
    static const std::vector<std::string> parts{"absent", "present", "none", "no entry", "nothing", "a",    "/",     "\"",
                                                "\\",     "ä",       "€",    "😀",        " ",       "mail", "\u202e"};
    std::string made;
    for (auto i = below(4) + 1; i > 0; --i) made += parts[below(parts.size())];
    return made;
  }

private:
  template <class E> E any() { return core::enumerators<E>()[below(core::enumerators<E>().size())]; }

  std::string sha256() {
    std::string digits;
    for (int i = 0; i < 64; ++i) digits += "0123456789abcdef"[below(16)];
    return digits;
  }

  core::Time time() { return core::Time(std::chrono::seconds(below(4'000'000'000))); }
  core::CertificateName name() { return {sha256(), text()}; }

  std::vector<core::CertificateName> names() {
    std::vector<core::CertificateName> all;
    for (auto i = below(4); i > 0; --i) all.push_back(name());
    return all;
  }

  core::ImportOptions options() {
    core::ImportOptions options;
    options.defaultName = text();
    options.links = any<core::LinkPolicy>();
    if (flip()) options.friendlyName = text();
    if (flip()) options.selected = {sha256(), sha256()};
    options.services = services();
    if (flip()) options.readers = {{core::AccountKind::User, text()}, {core::AccountKind::Group, text()}};
    for (auto i = below(3); i > 0; --i) options.answers.give(any<core::ChoiceKind>(), any<core::Reply>());
    return options;
  }

  core::CertificateFacts facts() {
    core::CertificateFacts facts;
    facts.sha1 = sha256().substr(0, 40);
    facts.sha256 = sha256();
    facts.subject = text();
    facts.issuer = text();
    facts.serial = sha256();
    facts.names = {text(), text()};
    facts.notBefore = time();
    facts.notAfter = time();
    facts.keyAlgorithm = text();
    facts.keyBits = static_cast<int>(below(9000));
    facts.isSelfSigned = flip();
    facts.label = text();
    if (flip()) facts.friendlyName = text();
    if (flip()) facts.services = {"imap", "smtp"};
    facts.hasPrivateKey = flip();
    if (flip()) facts.chain = any<core::ChainState>();
    return facts;
  }

  core::EffectValue nameFound() { return flip() ? core::EffectValue(core::NameValue{text()}) : any<core::Presence>(); }
  core::EffectValue linkFound() { return flip() ? core::EffectValue(core::LinkValue{flip() ? sha256() : ""}) : core::Presence::Absent; }

  core::Services services() {
    core::Services all;
    for (const auto service : core::enumerators<core::Service>()) {
      if (flip()) all.emplace_back(nameOf(service));
    }
    return all;
  }

  core::Account account() { return {any<core::AccountKind>(), text(), static_cast<std::uint32_t>(below(70000))}; }

  core::StoredObject object() { return flip() ? core::StoredObject{{}, text()} : core::StoredObject{any<core::Section>(), sha256()}; }

  core::Change removal() {
    core::Remove remove{object(), text(), any<core::Presence>()};
    if (!remove.what.section) remove.found = linkFound();
    if (flip()) remove.users = names();
    return remove;
  }

  core::Change change() {
    switch (below(16)) {
    case 0:
      return core::PutKey{any<core::Section>(), name(), sha256(), any<core::Presence>(),
                          flip() ? std::optional(core::KeyPlace{any<core::Section>(), sha256()}) : std::nullopt};
    case 1:
      return core::PutCertificate{core::Section::My, name(), names(), any<core::Presence>()};
    case 2:
      return core::SetFriendlyName{name(), nameFound(), text()};
    case 3:
      return core::UpdateChain{name(), names(), names()};
    case 4:
      return core::PointLink{text(), linkFound(), sha256()};
    case 5:
      return core::TrustRoot{name(), any<core::Presence>()};
    case 6:
      return core::PutRequest{sha256(), text(), text(), time(), {}, any<core::Presence>()};
    case 7:
      return core::PutRequest{{}, text(), text(), {}, core::NewKey{any<core::KeyKind>(), text(), {text()}}, core::Presence::Absent};
    case 8:
      return core::CompleteRequest{sha256(), text()};
    case 9:
      return removal();
    case 11:
      return core::Restore{object(), text(), text(), linkFound(), core::LinkValue{sha256()}};
    case 13:
      return core::SetServices{name(), flip() ? core::EffectValue(core::ServicesValue{services()}) : any<core::Presence>(), services()};
    case 14:
      return core::GrantRead{name(), account(), flip() ? core::EffectValue(core::ReadersValue{{account(), account()}}) : any<core::Presence>()};
    case 12:
      return core::Purge{text(), text()};
    case 10:
      return core::RemoveLeftover{text()};
    default:
      return core::Publish{flip() ? core::Phase::Before : core::Phase::After, text(), text(), flip() ? text() + "!" : "", flip() ? text() + "!" : ""};
    }
  }

  core::Effect effect() {
    core::Effect effect{change(), any<core::EffectState>(), any<core::EffectReason>()};
    if (flip()) {
      effect.state = core::EffectState::Failed;
      effect.reason = core::EffectReason::None;
      effect.failure = core::Error{any<core::ErrorCode>()};
      if (flip()) effect.failure->parameters = {{"store", text()}, {"what", text()}};
    }
    if (flip()) {
      effect.choice = core::Choice{any<core::ChoiceKind>(), text(), text()};
      if (flip()) effect.choice->reply = any<core::Reply>();
    }
    return effect;
  }

  std::mt19937 m_random;
};

} // namespace support
