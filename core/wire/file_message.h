// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/formats/open.h"
#include "core/formats/source_file.h"

#include <chrono>
#include <string>

namespace core::wire {

// What goes to the reader beside the bytes of a file or a password.
struct Order {
  std::string label; // what errors call the file: its path or name
  Limits limits;
  Wanted wanted = Wanted::Certificates;
  std::chrono::milliseconds heartbeat = std::chrono::seconds(5); // how often the reader says something while it works
};

// toJson and orderFrom are the head of an Open or Unlock message and back. NotReadSafely for a head that is none.
Json toJson(const Order &order);
Expected<Order> orderFrom(const Json &head);

// factsOf is the head of an Opened message: what was recognised of a file, without what the parent knows by itself (name,
// path, bytes and hash).
Json factsOf(const SourceFile &file);

// addFacts puts the facts of an Opened message into a file. NotReadSafely for facts that cannot be; the file is then of no use.
Expected<void> addFacts(const Json &head, SourceFile &file);

} // namespace core::wire
