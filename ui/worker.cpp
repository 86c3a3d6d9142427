// SPDX-License-Identifier: Apache-2.0
#include "ui/worker.h"

#include <atomic>
#include <chrono>
#include <memory>

namespace ui {

namespace {

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

Worker::Worker(QObject *parent) : QObject(parent) {
  m_pool.setMaxThreadCount(1);
  m_pool.setExpiryTimeout(-1); // a confined reader ends with the thread that started it
}

Worker::~Worker() {
  m_stop.request_stop();
  m_pool.waitForDone();
}

void Worker::askToStop() {
  m_stop.request_stop();
}

void Worker::drop() {
  m_stop.request_stop();
  ++m_generation;
}

core::Progress Worker::progressOf(std::uint64_t generation) {
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

} // namespace ui
