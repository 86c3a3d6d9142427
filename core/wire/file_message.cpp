// SPDX-License-Identifier: Apache-2.0
#include "core/wire/file_message.h"

#include "core/wire/fields.h"
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
  const auto &[encryption, iterations, bags, keys] = safe;
  Json one = {{"encryption", encryption}, {"iterations", iterations}, {"keys", keys}};
  if (bags) one["bags"] = *bags;
  return one;
}

Json containerOf(const ContainerFacts &facts) {
  const auto &[mac, safes, work, estimatedSeconds] = facts;
  Json list = Json::array();
  for (const auto &safe : safes) list.push_back(safeOf(safe));
  return {{"mac", macOf(mac)}, {"safes", std::move(list)}, {"work", work}, {"estimatedSeconds", estimatedSeconds}};
}

MacFacts macFrom(const Json &json, bool &good) {
  Fields fields(json);
  MacFacts mac;
  mac.kind = fields.choice("kind", MacFacts::Kind::None, MacFacts::Kind::Pbmac1, [](auto kind) { return nameOf(kind); });
  mac.digest = fields.text("digest", longestName);
  mac.iterations = fields.number("iterations", anyNumber);
  good = good && fields.good();
  return mac;
}

SafeFacts safeFrom(const Json &json, bool &good) {
  Fields fields(json);
  SafeFacts safe;
  safe.encryption = fields.text("encryption", longestName);
  safe.iterations = fields.number("iterations", anyNumber);
  if (const auto bags = fields.optionalNumber("bags", anyNumber)) safe.bags = *bags;
  for (const auto &key : fields.list("keys", mostKeys)) {
    const auto *scheme = key.get_ptr<const std::string *>();
    good = good && scheme != nullptr && scheme->size() <= longestName;
    if (good) safe.keys.push_back(*scheme);
  }
  good = good && fields.good();
  return safe;
}

ContainerFacts containerFrom(const Json &json, bool &good) {
  Fields fields(json);
  ContainerFacts facts;
  facts.mac = macFrom(fields.object("mac"), good);
  for (const auto &safe : fields.list("safes", mostSafes)) facts.safes.push_back(safeFrom(safe, good));
  facts.work = fields.number("work", anyNumber);
  facts.estimatedSeconds = fields.real("estimatedSeconds");
  good = good && fields.good() && facts.estimatedSeconds >= 0;
  return facts;
}

} // namespace

Json toJson(const Order &order) {
  const auto &[fileBytes, certificateBytes, bags, keys, nesting, work] = order.limits;
  return {{"label", order.label},
          {"key", order.wanted == Wanted::Key},
          {"heartbeat", order.heartbeat.count()},
          {"limits",
           {{"fileBytes", fileBytes}, {"certificateBytes", certificateBytes}, {"bags", bags}, {"keys", keys}, {"nesting", nesting}, {"work", work}}}};
}

Expected<Order> orderFrom(const Json &head) {
  Fields fields(head);
  Order order;
  order.label = fields.text("label", longestLabel);
  order.wanted = fields.flag("key") ? Wanted::Key : Wanted::Certificates;
  order.heartbeat = std::chrono::milliseconds(fields.number("heartbeat", longestHeartbeat));
  Fields limits(fields.object("limits"));
  order.limits.fileBytes = limits.number("fileBytes", anyNumber);
  order.limits.certificateBytes = limits.number("certificateBytes", anyNumber);
  order.limits.bags = limits.number("bags", anyNumber);
  order.limits.keys = limits.number("keys", anyNumber);
  order.limits.nesting = limits.number("nesting", anyNumber);
  order.limits.work = limits.number("work", anyNumber);
  if (!fields.good() || !limits.good() || order.heartbeat.count() == 0) return nonsense("an order that is none");
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
  bool good = true;
  file.format = fields.choice("format", Format::Pkcs12, Format::Pkcs10, [](Format format) { return nameOf(format); });
  file.encoding = fields.choice("encoding", Encoding::Der, Encoding::Base64, [](Encoding encoding) { return nameOf(encoding); });
  file.needsPassword = fields.flag("needsPassword");
  if (fields.has("container")) file.container = containerFrom(fields.object("container"), good);
  if (!good || !fields.good()) return nonsense("facts that cannot be");
  return {};
}

} // namespace core::wire
