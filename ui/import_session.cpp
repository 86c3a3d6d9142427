// SPDX-License-Identifier: Apache-2.0
#include "ui/import_session.h"

#include "ui/text/convert.h"

#include "core/import/key_file.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace ui {

// A draft, and what is known of its place besides.
struct ImportSession::Drafted {
  core::Expected<core::Plan> plan;
  std::vector<core::NameInUse> names;
};

struct ImportSession::Planned {
  core::Plan plan;
  std::optional<core::Error> obstacle; // why this account cannot carry it out
};

struct ImportSession::Unlocked {
  std::shared_ptr<core::Bundle> bundle;
  core::Scope scope;
  Drafted draft;
};

struct ImportSession::KeyRead {
  core::SourceFile file;
  core::Expected<core::Bundle> bundle;
};

namespace {

// The page that shows the plan reports a store that cannot be looked at; here that only means that no name is known.
std::vector<core::NameInUse> namesOf(core::CertificateStore &store) {
  return store.traits().links ? core::namesInUse(store).value_or(std::vector<core::NameInUse>()) : std::vector<core::NameInUse>();
}

} // namespace

ImportSession::ImportSession(SessionPorts sessionPorts, QObject *parent) : Flow(std::move(sessionPorts), parent) {
  m_options.defaultName = ports().defaultName;
  m_options.links = core::LinkPolicy::Renew;
}

void ImportSession::openFile(const QString &path) {
  const QFileInfo file(path);
  open(file.fileName(),
       [path = file.filesystemAbsoluteFilePath()](core::Reader &reader, const std::stop_token &stop) { return reader.openFile(path, stop); });
}

