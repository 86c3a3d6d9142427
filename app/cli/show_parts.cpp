// SPDX-License-Identifier: Apache-2.0
#include "app/cli/show_parts.h"

#include "core/base/text.h"
#include "core/codes/enumerators.h"
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

namespace {

// For most of what is only told there is nothing to do.
bool needsStep(const core::Finding &finding) {
  const auto what = finding.parameters.find("what");
  const bool isLocked = finding.code == core::FindingCode::Leftovers && what != finding.parameters.end() &&
                        what->second.text() == core::nameOf(core::LeftoverKind::LockedKey);
  return isLocked || core::severityOf(finding.code) != core::Severity::Info;
}

} // namespace

std::string showFindings(const std::vector<core::Finding> &findings, const Console &console) {
  if (findings.empty()) return {};
  Rows rows;
  for (const auto &finding : findings) {
    const auto severity = core::severityOf(finding.code);
    rows.push_back({{std::string(core::nameOf(severity)), toneOf(severity)},
                    {std::string(core::nameOf(finding.code)), Tone::Plain},
                    {core::words::sentence(finding), Tone::Plain}});
    const auto hint = needsStep(finding) ? core::words::hint(finding) : std::string();
    if (!hint.empty()) rows.push_back({{"", Tone::Plain}, {"", Tone::Plain}, {hint, Tone::Faint}});
  }
  return heading("Findings", console) + aligned(rows, console.coloursResults(), 2);
}

std::string keyText(const std::string &algorithm, int bits) {
  return bits > 0 ? fmt::format("{} {}", algorithm, bits) : algorithm;
}

std::string servicesText(const core::Services &services) {
  std::string text;
  for (const auto &one : core::together(services, {})) {
    const auto service = core::named<core::Service>(one);
    text += (text.empty() ? "" : ", ") + (service ? std::string(core::words::of(*service)) : one);
  }
  return (text.empty() ? "none" : text) + " (" + core::servicesColumn(services) + ")";
}

std::string readersText(const core::Accounts &readers) {
  std::string text;
  for (const auto &reader : readers) text += (text.empty() ? "" : ", ") + core::words::fill(core::words::of(reader.kind), {{"name", reader.name}});
  return text.empty() ? "only its owner" : text;
}

Rows certificateRows(const core::CertificateFacts &facts) {
  Rows rows;
  if (!facts.subject.empty()) rows.push_back(field("Subject", facts.subject));
  if (!facts.names.empty()) rows.push_back(field("Names", fmt::format("{}", fmt::join(facts.names, ", "))));
  rows.push_back(field("Issuer", facts.issuer));
  rows.push_back(field("Valid", core::formatDate(facts.notBefore) + " to " + core::formatDate(facts.notAfter)));
  rows.push_back(field("Key", keyText(facts.keyAlgorithm, facts.keyBits)));
  rows.push_back(field("SHA-256", facts.sha256));
  rows.push_back(field("Thumbprint", upperCase(facts.sha1)));
  return rows;
}

} // namespace app::cli
