// SPDX-License-Identifier: Apache-2.0
#include "ui/text/messages.h"

#include "ui/text/convert.h"

#include <QCoreApplication>
#include <QStringList>

namespace ui {

namespace {

QString translated(const char *source) {
  if (source == nullptr || *source == '\0') return {};
  return QCoreApplication::translate("words", source);
}

QString filled(const char *source, const core::Parameters &parameters) {
  return toQt(core::words::fill(toUtf8(translated(source)), parameters));
}

Message filled(const core::words::Words &words, const core::Parameters &parameters) {
  return {filled(words.title, parameters), filled(words.sentence, parameters), filled(words.hint, parameters)};
}

class Words final {
  Q_DECLARE_TR_FUNCTIONS(Words)

public:
  static QString windowHint(core::ErrorCode code, const QString &hint);
};

} // namespace

// Where the table tells the command line's way, the window has one of its own.
QString Words::windowHint(core::ErrorCode code, const QString &hint) {
  if (!hint.contains(QStringLiteral("--")) && !hint.contains(QStringLiteral("certwright "))) return hint;
  if (code == core::ErrorCode::StoreDenied) return tr("Choose another place for it, or run this program as the owner of the store.");
  if (code == core::ErrorCode::TooCostly || code == core::ErrorCode::LimitHit)
    return tr("If you trust the file, raise the limit in the configuration.");
  if (code == core::ErrorCode::EntryDamaged) return tr("Tick the replacement below. What is replaced is kept in the trash.");
  if (code == core::ErrorCode::LinkExists) return tr("Move the name below, or go back and choose another name.");
  return {};
}

QString Message::body() const {
  QStringList parts;
  if (!sentence.isEmpty()) parts << sentence;
  if (!hint.isEmpty()) parts << hint;
  return parts.join(QLatin1Char(' '));
}

Message messageFor(const core::Error &error) {
  auto message = filled(core::words::of(error), error.parameters);
  message.hint = Words::windowHint(error.code, message.hint);
  return message;
}

Message messageFor(const core::Finding &finding) {
  return filled(core::words::of(finding.code), finding.parameters);
}

QString wordFor(core::EffectKind kind) {
  return translated(core::words::of(kind));
}

QString wordFor(core::EffectState state) {
  return translated(core::words::of(state));
}

QString wordFor(core::EffectReason reason) {
  return translated(core::words::of(reason));
}

QString wordFor(core::Stage stage) {
  return translated(core::words::of(stage));
}

QString wordFor(core::ChainState state) {
  return translated(core::words::of(state));
}

} // namespace ui
