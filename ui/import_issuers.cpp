// SPDX-License-Identifier: Apache-2.0
// Issuers that come after the import, from a file of their own.
#include "ui/import_session.h"

#include "ui/unlocking.h"

#include "core/plan/open_points.h"

#include <QFileInfo>

#include <algorithm>

namespace ui {

struct ImportSession::IssuersRead {
  core::SourceFile file;
  core::Bundle bundle;
};

void ImportSession::addIssuers(const QString &path) {
  if (isChanging() || !m_file || !m_bundle || !m_outcome) return;
  auto work = [path = QFileInfo(path).filesystemAbsoluteFilePath(), unlocking = Unlocking(m_allowedWork, std::nullopt)](
                  const SessionPorts &ports, const std::stop_token &stop, const core::Progress &progress) -> core::Expected<IssuersRead> {
    auto file = ports.reader.openFile(path, stop);
    if (!file) return core::Unexpected(std::move(file.error()));
    auto bundle = unlocking.open(ports.reader, *file, stop, progress);
    if (!bundle) return core::Unexpected(std::move(bundle.error()));
    return IssuersRead{std::move(*file), std::move(*bundle)};
  };
  leaveSavedPlan();
  start<IssuersRead>(Verb::ReadingIssuers, std::move(work), [this](core::Expected<IssuersRead> read) {
    if (!read) return emit issuersFailed(read.error());
    takeIssuers(std::move(*read));
  });
}

// No other work uses the bundle: the worker's earlier job has ended, and no other has started. What does not help is taken out again.
void ImportSession::takeIssuers(IssuersRead read) {
  auto &known = m_bundle->certificates;
  const auto before = static_cast<std::ptrdiff_t>(known.size());
  for (const auto &entry : read.bundle.certificates) {
    const auto isKnown = [&](const core::BundleCertificate &other) { return other.certificate == entry.certificate; };
    if (entry.certificate.isCa() && std::ranges::none_of(known, isKnown)) known.push_back({entry.certificate});
  }
  m_issuerSources.push_back({core::SourceRole::Certificates, read.file.name, read.file.path, read.file.sha256});
  m_planned.reset();
  startPlanning([this, before](core::Expected<Planned> planned) {
    if (planned && !planned->plan.changesAnything()) {
      m_bundle->certificates.erase(m_bundle->certificates.begin() + before, m_bundle->certificates.end());
      m_issuerSources.pop_back();
      return emit issuersUseless();
    }
    const bool isAsked =
        planned && !planned->obstacle && !planned->plan.refusal && core::onlyCompletesChainsOf(m_outcome->receipt.plan, planned->plan);
    takePlan(std::move(planned));
    if (isAsked) return run();
    m_outcome.reset();
    emit reviewWanted();
  });
}

} // namespace ui
