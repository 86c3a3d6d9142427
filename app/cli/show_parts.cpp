// SPDX-License-Identifier: Apache-2.0
#include "app/cli/show_parts.h"

#include "core/base/text.h"
#include "core/words/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <algorithm>
#include <cctype>

namespace app::cli {

std::string heading(const std::string &text, const Console &console) {
  return '\n' + tinted(text, Tone::Strong, console.coloursResults()) + '\n';
}

std::vector<Cell> field(const std::string &name, const std::string &value) {
  return {{name, Tone::Faint}, {core::escapeForDisplay(value), Tone::Plain}};
}

std::string shortForm(const std::string &text) {
  const auto isHex = [](unsigned char c) { return std::isxdigit(c) != 0; };
  return text.size() == 64 && std::all_of(text.begin(), text.end(), isHex) ? text.substr(0, 12) : text;
}

std::string upperCase(std::string text) {
  std::transform(text.begin(), text.end(), text.begin(), [](unsigned char c) { return static_cast<char>(std::toupper(c)); });
  return text;
}

std::string nameFor(const core::Certificate &certificate) {
  return certificate.commonName().empty() ? certificate.subject() : certificate.commonName();
}

Tone toneOf(core::Severity severity) {
  switch (severity) {
  case core::Severity::Error:
    return Tone::Bad;
  case core::Severity::Warning:
    return Tone::Notice;
  case core::Severity::Info:
    return Tone::Plain;
  }
  return Tone::Plain;
}

std::string textAt(const core::Json &object, const char *key) {
  const auto value = partOf(object, key);
  return value.is_string() ? value.get<std::string>() : std::string();
}

core::Json partOf(const core::Json &object, const char *key) {
  return object.is_object() ? object.value(key, core::Json()) : core::Json();
}

std::string showFindings(const std::vector<core::Finding> &findings, const Console &console) {
  if (findings.empty()) return {};
  Rows rows;
  for (const auto &finding : findings) {
    const auto severity = core::severityOf(finding.code);
    rows.push_back({{std::string(core::nameOf(severity)), toneOf(severity)},
                    {std::string(core::nameOf(finding.code)), Tone::Plain},
                    {core::words::sentence(finding), Tone::Plain}});
  }
  return heading("Findings", console) + aligned(rows, console.coloursResults(), 2);
}

Rows certificateRows(const core::Certificate &certificate) {
  Rows rows{field("Subject", certificate.subject())};
  if (!certificate.names().empty()) rows.push_back(field("Names", fmt::format("{}", fmt::join(certificate.names(), ", "))));
  rows.push_back(field("Issuer", certificate.issuer()));
  rows.push_back(field("Valid", core::formatDate(certificate.notBefore()) + " to " + core::formatDate(certificate.notAfter())));
  rows.push_back(field("Key", fmt::format("{} {}", certificate.keyAlgorithm(), certificate.keyBits())));
  rows.push_back(field("SHA-256", certificate.sha256()));
  rows.push_back(field("Thumbprint", upperCase(certificate.sha1())));
  return rows;
}

} // namespace app::cli
