// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/base/secret.h"
#include "core/wire/channel.h"

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

// How our programs talk: one frame for each message. A frame is "CW", the version, the kind (a byte each) and the length of
// the payload; the payload is the length of the head, the head as JSON, and parts, each behind its length. All lengths have
// four bytes, the highest first. Whatever comes from the other end is hostile: each length is checked before it is believed.
namespace core::wire {

enum class Kind : std::uint8_t {
  Ready = 1,     // reader: what confines it
  Open = 2,      // to the reader: a file
  Opened = 3,    // reader: what the file is
  Unlock = 4,    // to the reader: a password
  Progress = 5,  // reader: how far it is
  Unlocked = 6,  // reader: what the file holds
  Failed = 7,    // reader: why it could not
  Describe = 8,  // to the reader: a certificate
  Described = 9, // reader: what its extensions say
  ReadPlan = 10, // to the reader: a saved plan
  PlanRead = 11, // reader: its text, which is valid
};

// What the receiver takes at most.
struct Bounds {
  std::size_t payload = 0; // bytes of a whole payload
  std::size_t head = 0;    // bytes of the JSON in it
};

// A message that was received. The parts point into the payload, which is wiped when the message dies.
struct Message { // NOLINT(bugprone-exception-escape): moving Json throws only where its own invariant is broken
  Kind kind = Kind::Ready;
  Json head;
  std::vector<BytesView> parts;
  Secret payload;
};

// sendMessage sends one frame; what is copied on the way is wiped. NotReadSafely {what} when the other end is gone,
// LimitHit when the message is longer than a frame can be.
Expected<void> sendMessage(Channel &channel, Kind kind, const Json &head, std::span<const BytesView> parts = {});

// receiveMessage receives one frame. NotReadSafely {what} when the other end is gone, speaks something else, or exceeds
// the bounds; nothing is allocated for a length that does.
Expected<Message> receiveMessage(Channel &channel, const Bounds &bounds);

// nonsense is the error for a message that the other end should never send.
Unexpected nonsense(std::string diagnostic);

} // namespace core::wire
