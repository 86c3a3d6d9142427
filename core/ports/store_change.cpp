// SPDX-License-Identifier: Apache-2.0
#include "core/ports/store_change.h"

namespace core {

Error noSuchObject(const StoredObject &object) {
  if (!object.section) return Error{ErrorCode::NotFound, {{"what", Fault::File}, {"id", "by-name/" + object.name}}};
  const auto what = *object.section == Section::Requests ? Fault::Request : *object.section == Section::Root ? Fault::Root : Fault::Certificate;
  return Error{ErrorCode::NotFound, {{"what", what}, {"id", object.name}}};
}

} // namespace core
