// SPDX-License-Identifier: Apache-2.0
#include "ui/text/extension_text.h"

#include "core/codes/enumerators.h"
#include "core/words/extension_words.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"

#include <algorithm>

namespace ui {

namespace {

using Kind = core::ExtensionKind;

constexpr qsizetype longestBrief = 200; // of a line in a table

QString translated(const char *source) {
  return *source == '\0' ? QString() : QCoreApplication::translate("words", source);
}

const core::ExtensionRow *rowIn(const core::CertificateDetails &details, Kind kind) {
  const auto found = std::ranges::find(details.extensions, core::nameOf(kind), &core::ExtensionRow::oid);
  return found == details.extensions.end() || found->reading != core::ExtensionReading::Read ? nullptr : &*found;
}

} // namespace

QString ExtensionText::name(const core::ExtensionRow &row) {
  if (const auto kind = core::named<Kind>(row.oid)) return translated(core::words::of(*kind));
  if (!row.name.empty()) return Display::shown(row.name);
  return row.oid.empty() ? tr("identifier that is too long to be shown") : Display::shown(row.oid);
}

QStringList ExtensionText::linesOf(const core::ExtensionRow &row) {
  QStringList lines;
  std::size_t at = 0;
  for (const auto &line : toQt(row.text).split(QLatin1Char('\n'))) {
    const auto word = at < row.uses.size() ? translated(core::words::ofUse(row.uses[at])) : QString();
    ++at;
    lines << (word.isEmpty() ? Display::shown(toUtf8(line)) : word);
  }
  return lines;
}

QString ExtensionText::brief(const core::ExtensionRow &row) {
  const auto bytes = row.size == 1 ? tr("1 byte") : tr("%1 bytes").arg(Display::count(row.size));
  switch (row.reading) {
  case core::ExtensionReading::Unknown:
    return tr("not known here, %1", "14 bytes").arg(bytes);
  case core::ExtensionReading::Broken:
    return tr("could not be read, %1", "14 bytes").arg(bytes);
  case core::ExtensionReading::Read:
    break;
  }
  if (row.text.empty()) return tr("set");
  QString all;
  for (const auto &line : linesOf(row)) {
    if (!all.isEmpty()) all += all.endsWith(QLatin1Char(':')) ? QStringLiteral(" ") : QStringLiteral(", ");
    all += line.simplified();
    if (all.size() > longestBrief) break;
  }
  return all.size() > longestBrief ? all.left(longestBrief) + QChar(0x2026) : all;
}

QString ExtensionText::whole(const core::ExtensionRow &row) {
  switch (row.reading) {
  case core::ExtensionReading::Unknown:
    return tr("What this extension means is not known here. Its bytes are shown below.");
  case core::ExtensionReading::Broken:
    return tr("The value is not what its identifier says, and could not be read. Its bytes are shown below.");
  case core::ExtensionReading::Read:
    break;
  }
  if (row.text.empty()) return tr("It is set, and has no value.");
  auto text = linesOf(row).join(QLatin1Char('\n'));
  if (row.isCut) text += QStringLiteral("…\n\n") + tr("Only the beginning is shown.");
  return text;
}

QString ExtensionText::origin(const core::ExtensionRow &row) {
  QStringList parts;
  if (!row.oid.empty()) parts << toQt(row.oid);
  if (row.isCritical) parts << tr("critical");
  parts << (row.size == 1 ? tr("1 byte") : tr("%1 bytes").arg(Display::count(row.size)));
  return parts.join(QStringLiteral(", "));
}

QString ExtensionText::use(const core::CertificateDetails &details) {
  const auto *purposes = rowIn(details, Kind::ExtendedKeyUsage), *usage = rowIn(details, Kind::KeyUsage);
  if (purposes != nullptr) return brief(*purposes);
  const auto isBroken = [](const core::ExtensionRow &row) {
    const bool isUse = row.oid == core::nameOf(Kind::KeyUsage) || row.oid == core::nameOf(Kind::ExtendedKeyUsage);
    return isUse && row.reading == core::ExtensionReading::Broken;
  };
  if (std::ranges::any_of(details.extensions, isBroken)) return tr("could not be read");
  return usage != nullptr ? brief(*usage) : tr("not restricted");
}

QString ExtensionText::hex(core::BytesView bytes) {
  constexpr std::size_t perLine = 16;
  const int digits = bytes.size() > 0x100 ? 4 : 2;
  QString text;
  text.reserve(static_cast<qsizetype>(bytes.size() * 4));
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    if (at % perLine == 0) text += (at == 0 ? QString() : QStringLiteral("\n")) + QString::number(at, 16).rightJustified(digits, QLatin1Char('0'));
    text += at % (perLine / 2) == 0 ? QStringLiteral("  ") : QStringLiteral(" ");
    text += toQt(core::toHex(bytes.subspan(at, 1)));
  }
  return text;
}

} // namespace ui
