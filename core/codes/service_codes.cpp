// SPDX-License-Identifier: Apache-2.0
#include "core/codes/service_codes.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

struct Row {
  Service code;
  std::string_view name;
  char letter;
};

constexpr Row rows[] = {
    {Service::Imap, "imap", 'I'}, {Service::Pop, "pop", 'P'}, {Service::Um, "um", 'U'}, {Service::Iis, "iis", 'W'}, {Service::Smtp, "smtp", 'S'},
};
static_assert(holdsEach(rows));

} // namespace

std::string_view nameOf(Service service) {
  return rowOf(rows, service).name;
}

char letterOf(Service service) {
  return rowOf(rows, service).letter;
}

} // namespace core
