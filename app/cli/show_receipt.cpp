// SPDX-License-Identifier: Apache-2.0
#include "app/cli/show_receipt.h"

#include "app/cli/show_parts.h"
#include "core/base/text.h"
#include "core/words/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace app::cli {

namespace {

using core::escapeForDisplay;
using core::Json;

Tone toneOf(core::EffectState state) {
  switch (state) {
  case core::EffectState::Planned:
  case core::EffectState::Done:
    return Tone::Good;
  case core::EffectState::Unchanged:
    return Tone::Faint;
  case core::EffectState::Skipped:
  case core::EffectState::Undone:
    return Tone::Notice;
  case core::EffectState::Failed:
    return Tone::Bad;
  }
  return Tone::Plain;
}

std::vector<Cell> effectTitles() {
  std::vector<Cell> titles;
  for (const auto *title : {"What", "Object", "Where", "From", "To", "State"}) titles.push_back({title, Tone::Faint});
  return titles;
}

// Where servers find an entry: by the link that a renewal moves, where it has one.
std::string pathFor(const core::ImportReceipt &receipt, const core::Certificate &certificate, const core::CertificateStore &store,
                    const std::string &file) {
  const auto &effects = receipt.plan.effects;
  const auto link = std::find_if(effects.begin(), effects.end(), [&](const core::Effect &effect) {
    return effect.kind == core::EffectKind::Link && effect.to == certificate.sha256() && effect.state != core::EffectState::Skipped;
  });
  return link != effects.end() ? store.linkPathOf(link->object, file) : store.pathOf(certificate.sha256(), file);
}

std::string showPairs(const core::ImportReceipt &receipt, const core::CertificateStore &store, const Console &console) {
  std::string text;
  for (const auto &pair : receipt.plan.pairs) {
    auto rows = certificateRows(pair.certificate);
    rows.push_back(field("Friendly name", pair.friendlyName));
    rows.push_back(field("Chain", core::words::of(pair.chain.state)));
    rows.push_back(field("Certificate", pathFor(receipt, pair.certificate, store, "fullchain.pem")));
    rows.push_back(field("Private key", pathFor(receipt, pair.certificate, store, "private-key.pem")));
    text += heading(escapeForDisplay(nameFor(pair.certificate)), console) + aligned(rows, console.coloursResults(), 2);
  }
  return text;
}

std::string summary(const core::ImportReceipt &receipt, const Console &console) {
  const auto source = escapeForDisplay(receipt.plan.sourceName), store = escapeForDisplay(receipt.plan.store);
  const auto place = source + " into " + store;
  const bool changes = receipt.whatIf ? receipt.plan.changesAnything() : receipt.changed;
  std::string text = receipt.whatIf ? "Plan: import " + place : "Imported " + place;
  if (!changes) text = "Nothing to do: " + source + " is in " + store + " already";
  if (receipt.plan.refusal) text = "Refused: import " + place;
  return tinted(text, Tone::Strong, console.coloursResults()) + '\n';
}

std::string showProof(const core::Proof &proof, const std::string &id, const Console &console) {
  const auto answer = [](bool holds) { return holds ? std::string("yes") : std::string("no"); };
  const Rows rows{field("Read back and equal", answer(proof.reread)), field("Stored key signs", answer(proof.signature)),
                  field("Owner and modes right", answer(proof.modes)), field("Receipt", id)};
  return heading("Proof", console) + aligned(rows, console.coloursResults(), 2);
}

// The words for a stored code; the code itself when a later version wrote it.
template <class Code> std::string wordFor(const std::string &stored, const std::vector<Code> &codes) {
  const auto found = std::find_if(codes.begin(), codes.end(), [&](Code code) { return core::nameOf(code) == stored; });
  return found == codes.end() ? stored : core::words::of(*found);
}

std::string storedEffects(const Json &effects, const Console &console) {
  Rows rows{effectTitles()};
  for (const auto &effect : effects) {
    std::vector<Cell> row{{wordFor(textAt(effect, "kind"), core::allEffectKinds())}};
    for (const auto *key : {"object", "target", "from", "to"}) row.push_back({escapeForDisplay(shortForm(textAt(effect, key)))});
    row.push_back({wordFor(textAt(effect, "state"), core::allEffectStates())});
    rows.push_back(std::move(row));
  }
  return heading("Effects", console) + aligned(rows, console.coloursResults(), 2);
}

void addIfKnown(Rows &rows, const std::string &name, const std::string &value) {
  if (!value.empty()) rows.push_back(field(name, value));
}

} // namespace

