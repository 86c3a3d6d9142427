// SPDX-License-Identifier: Apache-2.0
#include "core/report/report.h"

#include "core/base/text.h"
#include "core/documents/documents.h"
#include "core/documents/receipt_summary.h"
#include "core/plan/effect_rows.h"
#include "core/report/equivalent_command.h"
#include "core/words/report_words.h"
#include "core/words/words.h"

#include <fmt/format.h>

#include <algorithm>
#include <utility>

namespace core {

namespace {

using Label = ReportLabel;
using Rows = std::vector<std::vector<std::string>>;

// Where a verb was about many alike, one row says how many.
std::string objectOf(const EffectRow &row) {
  const auto &effect = *row.effect;
  const auto label = effect.label().empty() ? effect.object() : effect.label();
  return row.count > 1 ? fmt::format("{} (+{})", label, row.count - 1) : label;
}

class Reporter final {
public:
  Reporter(const Receipt &receipt, const Translation &translation) : m_receipt(receipt), m_plan(receipt.plan), m_translation(translation) {}

  Report report() {
    m_report.title =
        say(words::ofChange(m_plan.verb, !m_plan.sources.empty()), {{"title", title()}, {"source", m_plan.source().name}, {"verb", m_plan.verb}});
    add({}, facts());
    addTable(Label::Files, {Label::FileName, Label::FileHash}, files());
    addTable(Label::Changes, {Label::What, Label::Object, Label::Place, Label::Before, Label::After, Label::State}, changes());
    addTable(Label::Decisions, {}, decisions());
    for (const auto &certificate : m_plan.certificates) add(escapeForDisplay(certificate.label), rowsOf(certificate));
    addTable(Label::Findings, {Label::Severity, Label::Finding}, findings());
    if (m_receipt.proof) add(say(Label::Proof), rowsOf(*m_receipt.proof));
    return std::move(m_report);
  }

private:
  [[nodiscard]] std::string say(const char *source) const { return m_translation && *source != '\0' ? m_translation(source) : std::string(source); }
  [[nodiscard]] std::string say(Label label) const { return say(words::of(label)); }

  // The values that are words are translated as well.
  [[nodiscard]] std::string say(const char *source, Parameters parameters) const {
    for (auto &[name, value] : parameters) {
      std::string text;
      for (const auto &part : value.faults()) text += (text.empty() ? "" : "; ") + words::fill(say(words::of(part.fault)), {{"value", part.value}});
      if (!text.empty()) value = text;
    }
    return words::fill(say(source), parameters);
  }

  [[nodiscard]] std::string title() const { return documents::summaryOf(m_receipt).title; }

  void add(std::string heading, Rows rows) {
    if (!rows.empty()) m_report.sections.push_back({std::move(heading), {}, std::move(rows)});
  }

  void addTable(Label heading, const std::vector<Label> &columns, Rows rows) {
    if (rows.empty()) return;
    ReportSection section{say(heading), {}, std::move(rows)};
    for (const auto column : columns) section.columns.push_back(say(column));
    m_report.sections.push_back(std::move(section));
  }

  void addRow(Rows &rows, Label label, const std::string &value) const {
    if (!value.empty()) rows.push_back({say(label), escapeForDisplay(value)});
  }

  [[nodiscard]] Rows facts() const {
    Rows rows;
    addRow(rows, Label::Title, m_receipt.id);
    addRow(rows, Label::When, formatTime(m_receipt.by.time));
    addRow(rows, Label::Who, fmt::format("{} @ {}", m_receipt.by.user, m_receipt.by.host));
    addRow(rows, Label::Store, m_plan.store);
    addRow(rows, Label::Command, m_receipt.by.command);
    // What was typed is its own equivalent; but a saved plan is carried out once.
    if (!m_receipt.by.command.starts_with("certwright " + m_plan.verb)) addRow(rows, Label::EquivalentCommand, equivalentCommand(m_receipt));
    const auto &prepared = m_plan.by;
    if (m_receipt.isOfSavedPlan())
      addRow(rows, Label::PreparedBy, fmt::format("{} @ {}, {}", prepared.user, prepared.host, formatTime(prepared.time)));
    addRow(rows, Label::PlanId, m_plan.id);
    addRow(rows, Label::Undoes, m_plan.undoes);
    addRow(rows, Label::UndoneBy, m_receipt.undoneBy);
    if (m_receipt.undoneBy.empty()) addRow(rows, Label::ToUndo, undoingCommand(m_receipt));
    return rows;
  }

  [[nodiscard]] Rows files() const {
    Rows rows;
    for (const auto &source : m_plan.sources) {
      rows.push_back({escapeForDisplay(source.path.empty() ? source.name : source.path), escapeForDisplay(source.sha256)});
    }
    return rows;
  }

