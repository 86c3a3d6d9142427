// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/json.h"
#include "core/formats/open.h"
#include "core/formats/source_file.h"

#include <chrono>
#include <string>

namespace core::wire {

// What the reader is sent besides the bytes of a file or passwords.
struct Order {
  std::string label; // what errors call the file: its path or name
  Limits limits;
  Wanted wanted = Wanted::Certificates;
  std::chrono::milliseconds heartbeat = std::chrono::seconds(5); // how often the reader says something while it works
  bool filePassword = false; // what the parts of an Unlock message are: the password of the file, then that of its keys
  bool keyPassword = false;
};

// toJson and orderFrom are the head of an Open or Unlock message and back. NotReadSafely for a malformed head.
Json toJson(const Order &order);
Expected<Order> orderFrom(const Json &head);

// factsOf is the head of an Opened message: what was recognised of a file, without what the parent knows by itself (name,
// path, bytes and hash).
Json factsOf(const SourceFile &file);

// addFacts puts the facts of an Opened message into a file. NotReadSafely for facts that cannot be; the file is then of no use.
Expected<void> addFacts(const Json &head, SourceFile &file);

} // namespace core::wire
