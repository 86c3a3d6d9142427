// SPDX-License-Identifier: Apache-2.0
#include "core/import/plan.h"

#include "core/base/text.h"
#include "core/import/planner.h"

#include <algorithm>
#include <utility>

namespace core {

namespace {

constexpr std::size_t maximumUnits = 63; // CONTRACT.md section 2, --friendly-name

} // namespace

bool ImportPlan::changesAnything() const {
  return std::any_of(effects.begin(), effects.end(), [](const Effect &effect) { return effect.state == EffectState::Planned; });
}

Expected<ImportPlan> planImport(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, const CertificateStore &store,
                                const StoreSnapshot &snapshot, Time now, std::stop_token stop) {
  if (auto checked = checkFriendlyName(options.friendlyName.value_or(options.defaultName)); !checked) return Unexpected(checked.error());
  if (bundle.verdict == Verdict::Needed) return fail(ErrorCode::PasswordNeeded);
  if (bundle.certificates.empty()) return fail(ErrorCode::NoCertificate, {}, "certificates: 0, keys: " + std::to_string(bundle.keys.size()));
  auto planned = Planner(bundle, options, snapshot, now, std::move(stop)).plan();
  if (!planned) return planned;
  auto &plan = *planned;
  for (const auto &sha256 : options.selected) {
    const auto isThis = [&](const PlannedPair &pair) { return pair.certificate.sha256() == sha256; };
    if (std::none_of(plan.pairs.begin(), plan.pairs.end(), isThis)) return fail(ErrorCode::NotFound, {{"what", "key pair"}, {"id", sha256}});
  }
  for (const auto &sha256 : options.trustedRoots) {
    const auto isThis = [&](const Effect &effect) { return effect.kind == EffectKind::TrustRoot && effect.object == sha256; };
    if (std::none_of(plan.effects.begin(), plan.effects.end(), isThis)) return fail(ErrorCode::NotFound, {{"what", "root"}, {"id", sha256}});
  }
  if (plan.refusal && plan.refusal->code == ErrorCode::NoKey && snapshot.requestsHidden) {
    plan.refusal = Error{ErrorCode::StoreDenied, {{"store", store.location()}, {"what", "a look at its requests"}}};
  }
  // No switch that settles what stands in the way in the store would help before a repair.
  const bool isOfStore = plan.refusal && (plan.refusal->code == ErrorCode::EntryDamaged || plan.refusal->code == ErrorCode::LinkExists);
  if ((!plan.refusal || isOfStore) && snapshot.journalUnreadable) plan.refusal = Error{ErrorCode::JournalUnreadable, {{"store", store.location()}}};
  plan.sourceName = file.name;
  plan.sourceSha256 = file.sha256;
  plan.store = store.location();
  plan.scope = store.scope();
  return planned;
}

Expected<ImportPlan> planImport(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, CertificateStore &store, Time now,
                                std::stop_token stop) {
  const auto snapshot = lookFor(bundle, options, [&](const Interest &interest) { return store.look(interest); });
  if (!snapshot) return Unexpected(snapshot.error());
  return planImport(file, bundle, options, std::as_const(store), *snapshot, now, std::move(stop));
}

Expected<void> checkFriendlyName(const std::string &utf8) {
  if (utf8.empty()) return fail(ErrorCode::NameEmpty);
  if (!isValidUtf8(utf8) || hasControlCharacter(utf8)) return fail(ErrorCode::NameHasControl);
  const auto units = utf16Units(utf8);
  if (units > maximumUnits) return fail(ErrorCode::NameTooLong, {{"units", std::to_string(units)}});
  return {};
}

std::string_view nameOf(LinkPolicy policy) {
  switch (policy) {
  case LinkPolicy::Refuse:
    return "refuse";
  case LinkPolicy::Move:
    return "move";
  case LinkPolicy::Keep:
    return "keep";
  case LinkPolicy::Renew:
    return "renew";
  }
  return "";
}

} // namespace core
