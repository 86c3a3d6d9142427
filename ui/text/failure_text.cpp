// SPDX-License-Identifier: Apache-2.0
#include "ui/text/failure_text.h"

#include "core/base/text.h"
#include "core/words/words.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"

#include <algorithm>

namespace ui {

FailureText::FailureText(const core::Error &error, const core::Plan *plan) : m_error(error), m_plan(plan), m_store(storeAfter(error)) {}

// A failed commit leaves the store as it was, and so does all that comes before it (core/ports/certificate_store.h). A proof that failed is taken
// back; where that fails too, the failure is the store's own and names the proof besides.
FailureText::Store FailureText::storeAfter(const core::Error &error) {
  const auto isOfProof = [](const core::Detail &detail) {
    const auto *remark = std::get_if<core::Remark>(&detail);
    return remark != nullptr && remark->fault == core::Fault::ProofFailed;
  };
  if (error.code == core::ErrorCode::Internal || std::ranges::any_of(error.details, isOfProof)) return Store::Unknown;
  if (error.code == core::ErrorCode::ProofFailed) return Store::TakenBack;
  return error.code == core::ErrorCode::WorldChanged ? Store::ChangedByOthers : Store::AsBefore;
}

QString FailureText::outcome() const {
  switch (m_store) {
  case Store::AsBefore:
    return tr("The store is as it was before.");
  case Store::TakenBack:
    return tr("What was written was taken back. The store is as it was before.");
  case Store::ChangedByOthers:
    return tr("Nothing was imported. Something else changed the store meanwhile.");
  case Store::Unknown:
    return tr("It is not known whether the store was changed.");
  }
  return {};
}

QStringList FailureText::unchanged() const {
  QStringList lines;
  if (m_plan == nullptr) return lines;
  if (m_store == Store::AsBefore || m_store == Store::TakenBack) {
    const auto colon = m_plan->store.find(':');
    const auto place = colon == std::string::npos ? m_plan->store : m_plan->store.substr(colon + 1);
    lines << tr("The store %1 holds what it held before.").arg(Display::shown(place));
  }
  if (m_store != Store::Unknown) addNames(lines);
  if (const auto source = m_plan->source(); !source.name.empty())
    lines << tr("The file %1 was only read.").arg(Display::shown(source.path.empty() ? source.name : source.path));
  return lines;
}

// Of the names that were to be moved: servers go on with what they lead to.
void FailureText::addNames(QStringList &lines) const {
  constexpr qsizetype mostNamed = 3;
  QStringList names;
  for (const auto &effect : m_plan->effects) {
    const auto before = effect.before();
    const auto *led = std::get_if<core::LinkValue>(&before);
    if (effect.as<core::PointLink>() != nullptr && core::isPlanned(effect) && led != nullptr && !led->sha256.empty())
      names << Display::shown(effect.label());
  }
  if (names.size() > mostNamed) {
    lines << tr("%n names were not moved. Servers go on with the certificates that they lead to.", nullptr, static_cast<int>(names.size()));
    return;
  }
  for (const auto &name : std::as_const(names))
    lines << tr("The name %1 was not moved. Servers go on with the certificate that it leads to.").arg(name);
}

QList<FailureText::Line> FailureText::support() const {
  const auto exit = std::to_string(static_cast<int>(core::exitFor(m_error.code)));
  QList<Line> lines{{tr("Code"), "code", std::string(core::nameOf(m_error.code)) + " (exit " + exit + ")"},
                    {tr("Reason"), "reason", core::words::sentence(m_error)}};
  for (const auto &detail : m_error.details) lines.append({tr("Detail"), "detail", core::words::sentence(detail)});
  if (!m_error.diagnostic.empty()) lines.append({tr("Detail"), "detail", core::escapeForDisplay(m_error.diagnostic)});
  if (m_plan == nullptr) return lines;
  if (const auto source = m_plan->source(); !source.name.empty())
    lines.append({tr("File"), "file", core::escapeForDisplay(source.path.empty() ? source.name : source.path)});
  lines.append({tr("Store"), "store", core::escapeForDisplay(m_plan->store)});
  return lines;
}

QString FailureText::supportAsText() const {
  QString text;
  for (const auto &line : support()) text += toQt(line.word + ": " + line.value) + QLatin1Char('\n');
  return text;
}

} // namespace ui
