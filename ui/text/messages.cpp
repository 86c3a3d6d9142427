// SPDX-License-Identifier: Apache-2.0
#include "ui/text/messages.h"

#include "ui/text/convert.h"

#include <QCoreApplication>
#include <QStringList>

#include <optional>

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
  static std::optional<QString> windowHint(core::ErrorCode code);
};

} // namespace

// Where the table tells the command line's way, the window has one of its own. A test finds each code that needs one.
std::optional<QString> Words::windowHint(core::ErrorCode code) {
  using enum core::ErrorCode;
  if (code == StoreDenied) return tr("Choose another place for it, or run this program as the owner of the store.");
  if (code == TooCostly || code == LimitHit) return tr("If you trust the file, raise the limit in the configuration.");
  if (code == EntryDamaged) return tr("Tick the replacement below. What is replaced is kept in the trash.");
  if (code == LinkExists) return tr("Move the name below, or go back and choose another name.");
  if (code == NameEmpty) return tr("Type a name, or take one of those below.");
  if (code == PasswordNeeded) return tr("Type it on the next page.");
  if (code == FindingNotAccepted) return tr("Use another certificate, or tick the finding to import all the same.");
  if (code == ConfigurationInvalid) return tr("Correct this line, then start again.");
  if (code == Usage || code == NobodyToAsk || code == NotFound || code == OutputFailed) return QString(); // not met here
  return std::nullopt;
}

QString Message::body() const {
  QStringList parts;
  if (!sentence.isEmpty()) parts << sentence;
  if (!hint.isEmpty()) parts << hint;
  return parts.join(QLatin1Char(' '));
}

Message messageFor(const core::Error &error) {
  auto message = filled(core::words::of(error), error.parameters);
  // A limit that is fixed has no option to raise it; the table says what to do instead.
  const bool isFixed = error.code == core::ErrorCode::LimitHit && !error.parameters.contains("option");
  if (const auto hint = Words::windowHint(error.code); hint && !isFixed) message.hint = *hint;
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
