// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <condition_variable>
#include <functional>
#include <mutex>
#include <stop_token>
#include <thread>

namespace core {

// How long to wait for another program.
struct Patience {
  std::chrono::milliseconds silence = std::chrono::seconds(30); // from its last byte to the next
  std::chrono::milliseconds answer = std::chrono::seconds(120); // from a question that costs no work to the whole answer
};

// Ends another program that keeps this one waiting. A thread of its own counts the time, in ticks: while this program is stopped
// (Ctrl-Z, a computer that sleeps) it counts nothing, so that it does not blame the other for its own sleep.
class Watchdog final {
public:
  enum class Lapse { None, Silent, Late }; // what the other did wrong

  // silence: how long the other may say nothing. end ends it; it is called at most once, and only while a Watch lives.
  Watchdog(std::chrono::milliseconds silence, std::function<void()> end);
  ~Watchdog();
  Watchdog(const Watchdog &) = delete;
  Watchdog &operator=(const Watchdog &) = delete;

  // A wait for one answer, which must be complete within a time.
  class Watch final {
  public:
    Watch(Watchdog &watchdog, std::chrono::milliseconds answer) : m_watchdog(watchdog) { watchdog.begin(answer); }
    ~Watch() { m_watchdog.rest(); }
    Watch(const Watch &) = delete;
    Watch &operator=(const Watch &) = delete;

  private:
    Watchdog &m_watchdog;
  };

  // heard starts the count of silence anew: a byte came from the other, or was taken by it.
  void heard();

  [[nodiscard]] Lapse lapse() const;

private:
  void begin(std::chrono::milliseconds answer);
  void rest();
  void count(const std::stop_token &stop);

  const std::chrono::milliseconds m_mostQuiet;
  const std::function<void()> m_end;
  mutable std::mutex m_mutex;
  std::condition_variable_any m_changed;
  bool m_watches = false;
  std::chrono::milliseconds m_tick{};
  std::chrono::milliseconds m_quiet{};  // since the last byte
  std::chrono::milliseconds m_waited{}; // since the question
  std::chrono::milliseconds m_mostWaited{};
  Lapse m_lapse = Lapse::None;
  std::jthread m_thread; // the last: it uses all of these
};

} // namespace core
