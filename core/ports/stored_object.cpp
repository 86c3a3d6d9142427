// SPDX-License-Identifier: Apache-2.0
#include "core/ports/stored_object.h"

namespace core {

std::string StoredObject::place() const {
  return (section ? std::string(nameOf(*section)) : std::string("by-name")) + '/' + name;
}

Error noSuchObject(const StoredObject &object) {
  if (!object.section) return Error{ErrorCode::NotFound, {{"what", Fault::File}, {"id", "by-name/" + object.name}}};
  const auto what = *object.section == Section::Requests ? Fault::Request : *object.section == Section::Root ? Fault::Root : Fault::Certificate;
  return Error{ErrorCode::NotFound, {{"what", what}, {"id", object.name}}};
}

} // namespace core
