// SPDX-License-Identifier: Apache-2.0
#include "ui/import_session.h"

#include "ui/text/convert.h"

#include "core/import/key_file.h"

#include <QFileInfo>

#include <algorithm>
#include <limits>

namespace ui {

struct ImportSession::Unlocked {
  std::shared_ptr<core::Bundle> bundle;
  Draft draft;
};

struct ImportSession::KeyRead {
  core::SourceFile file;
  core::Expected<core::Bundle> bundle;
};

ImportSession::ImportSession(SessionPorts ports, QObject *parent)
    : QObject(parent), m_ports(std::move(ports)), m_scope(m_ports.scopes.empty() ? core::Scope::None : m_ports.scopes.front()) {
  connect(&m_worker, &Worker::progressed, this, &ImportSession::progressed);
  m_options.defaultName = m_ports.defaultName;
  m_options.links = core::LinkPolicy::Renew;
}

template <class Result, class Work, class Done> void ImportSession::start(Verb verb, Work work, Done done) {
  m_worker.start<Result>(std::move(work), [this, done = std::move(done)](core::Expected<Result> result) {
    setVerb(Verb::None);
    done(std::move(result));
  });
  setVerb(verb);
}

void ImportSession::openFile(const QString &path) {
  open([this, path = QFileInfo(path).filesystemAbsoluteFilePath()](const std::stop_token &stop) { return m_ports.reader.openFile(path, stop); });
}

void ImportSession::openBytes(QByteArray bytes, QString name) {
  open([this, bytes = std::move(bytes), name = std::move(name)](const std::stop_token &stop) {
    const auto view = core::asBytes(std::string_view(bytes.constData(), static_cast<std::size_t>(bytes.size())));
    return m_ports.reader.openBytes(core::Bytes(view.begin(), view.end()), name.toStdString(), stop);
  });
}

void ImportSession::open(std::function<core::Expected<core::SourceFile>(const std::stop_token &)> work) {
  if (m_verb == Verb::Importing) return;
  forget();
  start<core::SourceFile>(
      Verb::Opening, [work = std::move(work)](const std::stop_token &stop, const core::Progress &) { return work(stop); },
      [this](core::Expected<core::SourceFile> file) {
        if (!file) {
          emit openFailed(file.error());
          return;
        }
        m_file = std::move(*file);
        emit opened();
      });
}

Places ImportSession::places() {
  Places all = {{m_scope, storeOf(m_scope)}};
  for (const auto scope : m_ports.scopes) {
    if (scope != m_scope) all.emplace_back(scope, storeOf(scope));
  }
  return all;
}

void ImportSession::unlock(std::optional<core::Secret> password) {
  if (!m_file || m_verb == Verb::Importing) return;
  m_bundle.reset();
  m_draft.reset();
  m_placeFailure.reset();
  m_keyFile.reset();
  auto work = [this, file = *m_file, password = std::move(password), options = m_options, allowed = m_allowedWork,
               places = places()](const std::stop_token &stop, const core::Progress &progress) -> core::Expected<Unlocked> {
    auto bundle = m_ports.reader.unlock(file, password ? &*password : nullptr, stop, progress, allowed);
    if (!bundle) return core::Unexpected(std::move(bundle.error()));
    if (bundle->verdict == core::Verdict::Needed) return core::fail(core::ErrorCode::PasswordNeeded);
    auto shared = std::make_shared<core::Bundle>(std::move(*bundle));
    auto draft = draftWhereItFits(file, *shared, options, places, m_ports.clock.now(), stop);
    return Unlocked{std::move(shared), std::move(draft)};
  };
  start<Unlocked>(Verb::Unlocking, std::move(work), [this](core::Expected<Unlocked> result) { finishUnlock(std::move(result)); });
}

void ImportSession::finishUnlock(core::Expected<Unlocked> result) {
  if (!result) {
    emit unlockFailed(result.error());
    return;
  }
  // Nothing that anybody could do would make something to import of it.
  auto &[plan, scope] = result->draft;
  if (!plan && plan.error().code == core::ErrorCode::NoCertificate) {
    emit unlockFailed(plan.error());
    return;
  }
  m_bundle = std::move(result->bundle);
  m_scope = scope;
  takeDraft(std::move(plan));
  emit unlocked();
}

// A store that cannot be looked at now is said on the page that shows the plan; here it only means no name from it.
void ImportSession::takeDraft(core::Expected<core::ImportPlan> draft) {
  m_draft.reset();
  m_placeFailure.reset();
  if (draft) {
    m_draft = std::move(*draft);
  } else if (draft.error().code == core::ErrorCode::StoreForeign || draft.error().code == core::ErrorCode::StoreUnknownVersion) {
    m_placeFailure = std::move(draft.error());
  }
}

const core::Error *ImportSession::missingKey() const {
  return m_draft ? missingKeyOf(*m_draft) : nullptr;
}

void ImportSession::openKey(const QString &path) {
  m_keyFile.reset();
  readKey([this, path = QFileInfo(path).filesystemAbsoluteFilePath()](const std::stop_token &stop) { return m_ports.reader.openKeyFile(path, stop); },
          std::nullopt);
}

void ImportSession::unlockKey(std::optional<core::Secret> password) {
  if (!m_keyFile) return;
  readKey([file = *m_keyFile](const std::stop_token &) -> core::Expected<core::SourceFile> { return file; }, std::move(password));
}

void ImportSession::readKey(std::function<core::Expected<core::SourceFile>(const std::stop_token &)> open, std::optional<core::Secret> password) {
  if (!m_file || !m_bundle || m_verb == Verb::Importing) return;
  auto work = [this, open = std::move(open), password = std::move(password),
               allowed = m_allowedWork](const std::stop_token &stop, const core::Progress &progress) -> core::Expected<KeyRead> {
    auto file = open(stop);
    if (!file) return core::Unexpected(std::move(file.error()));
    auto bundle = m_ports.reader.unlock(*file, password ? &*password : nullptr, stop, progress, allowed);
    if (bundle && bundle->verdict == core::Verdict::Needed) bundle = core::fail(core::ErrorCode::PasswordNeeded);
    return KeyRead{std::move(*file), std::move(bundle)};
  };
  start<KeyRead>(Verb::ReadingKey, std::move(work), [this](core::Expected<KeyRead> read) { addKey(std::move(read)); });
}

// Nobody else has the bundle in hand: what was asked of the worker before has ended, and nothing came after.
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
  draftAgain([this] { emit keyAdded(); });
}

