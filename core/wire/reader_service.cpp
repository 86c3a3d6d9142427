// SPDX-License-Identifier: Apache-2.0
#include "core/wire/reader_service.h"

#include "core/formats/describe.h"
#include "core/formats/open.h"
#include "core/wire/bundle_message.h"
#include "core/wire/details_message.h"
#include "core/wire/error_message.h"
#include "core/wire/file_message.h"
#include "core/wire/heartbeat.h"
#include "core/wire/message.h"
#include "core/wire/plan_message.h"

#include <chrono>
#include <limits>
#include <mutex>
#include <new>
#include <optional>

namespace core::wire {

namespace {

using Steady = std::chrono::steady_clock;
constexpr auto pace = std::chrono::milliseconds(50); // between two messages of progress of one stage

Error outOfMemory(const Confinement &confinement) {
  return {
      ErrorCode::LimitHit, {{"limit", Fault::ReaderMemory}, {"maximum", {Fault::ByteCount, std::to_string(confinement.memoryBytes)}}}, {}, {}, {}};
}

// The parent's end is trusted here: it sent the limits too.
class Service final {
public:
  Service(Channel &channel, const Confinement &confinement) : m_channel(channel), m_confinement(confinement) {}

  void run() {
    if (!sendMessage(m_channel, Kind::Ready, toJson(m_confinement))) return;
    for (bool goesOn = true; goesOn;) {
      constexpr auto any = std::numeric_limits<std::uint32_t>::max();
      auto message = receiveMessage(m_channel, {any, any});
      goesOn = message && take(std::move(*message));
    }
  }

private:
  bool take(Message message) {
    const auto order = orderFrom(message.head);
    if (!order) return false;
    beginAnew();
    const auto done = [&]() -> std::optional<Expected<void>> {
      try {
        if (message.kind == Kind::Open && message.parts.size() == 1) return open(std::move(message), *order);
        if (message.kind == Kind::Unlock && message.parts.size() == passwordsIn(*order) && m_file) return unlock(message, *order);
        if (message.kind == Kind::Describe && message.parts.size() == 1) return describe(message, *order);
        if (message.kind == Kind::ReadPlan && message.parts.size() == 1) return readPlan(message, *order);
      } catch (const std::bad_alloc &) {
        return Unexpected(outOfMemory(m_confinement));
      } catch (const std::exception &exception) {
        return fail(ErrorCode::Internal, {}, exception.what());
      }
      return std::nullopt;
    }();
    if (!done) return false;
    return *done || sendMessage(m_channel, Kind::Failed, toJson(done->error()));
  }

  static std::size_t passwordsIn(const Order &order) { return (order.filePassword ? 1U : 0U) + (order.keyPassword ? 1U : 0U); }

  Expected<void> open(Message message, const Order &order) {
    Bytes bytes(message.parts.front().begin(), message.parts.front().end());
    message = {}; // a file may be large, and this is a second copy of it
    auto file = [&] {
      const Heartbeat::Work work(m_heartbeat, order.heartbeat);
      return openBytes(std::move(bytes), order.label, order.limits, order.wanted);
    }();
    if (!file) return Unexpected(file.error());
    m_file = std::move(*file);
    return sendMessage(m_channel, Kind::Opened, factsOf(*m_file));
  }

  Expected<void> unlock(const Message &message, const Order &order) {
    std::optional<Secret> ofFile, ofKeys;
    if (order.filePassword) ofFile.emplace(message.parts.front());
    if (order.keyPassword) ofKeys.emplace(message.parts.back());
    const Passwords passwords(ofFile ? &*ofFile : nullptr, ofKeys ? &*ofKeys : nullptr);
    const auto bundle = [&] {
      const Heartbeat::Work work(m_heartbeat, order.heartbeat);
      return core::unlock(*m_file, passwords, order.limits, {}, [this](Stage stage, double fraction) { tell(stage, fraction); });
    }();
    if (!bundle) return Unexpected(bundle.error());
    return sendBundle(m_channel, *bundle);
  }

  Expected<void> describe(const Message &message, const Order &order) {
    const auto details = [&] {
      const Heartbeat::Work work(m_heartbeat, order.heartbeat);
      return describeCertificate(message.parts.front(), order.limits);
    }();
    if (!details) return Unexpected(details.error());
    return sendMessage(m_channel, Kind::Described, toJson(*details));
  }

  Expected<void> readPlan(const Message &message, const Order &order) {
    const auto text = [&] {
      const Heartbeat::Work work(m_heartbeat, order.heartbeat);
      return canonicalPlan(message.parts.front(), order.label);
    }();
    if (!text) return Unexpected(text.error());
    return sendPlan(m_channel, *text);
  }

  // Work for the previous order is not progress of this one.
  void beginAnew() {
    const std::lock_guard lock(m_telling);
    m_stage.reset();
    m_fraction = -1;
  }

  void tell(Stage stage, double fraction) {
    const std::lock_guard lock(m_telling);
    const auto now = Steady::now();
    m_fraction = fraction;
    if (stage == m_stage && now - m_told < pace) return;
    m_stage = stage;
    m_told = now;
    sendProgress();
  }

  void tellAgain() {
    const std::lock_guard lock(m_telling);
    sendProgress();
  }

  // A connection that is gone shows when the answer is sent.
  void sendProgress() {
    (void)sendMessage(m_channel, Kind::Progress, {{"stage", nameOf(m_stage.value_or(Stage::Reading))}, {"fraction", m_fraction}});
  }

  Channel &m_channel;
  const Confinement &m_confinement;
  std::optional<SourceFile> m_file;
  std::mutex m_telling;
  std::optional<Stage> m_stage;
  double m_fraction = -1;
  Steady::time_point m_told;
  Heartbeat m_heartbeat{[this] { tellAgain(); }};
};

} // namespace

void serveReader(Channel &channel, const Confinement &confinement) {
  Service(channel, confinement).run();
}

} // namespace core::wire
