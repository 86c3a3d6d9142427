// SPDX-License-Identifier: Apache-2.0
#include "app/cli/show_receipt.h"
#include "app/cli/commands.h"

#include "app/cli/show_comparison.h"
#include "app/cli/show_parts.h"
#include "app/cli/show_request.h"
#include "core/base/text.h"
#include "core/plan/effect_rows.h"
#include "core/plan/open_points.h"
#include "core/words/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

namespace app::cli {

namespace {

using core::escapeForDisplay;
using Place = core::PlaceOfFile;

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

// A name stands in quotation marks, since it may be "absent".
std::string shown(const core::EffectValue &value) {
  if (const auto *name = std::get_if<core::NameValue>(&value)) return "“" + escapeForDisplay(name->name) + "”";
  if (const auto *services = std::get_if<core::ServicesValue>(&value)) return escapeForDisplay(servicesText(services->services));
  if (const auto *readers = std::get_if<core::ReadersValue>(&value)) return readersText(readers->accounts);
  return escapeForDisplay(shortForm(core::textOf(value)));
}

// What an effect is about, or how many alike are about.
std::string objectOf(const core::Effect &effect, std::size_t count) {
  if (count > 1) return fmt::format("{} {}", count, effect.as<core::TrustRoot>() != nullptr ? "roots" : "certificates");
  return escapeForDisplay(effect.label().empty() ? shortForm(effect.object()) : effect.label());
}

std::vector<Cell> effectTitles() {
  std::vector<Cell> titles;
  for (const auto *title : {"What", "Object", "Where", "From", "To", "State"}) titles.push_back({title, Tone::Faint});
  return titles;
}

// Where servers find an entry: by the link that a renewal moves, where it has one.
std::optional<std::string> pathFor(const core::Receipt &receipt, const std::string &sha256, const core::CertificateStore &store, Place::File file) {
  const auto &effects = receipt.plan.effects;
  const auto link = std::find_if(effects.begin(), effects.end(), [&](const core::Effect &effect) {
    const auto *point = effect.as<core::PointLink>();
    return point != nullptr && point->sha256 == sha256 && effect.state != core::EffectState::Skipped;
  });
  return store.pathOf(link != effects.end() ? Place{Place::Of::Link, link->object(), file} : Place{Place::Of::Entry, sha256, file});
}

bool leaves(const core::Plan &plan, const std::string &sha256) {
  return std::ranges::any_of(plan.effects, [&](const core::Effect &effect) {
    const auto *removal = effect.as<core::Remove>();
    return removal != nullptr && removal->what == core::StoredObject{core::Section::My, sha256} && effect.state != core::EffectState::Skipped;
  });
}

std::string showCertificates(const core::Receipt &receipt, const core::CertificateStore &store, const Console &console) {
  std::string text;
  for (const auto &facts : receipt.plan.certificates) {
    auto rows = certificateRows(facts);
    rows.push_back(field("Friendly name", facts.friendlyName));
    if (!facts.services.empty()) rows.push_back(field("Services", servicesText(facts.services)));
    if (facts.chain) rows.push_back(field("Chain", core::words::of(*facts.chain)));
    if (leaves(receipt.plan, facts.sha256)) {
      if (facts.hasPrivateKey) rows.push_back(field("Private key", "goes to the trash with it"));
      text += heading(escapeForDisplay(facts.label), console) + aligned(rows, console.coloursResults(), 2);
      continue;
    }
    if (const auto path = pathFor(receipt, facts.sha256, store, Place::File::FullChain)) rows.push_back(field("Certificate", *path));
    if (const auto path = pathFor(receipt, facts.sha256, store, Place::File::PrivateKey)) rows.push_back(field("Private key", *path));
    text += heading(escapeForDisplay(facts.label), console) + aligned(rows, console.coloursResults(), 2);
  }
  return text;
}

constexpr Summary ofLaterVersion = {"{verb} in {store}", "Changed {store}: {verb}", "Nothing to do in {store}"};

// The first line: that the change is planned, that it was made, or that there was nothing to do.
std::string showSummary(const core::Receipt &receipt, const Console &console) {
  const auto &plan = receipt.plan;
  const auto *command = commandNamed(plan.verb);
  const auto &summary = command != nullptr && command->changesStore ? command->summary : ofLaterVersion;
  const core::Parameters parameters{
      {"verb", plan.verb},     {"store", plan.store},        {"source", plan.source().name},
      {"undoes", plan.undoes}, {"receipt", plan.carriedOut}, {"label", plan.effects.empty() ? std::string() : plan.effects.back().label()}};
  const bool changes = receipt.whatIf ? plan.changesAnything() : receipt.changed;
  std::string text = !changes ? summary.nothing : receipt.whatIf ? std::string("Plan: ") + summary.planned : summary.done;
  if (plan.refusal) text = std::string("Refused: ") + summary.planned;
  if (!plan.carriedOut.empty()) text = "Nothing to do: the plan was carried out already, as {receipt}";
  return tinted(core::words::fill(text, parameters), Tone::Strong, console.coloursResults()) + '\n';
}

// What a repair leaves as it is, with what is wrong with it.
bool isLeftDamaged(const core::Effect &effect) {
  return effect.as<core::NameDamage>() != nullptr;
}

std::string showDamaged(const core::Plan &plan, const Console &console) {
  Rows rows;
  for (const auto &effect : plan.effects) {
    if (!isLeftDamaged(effect)) continue;
    const auto target = effect.target();
    rows.push_back(field(target + "/" + shortForm(effect.object().substr(target.size() + 1)), effect.label()));
  }
  if (rows.empty()) return {};
  return heading("Damaged, and left as it is", console) + aligned(rows, console.coloursResults(), 2);
}

std::string showWhole(const core::WholeObjects &whole, const Console &console) {
  const Rows rows{field("my", fmt::format("{}", whole.my)), field("ca", fmt::format("{}", whole.ca)), field("root", fmt::format("{}", whole.root)),
                  field("requests", fmt::format("{}", whole.requests))};
  return heading("Whole", console) + aligned(rows, console.coloursResults(), 2);
}

std::string showRequestToMake(const core::PutRequest &put, const Console &console) {
  const auto &order = *put.toMake;
  Rows rows;
  if (!order.subject.empty()) rows.push_back(field("Subject", order.subject));
  if (!order.names.empty()) rows.push_back(field("Names", fmt::format("{}", fmt::join(order.names, ", "))));
  rows.push_back(field("New key", std::string(core::nameOf(order.kind))));
  rows.push_back(field("Friendly name", put.friendlyName));
  return heading("Request", console) + aligned(rows, console.coloursResults(), 2);
}

bool makesRequest(const core::Plan &plan) {
  return std::ranges::any_of(plan.effects, [](const core::Effect &effect) { return effect.as<core::PutRequest>() != nullptr; });
}

std::string showRequestOf(const core::Receipt &receipt, const core::CertificateStore &store, const Console &console) {
  for (const auto &effect : receipt.plan.effects) {
    const auto *put = effect.as<core::PutRequest>();
    if (put != nullptr && put->toMake) return showRequestToMake(*put, console);
  }
  const auto &request = receipt.plan.request;
  return request && makesRequest(receipt.plan) ? heading("Request", console) + requestTable(*request, store, console) : std::string();
}

// How the command line answers a choice.
std::string optionFor(const core::Choice &choice) {
  switch (choice.kind) {
  case core::ChoiceKind::Link:
  case core::ChoiceKind::Replace:
  case core::ChoiceKind::Chain:
    return "--replace";
  case core::ChoiceKind::Trust:
    return "--trust-root " + choice.about;
  case core::ChoiceKind::GrantRead:
    return "--grant-read " + choice.about;
  case core::ChoiceKind::Accept:
    return "--accept " + choice.about;
  }
  return {};
}

// Whether the table of effects sums up what a choice is about.
bool isSummedUp(const core::Choice &choice, const core::Plan &plan) {
  if (choice.kind != core::ChoiceKind::Trust) return false;
  const auto isAbout = [&](const core::EffectRow &row) { return row.count == 1 && row.effect->choice == choice; };
  return std::ranges::none_of(core::rowsOf(plan.effects), isAbout);
}

// Of a plan: what can still be answered otherwise.
std::string showChoices(const core::Plan &plan, const Console &console) {
  Rows rows;
  std::size_t roots = 0;
  for (const auto &choice : plan.choices()) {
    if (isSummedUp(choice, plan)) {
      ++roots;
      continue;
    }
    const bool isTaken = choice.reply == choice.replies().front();
    const auto reply = choice.reply ? std::string(core::nameOf(*choice.reply)) : std::string("open");
    const std::string question = core::words::of(choice.kind);
    const bool namesIt = question.find("{label}") != std::string::npos;
    rows.push_back({{core::words::fill(namesIt ? question : question + ": {label}", {{"label", choice.label}})},
                    {reply, choice.reply ? Tone::Plain : Tone::Notice},
                    {isTaken ? std::string() : "answer with " + escapeForDisplay(optionFor(choice)), Tone::Faint}});
  }
  if (roots > 0) {
    rows.push_back({{fmt::format("Trust one of the {} roots", roots)}, {"leave"}, {"answer with --trust-root SHA256", Tone::Faint}});
  }
  if (rows.empty()) return {};
  return heading("Choices", console) + aligned(rows, console.coloursResults(), 2);
}

std::string showProof(const core::Proof &proof, const Console &console) {
  const auto answer = [](bool holds) { return holds ? std::string("yes") : std::string("no"); };
  Rows rows{field("Read back and equal", answer(proof.reread)), field("Stored key signs", answer(proof.signature)),
            field("Owner and modes right", answer(proof.modes))};
  if (proof.accounts == core::AccountsTried::Read) rows.push_back(field("Read as each account", "yes"));
  if (proof.accounts == core::AccountsTried::NotTried) rows.push_back(field("Read as each account", "not tried as that account"));
  return heading("Proof", console) + aligned(rows, console.coloursResults(), 2);
}

// What is left for somebody to do. The sentence of a finding stands above; all that a preview has of it does.
std::string showOpen(const core::Receipt &receipt, const Console &console) {
  Rows rows;
  for (const auto &point : core::openPointsOf(receipt)) {
    if (receipt.whatIf && point.finding) continue;
    const auto words = point.finding ? core::words::of(*point.finding) : core::words::of(point.kind, point.parameters);
    std::string text = core::words::fill(words.title, point.parameters);
    if (!point.finding) text += ": " + core::words::fill(words.sentence, point.parameters);
    rows.push_back({{text, Tone::Notice}});
    const auto hint = point.finding ? core::words::hint(*point.finding) : core::words::fill(words.hint, point.parameters);
    if (!hint.empty()) rows.push_back({{hint, Tone::Faint}});
  }
  return rows.empty() ? std::string()
                      : heading(receipt.whatIf ? "To do afterwards" : "Still open", console) + aligned(rows, console.coloursResults(), 2);
}

std::string showEnd(const core::Receipt &receipt, const Console &console) {
  if (receipt.id.empty()) return {};
  const auto &by = receipt.by;
  Rows rows{field("Receipt", receipt.id), field("By", by.user + " at " + by.host), field("Time", core::formatTime(by.time)),
            field("Command", by.command)};
  const auto &prepared = receipt.plan.by;
  if (receipt.isOfSavedPlan())
    rows.push_back(field("Prepared by", fmt::format("{} at {}, {}", prepared.user, prepared.host, core::formatTime(prepared.time))));
  if (!receipt.plan.undoes.empty()) rows.push_back(field("Undoes", receipt.plan.undoes));
  if (!receipt.undoneBy.empty()) rows.push_back(field("Undone by", receipt.undoneBy));
  return heading("Receipt", console) + aligned(rows, console.coloursResults(), 2);
}

} // namespace

std::string showEffects(const core::Plan &plan, const Console &console) {
  Rows rows{effectTitles()};
  for (const auto &[one, count] : core::rowsOf(plan.effects)) {
    const auto &effect = *one;
    if (isLeftDamaged(effect)) continue;
    std::string state = plan.refusal ? core::words::ofRefused(effect.state) : core::words::of(effect.state);
    const std::string reason =
        effect.failure ? core::words::sentence(*effect.failure) : core::words::fill(core::words::of(effect.reason), effect.reasonValues());
    if (!reason.empty()) state += ": " + reason;
    rows.push_back({{core::words::of(effect.kind()), Tone::Plain},
                    {objectOf(effect, count), Tone::Plain},
                    {effect.target(), Tone::Plain},
                    {shown(effect.before()), Tone::Plain},
                    {shown(effect.after()), Tone::Plain},
                    {state, toneOf(effect.state)}});
  }
  if (rows.size() == 1) return {};
  return heading("Effects", console) + aligned(rows, console.coloursResults(), 2);
}

std::string showReceipt(const core::Receipt &receipt, const core::CertificateStore &store, const Console &console) {
  const auto &plan = receipt.plan;
  auto text = showSummary(receipt, console) + showEffects(plan, console) + showDamaged(plan, console);
  if (receipt.whatIf) text += showChoices(plan, console);
  text += showComparisons(plan, console) + showCertificates(receipt, store, console) + showRequestOf(receipt, store, console);
  if (receipt.whole) text += showWhole(*receipt.whole, console);
  text += showFindings(plan.findings, console);
  if (receipt.proof) text += showProof(*receipt.proof, console);
  text += showOpen(receipt, console);
  return text + showEnd(receipt, console);
}

core::Parameters doneOf(const core::Receipt &receipt, const core::CertificateStore &store) {
  if (!receipt.changed) return {{"unchanged", "yes"}};
  core::Parameters done{{"receipt", receipt.id}, {"store", store.location()}};
  if (receipt.plan.request && makesRequest(receipt.plan)) done["request"] = receipt.plan.request->request.sha256();
  return done;
}

} // namespace app::cli
