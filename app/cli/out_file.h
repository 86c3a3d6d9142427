// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"

#include <optional>
#include <string>

namespace app::cli {

// A new file that is created at once, so that nothing is changed where it cannot be created, and gets its text when all is done. A file that was
// never written is removed again. Only an empty file is ever overwritten, and only a regular file is opened at all: a pipe or
// a device could make us wait.
class OutFile final {
public:
  // make: FileExists, FileNotWritten.
  static core::Expected<OutFile> make(const std::string &path);

  // makePrivate makes a file that only its owner reads, anew whatever is in the place, and never through a link. FileExists, FileNotWritten.
  static core::Expected<OutFile> makePrivate(const std::string &path);

  OutFile(OutFile &&other) noexcept;
  OutFile(const OutFile &) = delete;
  OutFile &operator=(const OutFile &) = delete;
  OutFile &operator=(OutFile &&) = delete;
  ~OutFile();

  // write writes all of it, synced. FileNotWritten; what was written of it goes away again.
  core::Expected<void> write(const std::string &text);

private:
  OutFile(std::string path, int descriptor, bool isNew) : m_path(std::move(path)), m_descriptor(descriptor), m_isNew(isNew) {}

  std::string m_path;
  int m_descriptor;
  bool m_isNew;
  bool m_isWritten = false;
};

} // namespace app::cli
