// SPDX-License-Identifier: Apache-2.0
// An import that somebody else has planned, or another change: the way of a saved plan through the session.
#include "ui/import_session.h"

#include "core/documents/documents.h"
#include "ui/saved_plan.h"
#include "ui/text/convert.h"

namespace ui {

// A file that turns out to be a plan is read as one.
bool ImportSession::opensAsPlan(const core::Error &error) {
  const auto path = error.parameters.find("path");
  if (core::featureIn(error) != core::Feature::SavedPlan || path == error.parameters.end()) return false;
  const std::filesystem::path file(path->second.text());
  if (!file.is_absolute()) return false; // pasted, or piped in
  auto work = [file](const SessionPorts &ports, const std::stop_token &stop, const core::Progress &) { return SavedPlan::open(ports, file, stop); };
  start<SavedPlan>(Verb::Opening, std::move(work), [this](core::Expected<SavedPlan> saved) {
    if (!saved) return failToOpen(saved.error());
    takeSavedPlan(std::move(*saved));
  });
  return true;
}

void ImportSession::takeSavedPlan(SavedPlan saved) {
  m_saved = std::make_shared<SavedPlan>(std::move(saved));
  m_options = m_saved->plan().options;
  m_scopeOfPlan = m_saved->plan().scope;
  useStore(m_saved->plan().scope, m_saved->store());
  if (m_saved->file() == nullptr || m_saved->misfit()) return emit savedPlanOpened();
  takeFile(*m_saved->file());
}

const core::Plan *ImportSession::savedPlan() const {
  return m_saved ? &m_saved->plan() : nullptr;
}

std::string ImportSession::planToSave() const {
  auto plan = m_planned->plan;
  const auto &host = ports().host;
  core::documents::identify(plan, {host.user(), host.name(), ports().clock.now(), ports().command}, host.randomBytes(core::documents::nonceBytes));
  return core::documents::dump(core::documents::plan(plan));
}

// Whoever answers a choice, or adds something, goes on with an import of his own.
void ImportSession::leaveSavedPlan() {
  m_saved.reset();
}

// With its store and its options.
void ImportSession::forgetSavedPlan() {
  leaveSavedPlan();
  if (!m_scopeOfPlan) return;
  useStore(*m_scopeOfPlan, nullptr);
  m_scopeOfPlan.reset();
  chooseScope(ports().scopes.empty() ? core::Scope::None : ports().scopes.front());
  m_options = standardOptions();
}

void ImportSession::unlockSaved(std::optional<core::Secret> password, std::optional<core::Secret> keyPassword) {
  const bool hasKeyFile = m_saved->keyFile() != nullptr;
  std::optional<core::Secret> ofKeyFile;
  if (hasKeyFile) ofKeyFile = std::exchange(keyPassword, std::nullopt);
  auto work = [saved = m_saved, ofFile = std::make_shared<Unlocking>(m_allowedWork, std::move(password), std::move(keyPassword)),
               ofKey = std::make_shared<Unlocking>(m_allowedWork, std::move(ofKeyFile))](const SessionPorts &ports, const std::stop_token &stop,
                                                                                         const core::Progress &progress) {
    return saved->unlock(ports.reader, *ofFile, *ofKey, stop, progress);
  };
  start<core::Bundle>(Verb::Unlocking, std::move(work), [this](core::Expected<core::Bundle> bundle) {
    if (!bundle) return emit unlockFailed(bundle.error());
    m_bundle = std::make_shared<core::Bundle>(std::move(*bundle));
    emit unlocked();
  });
}

void ImportSession::planSaved() {
  auto work = [saved = m_saved, bundle = m_bundle](const SessionPorts &ports, const std::stop_token &stop, const core::Progress &) {
    return saved->planned(bundle, ports, stop);
  };
  start<Planned>(Verb::Planning, std::move(work), [this](core::Expected<Planned> planned) {
    if (!planned) return emit planFailed(planned.error());
    m_planned = std::move(*planned);
    m_names = m_planned->names;
    emit this->planned();
  });
}

void ImportSession::runSaved() {
  auto work = [saved = m_saved, bundle = m_bundle](const SessionPorts &ports, const std::stop_token &stop, const core::Progress &progress) {
    return saved->outcomeOf(bundle, ports, stop, progress);
  };
  start<Outcome>(Verb::Importing, std::move(work), [this](core::Expected<Outcome> outcome) { takeOutcome(std::move(outcome)); });
}

} // namespace ui
