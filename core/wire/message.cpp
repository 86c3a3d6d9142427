// SPDX-License-Identifier: Apache-2.0
#include "core/wire/message.h"

#include "core/base/fields.h"
#include "core/codes/enumerators.h"

#include <algorithm>
#include <array>
#include <limits>
#include <optional>
#include <string>

namespace core::wire {

namespace {

constexpr std::uint8_t version = 1;
constexpr std::size_t lengthSize = 4;
constexpr std::size_t headerSize = 4 + lengthSize;
// Larger parts are sent from where they are instead of being copied first.
constexpr std::size_t worthNoCopy = 64U << 10U;

using Length = std::array<std::uint8_t, lengthSize>;

Length encoded(std::size_t length) {
  return {static_cast<std::uint8_t>(length >> 24U), static_cast<std::uint8_t>(length >> 16U), static_cast<std::uint8_t>(length >> 8U),
          static_cast<std::uint8_t>(length)};
}

std::size_t decoded(BytesView bytes) {
  return (std::size_t{bytes[0]} << 24U) | (std::size_t{bytes[1]} << 16U) | (std::size_t{bytes[2]} << 8U) | bytes[3];
}

bool isKind(std::uint8_t value) {
  return std::ranges::find(enumerators<Kind>(), static_cast<Kind>(value)) != enumerators<Kind>().end();
}

Unexpected gone() {
  return fail(ErrorCode::NotReadSafely, {{"what", Fault::EndedEarly}}, "the connection to the other program ended");
}

// Gathers small pieces, so that ten thousand certificates are not twenty thousand calls to the system.
class Sender {
public:
  explicit Sender(Channel &channel) : m_channel(channel) {}

  bool send(BytesView bytes) {
    if (bytes.size() < worthNoCopy) {
      m_gathered.append(bytes);
      return m_gathered.size() < worthNoCopy || flush();
    }
    return flush() && m_channel.send(bytes);
  }
  bool flush() {
    const bool sent = m_gathered.empty() || m_channel.send(m_gathered.bytes());
    m_gathered.resize(0);
    return sent;
  }

private:
  Channel &m_channel;
  Secret m_gathered;
};

// The element at the front of rest, behind its length; rest becomes what follows it.
std::optional<BytesView> takeElement(BytesView &rest) {
  if (rest.size() < lengthSize) return std::nullopt;
  const auto length = decoded(rest);
  if (length > rest.size() - lengthSize) return std::nullopt;
  const auto element = rest.subspan(lengthSize, length);
  rest = rest.subspan(lengthSize + length);
  return element;
}

} // namespace

Unexpected nonsense(std::string diagnostic) {
  return fail(ErrorCode::NotReadSafely, {{"what", Fault::AnsweredNonsense}}, std::move(diagnostic));
}

Expected<void> sendMessage(Channel &channel, Kind kind, const Json &head, std::span<const BytesView> parts) {
  // Texts from a file are made valid where they are read; an invalid one is repaired here instead of causing an exception.
  const auto text = head.dump(-1, ' ', false, Json::error_handler_t::replace);
  std::size_t total = lengthSize + text.size();
  for (const auto part : parts) total += lengthSize + part.size();
  if (total > std::numeric_limits<std::uint32_t>::max()) {
    return fail(ErrorCode::LimitHit,
                {{"limit", Fault::MessageSize}, {"value", {Fault::ByteCount, std::to_string(total)}}, {"maximum", {Fault::ByteCount, "4294967295"}}});
  }
  Sender sender(channel);
  const std::array<std::uint8_t, 4> start{'C', 'W', version, static_cast<std::uint8_t>(kind)};
  bool sent = sender.send(start) && sender.send(encoded(total)) && sender.send(encoded(text.size())) && sender.send(asBytes(text));
  for (const auto part : parts) sent = sent && sender.send(encoded(part.size())) && sender.send(part);
  if (!sent || !sender.flush()) return gone();
  return {};
}

Expected<Message> receiveMessage(Channel &channel, const Bounds &bounds) {
  std::array<std::uint8_t, headerSize> header{};
  if (!channel.receive(header)) return gone();
  if (header[0] != 'C' || header[1] != 'W' || header[2] != version || !isKind(header[3])) return nonsense("a frame with an unknown beginning");
  const auto length = decoded(BytesView(header).subspan(4));
  if (length > bounds.payload) return nonsense("a frame of " + std::to_string(length) + " bytes");
  Message message;
  message.kind = static_cast<Kind>(header[3]);
  message.payload.resize(length);
  if (!channel.receive({message.payload.data(), length})) return gone();

  auto rest = message.payload.bytes();
  const auto head = takeElement(rest);
  if (!head || head->size() > bounds.head) return nonsense("a frame whose head has a wrong length");
  auto parsed = parseDocument({reinterpret_cast<const char *>(head->data()), head->size()}, bounds.head);
  if (!parsed) return nonsense("a frame whose head is no JSON object of ours, by its key " + parsed.error().path);
  message.head = std::move(*parsed);
  while (!rest.empty()) {
    const auto part = takeElement(rest);
    if (!part) return nonsense("a frame with a part that is cut off");
    message.parts.push_back(*part);
  }
  return message;
}

} // namespace core::wire
