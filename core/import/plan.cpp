// SPDX-License-Identifier: Apache-2.0
#include "core/import/plan.h"

#include "core/import/planner.h"

#include <algorithm>
#include <utility>

namespace core {

Expected<Plan> planImport(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, const CertificateStore &store,
                          const StoreSnapshot &snapshot, Time now, std::stop_token stop) {
  if (auto checked = checkFriendlyName(options.friendlyName.value_or(options.defaultName)); !checked) return Unexpected(checked.error());
  for (const auto &[sha256, name] : options.names) {
    if (auto checked = checkFriendlyName(name); !checked) return Unexpected(checked.error());
  }
  if (bundle.verdict == Verdict::Needed) return fail(ErrorCode::PasswordNeeded);
  if (bundle.certificates.empty()) return fail(ErrorCode::NoCertificate, {}, "certificates: 0, keys: " + std::to_string(bundle.keys.size()));
  auto planned = Planner(bundle, options, store, snapshot, now, std::move(stop)).plan();
  if (!planned) return planned;
  auto &plan = *planned;
  for (const auto &sha256 : options.selected) {
    const auto isThis = [&](const PlannedPair &pair) { return pair.certificate.sha256() == sha256; };
    if (std::any_of(plan.pairs.begin(), plan.pairs.end(), isThis)) continue;
    const auto isLocked = [&](const BundleCertificate &entry) { return entry.hasLockedKey && entry.certificate.sha256() == sha256; };
    if (std::ranges::any_of(bundle.certificates, isLocked)) return fail(ErrorCode::PasswordNeeded, {{"which", "key"}});
    return fail(ErrorCode::NotFound, {{"what", Fault::KeyPair}, {"id", sha256}});
  }
  for (const auto &sha256 : options.answers.about(ChoiceKind::Trust)) {
    const auto isThis = [&](const Effect &effect) { return effect.kind() == EffectKind::TrustRoot && effect.object() == sha256; };
    if (std::none_of(plan.effects.begin(), plan.effects.end(), isThis)) return fail(ErrorCode::NotFound, {{"what", Fault::Root}, {"id", sha256}});
  }
  if (plan.refusal && plan.refusal->code == ErrorCode::NoKey && snapshot.requestsHidden) {
    plan.refusal = Error{ErrorCode::StoreDenied, {{"store", store.location()}, {"what", Fault::LookAtRequests}}};
  }
  // Before a repair, no switch that settles a conflict in the store would help.
  const bool isOfStore = plan.refusal && (plan.refusal->code == ErrorCode::EntryDamaged || plan.refusal->code == ErrorCode::LinkExists);
  if ((!plan.refusal || isOfStore) && snapshot.journalUnreadable) plan.refusal = Error{ErrorCode::JournalUnreadable, {{"store", store.location()}}};
  plan.sources = {{SourceRole::Certificates, file.name, file.path, file.sha256}};
  if (options.keySource) plan.sources.push_back(*options.keySource);
  return planned;
}

Expected<Plan> planImport(const SourceFile &file, const Bundle &bundle, const ImportOptions &options, CertificateStore &store, Time now,
                          std::stop_token stop) {
  const auto snapshot = lookFor(bundle, options, [&](const Interest &interest) { return store.look(interest); });
  if (!snapshot) return Unexpected(snapshot.error());
  return planImport(file, bundle, options, std::as_const(store), *snapshot, now, std::move(stop));
}

} // namespace core
