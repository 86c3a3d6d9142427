// SPDX-License-Identifier: Apache-2.0
#include "ui/import_session.h"

#include "ui/saved_plan.h"
#include "ui/text/convert.h"
#include "ui/unlocking.h"

#include "core/import/key_file.h"

#include <QFileInfo>

namespace ui {

struct ImportSession::Unlocked {
  std::shared_ptr<core::Bundle> bundle;
  core::Scope scope;
  Drafted drafted;
};

struct ImportSession::KeyRead {
  core::SourceFile file;
  core::Expected<core::Bundle> bundle;
};

ImportSession::ImportSession(SessionPorts sessionPorts, QObject *parent) : Flow(std::move(sessionPorts), parent) {
  m_options = standardOptions();
}

core::ImportOptions ImportSession::standardOptions() const {
  core::ImportOptions options;
  options.defaultName = ports().defaultName;
  options.expected = {{}, ports().serverName, ports().host.name()};
  options.links = core::LinkPolicy::Renew;
  return options;
}

QString ImportSession::givenKey() const {
  return m_fileSet && m_fileSet->key ? toQt(m_fileSet->key->string()) : QString();
}

core::Places ImportSession::places() {
  core::Places all = {{scope(), storeOf(scope())}};
  for (const auto other : ports().scopes) {
    if (other != scope()) all.emplace_back(other, storeOf(other));
  }
  return all;
}

void ImportSession::unlock(std::optional<core::Secret> password, std::optional<core::Secret> keyPassword) {
  if (!m_file || isChanging()) return;
  m_bundle.reset();
  m_drafted = {};
  m_issuerSources.clear();
  m_keyFile.reset();
  m_wasPasswordGiven = password.has_value();
  if (m_saved) return unlockSaved(std::move(password), std::move(keyPassword));
  auto work = [file = *m_file, unlocking = Unlocking(m_allowedWork, std::move(password), std::move(keyPassword)), options = m_options,
               places = places()](const SessionPorts &ports, const std::stop_token &stop,
                                  const core::Progress &progress) -> core::Expected<Unlocked> {
    auto bundle = unlocking.open(ports.reader, file, stop, progress);
    if (!bundle) return core::Unexpected(std::move(bundle.error()));
    auto shared = std::make_shared<core::Bundle>(std::move(*bundle));
    auto [scope, drafted] = ImportPlanning::draftWhereItFits(file, *shared, options, places, ports.clock.now(), stop);
    return Unlocked{std::move(shared), scope, std::move(drafted)};
  };
  start<Unlocked>(Verb::Unlocking, std::move(work), [this](core::Expected<Unlocked> result) { finishUnlock(std::move(result)); });
}

void ImportSession::finishUnlock(core::Expected<Unlocked> result) {
  if (!result) return emit unlockFailed(result.error());
  // No action of the user could turn it into something to import.
  if (const auto &failure = result->drafted.failure; failure && failure->code == core::ErrorCode::NoCertificate) return emit unlockFailed(*failure);
  m_bundle = std::move(result->bundle);
  chooseScope(result->scope);
  m_drafted = std::move(result->drafted);
  m_names.reset();
  emit unlocked();
}

const core::Error *ImportSession::placeFailure() const {
  const auto &failure = m_drafted.failure;
  const bool isForGood = failure && (failure->code == core::ErrorCode::StoreForeign || failure->code == core::ErrorCode::StoreUnknownVersion);
  return isForGood ? &*failure : nullptr;
}

bool ImportSession::asksForKey() const {
  return m_bundle && core::hasLockedKey(*m_bundle);
}

const core::Error *ImportSession::missingKey() const {
  return m_drafted.plan ? core::missingKeyOf(*m_drafted.plan) : nullptr;
}

void ImportSession::openKey(const QString &path) {
  m_keyFile.reset();
  readKey([path = QFileInfo(path).filesystemAbsoluteFilePath()](core::Reader &reader,
                                                                const std::stop_token &stop) { return reader.openKeyFile(path, stop); },
          std::nullopt);
}

void ImportSession::unlockKey(std::optional<core::Secret> password) {
  if (!m_keyFile) return;
  readKey([file = *m_keyFile](core::Reader &, const std::stop_token &) -> core::Expected<core::SourceFile> { return file; }, std::move(password));
}

void ImportSession::readKey(OpenWork open, std::optional<core::Secret> password) {
  if (!m_file || !m_bundle || isChanging()) return;
  auto work = [open = std::move(open), unlocking = Unlocking(m_allowedWork, std::move(password))](
                  const SessionPorts &ports, const std::stop_token &stop, const core::Progress &progress) -> core::Expected<KeyRead> {
    auto file = open(ports.reader, stop);
    if (!file) return core::Unexpected(std::move(file.error()));
    auto bundle = unlocking.open(ports.reader, *file, stop, progress);
    return KeyRead{std::move(*file), std::move(bundle)};
  };
  start<KeyRead>(Verb::ReadingKey, std::move(work), [this](core::Expected<KeyRead> read) { addKey(std::move(read)); });
}

// No other work uses the bundle: the worker's earlier job has ended, and no other has started.
void ImportSession::addKey(core::Expected<KeyRead> read) {
  if (!read) return emit keyFailed(read.error());
  m_keyFile = std::move(read->file);
  if (!read->bundle) return emit keyFailed(read->bundle.error());
  if (const auto added = core::addKeysOf(std::move(*read->bundle), m_keyFile->name, *m_bundle); !added) return emit keyFailed(added.error());
  m_options.keySource = core::Source{core::SourceRole::Key, m_keyFile->name, m_keyFile->path, m_keyFile->sha256};
  draftAgain([this] { emit keyAdded(); });
}

void ImportSession::allowCost(const core::Error &error) {
  m_allowedWork = Unlocking::workAfter(error, m_file);
}

void ImportSession::select(std::set<std::string> certificates) {
  if (isChanging()) return;
  m_options.selected = std::move(certificates);
  setScope(scope());
}

void ImportSession::setScope(core::Scope scope) {
  if (isChanging()) return;
  chooseScope(scope);
  m_planned.reset();
  m_drafted = {};
  if (m_file && m_bundle) draftAgain([this] { emit drafted(); });
}

ImportPlanning ImportSession::planning() {
  return {*m_file, m_bundle, m_options, storeOf(scope())};
}

void ImportSession::draftAgain(std::function<void()> then) {
  auto work = [planning = planning()](const SessionPorts &ports, const std::stop_token &stop, const core::Progress &) -> core::Expected<Drafted> {
    return planning.draft(ports.clock.now(), stop);
  };
  start<Drafted>(Verb::Drafting, std::move(work), [this, then = std::move(then)](core::Expected<Drafted> drafted) {
    m_names.reset();
    m_drafted = drafted ? std::move(*drafted) : Drafted{{}, drafted.error()};
    then();
  });
}

void ImportSession::plan() {
  if (isChanging()) return;
  m_planned.reset();
  m_outcome.reset();
  m_failure.reset();
  if (m_saved) return planSaved();
  if (!m_file || !m_bundle) return;
  startPlanning([this](core::Expected<Planned> planned) { takePlan(std::move(planned)); });
}

void ImportSession::startPlanning(std::function<void(core::Expected<Planned>)> then) {
  auto work = [planning = planning(), led = m_ledTo](const SessionPorts &ports, const std::stop_token &stop, const core::Progress &) {
    return planning.plan(led, ports.clock.now(), stop);
  };
  start<Planned>(Verb::Planning, std::move(work), [this, then = std::move(then)](core::Expected<Planned> planned) {
    if (planned) planned->plan.sources.insert(planned->plan.sources.end(), m_issuerSources.begin(), m_issuerSources.end());
    then(std::move(planned));
  });
}

void ImportSession::takePlan(core::Expected<Planned> result) {
  if (!result) return emit planFailed(result.error());
  m_planned = std::move(*result);
  m_names = m_planned->names;
  m_options.answers = m_planned->plan.options.answers; // less those that have to be given again
  emit planned();
}

void ImportSession::name(const std::vector<Naming> &namings) {
  if (isChanging()) return;
  ImportPlanning::setNames(m_options, namings);
  m_ledTo.clear();
  for (const auto &naming : namings) {
    if (naming.link) m_ledTo[naming.friendlyName] = core::leadsTo(m_drafted.names, naming.friendlyName);
  }
}

void ImportSession::use(core::Services services, std::vector<core::AccountName> readers) {
  if (isChanging()) return;
  m_options.services = std::move(services);
  m_options.readers = std::move(readers);
}

void ImportSession::choose(const core::Choice &choice, core::Reply reply) {
  if (isChanging()) return;
  leaveSavedPlan();
  if (choice.kind == core::ChoiceKind::Link) m_ledTo[choice.about] = core::leadsTo(namesInUse(), choice.about);
  m_options.answers.give(choice.id(), reply);
  cancel();
  m_planned.reset();
  emit verbChanged();
}

void ImportSession::run() {
  if (!m_planned || isChanging()) return;
  m_failure.reset();
  if (m_saved) return runSaved();
  if (!m_file || !m_bundle) return;
  auto work = [plan = m_planned->plan, planning = planning()](const SessionPorts &ports, const std::stop_token &stop,
                                                              const core::Progress &progress) {
    return planning.outcomeOf(plan, ports, stop, progress);
  };
  start<Outcome>(Verb::Importing, std::move(work), [this](core::Expected<Outcome> outcome) { takeOutcome(std::move(outcome)); });
}

void ImportSession::takeOutcome(core::Expected<Outcome> outcome) {
  if (!outcome) {
    m_failure = outcome.error();
    emit importFailed(outcome.error());
    return;
  }
  m_outcome = std::move(*outcome);
  if (m_outcome->receipt.changed) m_receipts.push_back(m_outcome->receipt);
  emit imported();
}

void ImportSession::forget() {
  cancel();
  if (isChanging()) return;
  m_allowedWork = 0;
  forgetSavedPlan();
  m_options.selected.clear();
  m_options.keySource.reset();
  m_options.services.clear();
  m_options.readers.clear();
  m_options.answers.clear();
  m_ledTo.clear();
  m_names.reset();
  m_fileSet.reset();
  m_file.reset();
  m_bundle.reset();
  m_issuerSources.clear();
  m_keyFile.reset();
  m_drafted = {};
  m_planned.reset();
  m_outcome.reset();
  m_receipts.clear();
  m_failure.reset();
  m_fileName.clear();
  emit forgotten();
}

} // namespace ui
