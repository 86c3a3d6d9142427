// SPDX-License-Identifier: Apache-2.0
#include "ui/text/open_matter.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"

#include <QStringList>

#include <algorithm>

namespace ui {

namespace {

constexpr qsizetype mostNamed = 5;

// Whether two findings say the same of an issuer or a name that several certificates have.
bool isSame(const core::Finding &one, const core::Finding &other) {
  const bool isShared =
      one.code == core::FindingCode::RootUntrusted || one.code == core::FindingCode::ChainIncomplete || one.code == core::FindingCode::DefaultName;
  return isShared && one.code == other.code && one.parameters == other.parameters;
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
    switch (point.kind) {
    case core::OpenPointKind::NameKept:
      matters.push_back({ofName(point, receipt.plan, names), Way::MoveName, point.name});
      break;
    case core::OpenPointKind::NameShared:
      matters.push_back({messageFor(point), Way::GiveName});
      break;
    case core::OpenPointKind::NameGone:
      matters.push_back({messageFor(point)});
      break;
    case core::OpenPointKind::Finding:
      if (std::ranges::any_of(told, [&](const core::Finding &other) { return isSame(other, *point.finding); })) break;
      told.push_back(*point.finding);
      matters.push_back(ofFinding(*point.finding, receipt.plan));
    }
  }
  return matters;
}

// What the name leads to is called old only where the certificate of this import is for a host of it.
Message OpenMatter::ofName(core::OpenPoint point, const core::Plan &plan, const std::vector<core::NameInUse> &names) {
  const auto use = std::ranges::find(names, point.name, &core::NameInUse::name);
  if (use == names.end() || !use->certificate || use->certificate->sha256() != point.other) return messageFor(point);
  point.parameters.insert_or_assign("subject", toUtf8(Display::subject(*use->certificate)));
  point.parameters.insert_or_assign("until", core::formatDate(use->certificate->notAfter()));
  auto message = messageFor(point);
  const auto isRenewal = [&](const core::PlannedPair &pair) {
    return pair.friendlyName == point.name && !core::renewedNames({*use}, pair.certificate).empty() &&
           !core::isOlder(pair.certificate, *use->certificate);
  };
  if (std::ranges::any_of(plan.pairs, isRenewal)) message.title = tr("Servers still use the old certificate");
  return message;
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
