// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"

#include <condition_variable>
#include <mutex>
#include <thread>

namespace app::cli {

// One line on the terminal that says what is being done, when it takes longer than half a second. Gone when it is
// destroyed. A thread of its own draws it, because the work may be silent for seconds.
class ProgressLine final {
public:
  // Draws nothing unless wanted and standard error is a terminal.
  explicit ProgressLine(bool wanted);
  ~ProgressLine();
  ProgressLine(const ProgressLine &) = delete;
  ProgressLine &operator=(const ProgressLine &) = delete;

  // progress is handed to the verbs; it may be called from any thread while this object lives.
  [[nodiscard]] core::Progress progress();

private:
  void draw();

  std::mutex m_mutex;
  std::condition_variable m_changed;
  core::Stage m_stage = core::Stage::Reading;
  double m_fraction = -1;
  bool m_done = false;
  std::thread m_thread;
};

} // namespace app::cli
