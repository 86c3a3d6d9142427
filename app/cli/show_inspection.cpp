// SPDX-License-Identifier: Apache-2.0
#include "app/cli/show_inspection.h"

#include "app/cli/show_parts.h"
#include "core/base/clock.h"
#include "core/base/text.h"
#include "core/formats/readers.h"
#include "core/words/words.h"

#include <fmt/format.h>
#include <fmt/ranges.h>

#include <set>

namespace app::cli {

namespace {

std::string sizeOf(const core::SourceFile &file) {
  return fmt::format("{} bytes", file.bytes ? file.bytes->size() : 0);
}

std::string costOf(const core::ContainerFacts &container) {
  const auto seconds = container.estimatedSeconds;
  return fmt::format("{} iterations, {}", container.work, seconds < 0.5 ? "opens at once" : fmt::format("about {:.0f} s to open", seconds));
}

// Each once, however many keys are encrypted alike.
std::string listOf(const std::vector<std::string> &ciphers) {
  const std::set<std::string> all(ciphers.begin(), ciphers.end());
  return fmt::format("{}", fmt::join(all, ", "));
}

void addContainer(Rows &rows, const core::ContainerFacts &container) {
  const auto &mac = container.mac;
  rows.push_back(field("MAC", mac.kind == core::MacFacts::Kind::None
                                  ? "none"
                                  : fmt::format("{} {}, {} iterations", core::nameOf(mac.kind), mac.digest, mac.iterations)));
  std::set<std::string> unreadable;
  std::size_t number = 0;
  for (const auto &safe : container.safes) {
    auto text = safe.encryption == "none" ? "not encrypted" : safe.encryption;
    if (safe.iterations > 0) text += fmt::format(", {} iterations", safe.iterations);
    if (safe.bags) text += fmt::format(", {} {}", *safe.bags, *safe.bags == 1 ? "bag" : "bags");
    if (!safe.keys.empty()) text += fmt::format("; {}: {}", safe.keys.size() == 1 ? "its key" : "its keys", listOf(safe.keys));
    rows.push_back(field(fmt::format("Safe {}", ++number), text));
    unreadable.insert(safe.unreadable.begin(), safe.unreadable.end());
  }
  if (!unreadable.empty()) rows.push_back(field("Unreadable", fmt::format("{}; no password opens this here", fmt::join(unreadable, ", "))));
  for (const auto &reader : core::readersOf(container)) {
    if (reader.reason != core::ReaderReason::None)
      rows.push_back(field("Not for", reader.program + ": " + core::words::sentence(reader.reason, reader.what)));
  }
  rows.push_back(field("Work", costOf(container)));
}

std::string certificates(const core::Bundle &bundle, const Console &console) {
  std::string text;
  const auto roles = core::rolesOf(bundle);
  for (std::size_t i = 0; i < roles.size(); ++i) {
    const auto &each = bundle.certificates[i];
    auto rows = certificateRows(core::factsOf(each.certificate, each.friendlyName.value_or(""), {}, each.key.has_value()));
    if (each.friendlyName) rows.push_back(field("Friendly name", *each.friendlyName));
    rows.push_back(field("Private key", each.key ? "in the file" : each.hasLockedKey ? "in the file, locked with a password" : "not in the file"));
    const std::string role = core::words::of(roles[i]);
    const auto title = upperCase(role.substr(0, 1)) + role.substr(1);
    text += heading(title, console) + aligned(rows, console.coloursResults(), 2);
  }
  return text;
}

std::string loneKeys(const core::Bundle &bundle, const Console &console) {
  Rows rows;
  for (const auto &each : bundle.keys) {
    if (each.certificate) continue;
    rows.push_back(field(keyText(each.key.algorithm(), each.key.bits()), each.friendlyName.value_or("")));
  }
  return rows.empty() ? std::string() : heading("Keys without a certificate", console) + aligned(rows, console.coloursResults(), 2);
}

} // namespace

std::string showInspection(const core::SourceFile &file, const core::Bundle *bundle, core::Verdict verdict,
                           const std::vector<core::Finding> &findings, const Console &console) {
  Rows rows{field("Size", sizeOf(file)), field("SHA-256", file.sha256),
            field("Format", fmt::format("{} ({})", core::nameOf(file.format), core::nameOf(file.encoding)))};
  if (file.container) addContainer(rows, *file.container);
  rows.push_back(field("Password", core::words::of(verdict)));
  std::string text = tinted(core::escapeForDisplay(file.name), Tone::Strong, console.coloursResults()) + '\n';
  text += aligned(rows, console.coloursResults(), 2);
  if (bundle != nullptr) text += certificates(*bundle, console) + loneKeys(*bundle, console);
  return text + showFindings(findings, console);
}

} // namespace app::cli
