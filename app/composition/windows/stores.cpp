// SPDX-License-Identifier: Apache-2.0
#include "app/composition/composition.h"

namespace app {

std::string missingStores() {
  return "This version has no certificate store on Windows; it can inspect files there.";
}

core::Expected<std::unique_ptr<core::CertificateStore>> openStore(const Composition &, const Destination &) {
  return core::fail(core::ErrorCode::Usage, {{"what", missingStores()}});
}

} // namespace app
