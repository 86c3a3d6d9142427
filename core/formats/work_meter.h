// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/progress.h"

#include <cstdint>
#include <mutex>

namespace core {

// WorkMeter reports how much of what an attempt has to derive is done. Threads that derive side by side may add to it; progress is called by one of
// them at a time.
class WorkMeter final {
public:
  explicit WorkMeter(const Progress &progress) : m_progress(progress) {}

  // begin reports a stage, of which nothing is known yet.
  void begin(Stage stage);

  // expect says how much is to be done in this stage. What is derived beyond that does not lead back: the fraction stays where it is until the rest
  // has caught up, and reaches the end only with the stage.
  void expect(std::uint64_t cost);

  void add(std::uint64_t cost);

private:
  const Progress &m_progress;
  std::mutex m_mutex;
  Stage m_stage = Stage::Reading;
  std::uint64_t m_expected = 0;
  std::uint64_t m_done = 0;
  double m_told = -1;
};

} // namespace core
