// SPDX-License-Identifier: Apache-2.0
#include "core/wire/confinement.h"

#include "core/base/fields.h"
#include "core/codes/enumerators.h"
#include "core/wire/message.h"

#include <limits>

namespace core::wire {

namespace {

Json namesOf(const std::set<ReaderMeasure> &measures) {
  auto names = Json::array();
  for (const auto measure : measures) names.push_back(nameOf(measure));
  return names;
}

std::set<ReaderMeasure> measuresIn(Fields &fields, std::string_view key) {
  constexpr std::size_t longest = 64;
  const auto names = fields.texts(key, enumerators<ReaderMeasure>().size(), longest);
  std::set<ReaderMeasure> measures;
  for (const auto &name : names) {
    const auto measure = named<ReaderMeasure>(name);
    if (!measure || !measures.insert(*measure).second) fields.reject(key);
  }
  return measures;
}

} // namespace

Json toJson(const Confinement &confinement) {
  return {{"seccomp", confinement.systemCalls},
          {"landlock", confinement.landlock},
          {"noNewPrivileges", confinement.noNewPrivileges},
          {"undumpable", confinement.undumpable},
          {"endsWithParent", confinement.endsWithParent},
          {"memoryBytes", confinement.memoryBytes},
          {"processorSeconds", confinement.processorSeconds},
          {"asked", namesOf(confinement.asked)},
          {"inForce", namesOf(confinement.inForce)}};
}

Expected<Confinement> confinementFrom(const Json &head) {
  constexpr auto any = std::numeric_limits<std::uint64_t>::max();
  Fields fields(head);
  Confinement confinement;
  confinement.systemCalls = fields.flag("seccomp");
  confinement.landlock = fields.number("landlock", any);
  confinement.noNewPrivileges = fields.flag("noNewPrivileges");
  confinement.undumpable = fields.flag("undumpable");
  confinement.endsWithParent = fields.flag("endsWithParent");
  confinement.memoryBytes = fields.number("memoryBytes", any);
  confinement.processorSeconds = fields.number("processorSeconds", any);
  confinement.asked = measuresIn(fields, "asked");
  confinement.inForce = measuresIn(fields, "inForce");
  if (!fields.good()) return nonsense("what confines it, with a wrong key: " + fields.wrong());
  return confinement;
}

} // namespace core::wire
