// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "core/base/finding.h"
#include "core/model/certificate.h"

#include <string>
#include <vector>

namespace app::cli {

// The pieces that several commands show. All texts from a file are escaped here.

// heading gives a line of its own above a table.
std::string heading(const std::string &text, const Console &console);

// field makes a row "Name  value" of a table; the value is escaped.
std::vector<Cell> field(const std::string &name, const std::string &value);

// shortForm gives the first twelve digits of a SHA-256, and any other text as it is.
std::string shortForm(const std::string &text);

// upperCase turns a thumbprint into what the tools of Windows print.
std::string upperCase(std::string text);

// nameFor gives what people call a certificate: its common name, else its whole subject.
std::string nameFor(const core::Certificate &certificate);

Tone toneOf(core::Severity severity);

// textAt gives a text of a stored document, empty when it is not there or is none; partOf an object or list in it, or null.
std::string textAt(const core::Json &object, const char *key);
core::Json partOf(const core::Json &object, const char *key);

// showFindings gives one row for each finding, empty when there is none.
std::string showFindings(const std::vector<core::Finding> &findings, const Console &console);

// certificateRows gives subject, names, issuer, validity, key and thumbprints.
Rows certificateRows(const core::Certificate &certificate);

} // namespace app::cli
