// SPDX-License-Identifier: Apache-2.0
#include "ui/import_session.h"

#include "ui/text/convert.h"

#include <QFileInfo>
#include <QFutureWatcher>
#include <QtConcurrentRun>

#include <algorithm>
#include <atomic>
#include <chrono>
#include <limits>

namespace ui {

namespace {

// core throws nothing but bad_alloc; whatever comes all the same must become an answer, not an end.
template <class Result, class Work> core::Expected<Result> guarded(Work &work) {
  try {
    return work();
  } catch (const std::exception &thrown) {
    return core::fail(core::ErrorCode::Internal, {}, thrown.what());
  }
}

core::Expected<core::ImportPlan> draftOf(const core::SourceFile &file, const core::Bundle &bundle, core::ImportOptions options,
                                         core::CertificateStore &store, core::Time now) {
  options.friendlyName.reset();
  return core::planImport(file, bundle, options, store, now);
}

// A draft names what no option can heal: the file holds nothing to import.
std::optional<core::Error> obstacleIn(const core::Expected<core::ImportPlan> &draft) {
  const auto isFinal = [](core::ErrorCode code) {
    return code == core::ErrorCode::NoKey || code == core::ErrorCode::KeyMismatch || code == core::ErrorCode::NoCertificate;
  };
  if (!draft) return isFinal(draft.error().code) ? std::optional(draft.error()) : std::nullopt;
  if (draft->refusal && isFinal(draft->refusal->code)) return draft->refusal;
  return std::nullopt;
}

// Progress may come thousands of times a second; the window needs a few.
struct Pace {
  std::atomic<int> stage = -1;
  std::atomic<std::int64_t> last = 0;

  bool isDue(core::Stage now) {
    using namespace std::chrono;
    const auto time = duration_cast<milliseconds>(steady_clock::now().time_since_epoch()).count();
    if (stage.exchange(static_cast<int>(now)) == static_cast<int>(now) && time - last.load() < 50) return false;
    last.store(time);
    return true;
  }
};

} // namespace

struct ImportSession::Unlocked {
  std::shared_ptr<const core::Bundle> bundle;
  core::Expected<core::ImportPlan> draft;
};

ImportSession::ImportSession(SessionPorts ports, QObject *parent)
    : QObject(parent), m_ports(std::move(ports)), m_scope(m_ports.scopes.empty() ? core::Scope::None : m_ports.scopes.front()) {
  m_pool.setMaxThreadCount(1);
  m_pool.setExpiryTimeout(-1); // a confined reader ends with the thread that started it
  m_options.defaultName = m_ports.defaultName;
  m_options.links = core::LinkPolicy::Renew;
}

ImportSession::~ImportSession() {
  m_stop.request_stop();
  m_pool.waitForDone();
}

template <class Result, class Work, class Done> void ImportSession::start(Verb verb, Work work, Done done) {
  m_stop.request_stop();
  m_stop = std::stop_source();
  const auto generation = ++m_generation;
  auto *watcher = new QFutureWatcher<core::Expected<Result>>(this);
  connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation, done] {
    watcher->deleteLater();
    auto result = watcher->future().takeResult();
    if (generation != m_generation) return;
    setVerb(Verb::None);
    done(std::move(result));
  });
  auto job = [work = std::move(work), stop = m_stop.get_token(), progress = progressOf(generation)]() mutable {
    auto call = [&] { return work(stop, progress); };
    return guarded<Result>(call);
  };
  watcher->setFuture(QtConcurrent::run(&m_pool, std::move(job)));
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

void ImportSession::unlock(std::optional<core::Secret> password) {
  if (!m_file || m_verb == Verb::Importing) return;
  m_bundle.reset();
  m_draft.reset();
  auto work = [this, file = *m_file, password = std::move(password), options = m_options, allowed = m_allowedWork,
               store = storeOf(m_scope)](const std::stop_token &stop, const core::Progress &progress) -> core::Expected<Unlocked> {
    auto bundle = m_ports.reader.unlock(file, password ? &*password : nullptr, stop, progress, allowed);
    if (!bundle) return core::Unexpected(std::move(bundle.error()));
    if (bundle->verdict == core::Verdict::Needed) return core::fail(core::ErrorCode::PasswordNeeded);
    auto shared = std::make_shared<const core::Bundle>(std::move(*bundle));
    auto draft = draftOf(file, *shared, options, *store, m_ports.clock.now());
    return Unlocked{std::move(shared), std::move(draft)};
  };
  start<Unlocked>(Verb::Unlocking, std::move(work), [this](core::Expected<Unlocked> result) { finishUnlock(std::move(result)); });
}

void ImportSession::finishUnlock(core::Expected<Unlocked> result) {
  if (!result) {
    emit unlockFailed(result.error());
    return;
  }
  if (const auto obstacle = obstacleIn(result->draft)) {
    emit unlockFailed(*obstacle);
    return;
  }
  m_bundle = std::move(result->bundle);
  if (result->draft) m_draft = std::move(*result->draft);
  emit unlocked();
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
  if (!m_file || !m_bundle) return;
  auto work = [this, file = *m_file, bundle = m_bundle, options = m_options, store = storeOf(scope)](
                  const std::stop_token &, const core::Progress &) { return draftOf(file, *bundle, options, *store, m_ports.clock.now()); };
  // A store that cannot be looked at is said on the page that shows the plan; here it only means no name from it.
  start<core::ImportPlan>(Verb::Drafting, std::move(work), [this](core::Expected<core::ImportPlan> draft) {
    if (draft) m_draft = std::move(*draft);
    emit drafted();
  });
}

void ImportSession::plan() {
  if (m_verb == Verb::Importing) return;
  m_plan.reset();
  m_failure.reset();
  if (!m_file || !m_bundle) return;
  auto work = [this, file = *m_file, bundle = m_bundle, options = m_options, store = storeOf(m_scope)](
                  const std::stop_token &, const core::Progress &) { return core::planImport(file, *bundle, options, *store, m_ports.clock.now()); };
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
  m_stop.request_stop();
  if (m_verb == Verb::Importing) return;
  ++m_generation;
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
  m_draft.reset();
  m_plan.reset();
  m_outcome.reset();
  m_failure.reset();
}

void ImportSession::setVerb(Verb verb) {
  if (m_verb == verb) return;
  m_verb = verb;
  emit verbChanged();
}

core::Progress ImportSession::progressOf(std::uint64_t generation) {
  auto pace = std::make_shared<Pace>();
  return [this, generation, pace](core::Stage stage, double fraction) {
    if (!pace->isDue(stage)) return;
    QMetaObject::invokeMethod(
        this,
        [this, generation, stage, fraction] {
          if (generation == m_generation) emit progressed(stage, fraction);
        },
        Qt::QueuedConnection);
  };
}

const std::shared_ptr<core::CertificateStore> &ImportSession::storeOf(core::Scope scope) {
  auto &store = m_stores[scope];
  if (!store) store = m_ports.storeFor(scope);
  return store;
}

} // namespace ui
