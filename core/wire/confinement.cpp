// SPDX-License-Identifier: Apache-2.0
#include "core/wire/confinement.h"

#include "core/base/fields.h"
#include "core/wire/message.h"

#include <limits>

namespace core::wire {

Json toJson(const Confinement &confinement) {
  return {{"seccomp", confinement.systemCalls},
          {"landlock", confinement.landlock},
          {"noNewPrivileges", confinement.noNewPrivileges},
          {"undumpable", confinement.undumpable},
          {"endsWithParent", confinement.endsWithParent},
          {"memoryBytes", confinement.memoryBytes},
          {"processorSeconds", confinement.processorSeconds}};
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
  if (!fields.good()) return nonsense("what confines it, with a wrong key: " + fields.wrong());
  return confinement;
}

} // namespace core::wire
