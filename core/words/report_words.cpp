// SPDX-License-Identifier: Apache-2.0
#include "core/words/report_words.h"

#include "core/words/marked.h"

#include <algorithm>
#include <array>
#include <utility>

namespace core::words {

namespace {

constexpr std::pair<ReportLabel, const char *> labels[] = {
    {ReportLabel::Title, QT_TRANSLATE_NOOP("words", "Receipt")},
    {ReportLabel::Who, QT_TRANSLATE_NOOP("words", "By")},
    {ReportLabel::When, QT_TRANSLATE_NOOP("words", "Time")},
    {ReportLabel::Store, QT_TRANSLATE_NOOP("words", "Store")},
    {ReportLabel::Command, QT_TRANSLATE_NOOP("words", "Command")},
    {ReportLabel::EquivalentCommand, QT_TRANSLATE_NOOP("words", "As a command")},
    {ReportLabel::PlanId, QT_TRANSLATE_NOOP("words", "Plan")},
    {ReportLabel::Undoes, QT_TRANSLATE_NOOP("words", "Undoes")},
    {ReportLabel::UndoneBy, QT_TRANSLATE_NOOP("words", "Undone by")},
    {ReportLabel::ToUndo, QT_TRANSLATE_NOOP("words", "To undo")},
    {ReportLabel::Files, QT_TRANSLATE_NOOP("words", "Files")},
    {ReportLabel::FileName, QT_TRANSLATE_NOOP("words", "File")},
    {ReportLabel::FileHash, QT_TRANSLATE_NOOP("words", "SHA-256 of the file")},
    {ReportLabel::Changes, QT_TRANSLATE_NOOP("words", "Changes")},
    {ReportLabel::What, QT_TRANSLATE_NOOP("words", "What")},
    {ReportLabel::Object, QT_TRANSLATE_NOOP("words", "Object")},
    {ReportLabel::Place, QT_TRANSLATE_NOOP("words", "Where")},
    {ReportLabel::Before, QT_TRANSLATE_NOOP("words", "Before")},
    {ReportLabel::After, QT_TRANSLATE_NOOP("words", "After")},
    {ReportLabel::State, QT_TRANSLATE_NOOP("words", "State")},
    {ReportLabel::Subject, QT_TRANSLATE_NOOP("words", "Subject")},
    {ReportLabel::Names, QT_TRANSLATE_NOOP("words", "Names")},
    {ReportLabel::Issuer, QT_TRANSLATE_NOOP("words", "Issuer")},
    {ReportLabel::Serial, QT_TRANSLATE_NOOP("words", "Serial number")},
    {ReportLabel::Valid, QT_TRANSLATE_NOOP("words", "Valid")},
    {ReportLabel::Key, QT_TRANSLATE_NOOP("words", "Key")},
    {ReportLabel::Thumbprint, QT_TRANSLATE_NOOP("words", "Thumbprint")},
    {ReportLabel::Sha256, "SHA-256"},
    {ReportLabel::FriendlyName, QT_TRANSLATE_NOOP("words", "Friendly name")},
    {ReportLabel::ServiceNames, QT_TRANSLATE_NOOP("words", "Services")},
    {ReportLabel::Chain, QT_TRANSLATE_NOOP("words", "Chain")},
    {ReportLabel::Decisions, QT_TRANSLATE_NOOP("words", "Decisions")},
    {ReportLabel::Accepted, QT_TRANSLATE_NOOP("words", "Accepted")},
    {ReportLabel::Findings, QT_TRANSLATE_NOOP("words", "Findings")},
    {ReportLabel::Severity, QT_TRANSLATE_NOOP("words", "Severity")},
    {ReportLabel::Finding, QT_TRANSLATE_NOOP("words", "Finding")},
    {ReportLabel::Proof, QT_TRANSLATE_NOOP("words", "Proof")},
    {ReportLabel::Reread, QT_TRANSLATE_NOOP("words", "Read back and equal")},
    {ReportLabel::Signature, QT_TRANSLATE_NOOP("words", "Stored key signs")},
    {ReportLabel::Modes, QT_TRANSLATE_NOOP("words", "Owner and modes right")},
    {ReportLabel::AccountsRead, QT_TRANSLATE_NOOP("words", "Read as each account")},
    {ReportLabel::NotTried, QT_TRANSLATE_NOOP("words", "not tried as that account")},
    {ReportLabel::PreparedBy, QT_TRANSLATE_NOOP("words", "Prepared by")},
    {ReportLabel::Yes, QT_TRANSLATE_NOOP("words", "yes")},
    {ReportLabel::No, QT_TRANSLATE_NOOP("words", "no")},
};

struct Sentence {
  std::string_view verb;
  const char *plain;
  const char *fromFile;
};

constexpr std::array sentences = {
    Sentence{"import", QT_TRANSLATE_NOOP("words", "Imported {title}"), QT_TRANSLATE_NOOP("words", "Imported {title}, from {source}")},
    Sentence{"request new", QT_TRANSLATE_NOOP("words", "Made a request for {title}"), nullptr},
    Sentence{"request adopt", QT_TRANSLATE_NOOP("words", "Adopted a key as a request for {title}"), nullptr},
    Sentence{"request remove", QT_TRANSLATE_NOOP("words", "Removed the request for {title}"), nullptr},
    Sentence{"undo", QT_TRANSLATE_NOOP("words", "Took back a change of {title}"), nullptr},
    Sentence{"remove", QT_TRANSLATE_NOOP("words", "Removed {title}"), nullptr},
    Sentence{"rename", QT_TRANSLATE_NOOP("words", "Renamed {title}"), nullptr},
    Sentence{"services", QT_TRANSLATE_NOOP("words", "Changed the services of {title}"), nullptr},
    Sentence{"repair", QT_TRANSLATE_NOOP("words", "Repaired the store"), nullptr},
    Sentence{"purge", QT_TRANSLATE_NOOP("words", "Destroyed what the trash kept"), nullptr},
};

} // namespace

const char *of(ReportLabel label) {
  const auto *const found = std::ranges::find(labels, label, &std::pair<ReportLabel, const char *>::first);
  return found == std::end(labels) ? "" : found->second;
}

const char *of(Presence presence) {
  switch (presence) {
  case Presence::Absent:
    return QT_TRANSLATE_NOOP("words", "absent");
  case Presence::Present:
    return QT_TRANSLATE_NOOP("words", "present");
  case Presence::Damaged:
    return QT_TRANSLATE_NOOP("words", "damaged");
  }
  return "";
}

const char *of(Severity severity) {
  switch (severity) {
  case Severity::Error:
    return QT_TRANSLATE_NOOP("words", "error");
  case Severity::Warning:
    return QT_TRANSLATE_NOOP("words", "warning");
  case Severity::Info:
    return QT_TRANSLATE_NOOP("words", "information");
  }
  return "";
}

const char *ofChange(std::string_view verb, bool hasSource) {
  const auto *const found = std::ranges::find(sentences, verb, &Sentence::verb);
  if (found == sentences.end()) return "{verb}: {title}";
  return hasSource && found->fromFile != nullptr ? found->fromFile : found->plain;
}

} // namespace core::words
