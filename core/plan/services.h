// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"

#include <string>
#include <string_view>
#include <vector>

namespace core {

// The services of an entry, by their words: "smtp". An entry may have one that only a later version knows; it is kept.
using Services = std::vector<std::string>;

// servicesFrom reads a list with commas between, with blanks or without; "none" and an empty text are none. It does not ask which services exist.
Services servicesFrom(std::string_view list);

// textOf writes such a list, in the order of Exchange's letters: "imap, smtp"; "none" for none.
std::string textOf(const Services &services);

// together returns all services of both, without what is there; without returns those that are not taken away. Both in the order of the letters.
Services together(const Services &services, const Services &more);
Services without(const Services &services, const Services &taken);

// areSameServices says whether both are the same services, whatever their order.
bool areSameServices(const Services &a, const Services &b);

// checkServices refuses services that do not exist, but for those that were there before. PlanInvalid {object, rule}.
Expected<void> checkServices(const Services &services, const Services &before, const std::string &object);

// isService says whether a word is that of a service.
bool isService(std::string_view word);

// servicesColumn returns Exchange's fixed positions I P U W S: "....S", "....." for none.
std::string servicesColumn(const Services &services);

// servicesInColumn reads that.
Services servicesInColumn(const std::string &column);

} // namespace core
