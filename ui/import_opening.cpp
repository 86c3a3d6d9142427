// SPDX-License-Identifier: Apache-2.0
// How an import comes to its file.
#include "ui/import_session.h"

#include "ui/text/convert.h"

#include "core/import/requests.h"

#include <QFileInfo>

namespace ui {

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
        takeFile(std::move(*file));
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
    m_fileName = toQt(m_fileSet->opened->name);
    takeFile(*m_fileSet->opened);
  });
}

void ImportSession::checkFile() {
  if (!m_file || m_file->path.empty() || isBusy()) return;
  start<core::SourceFile>(
      Verb::Opening,
      [path = std::filesystem::path(m_file->path)](const SessionPorts &ports, const std::stop_token &stop, const core::Progress &) {
        return ports.reader.openFile(path, stop);
      },
      [this](const core::Expected<core::SourceFile> &file) { emit fileChecked(file && file->sha256 != m_file->sha256); });
}

// A file that is read once more is said to take as long as before, whatever else the machine does meanwhile.
void ImportSession::takeFile(core::SourceFile file) {
  if (file.container) {
    auto &seconds = file.container->estimatedSeconds;
    seconds = m_estimates.try_emplace(file.sha256, seconds).first->second;
  }
  m_file = std::move(file);
  emit opened();
}

void ImportSession::lookForRequests() {
  if (isBusy()) return;
  auto work = [store = storeOf(scope())](const SessionPorts &, const std::stop_token &, const core::Progress &) {
    return core::lookAtRequests(*store);
  };
  start<core::StoreSnapshot>(Verb::Drafting, std::move(work), [this](const core::Expected<core::StoreSnapshot> &seen) {
    if (seen && !seen->requestsHidden) emit requestsSeen(seen->requests);
  });
}

void ImportSession::failToOpen(const core::Error &error) {
  if (opensAsPlan(error)) return;
  m_fileName.clear();
  emit openFailed(error);
}

} // namespace ui
