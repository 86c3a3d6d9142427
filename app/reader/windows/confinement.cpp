// SPDX-License-Identifier: Apache-2.0
#include "app/reader/confinement.h"

#include "app/reader/windows/mitigations.h"
#include "app/reader/windows/own_rights.h"

namespace app {

// The parent has started this with fewer rights (core/readers/windows); what of it holds shows only here. Nothing of it closes the network, or the
// files that the user may read: that would take an AppContainer.
core::wire::Confinement confine(std::uint64_t memoryBytes, std::uint64_t processorSeconds) {
  core::wire::Confinement confinement;
  confinement.asked = askForMitigations();
  confinement.inForce = tokenInForce();
  confinement.inForce.merge(mitigationsInForce());
  addJobInForce(memoryBytes, processorSeconds, confinement);
  return confinement;
}

} // namespace app
