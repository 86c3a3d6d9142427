// SPDX-License-Identifier: Apache-2.0
#include "ui/text/change_text.h"

#include "core/documents/documents.h"
#include "core/report/report.h"
#include "core/words/report_words.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"
#include "ui/text/messages.h"

#include <QDateTime>
#include <QFileInfo>

namespace ui {

namespace {

core::Report translatedReport(const core::Receipt &receipt) {
  return core::reportOf(receipt, [](const char *source) { return toUtf8(translatedWord(source)); });
}

} // namespace

QString ChangeText::what(const core::documents::ReceiptSummary &summary) {
  const auto *sentence = core::words::ofChange(summary.verb, !summary.source.empty());
  const core::Parameters values{{"title", summary.title}, {"source", summary.source}, {"verb", summary.verb}};
  return toQt(core::words::fill(toUtf8(translatedWord(sentence)), values)).trimmed();
}

QString ChangeText::what(const core::Receipt &receipt) {
  return what(core::documents::summaryOf(receipt));
}

QString ChangeText::when(core::Time time) {
  return QDateTime::fromSecsSinceEpoch(time.time_since_epoch().count()).toString(QStringLiteral("yyyy-MM-dd HH:mm"));
}

// Shortly, so that there is room for what was done.
QString ChangeText::whenAfter(const core::RecentChange &change) {
  const auto at = when(change.otherTime);
  constexpr int dayAndBlank = 11; // "2026-11-28 "
  return at.left(dayAndBlank) == when(change.time).left(dayAndBlank) ? at.mid(dayAndBlank) : at;
}

QString ChangeText::stateOf(const core::RecentChange &change) {
  switch (change.state) {
  case core::ChangeState::InPlace:
    return tr("In place");
  case core::ChangeState::Undone:
    return tr("Undone %1", "date, or time of the same day").arg(whenAfter(change));
  case core::ChangeState::Blocked:
    return tr("Undo %1 first", "date of a later change, or its time on the same day").arg(whenAfter(change));
  case core::ChangeState::Final:
    return tr("For good");
  }
  return {};
}

std::string ChangeText::ticket(const core::Receipt &receipt) {
  return core::textOf(translatedReport(receipt));
}

std::string ChangeText::file(const core::Receipt &receipt, const QString &path) {
  const auto ending = QFileInfo(path).suffix().toLower();
  if (ending == QLatin1String("html") || ending == QLatin1String("htm")) return core::htmlOf(translatedReport(receipt));
  if (ending == QLatin1String("txt")) return ticket(receipt);
  return core::documents::dump(core::documents::receipt(receipt, receipt.exit()));
}

} // namespace ui
