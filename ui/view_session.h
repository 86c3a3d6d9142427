// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/secret.h"
#include "ui/flow.h"
#include "ui/viewed_path.h"

#include <QString>

#include <optional>
#include <vector>

namespace ui {

// ViewSession reads the certificates of a file, to be looked at. It changes nothing, and keeps no key.
class ViewSession final : public Flow {
  Q_OBJECT

public:
  explicit ViewSession(SessionPorts ports, QObject *parent = nullptr);

  // open reads a file, and unlocks it where that takes no password. Ends in opened or failed; PasswordNeeded asks for unlock.
  void open(const QString &path);

  // unlock tries a password on the file, with the same ends. WrongPassword asks for another one.
  void unlock(core::Secret password);

  [[nodiscard]] const core::SourceFile *file() const { return m_file ? &*m_file : nullptr; }
  [[nodiscard]] const std::vector<ViewedPath> &paths() const { return m_paths; } // of each certificate, once; servers' own first

signals:
  void opened();
  void failed(const core::Error &error);

private:
  struct Read;
  static core::Expected<Read> read(const SessionPorts &ports, core::CertificateStore &store, const core::SourceFile &file,
                                   const core::Secret *password, const std::stop_token &stop, const core::Progress &progress);
  void finish(core::Expected<Read> read);

  std::optional<core::SourceFile> m_file;
  std::vector<ViewedPath> m_paths;
};

} // namespace ui