  // Digits of a certificate are shortened: it is named whole below, or in another receipt.
  [[nodiscard]] std::string valueOf(const EffectValue &value) const {
    constexpr std::size_t enough = 12;
    if (const auto *presence = std::get_if<Presence>(&value)) return say(words::of(*presence));
    const auto *link = std::get_if<LinkValue>(&value);
    if (link != nullptr && link->sha256.size() > enough) return link->sha256.substr(0, enough) + "…";
    return escapeForDisplay(core::textOf(value));
  }

  [[nodiscard]] Rows changes() const {
    Rows rows;
    for (const auto &row : core::rowsOf(m_plan.effects)) {
      const auto &effect = *row.effect;
      auto state = say(words::of(effect.state));
      const auto reason = effect.failure ? say(words::of(*effect.failure).sentence, effect.failure->parameters)
                                         : say(words::of(effect.reason), effect.reasonValues());
      if (!reason.empty()) state += ": " + reason;
      rows.push_back({say(words::of(effect.kind())), escapeForDisplay(objectOf(row)), escapeForDisplay(effect.target()), valueOf(effect.before()),
                      valueOf(effect.after()), state});
    }
    return rows;
  }

  // What was left open and answered, and what was accepted.
  [[nodiscard]] Rows decisions() const {
    Rows rows;
    for (const auto &effect : m_plan.effects) {
      const auto &choice = effect.choice;
      if (!choice || !choice->reply) continue;
      const std::string question = words::of(choice->kind);
      auto text = say(question.c_str(), {{"label", choice->label}});
      if (question.find("{label}") == std::string::npos) text += ": " + escapeForDisplay(choice->label);
      rows.push_back({std::move(text), say(choice->reply == choice->replies().front() ? Label::Yes : Label::No)});
    }
    for (const auto &choice : m_plan.acceptance) {
      if (choice.reply == Reply::Accept) addRow(rows, Label::Accepted, choice.about);
    }
    return rows;
  }

  [[nodiscard]] Rows findings() const {
    Rows rows;
    for (const auto &finding : m_plan.findings) {
      const auto sentence = say(words::of(finding).sentence, finding.parameters);
      const auto of = finding.parameters.find("of");
      rows.push_back({say(words::of(severityOf(finding.code))),
                      of == finding.parameters.end() ? sentence : escapeForDisplay(words::textOf(of->second)) + ": " + sentence});
    }
    return rows;
  }

  [[nodiscard]] Rows rowsOf(const CertificateFacts &facts) const {
    Rows rows;
    addRow(rows, Label::Subject, facts.subject);
    addRow(rows, Label::Names, fmt::format("{}", fmt::join(facts.names, ", ")));
    addRow(rows, Label::Issuer, facts.issuer);
    addRow(rows, Label::Serial, facts.serial);
    addRow(rows, Label::Valid, formatDate(facts.notBefore) + " – " + formatDate(facts.notAfter));
    addRow(rows, Label::Key, facts.keyBits > 0 ? fmt::format("{} {}", facts.keyAlgorithm, facts.keyBits) : facts.keyAlgorithm);
    addRow(rows, Label::Thumbprint, documents::thumbprint(facts.sha1));
    addRow(rows, Label::Sha256, facts.sha256);
    addRow(rows, Label::FriendlyName, facts.friendlyName);
    if (!facts.services.empty()) addRow(rows, Label::ServiceNames, servicesColumn(facts.services));
    if (facts.chain) rows.push_back({say(Label::Chain), say(words::of(*facts.chain))});
    return rows;
  }

  [[nodiscard]] Rows rowsOf(const Proof &proof) const {
    const auto answer = [&](bool holds) { return say(holds ? Label::Yes : Label::No); };
    Rows rows{{say(Label::Reread), answer(proof.reread)}, {say(Label::Signature), answer(proof.signature)}, {say(Label::Modes), answer(proof.modes)}};
    if (proof.accounts == AccountsTried::Read) rows.push_back({say(Label::AccountsRead), answer(true)});
    if (proof.accounts == AccountsTried::NotTried) rows.push_back({say(Label::AccountsRead), say(Label::NotTried)});
    if (proof.chain) rows.push_back({say(Label::Chain), say(words::of(*proof.chain))});
    return rows;
  }

  const Receipt &m_receipt;
  const Plan &m_plan;
  const Translation &m_translation;
  Report m_report;
};

} // namespace

Report reportOf(const Receipt &receipt, const Translation &translation) {
  return Reporter(receipt, translation).report();
}

} // namespace core
