// SPDX-License-Identifier: Apache-2.0
#include "core/ports/certificate_store.h"

namespace core {

std::string_view nameOf(Section section) {
  switch (section) {
  case Section::My:
    return "my";
  case Section::Ca:
    return "ca";
  case Section::Root:
    return "root";
  case Section::Requests:
    return "requests";
  }
  return "my";
}

std::string_view nameOf(Scope scope) {
  switch (scope) {
  case Scope::Machine:
    return "machine";
  case Scope::User:
    return "user";
  case Scope::None:
    return "";
  }
  return "";
}

std::optional<Section> sectionNamed(std::string_view name) {
  for (const auto section : {Section::My, Section::Ca, Section::Root, Section::Requests}) {
    if (nameOf(section) == name) return section;
  }
  return std::nullopt;
}

} // namespace core
