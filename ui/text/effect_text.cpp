// SPDX-License-Identifier: Apache-2.0
#include "ui/text/effect_text.h"

#include "ui/text/access_text.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/messages.h"

#include "core/model/bundle.h"

#include <algorithm>

namespace ui {

namespace {

const QString arrow = QStringLiteral(" → ");

// "until 2026-12-20"
QString untilText(const QString &date) {
  return EffectText::tr("until %1", "date").arg(date);
}

QString presenceText(core::Presence presence) {
  switch (presence) {
  case core::Presence::Absent:
    return EffectText::tr("not there", "state of an object in the store");
  case core::Presence::Present:
    return EffectText::tr("there", "state of an object in the store");
  case core::Presence::Damaged:
    return EffectText::tr("damaged", "state of an object in the store");
  }
  return {};
}

// In the words of what is or is not there.
QString presenceText(core::Presence presence, const core::Effect &effect) {
  const bool isThere = presence == core::Presence::Present;
  if (presence == core::Presence::Damaged) return presenceText(presence);
  if (effect.as<core::TrustRoot>() != nullptr) return isThere ? EffectText::tr("trusted", "a root") : EffectText::tr("not trusted", "a root");
  if (isThere && effect.as<core::PutRequest>() != nullptr) return EffectText::tr("waits", "a request");
  return presenceText(presence);
}

QString orNothing(const std::string &text) {
  return text.empty() ? EffectText::tr("nothing", "value of an object in the store") : Display::shown(text);
}

// A plan that comes from a document may lack what a plan of our own always says.
std::string textIn(const core::Finding &finding, const char *parameter) {
  const auto found = finding.parameters.find(parameter);
  return found == finding.parameters.end() ? std::string() : found->second.text();
}

} // namespace

EffectText::EffectText(const core::Plan &plan, const Surroundings &around) : m_plan(plan), m_around(around) {
  const auto knowChain = [&](const core::Chain &chain) {
    for (const auto &link : chain.links) know(link.certificate);
  };
  for (const auto &pair : plan.pairs) {
    know(pair.certificate);
    knowChain(pair.chain);
  }
  for (const auto &effect : plan.effects) {
    const auto *request = effect.as<core::PutRequest>();
    if (request != nullptr && request->toMake) m_newKey = request->toMake->kind;
  }
  for (const auto &update : plan.updates) {
    know(update.certificate);
    knowChain(update.chain);
  }
  for (const auto &certificate : around.store != nullptr ? *around.store : std::vector<core::Certificate>()) know(certificate);
  if (around.file == nullptr) return;
  for (const auto &entry : around.file->certificates) know(entry.certificate);
}

void EffectText::know(const core::Certificate &certificate) {
  m_certificates.emplace(certificate.sha256(), certificate);
}

QString EffectText::objectText(const core::EffectGroup &group) const {
  const auto count = static_cast<int>(group.rows.front().count);
  const auto &effect = *group.rows.front().effect;
  if (count > 1) return effect.as<core::TrustRoot>() != nullptr ? tr("%n roots", nullptr, count) : tr("%n certificates", nullptr, count);
  const auto label = Display::shown(group.label);
  if (effect.as<core::UpdateChain>() != nullptr) return entryText(effect); // the store has it already, often beside another of that name
  if (effect.as<core::CompleteRequest>() != nullptr) return tr("Request for %1").arg(label);
  if (group.rows.size() == 1 && (effect.as<core::Remove>() != nullptr || effect.as<core::Restore>() != nullptr)) return takenText(effect);
  return effect.as<core::PointLink>() != nullptr ? tr("Name that servers use: %1").arg(label) : label;
}

// A certificate and the name that leads to it are mostly called the same.
QString EffectText::takenText(const core::Effect &effect) const {
  const auto *removal = effect.as<core::Remove>();
  const auto *restoration = effect.as<core::Restore>();
  const auto &what = removal != nullptr ? removal->what : restoration->what;
  const bool isWhole = restoration == nullptr || std::holds_alternative<core::Presence>(restoration->back);
  if (!what.section) return tr("Name that servers use: %1").arg(Display::shown(what.name));
  if (what.section == core::Section::My && isWhole) return tr("Certificate and key: %1").arg(entryText(effect));
  return entryText(effect);
}

QString EffectText::partText(const core::Effect &effect) const {
  switch (effect.kind()) {
  case core::EffectKind::StoreKey:
    return tr("Private key");
  case core::EffectKind::StoreCertificate:
    return tr("Certificate");
  case core::EffectKind::SetFriendlyName:
    return tr("Friendly name");
  case core::EffectKind::SetServices:
    return tr("Services");
  case core::EffectKind::GrantRead:
    return tr("Who may read the key");
  case core::EffectKind::Link:
    return tr("Name that servers use");
  case core::EffectKind::UpdateChain:
    return tr("Chain");
  case core::EffectKind::TrustRoot:
    return tr("Certwright's root store");
  case core::EffectKind::StoreRequest:
    return tr("Request");
  case core::EffectKind::CompleteRequest:
    return tr("Its request");
  case core::EffectKind::Remove:
  case core::EffectKind::Restore:
  case core::EffectKind::Purge:
  case core::EffectKind::Publish:
    break;
  }
  return wordFor(effect.kind());
}

// A certificate that only the store knows: by the friendly name under which servers use it, or where it has none but the link itself, by its subject.
QString EffectText::otherText(const std::string &sha256, const std::string &link) const {
  if (m_around.names == nullptr) return Display::shortId(sha256);
  const core::NameInUse *found = nullptr;
  for (const auto &name : *m_around.names) {
    if (!name.certificate || name.certificate->sha256() != sha256) continue;
    if (found == nullptr || found->name == link) found = &name;
  }
  if (found == nullptr) return Display::shortId(sha256);
  const auto name = found->name == link ? Display::subject(*found->certificate) : Display::shown(found->name);
  return tr("%1, %2", "certificate, until").arg(name, untilText(Display::date(found->certificate->notAfter())));
}

QString EffectText::entryText(const core::Effect &effect) const {
  const auto label = Display::shown(effect.label());
  const auto known = m_certificates.find(effect.object());
  if (known == m_certificates.end()) return label;
  return tr("%1, %2", "certificate, until").arg(label, untilText(Display::date(known->second.notAfter())));
}

// The date tells old from new where the subject is the same.
QString EffectText::linkText(const std::string &name, const core::LinkValue &value) const {
  if (value.sha256.empty()) return tr("nothing", "value of an object in the store");
  const auto known = m_certificates.find(value.sha256);
  if (known != m_certificates.end()) {
    return tr("%1, %2", "certificate, until").arg(Display::subject(known->second), untilText(Display::date(known->second.notAfter())));
  }
  const auto isAbout = [&](const core::Finding &finding) {
    return finding.code == core::FindingCode::LinkMoves && textIn(finding, "name") == name && !textIn(finding, "subject").empty();
  };
  const auto told = std::ranges::find_if(m_plan.findings, isAbout);
  if (told == m_plan.findings.end()) return otherText(value.sha256, name);
  const auto subject = Display::shown(textIn(*told, "subject")), until = Display::shown(textIn(*told, "until"));
  return until.isEmpty() ? subject : tr("%1, %2", "certificate, until").arg(subject, untilText(until));
}

QString EffectText::valueText(const core::EffectValue &value, const core::Effect &effect) const {
  if (const auto *presence = std::get_if<core::Presence>(&value)) return presenceText(*presence, effect);
  if (const auto *name = std::get_if<core::NameValue>(&value)) return Display::shown(name->name);
  if (const auto *link = std::get_if<core::LinkValue>(&value)) return linkText(effect.object(), *link);
  if (const auto *text = std::get_if<core::TextValue>(&value)) return orNothing(text->value);
  if (const auto *services = std::get_if<core::ServicesValue>(&value)) return AccessText::services(services->services);
  if (const auto *readers = std::get_if<core::ReadersValue>(&value)) return AccessText::readers(readers->accounts);
  const auto &chain = std::get<core::ChainValue>(value);
  return chain.issuers.empty() ? tr("none", "chain of certificates") : Display::shown(core::textOf(chain));
}

QString EffectText::validText(const core::Certificate &certificate) const {
  const bool isOver = m_around.now && certificate.notAfter() < *m_around.now;
  return (isOver ? tr("expired on %1") : tr("valid until %1")).arg(Display::date(certificate.notAfter()));
}

// What comes, in the words of the part it is.
QString EffectText::newText(const core::Effect &effect) const {
  const auto known = m_certificates.find(effect.object());
  const bool isKnown = known != m_certificates.end();
  const auto *request = effect.as<core::PutRequest>();
  if (request != nullptr && request->toMake) {
    QStringList names;
    for (const auto &name : request->toMake->names) names << Display::shown(name);
    return tr("for %1", "names").arg(names.join(QStringLiteral(", ")));
  }
  if (effect.as<core::PutKey>() != nullptr && m_newKey) return Display::keyKind(*m_newKey);
  if (effect.as<core::PutKey>() != nullptr && isKnown) return tr("%1; it matches the certificate").arg(Display::key(known->second));
  if (effect.as<core::PutCertificate>() != nullptr && isKnown) return validText(known->second);
  return valueText(effect.after(), effect);
}

QString EffectText::changeText(const core::Effect &effect) const {
  const auto before = effect.before(), after = effect.after();
  if (effect.failure) return messageFor(*effect.failure).sentence;
  if (effect.as<core::CompleteRequest>() != nullptr && core::fateOf(effect) == core::Fate::Changed) return tr("waits → answered", "a request");
  switch (core::fateOf(effect)) {
  case core::Fate::New:
    return newText(effect);
  case core::Fate::Back:
    return before == core::EffectValue(core::Presence::Absent) ? valueText(after, effect)
                                                               : valueText(before, effect) + arrow + valueText(after, effect);
  case core::Fate::Changed:
    return valueText(before, effect) + arrow + newText(effect);
  case core::Fate::Kept:
    return effect.as<core::PutKey>() != nullptr || effect.as<core::PutCertificate>() != nullptr ? newText(effect) : valueText(before, effect);
  case core::Fate::LeftOut:
    return reasonFor(effect);
  case core::Fate::Gone:
    if (const auto *removal = effect.as<core::Remove>(); removal != nullptr && removal->what.section)
      return tr("to the trash of the store", "where something goes");
    if (effect.as<core::Remove>() != nullptr) // a link
      return valueText(before, effect) + arrow + tr("servers that use it find no file", "of a name that goes");
    break;
  case core::Fate::Failed:
  case core::Fate::TakenBack:
    break;
  }
  return valueText(before, effect) + arrow + valueText(after, effect);
}

} // namespace ui