std::string showEffects(const core::ImportPlan &plan, const Console &console) {
  Rows rows{effectTitles()};
  for (const auto &effect : plan.effects) {
    std::string state = plan.refusal ? core::words::ofRefused(effect.state) : core::words::of(effect.state);
    const std::string reason = core::words::of(effect.reason);
    if (!reason.empty()) state += ": " + reason;
    rows.push_back({{core::words::of(effect.kind), Tone::Plain},
                    {escapeForDisplay(effect.label.empty() ? shortForm(effect.object) : effect.label), Tone::Plain},
                    {effect.target, Tone::Plain},
                    {escapeForDisplay(shortForm(effect.from)), Tone::Plain},
                    {escapeForDisplay(shortForm(effect.to)), Tone::Plain},
                    {state, toneOf(effect.state)}});
  }
  return heading("Effects", console) + aligned(rows, console.coloursResults(), 2);
}

std::string showReceipt(const core::ImportReceipt &receipt, const core::CertificateStore &store, const Console &console) {
  auto text = summary(receipt, console) + showEffects(receipt.plan, console) + showPairs(receipt, store, console);
  text += showFindings(receipt.plan.findings, console);
  if (receipt.proof) text += showProof(*receipt.proof, receipt.id, console);
  return text;
}

core::Parameters doneOf(const core::ImportReceipt &receipt, const core::CertificateStore &store) {
  if (!receipt.changed) return {{"unchanged", "yes"}};
  core::Parameters done{{"receipt", receipt.id}, {"store", store.location()}};
  const bool isMade = receipt.request && receipt.verb != "request remove";
  if (isMade) done["request"] = receipt.request->request.sha256();
  return done;
}

std::string showStoredReceipt(const Json &receipt, const Console &console) {
  const auto by = partOf(receipt, "by");
  const auto certificate = partOf(receipt, "certificate");
  Rows rows;
  addIfKnown(rows, "Verb", textAt(receipt, "verb"));
  addIfKnown(rows, "Time", textAt(by, "time"));
  addIfKnown(rows, "User", textAt(by, "user"));
  addIfKnown(rows, "Host", textAt(by, "host"));
  addIfKnown(rows, "Command", textAt(by, "command"));
  addIfKnown(rows, "Source", textAt(partOf(receipt, "source"), "name"));
  addIfKnown(rows, "Source SHA-256", textAt(partOf(receipt, "source"), "sha256"));
  addIfKnown(rows, "Store", textAt(receipt, "store"));
  addIfKnown(rows, "Subject", textAt(certificate, "subject"));
  addIfKnown(rows, "Friendly name", textAt(certificate, "friendlyName"));
  addIfKnown(rows, "SHA-256", textAt(certificate, "sha256"));
  addIfKnown(rows, "Thumbprint", textAt(certificate, "thumbprint"));
  addIfKnown(rows, "Chain", textAt(partOf(receipt, "proof"), "chain"));
  auto text = tinted(escapeForDisplay(textAt(receipt, "id")), Tone::Strong, console.coloursResults()) + '\n';
  return text + aligned(rows, console.coloursResults(), 2) + storedEffects(partOf(receipt, "effects"), console);
}

} // namespace app::cli
