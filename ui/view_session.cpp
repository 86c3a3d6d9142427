// SPDX-License-Identifier: Apache-2.0
#include "ui/view_session.h"

#include "core/import/plan.h"

#include <QFileInfo>

#include <algorithm>
#include <set>

namespace ui {

namespace {

using Place = ViewedCertificate::Place;

// What the store and the machine know of the certificates of a file. A store that cannot be looked at knows nothing.
class Surroundings final {
public:
  Surroundings(const core::Bundle &bundle, core::CertificateStore &store) {
    std::vector<std::string> own;
    for (const auto &entry : bundle.certificates) own.push_back(entry.certificate.sha256());
    const auto look = [&](core::Interest interest) {
      interest.certificates = own;
      auto seen = store.look(interest);
      if (seen) m_seen = *seen;
      return seen;
    };
    auto links = core::issuersElsewhere(bundle, look);
    std::vector<core::ChainLink> all;
    for (const auto &entry : bundle.certificates) all.push_back({entry.certificate, core::Origin::File});
    if (links) all.insert(all.end(), links->begin(), links->end());
    m_candidates = core::Candidates(std::move(all));
  }

  [[nodiscard]] core::Chain chainOf(const core::Certificate &certificate, core::SignatureChecks &checks, core::Time now) const {
    auto chain = core::buildChain(certificate, m_candidates, checks, now);
    if (chain.state != core::ChainState::Complete) return chain;
    const auto holds = [&](const std::vector<core::Certificate> &roots) {
      return std::ranges::find(roots, chain.links.back().certificate) != roots.end();
    };
    if (holds(m_seen.root)) {
      chain.trust = core::RootTrust::Store;
    } else if (holds(m_seen.systemRoots)) {
      chain.trust = core::RootTrust::System;
    } else if (!m_seen.systemTrustPlace.empty()) {
      chain.trust = core::RootTrust::Nobody;
      chain.state = core::ChainState::Untrusted;
    }
    return chain;
  }

  [[nodiscard]] ViewedCertificate viewed(const core::BundleCertificate &entry) const {
    ViewedCertificate made{entry.certificate, Place::File, entry.friendlyName.value_or(std::string()), {}};
    if (entry.key || entry.hasLockedKey) made.key = Place::File;
    const auto stored = m_seen.entries.find(entry.certificate.sha256());
    if (!made.key && stored != m_seen.entries.end() && stored->second.hasPrivateKey) made.key = Place::Store;
    return made;
  }

private:
  core::StoreSnapshot m_seen;
  core::Candidates m_candidates;
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
  const Surroundings surroundings(*bundle, store);
  core::SignatureChecks checks(stop);
  checks.addLeaf();
  Read result{file, {}};
  std::set<std::string> known;
  for (const auto role : {core::Role::Leaf, core::Role::Stray, core::Role::Intermediate, core::Role::Root}) {
    for (std::size_t i = 0; i < roles.size(); ++i) {
      const auto &entry = bundle->certificates[i];
      if (roles[i] != role || !known.insert(entry.certificate.sha256()).second) continue;
      const auto chain = surroundings.chainOf(entry.certificate, checks, ports.clock.now());
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
