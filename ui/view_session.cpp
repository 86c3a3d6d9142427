// SPDX-License-Identifier: Apache-2.0
#include "ui/view_session.h"

#include "core/import/plan.h"
#include "core/import/trust_judge.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace ui {

namespace {

using Place = ViewedCertificate::Place;

// What the store and the machine know of the certificates of a file. A store that cannot be looked at knows nothing.
class Surroundings final {
public:
  Surroundings(const core::Bundle &bundle, core::CertificateStore &store, core::SignatureChecks &checks, core::Time now)
      : m_seen(lookAt(bundle, store)), m_candidates(core::candidatesOf(bundle, m_seen)), m_judge(m_candidates, m_seen, checks, now) {}

  [[nodiscard]] core::Chain chainOf(const core::Certificate &certificate) const { return m_judge.chainOf(certificate); }

  [[nodiscard]] ViewedCertificate viewed(const core::BundleCertificate &entry) const {
    ViewedCertificate made{entry.certificate, Place::File, entry.friendlyName.value_or(std::string()), {}};
    if (entry.key || entry.hasLockedKey) made.key = Place::File;
    const auto stored = m_seen.entries.find(entry.certificate.sha256());
    if (!made.key && stored != m_seen.entries.end() && stored->second.hasPrivateKey) made.key = Place::Store;
    return made;
  }

private:
  static core::StoreSnapshot lookAt(const core::Bundle &bundle, core::CertificateStore &store) {
    core::Interest interest;
    for (const auto &entry : bundle.certificates) interest.certificates.push_back(entry.certificate.sha256());
    return core::lookForIssuers(bundle, std::move(interest), [&](const core::Interest &wanted) { return store.look(wanted); })
        .value_or(core::StoreSnapshot());
  }

  core::StoreSnapshot m_seen;
  core::Candidates m_candidates;
  core::TrustJudge m_judge;
};

} // namespace

struct ViewSession::Read {
  core::SourceFile file;
  std::vector<ViewedPath> paths;
  std::optional<core::Error> failure = {}; // the file was read, and did not open
};

ViewSession::ViewSession(SessionPorts sessionPorts, QObject *parent) : Flow(std::move(sessionPorts), parent) {}

void ViewSession::open(const QString &path) {
  m_file.reset();
  auto work = [path = QFileInfo(path).filesystemAbsoluteFilePath(), store = storeOf(scope())](
                  const SessionPorts &ports, const std::stop_token &stop, const core::Progress &progress) -> core::Expected<Read> {
    auto file = ports.reader.openFile(path, stop);
    if (!file) return core::Unexpected(file.error());
    auto opened = read(ports, *store, *file, nullptr, stop, progress);
    if (!opened) return Read{std::move(*file), {}, opened.error()};
    return opened;
  };
  start<Read>(Verb::Opening, std::move(work), [this](core::Expected<Read> result) { finish(std::move(result)); });
}

void ViewSession::unlock(core::Secret password) {
  if (!m_file) return;
  auto work = [file = *m_file, password = std::move(password), store = storeOf(scope())](const SessionPorts &ports, const std::stop_token &stop,
                                                                                         const core::Progress &progress) {
    return read(ports, *store, file, &password, stop, progress);
  };
  start<Read>(Verb::Unlocking, std::move(work), [this](core::Expected<Read> result) { finish(std::move(result)); });
}

// The certificates that a PEM file shows without a password are shown without one. Those with a key come first, and roots last.
core::Expected<ViewSession::Read> ViewSession::read(const SessionPorts &ports, core::CertificateStore &store, const core::SourceFile &file,
                                                    const core::Secret *password, const std::stop_token &stop, const core::Progress &progress) {
  const auto bundle = ports.reader.unlock(file, password, stop, progress);
  if (!bundle) return core::Unexpected(bundle.error());
  if (bundle->certificates.empty()) return core::fail(core::ErrorCode::NoCertificate);
  const auto roles = core::rolesOf(*bundle);
  core::SignatureChecks checks(stop);
  checks.addLeaf();
  const Surroundings surroundings(*bundle, store, checks, ports.clock.now());
  Read result{file, {}};
  std::set<std::string> known;
  for (const auto role : {core::Role::Leaf, core::Role::Stray, core::Role::Intermediate, core::Role::Root}) {
    for (std::size_t i = 0; i < roles.size(); ++i) {
      const auto &entry = bundle->certificates[i];
      if (roles[i] != role || !known.insert(entry.certificate.sha256()).second) continue;
      const auto chain = surroundings.chainOf(entry.certificate);
      const bool isWhole = checks.failure().has_value(); // in a file that is made to cost, the first ones have their paths
      result.paths.push_back(isWhole ? ViewedPath::of(surroundings.viewed(entry), chain) : ViewedPath::of(surroundings.viewed(entry)));
    }
  }
  return result;
}

void ViewSession::finish(core::Expected<Read> result) {
  if (!result) {
    emit failed(result.error());
    return;
  }
  m_file = std::move(result->file);
  if (result->failure) {
    emit failed(*result->failure);
    return;
  }
  m_paths = std::move(result->paths);
  emit opened();
}

} // namespace ui