void ImportSession::openBytes(QByteArray bytes, QString name) {
  const auto shown = name;
  open(shown, [bytes = std::move(bytes), name = std::move(name)](core::Reader &reader, const std::stop_token &stop) {
    const auto view = core::asBytes(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    return reader.openBytes(core::Bytes(view.begin(), view.end()), name.toStdString(), stop);
  });
}

void ImportSession::open(const QString &name, OpenWork work) {
  if (isChanging()) return;
  forget();
  m_fileName = name;
  start<core::SourceFile>(
      Verb::Opening,
      [work = std::move(work)](const SessionPorts &ports, const std::stop_token &stop, const core::Progress &) { return work(ports.reader, stop); },
      [this](core::Expected<core::SourceFile> file) {
        if (!file) return failToOpen(file.error());
        m_file = std::move(*file);
        emit opened();
      });
}

void ImportSession::openFiles(const QStringList &paths) {
  if (isChanging()) return;
  forget();
  m_fileName = QFileInfo(paths.front()).fileName();
  std::vector<std::filesystem::path> given;
  for (const auto &path : paths) given.push_back(QFileInfo(path).filesystemAbsoluteFilePath());
  auto work = [given = std::move(given)](const SessionPorts &ports, const std::stop_token &stop,
                                         const core::Progress &) -> core::Expected<core::FileSet> {
    return core::sortFiles(ports.reader, given, stop);
  };
  start<core::FileSet>(Verb::Opening, std::move(work), [this](core::Expected<core::FileSet> set) {
    if (!set) return failToOpen(set.error());
    m_fileSet = std::move(*set);
    if (!m_fileSet->opened) return failToOpen(m_fileSet->opened.error());
    m_file = *m_fileSet->opened;
    m_fileName = toQt(m_file->name);
    emit opened();
  });
}

void ImportSession::failToOpen(const core::Error &error) {
  m_fileName.clear();
  emit openFailed(error);
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
  m_draft.reset();
  m_placeFailure.reset();
  m_keyFile.reset();
  m_wasPasswordGiven = password.has_value();
  auto work = [file = *m_file, password = std::move(password), keyPassword = std::move(keyPassword), options = m_options, allowed = m_allowedWork,
               places = places()](const SessionPorts &ports, const std::stop_token &stop,
                                  const core::Progress &progress) -> core::Expected<Unlocked> {
    const core::Passwords passwords(password ? &*password : nullptr, keyPassword ? &*keyPassword : nullptr);
    auto bundle = ports.reader.unlock(file, passwords, stop, progress, allowed);
    if (!bundle) return core::Unexpected(std::move(bundle.error()));
    if (bundle->verdict == core::Verdict::Needed) return core::fail(core::ErrorCode::PasswordNeeded);
    auto shared = std::make_shared<core::Bundle>(std::move(*bundle));
    auto draft = core::draftWhereItFits(file, *shared, options, places, ports.clock.now(), stop);
    const auto isChosen = [&](const auto &place) { return place.first == draft.scope; };
    const auto place = std::ranges::find_if(places, isChosen);
    auto names = draft.plan && place != places.end() ? namesOf(*place->second) : std::vector<core::NameInUse>();
    return Unlocked{std::move(shared), draft.scope, {std::move(draft.plan), std::move(names)}};
  };
  start<Unlocked>(Verb::Unlocking, std::move(work), [this](core::Expected<Unlocked> result) { finishUnlock(std::move(result)); });
}

void ImportSession::finishUnlock(core::Expected<Unlocked> result) {
  if (!result) {
    emit unlockFailed(result.error());
    return;
  }
  // No action of the user could turn it into something to import.
  auto &draft = result->draft;
  if (!draft.plan && draft.plan.error().code == core::ErrorCode::NoCertificate) {
    emit unlockFailed(draft.plan.error());
    return;
  }
  m_bundle = std::move(result->bundle);
  chooseScope(result->scope);
  takeDraft(std::move(draft));
  emit unlocked();
}

// The page that shows the plan reports a store that cannot be looked at now; here that only means no name from it.
void ImportSession::takeDraft(Drafted drafted) {
  auto &draft = drafted.plan;
  m_draft.reset();
  m_placeFailure.reset();
  m_namesInUse = std::move(drafted.names);
  if (draft) {
    m_draft = std::move(*draft);
  } else if (draft.error().code == core::ErrorCode::StoreForeign || draft.error().code == core::ErrorCode::StoreUnknownVersion) {
    m_placeFailure = std::move(draft.error());
  }
}

bool ImportSession::asksForKey() const {
  return m_bundle && core::hasLockedKey(*m_bundle);
}

const core::Error *ImportSession::missingKey() const {
  return m_draft ? core::missingKeyOf(*m_draft) : nullptr;
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
  auto work = [open = std::move(open), password = std::move(password), allowed = m_allowedWork](
                  const SessionPorts &ports, const std::stop_token &stop, const core::Progress &progress) -> core::Expected<KeyRead> {
    auto file = open(ports.reader, stop);
    if (!file) return core::Unexpected(std::move(file.error()));
    auto bundle = ports.reader.unlock(*file, password ? &*password : nullptr, stop, progress, allowed);
    if (bundle && bundle->verdict == core::Verdict::Needed) bundle = core::fail(core::ErrorCode::PasswordNeeded);
    return KeyRead{std::move(*file), std::move(bundle)};
  };
  start<KeyRead>(Verb::ReadingKey, std::move(work), [this](core::Expected<KeyRead> read) { addKey(std::move(read)); });
}

// No other work uses the bundle: the worker's earlier job has ended, and no other has started.
void ImportSession::addKey(core::Expected<KeyRead> read) {
  if (!read) {
    emit keyFailed(read.error());
    return;
  }
  m_keyFile = std::move(read->file);
  if (!read->bundle) {
    emit keyFailed(read->bundle.error());
    return;
  }
  if (const auto added = core::addKeysOf(std::move(*read->bundle), m_keyFile->name, *m_bundle); !added) {
    emit keyFailed(added.error());
    return;
  }
  m_options.keySource = core::Source{core::SourceRole::Key, m_keyFile->name, m_keyFile->path, m_keyFile->sha256};
  draftAgain([this] { emit keyAdded(); });
}

void ImportSession::allowCost(const core::Error &error) {
  const auto number = [&](const char *name) {
    const auto found = error.parameters.find(name);
    return found == error.parameters.end() ? 0 : toQt(found->second.text()).toULongLong();
  };
  const auto seen = m_file && m_file->container ? m_file->container->work : 0;
  const auto known = std::max<std::uint64_t>(seen, number("work"));
  const auto room = std::numeric_limits<std::uint64_t>::max() - known;
  m_allowedWork = known + std::min<std::uint64_t>(number("maximum"), room);
}

void ImportSession::select(std::set<std::string> certificates) {
  if (isChanging()) return;
  m_options.selected = std::move(certificates);
  setScope(scope());
}

void ImportSession::setScope(core::Scope scope) {
  if (isChanging()) return;
  chooseScope(scope);
  m_plan.reset();
  m_draft.reset();
  m_placeFailure.reset();
  if (m_file && m_bundle) draftAgain([this] { emit drafted(); });
}

void ImportSession::draftAgain(std::function<void()> then) {
  auto work = [file = *m_file, bundle = m_bundle, options = m_options,
               store = storeOf(scope())](const SessionPorts &ports, const std::stop_token &stop, const core::Progress &) -> core::Expected<Drafted> {
    auto plan = core::draftOf(file, *bundle, options, *store, ports.clock.now(), stop);
    auto names = plan ? namesOf(*store) : std::vector<core::NameInUse>();
    return Drafted{std::move(plan), std::move(names)};
  };
  start<Drafted>(Verb::Drafting, std::move(work), [this, then = std::move(then)](core::Expected<Drafted> drafted) {
    takeDraft(drafted ? std::move(*drafted) : Drafted{core::Unexpected(drafted.error()), {}});
    then();
  });
}

void ImportSession::plan() {
  if (isChanging()) return;
  m_plan.reset();
  m_changeFailure.reset();
  m_outcome.reset();
  m_failure.reset();
  if (!m_file || !m_bundle) return;
  startPlanning([this](core::Expected<Planned> planned) { takePlan(std::move(planned)); });
}

void ImportSession::startPlanning(std::function<void(core::Expected<Planned>)> then) {
  auto work = [file = *m_file, bundle = m_bundle, options = m_options,
               store = storeOf(scope())](const SessionPorts &ports, const std::stop_token &stop, const core::Progress &) -> core::Expected<Planned> {
    auto plan = core::planImport(file, *bundle, options, *store, ports.clock.now(), stop);
    if (!plan) return core::Unexpected(std::move(plan.error()));
    std::optional<core::Error> obstacle;
    if (plan->changesAnything()) {
      if (auto may = store->mayChange(); !may) obstacle = std::move(may.error());
    }
    return Planned{std::move(*plan), std::move(obstacle)};
  };
  start<Planned>(Verb::Planning, std::move(work), std::move(then));
}

void ImportSession::takePlan(core::Expected<Planned> result) {
  if (!result) {
    emit planFailed(result.error());
    return;
  }
  m_plan = std::move(result->plan);
  m_changeFailure = std::move(result->obstacle);
  emit planned();
}

namespace {

// Whether a plan does nothing but move names, each away from the very certificate that it led to in an earlier one: that was seen.
bool onlyMovesNamesOf(const core::Plan &earlier, const core::Plan &plan) {
  const auto isSeen = [&](const core::Effect &effect) {
    const auto isSame = [&](const core::Effect &other) { return other.kind() == effect.kind() && other.object() == effect.object(); };
    const auto before = std::ranges::find_if(earlier.effects, isSame);
    return before != earlier.effects.end() && before->before() == effect.before();
  };
  return std::ranges::all_of(plan.effects, [&](const core::Effect &effect) {
    return !core::isPlanned(effect) || (effect.as<core::PointLink>() != nullptr && isSeen(effect));
  });
}

} // namespace

void ImportSession::settle(const std::string &id, core::Reply reply) {
  if (isChanging() || !m_file || !m_bundle || !m_outcome) return;
  m_options.answers.give(id, reply);
  m_plan.reset();
  m_changeFailure.reset();
  startPlanning([this](core::Expected<Planned> planned) {
    const bool isSeen = planned && !planned->obstacle && !planned->plan.refusal && onlyMovesNamesOf(m_outcome->receipt.plan, planned->plan);
    takePlan(std::move(planned));
    if (isSeen) return run();
    m_outcome.reset();
    emit reviewWanted();
  });
}

void ImportSession::name(const std::vector<Naming> &namings) {
  if (isChanging()) return;
  m_options.friendlyName.reset();
  m_options.names.clear();
  m_options.answers.clear();
  m_options.links = core::LinkPolicy::Keep;
  for (const auto &[certificate, friendlyName, isOwn, link] : namings) {
    if (namings.size() == 1) m_options.friendlyName = friendlyName;
    if (namings.size() > 1) m_options.names.insert_or_assign(certificate, friendlyName);
    if (isOwn) m_options.links = core::LinkPolicy::Renew;
    if (link) m_options.answers.give(core::Choice{core::ChoiceKind::Link, friendlyName, friendlyName}.id(), *link);
  }
}

void ImportSession::choose(const std::string &id, core::Reply reply) {
  if (isChanging()) return;
  m_options.answers.give(id, reply);
  dropPlan();
}

void ImportSession::dropPlan() {
  if (isChanging()) return;
  cancel();
  m_plan.reset();
  m_changeFailure.reset();
  emit verbChanged();
}

void ImportSession::run() {
  if (!m_plan || !m_bundle || isChanging()) return;
  m_failure.reset();
  auto work = [plan = *m_plan, bundle = m_bundle, store = storeOf(scope())](const SessionPorts &ports, const std::stop_token &stop,
                                                                            const core::Progress &progress) -> core::Expected<Outcome> {
    auto receipt = core::runImport(plan, *bundle, {*store, ports.clock, ports.host, ports.command, stop, progress});
    if (!receipt) return core::Unexpected(std::move(receipt.error()));
    Outcome outcome{std::move(*receipt), {}};
    core::Interest interest;
    for (const auto &pair : plan.pairs) interest.certificates.push_back(pair.certificate.sha256());
    auto snapshot = store->look(interest);
    if (!snapshot) {
      outcome.unseen = std::move(snapshot.error());
      return outcome;
    }
    for (auto &[sha256, entry] : snapshot->entries) outcome.stored.push_back(std::move(entry));
    return outcome;
  };
  start<Outcome>(Verb::Importing, std::move(work), [this](core::Expected<Outcome> outcome) {
    if (!outcome) {
      m_failure = outcome.error();
      emit importFailed(outcome.error());
      return;
    }
    m_outcome = std::move(*outcome);
    emit imported();
  });
}

void ImportSession::forget() {
  cancel();
  if (isChanging()) return;
  m_allowedWork = 0;
  m_options.selected.clear();
  m_options.keySource.reset();
  m_options.answers.clear();
  m_fileSet.reset();
  m_file.reset();
  m_bundle.reset();
  m_keyFile.reset();
  m_draft.reset();
  m_placeFailure.reset();
  m_namesInUse.clear();
  m_plan.reset();
  m_changeFailure.reset();
  m_outcome.reset();
  m_failure.reset();
  m_fileName.clear();
  emit forgotten();
}

} // namespace ui
