// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/progress.h"

#include <QFutureWatcher>
#include <QObject>
#include <QThreadPool>
#include <QtConcurrentRun>

#include <cstdint>
#include <exception>
#include <stop_token>
#include <utility>

namespace ui {

// Worker runs the verbs of core off the window's thread, one at a time; a new verb replaces the one before, whose
// result is then dropped. Apart from it, only Flow, which owns one, knows of threads in ui.
class Worker final : public QObject {
  Q_OBJECT

public:
  explicit Worker(QObject *parent = nullptr);
  ~Worker() override; // stops the running work and waits for its end: the objects it refers to outlive this

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

  void askToStop(); // the running work may stop, and its done is still called
  void drop();      // it may stop, and its result is of no interest

signals:
  void progressed(core::Stage stage, double fraction);

private:
  // core throws only bad_alloc; any other exception must still become an answer instead of ending the program.
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
