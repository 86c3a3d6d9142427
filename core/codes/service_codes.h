// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// What a certificate is meant for, in the order of the letters that Exchange prints.
enum class Service { Imap, Pop, Um, Iis, Smtp };

// nameOf returns the word for a service in documents and on the command line: "smtp".
std::string_view nameOf(Service service);

// letterOf returns Exchange's letter for a service: I P U W S.
char letterOf(Service service);

} // namespace core
