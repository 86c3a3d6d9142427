// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/ports/progress.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <cstdint>
#include <exception>
#include <stop_token>
#include <utility>

namespace ui {

// Worker runs the verbs of core off the window's thread, one at a time; a new one takes the place of the one before, whose
// result is then dropped. Nothing else in ui knows of threads.
class Worker final : public QObject {
  Q_OBJECT

public:
  explicit Worker(QObject *parent = nullptr);
  ~Worker() override; // stops what runs and waits for its end: whatever the work refers to lives longer than this

  // start calls work(stop, progress) on the other thread and then done(result) on this one, unless it was dropped.
  template <class Result, class Work, class Done> void start(Work work, Done done) {
    drop();
    m_stop = std::stop_source();
    auto *watcher = new QFutureWatcher<core::Expected<Result>>(this);
    connect(watcher, &QFutureWatcherBase::finished, this, [this, watcher, generation = m_generation, done = std::move(done)] {
      watcher->deleteLater();
      auto result = watcher->future().takeResult();
      if (generation == m_generation) done(std::move(result));
    });
    auto job = [work = std::move(work), stop = m_stop.get_token(), progress = progressOf(m_generation)]() mutable {
      auto call = [&] { return work(stop, progress); };
      return guarded<Result>(call);
    };
    watcher->setFuture(QtConcurrent::run(&m_pool, std::move(job)));
  }

  void askToStop(); // what runs may stop, and still ends in its done
  void drop();      // it may stop, and its result is of no interest

signals:
  void progressed(core::Stage stage, double fraction);

private:
  // core throws nothing but bad_alloc; whatever comes all the same must become an answer, not an end.
  template <class Result, class Call> static core::Expected<Result> guarded(Call &call) {
    try {
      return call();
    } catch (const std::exception &thrown) {
      return core::fail(core::ErrorCode::Internal, {}, thrown.what());
    }
  }

  core::Progress progressOf(std::uint64_t generation);

  QThreadPool m_pool;
  std::uint64_t m_generation = 0;
  std::stop_source m_stop;
};

} // namespace ui
