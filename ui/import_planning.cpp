// SPDX-License-Identifier: Apache-2.0
#include "ui/import_planning.h"

#include "core/import/requests.h"

#include <algorithm>
#include <utility>

namespace ui {

namespace {

// The page that shows the plan reports a store that cannot be looked at; here that only means that no name is known.
std::vector<core::NameInUse> namesIn(core::CertificateStore *store) {
  const bool hasNames = store != nullptr && store->traits().links;
  return hasNames ? core::namesInUse(*store).value_or(std::vector<core::NameInUse>()) : std::vector<core::NameInUse>();
}

std::optional<core::Error> obstacleTo(const core::Plan &plan, core::CertificateStore &store) {
  if (!plan.changesAnything()) return std::nullopt;
  auto may = store.mayChange();
  return may ? std::nullopt : std::optional(std::move(may.error()));
}

std::map<std::string, core::Time> requestsOf(const core::Plan &plan, core::CertificateStore &store) {
  std::map<std::string, core::Time> found;
  if (std::ranges::none_of(plan.pairs, [](const core::PlannedPair &pair) { return pair.request.has_value(); })) return found;
  const auto seen = core::lookAtRequests(store);
  if (!seen) return found;
  for (const auto &stored : seen->requests) found.emplace(stored.request.sha256(), stored.made);
  return found;
}

Drafted draftedFrom(core::Expected<core::Plan> plan, core::CertificateStore *store) {
  if (!plan) return {{}, std::move(plan.error()), {}};
  Drafted drafted{std::move(*plan), {}, namesIn(store)};
  if (store == nullptr) return drafted;
  drafted.requests = requestsOf(*drafted.plan, *store);
  drafted.obstacle = obstacleTo(*drafted.plan, *store);
  drafted.readers = core::likelyReaders(*store);
  return drafted;
}

} // namespace

ImportPlanning::ImportPlanning(core::SourceFile file, std::shared_ptr<core::Bundle> bundle, core::ImportOptions options,
                               std::shared_ptr<core::CertificateStore> store)
    : m_file(std::move(file)), m_bundle(std::move(bundle)), m_options(std::move(options)), m_store(std::move(store)) {}

Drafted ImportPlanning::draft(core::Time now, const std::stop_token &stop) const {
  return draftedFrom(core::draftOf(m_file, *m_bundle, m_options, *m_store, now, stop), m_store.get());
}

std::pair<core::Scope, Drafted> ImportPlanning::draftWhereItFits(const core::SourceFile &file, const core::Bundle &bundle,
                                                                 const core::ImportOptions &options, const core::Places &places, core::Time now,
                                                                 const std::stop_token &stop) {
  auto draft = core::draftWhereItFits(file, bundle, options, places, now, stop);
  const auto place = std::ranges::find(places, draft.scope, &core::Places::value_type::first);
  return {draft.scope, draftedFrom(std::move(draft.plan), place != places.end() ? place->second.get() : nullptr)};
}

core::Expected<Planned> ImportPlanning::plan(const core::LedTo &led, core::Time now, const std::stop_token &stop) const {
  auto names = namesIn(m_store.get());
  auto options = m_options;
  core::askAgain(options.answers, led, names);
  auto plan = core::planImport(m_file, *m_bundle, options, *m_store, now, stop);
  if (!plan) return core::Unexpected(std::move(plan.error()));
  auto obstacle = obstacleTo(*plan, *m_store);
  return Planned{std::move(*plan), std::move(obstacle), std::move(names)};
}

core::Expected<Outcome> ImportPlanning::outcomeOf(const core::Plan &plan, const SessionPorts &ports, const std::stop_token &stop,
                                                  const core::Progress &progress) const {
  auto receipt = core::runImport(plan, *m_bundle, {*m_store, ports.clock, ports.host, ports.command, stop, progress});
  if (!receipt) return core::Unexpected(std::move(receipt.error()));
  return Outcome::of(std::move(*receipt), *m_store);
}

Planned Planned::of(core::Plan plan, core::CertificateStore &store) {
  auto obstacle = obstacleTo(plan, store);
  return {std::move(plan), std::move(obstacle), namesIn(&store)};
}

Outcome Outcome::of(core::Receipt receipt, core::CertificateStore &store) {
  Outcome outcome{std::move(receipt), {}};
  core::Interest interest;
  for (const auto &pair : outcome.receipt.plan.pairs) interest.certificates.push_back(pair.certificate.sha256());
  auto snapshot = store.look(interest);
  if (!snapshot) {
    outcome.unseen = std::move(snapshot.error());
    return outcome;
  }
  for (auto &[sha256, entry] : snapshot->entries) outcome.stored.push_back(std::move(entry));
  return outcome;
}

void ImportPlanning::setNames(core::ImportOptions &options, const std::vector<Naming> &namings) {
  options.friendlyName.reset();
  options.names.clear();
  options.answers.clear();
  options.links = core::LinkPolicy::Keep;
  for (const auto &[certificate, friendlyName, isOwn, link] : namings) {
    if (namings.size() == 1) options.friendlyName = friendlyName;
    if (namings.size() > 1) options.names.insert_or_assign(certificate, friendlyName);
    if (isOwn) options.links = core::LinkPolicy::Renew;
    if (link) options.answers.give(core::linkChoice(friendlyName).id(), *link);
  }
}

} // namespace ui
