// SPDX-License-Identifier: Apache-2.0
#include "core/plan/open_points.h"

#include <algorithm>

namespace core {

namespace {

OpenPoint openName(OpenPointKind kind, const PointLink &link, const Plan &plan) {
  OpenPoint point{kind, {{"name", link.name}}, link.name};
  const auto *led = std::get_if<LinkValue>(&link.found);
  if (led != nullptr) point.other = led->sha256;
  const auto isAbout = [&](const Finding &finding) {
    const auto name = finding.parameters.find("name");
    return finding.code == FindingCode::LinkMoves && name != finding.parameters.end() && name->second.text() == link.name;
  };
  const auto told = std::ranges::find_if(plan.findings, isAbout);
  if (told == plan.findings.end()) return point;
  for (const auto *what : {"subject", "until"}) {
    if (const auto found = told->parameters.find(what); found != told->parameters.end()) point.parameters.insert(*found);
  }
  return point;
}

} // namespace

std::vector<OpenPoint> openPointsOf(const Receipt &receipt) {
  std::vector<OpenPoint> open;
  for (const auto &effect : receipt.plan.effects) {
    const auto *removal = effect.as<Remove>();
    const bool goes = removal != nullptr && !removal->what.section && (isPlanned(effect) || effect.state == EffectState::Done);
    if (goes) open.push_back({OpenPointKind::NameGone, {{"name", removal->what.name}}, removal->what.name});
    const auto *link = effect.as<PointLink>();
    if (link == nullptr) continue;
    if (effect.reason == EffectReason::LinkKept) open.push_back(openName(OpenPointKind::NameKept, *link, receipt.plan));
    if (effect.reason == EffectReason::SharedName) open.push_back(openName(OpenPointKind::NameShared, *link, receipt.plan));
  }
  for (const auto &finding : receipt.plan.findings) {
    if (finding.code == FindingCode::LinkMoves) continue; // it was moved, or it is one of those above
    const bool isGrave = severityOf(finding.code) != Severity::Info;
    if (isGrave || finding.code == FindingCode::DefaultName) open.push_back({OpenPointKind::Finding, finding.parameters, {}, {}, finding});
  }
  return open;
}

bool onlyCompletesChainsOf(const Plan &earlier, const Plan &plan) {
  const auto isOfEarlier = [&](const Effect &effect) {
    return std::ranges::any_of(earlier.pairs, [&](const PlannedPair &pair) { return pair.certificate.sha256() == effect.object(); });
  };
  return std::ranges::all_of(plan.effects, [&](const Effect &effect) {
    const auto *stored = effect.as<PutCertificate>();
    const bool isIssuer = stored != nullptr && stored->section == Section::Ca;
    return !isPlanned(effect) || isIssuer || (effect.as<UpdateChain>() != nullptr && isOfEarlier(effect));
  });
}

} // namespace core
