// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "app/cli/console.h"
#include "core/base/finding.h"
#include "core/model/certificate.h"
#include "core/plan/certificate_facts.h"
#include "core/plan/services.h"
#include "core/ports/account.h"

#include <string>
#include <vector>

namespace app::cli {

// The pieces that several commands show. All texts from a file are escaped here.

// heading returns a line of its own above a table.
std::string heading(const std::string &text, const Console &console);

// field makes a row "Name  value" of a table; the value is escaped.
std::vector<Cell> field(const std::string &name, const std::string &value);

// shortForm returns the first twelve digits of a SHA-256, and any other text as it is.
std::string shortForm(const std::string &text);

// upperCase turns a thumbprint into what the tools of Windows print.
std::string upperCase(std::string text);

Tone toneOf(core::Severity severity);

// textAt returns a text of a stored document, empty when it is missing or not a text; partOf returns an object or list in it, or null.
std::string textAt(const core::Json &object, const char *key);
core::Json partOf(const core::Json &object, const char *key);

// showFindings returns one row for each finding, empty when there is none.
std::string showFindings(const std::vector<core::Finding> &findings, const Console &console);

// keyText returns what kind of key it is: "RSA 2048"; bits of 0 are unknown, and left out.
std::string keyText(const std::string &algorithm, int bits);

// servicesText returns services in words and in Exchange's letters: "SMTP, IMAP (I...S)"; "none (.....)".
std::string servicesText(const core::Services &services);

// readersText returns who may read a key besides its owner: "postfix, group ssl-cert"; "only its owner" for nobody. Escaped.
std::string readersText(const core::Accounts &readers);

// certificateRows returns subject, names, issuer, validity, key and thumbprints.
Rows certificateRows(const core::CertificateFacts &facts);

} // namespace app::cli
