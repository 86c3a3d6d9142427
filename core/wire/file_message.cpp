// SPDX-License-Identifier: Apache-2.0
#include "core/wire/file_message.h"

#include "core/base/fields.h"
#include "core/wire/message.h"

#include <limits>

namespace core::wire {

namespace {

constexpr auto anyNumber = std::numeric_limits<std::uint64_t>::max();
constexpr std::size_t longestLabel = 8192; // a path has at most 4096 bytes; what is not UTF-8 in it grows
constexpr std::size_t longestName = 256;
constexpr std::size_t mostSafes = 100'000;
constexpr std::size_t mostKeys = 100'000;
constexpr std::uint64_t longestHeartbeat = 3'600'000; // milliseconds

// The bindings name each member, so that a new one does not compile until it travels too.
Json macOf(const MacFacts &mac) {
  const auto &[kind, digest, iterations] = mac;
  return {{"kind", nameOf(kind)}, {"digest", digest}, {"iterations", iterations}};
}

Json safeOf(const SafeFacts &safe) {
  const auto &[encryption, iterations, bags, keys, unreadable] = safe;
  Json one = {{"encryption", encryption}, {"iterations", iterations}, {"keys", keys}, {"unreadable", unreadable}};
  if (bags) one["bags"] = *bags;
  return one;
}

Json containerOf(const ContainerFacts &facts) {
  const auto &[mac, safes, work, estimatedSeconds] = facts;
  Json list = Json::array();
  for (const auto &safe : safes) list.push_back(safeOf(safe));
  return {{"mac", macOf(mac)}, {"safes", std::move(list)}, {"work", work}, {"estimatedSeconds", estimatedSeconds}};
}

MacFacts macFrom(Fields fields) {
  MacFacts mac;
  mac.kind = fields.choice<MacKind>("kind");
  mac.digest = fields.text("digest", longestName);
  mac.iterations = fields.number("iterations", anyNumber);
  return mac;
}

SafeFacts safeFrom(Fields &fields) {
  SafeFacts safe;
  safe.encryption = fields.text("encryption", longestName);
  safe.iterations = fields.number("iterations", anyNumber);
  if (const auto bags = fields.optionalNumber("bags", anyNumber)) safe.bags = *bags;
  safe.keys = fields.texts("keys", mostKeys, longestName);
  safe.unreadable = fields.texts("unreadable", mostKeys, longestName);
  return safe;
}

ContainerFacts containerFrom(Fields fields) {
  ContainerFacts facts;
  facts.mac = macFrom(fields.object("mac"));
  fields.each("safes", mostSafes, [&](Fields &safe) { facts.safes.push_back(safeFrom(safe)); });
  facts.work = fields.number("work", anyNumber);
  facts.estimatedSeconds = fields.real("estimatedSeconds");
  if (facts.estimatedSeconds < 0) fields.reject("estimatedSeconds");
  return facts;
}

} // namespace

Json toJson(const Order &order) {
  const auto &[fileBytes, certificateBytes, bags, keys, nesting, work] = order.limits;
  return {{"label", order.label},
          {"key", order.wanted == Wanted::Key},
          {"heartbeat", order.heartbeat.count()},
          {"filePassword", order.filePassword},
          {"keyPassword", order.keyPassword},
          {"limits",
           {{"fileBytes", fileBytes}, {"certificateBytes", certificateBytes}, {"bags", bags}, {"keys", keys}, {"nesting", nesting}, {"work", work}}}};
}

Expected<Order> orderFrom(const Json &head) {
  Fields fields(head);
  Order order;
  order.label = fields.text("label", longestLabel);
  order.wanted = fields.flag("key") ? Wanted::Key : Wanted::Certificates;
  order.heartbeat = std::chrono::milliseconds(fields.number("heartbeat", longestHeartbeat));
  order.filePassword = fields.flag("filePassword");
  order.keyPassword = fields.flag("keyPassword");
  auto limits = fields.object("limits");
  order.limits.fileBytes = limits.number("fileBytes", anyNumber);
  order.limits.certificateBytes = limits.number("certificateBytes", anyNumber);
  order.limits.bags = limits.number("bags", anyNumber);
  order.limits.keys = limits.number("keys", anyNumber);
  order.limits.nesting = limits.number("nesting", anyNumber);
  order.limits.work = limits.number("work", anyNumber);
  if (order.heartbeat.count() == 0) fields.reject("heartbeat");
  if (!fields.good()) return nonsense("an order with a wrong key: " + fields.wrong());
  return order;
}

Json factsOf(const SourceFile &file) {
  const auto &[name, path, format, encoding, bytes, sha256, container, needsPassword] = file;
  Json facts = {{"format", nameOf(format)}, {"encoding", nameOf(encoding)}, {"needsPassword", needsPassword}};
  if (container) facts["container"] = containerOf(*container);
  return facts;
}

Expected<void> addFacts(const Json &head, SourceFile &file) {
  Fields fields(head);
  file.format = fields.choice<Format>("format");
  file.encoding = fields.choice<Encoding>("encoding");
  file.needsPassword = fields.flag("needsPassword");
  if (fields.has("container")) file.container = containerFrom(fields.object("container"));
  if (!fields.good()) return nonsense("facts with a wrong key: " + fields.wrong());
  return {};
}

} // namespace core::wire
