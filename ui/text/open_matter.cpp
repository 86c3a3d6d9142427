// SPDX-License-Identifier: Apache-2.0
#include "ui/text/open_matter.h"

#include "ui/text/display.h"

#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype mostNamed = 5;

// Whether two findings say the same of an issuer that several certificates have.
bool isSame(const core::Finding &one, const core::Finding &other) {
  const bool isOfIssuer = one.code == core::FindingCode::RootUntrusted || one.code == core::FindingCode::ChainIncomplete;
  return isOfIssuer && one.code == other.code && one.parameters == other.parameters;
}

// The certificates that findings like this one are about, as people call them.
QStringList subjectsOf(const core::Finding &finding, const core::Plan &plan) {
  QStringList subjects;
  const auto isAbout = [&](const core::Certificate &certificate) {
    return std::ranges::any_of(plan.findings,
                               [&](const core::Finding &other) { return isSame(finding, other) && other.certificate == certificate.sha256(); });
  };
  for (const auto &pair : plan.pairs) {
    if (isAbout(pair.certificate)) subjects << Display::subject(pair.certificate);
  }
  for (const auto &update : plan.updates) {
    if (isAbout(update.certificate)) subjects << Display::subject(update.certificate);
  }
  return subjects;
}

} // namespace

std::vector<OpenMatter> OpenMatter::of(const core::Receipt &receipt, const std::vector<core::NameInUse> &names) {
  std::vector<OpenMatter> matters;
  std::vector<core::Finding> told;
  for (const auto &point : core::openPointsOf(receipt)) {
    if (const auto *effect = std::get_if<core::Effect>(&point)) matters.push_back(ofLink(*effect, names));
    const auto *finding = std::get_if<core::Finding>(&point);
    if (finding == nullptr || std::ranges::any_of(told, [&](const core::Finding &other) { return isSame(other, *finding); })) continue;
    told.push_back(*finding);
    matters.push_back(ofFinding(*finding, receipt.plan));
  }
  return matters;
}

OpenMatter OpenMatter::ofLink(const core::Effect &effect, const std::vector<core::NameInUse> &names) {
  const auto use = std::ranges::find(names, effect.object(), &core::NameInUse::name);
  const auto name = Display::shown(effect.label());
  const auto before = effect.before();
  const auto *led = std::get_if<core::LinkValue>(&before);
  const bool leadsElsewhere = led != nullptr;
  const auto title = leadsElsewhere ? tr("Servers still use the old certificate") : tr("The name leads to no certificate");
  const auto sentence = !leadsElsewhere ? tr("Several certificates of this import have the name %1.").arg(name)
                        : use == names.end() || !use->certificate || use->certificate->sha256() != led->sha256
                            ? tr("The name %1 leads to another certificate.").arg(name)
                            : tr("The name %1 leads to the one that is valid until %2.").arg(name, Display::date(use->certificate->notAfter()));
  if (effect.reason == core::EffectReason::SharedName) return {{title, sentence, tr("Give each a name of its own.")}, Way::GiveName};
  return {{title, sentence, tr("Move the name, then reload the servers.")}, Way::MoveName, effect.object()};
}

OpenMatter OpenMatter::ofFinding(const core::Finding &finding, const core::Plan &plan) {
  const auto message = sharedMessage(finding, plan);
  if (finding.code == core::FindingCode::DefaultName) return {message, Way::GiveName};
  if (finding.code == core::FindingCode::ChainIncomplete) return {message, Way::AddIssuer};
  if (finding.code != core::FindingCode::RootUntrusted) return {message};
  const auto root = finding.parameters.find("sha256");
  const auto sha256 = root == finding.parameters.end() ? std::string() : root->second.text();
  const auto isItsChoice = [&](const core::Effect &effect) {
    return effect.as<core::TrustRoot>() != nullptr && effect.choice && effect.object() == sha256;
  };
  if (!std::ranges::any_of(plan.effects, isItsChoice)) return {message};
  return {message, Way::LookAtRoot, sha256};
}

Message OpenMatter::sharedMessage(const core::Finding &finding, const core::Plan &plan) {
  auto subjects = subjectsOf(finding, plan);
  if (subjects.size() < 2) return messageFor(finding, plan);
  auto message = messageFor(finding);
  const auto more = subjects.size() - mostNamed;
  if (more > 0) subjects = subjects.mid(0, mostNamed) << tr("%n more", nullptr, static_cast<int>(more));
  message.sentence += QLatin1Char(' ') + tr("It is about %1.", "certificates").arg(subjects.join(tr(", ", "between certificates")));
  return message;
}

} // namespace ui
