// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <optional>
#include <stop_token>
#include <thread>

namespace core::wire {

// Says something at intervals while its owner works, from a thread of its own: one key derivation may take minutes, and nothing
// interrupts it. The thread is made for the first piece of work, and sleeps between two of them.
class Heartbeat final {
public:
  explicit Heartbeat(std::function<void()> beat) : m_beat(std::move(beat)) {}

  // A piece of work. The first beat comes after the interval; when the work ends, no beat is under way and none follows.
  class Work final {
  public:
    Work(Heartbeat &heartbeat, std::chrono::milliseconds interval) : m_heartbeat(heartbeat) { heartbeat.start(interval); }
    ~Work() { m_heartbeat.stop(); }
    Work(const Work &) = delete;
    Work &operator=(const Work &) = delete;

  private:
    Heartbeat &m_heartbeat;
  };

private:
  void start(std::chrono::milliseconds interval);
  void stop();
  void run(const std::stop_token &stop);

  const std::function<void()> m_beat;
  std::mutex m_mutex;
  std::condition_variable_any m_changed;
  std::optional<std::chrono::milliseconds> m_interval; // while there is work
  std::jthread m_thread;                               // the last: it uses all of these
};

} // namespace core::wire