void ImportSession::allowCost(const core::Error &error) {
  const auto number = [&](const char *name) {
    const auto found = error.parameters.find(name);
    return found == error.parameters.end() ? 0 : toQt(found->second).toULongLong();
  };
  const auto seen = m_file && m_file->container ? m_file->container->work : 0;
  const auto known = std::max<std::uint64_t>(seen, number("work"));
  const auto room = std::numeric_limits<std::uint64_t>::max() - known;
  m_allowedWork = known + std::min<std::uint64_t>(number("maximum"), room);
}

void ImportSession::select(std::set<std::string> certificates) {
  if (m_verb == Verb::Importing) return;
  m_options.selected = std::move(certificates);
  setScope(m_scope);
}

void ImportSession::setScope(core::Scope scope) {
  if (m_verb == Verb::Importing) return;
  m_scope = scope;
  m_plan.reset();
  m_draft.reset();
  m_placeFailure.reset();
  if (m_file && m_bundle) draftAgain([this] { emit drafted(); });
}

void ImportSession::draftAgain(std::function<void()> then) {
  auto work = [this, file = *m_file, bundle = m_bundle, options = m_options, store = storeOf(m_scope)](
                  const std::stop_token &stop, const core::Progress &) { return draftOf(file, *bundle, options, *store, m_ports.clock.now(), stop); };
  start<core::ImportPlan>(Verb::Drafting, std::move(work), [this, then = std::move(then)](core::Expected<core::ImportPlan> draft) {
    takeDraft(std::move(draft));
    then();
  });
}

void ImportSession::plan() {
  if (m_verb == Verb::Importing) return;
  m_plan.reset();
  m_failure.reset();
  if (!m_file || !m_bundle) return;
  auto work = [this, file = *m_file, bundle = m_bundle, options = m_options, store = storeOf(m_scope)](const std::stop_token &stop,
                                                                                                       const core::Progress &) {
    return core::planImport(file, *bundle, options, *store, m_ports.clock.now(), stop);
  };
  start<core::ImportPlan>(Verb::Planning, std::move(work), [this](core::Expected<core::ImportPlan> plan) {
    if (!plan) {
      emit planFailed(plan.error());
      return;
    }
    m_plan = std::move(*plan);
    emit planned();
  });
}

void ImportSession::dropPlan() {
  if (m_verb == Verb::Importing) return;
  cancel();
  m_plan.reset();
  emit verbChanged();
}

void ImportSession::run() {
  if (!m_plan || !m_bundle || m_verb == Verb::Importing) return;
  m_outcome.reset();
  m_failure.reset();
  auto work = [this, plan = *m_plan, bundle = m_bundle, store = storeOf(m_scope)](const std::stop_token &stop,
                                                                                  const core::Progress &progress) -> core::Expected<Outcome> {
    auto receipt = core::runImport(plan, *bundle, {*store, m_ports.clock, m_ports.host, m_ports.command, stop, progress});
    if (!receipt) return core::Unexpected(std::move(receipt.error()));
    Outcome outcome{std::move(*receipt), {}};
    core::Interest interest;
    for (const auto &pair : plan.pairs) interest.certificates.push_back(pair.certificate.sha256());
    if (auto snapshot = store->look(interest)) {
      for (auto &[sha256, entry] : snapshot->entries) outcome.stored.push_back(std::move(entry));
    }
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

void ImportSession::cancel() {
  if (m_verb == Verb::Importing) return m_worker.askToStop();
  m_worker.drop();
  setVerb(Verb::None);
}

void ImportSession::forget() {
  cancel();
  if (m_verb == Verb::Importing) return;
  m_allowedWork = 0;
  m_options.selected.clear();
  m_options.trustedRoots.clear();
  m_file.reset();
  m_bundle.reset();
  m_keyFile.reset();
  m_draft.reset();
  m_placeFailure.reset();
  m_plan.reset();
  m_outcome.reset();
  m_failure.reset();
}

void ImportSession::setVerb(Verb verb) {
  if (m_verb == verb) return;
  m_verb = verb;
  emit verbChanged();
}

const std::shared_ptr<core::CertificateStore> &ImportSession::storeOf(core::Scope scope) {
  auto &store = m_stores[scope];
  if (!store) store = m_ports.storeFor(scope);
  return store;
}

} // namespace ui
