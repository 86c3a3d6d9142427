// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/json.h"

#include <QCoreApplication>
#include <QFile>
#include <QTemporaryDir>
#include <QtGlobal>

#include <filesystem>
#include <fstream>
#include <string>

namespace support {

// The programs of this build stand beside the test.
inline std::filesystem::path program(const std::string &name) {
  return std::filesystem::path(QCoreApplication::applicationDirPath().toStdString()) / name;
}

inline std::filesystem::path realReader() {
  return program("certwright-reader");
}

// The lying reader under the name that says how it lies.
class LyingReader final {
public:
  explicit LyingReader(const std::string &how, const core::Json &script = {}) : m_path(m_folder.path().toStdString() + "/lying_reader-" + how) {
    std::filesystem::create_symlink(program("lying_reader"), m_path);
    std::ofstream(m_path.parent_path() / "script") << script.dump();
  }
  [[nodiscard]] const std::filesystem::path &path() const { return m_path; }

private:
  QTemporaryDir m_folder;
  std::filesystem::path m_path;
};

} // namespace support
