// SPDX-License-Identifier: Apache-2.0
#include "ui/text/messages.h"

#include "ui/text/convert.h"
#include "ui/text/display.h"

#include <QCoreApplication>
#include <QStringList>

#include <algorithm>
#include <optional>

namespace ui {

namespace {

QString translated(const char *source) {
  return translatedWord(source);
}

// The words of a fault, with a number as the language writes it.
QString wordFor(const core::Value::Part &part) {
  bool isNumber = false;
  const auto number = toQt(part.value).toULongLong(&isNumber);
  const auto value = isNumber ? toUtf8(Display::count(number)) : part.value;
  return toQt(core::words::fill(toUtf8(translated(core::words::of(part.fault))), {{"value", value}}));
}

// Values that are words, such as a place in a file or the fault of an entry. All others are names from outside.
core::Parameters translatedValues(core::Parameters values) {
  for (auto &[name, value] : values) {
    if (value.faults().empty()) continue;
    QStringList words;
    for (const auto &part : value.faults()) words << wordFor(part);
    value = toUtf8(words.join(QStringLiteral("; ")));
  }
  return values;
}

QString filled(const char *source, const core::Parameters &parameters) {
  return toQt(core::words::fill(toUtf8(translated(source)), translatedValues(parameters)));
}

Message filled(const core::words::Words &words, const core::Parameters &parameters) {
  return {filled(words.title, parameters), filled(words.sentence, parameters), filled(words.hint, parameters)};
}

bool says(const core::Error &error, const char *parameter, const core::Value &value) {
  const auto found = error.parameters.find(parameter);
  return found != error.parameters.end() && found->second == value;
}

class Words final {
  Q_DECLARE_TR_FUNCTIONS(Words)

public:
  static std::optional<QString> windowHint(const core::Error &error);
  static QString counted(core::Fate fate, int count);
  static QString textFor(const core::Proof &proof);
  static QString hintForKey() { return tr("Go back and type it, or take the key from another file."); }
};

} // namespace

// Where the table's hint is for the command line, the window has a hint of its own. A test finds each code that needs one.
std::optional<QString> Words::windowHint(const core::Error &error) {
  using enum core::ErrorCode;
  const auto code = error.code;
  if (code == StoreDenied && error.parameters.contains("account")) return std::nullopt;
  if (code == StoreDenied) return tr("Choose another place for it, or run this program as the owner of the store.");
  if (code == AccountShutOut) return tr("Go back and choose another place, or open that folder to the account.");
  if (code == StoreFailed) return tr("Check the disk and its free space, then try again.");
  if (code == JournalUnreadable) return tr("Have the owner of the store repair it, then try again.");
  if (code == FilesSwapped) return tr("Open the certificate first, and give the key on the page for it.");
  if (code == TooCostly) return tr("If you trust the file, open it anyway.");
  if (code == LimitHit) return tr("If you trust the file, raise the limit in the configuration.");
  if (code == EntryDamaged) return tr("Tick the replacement below. What is replaced is kept in the trash.");
  if (code == LinkExists) return tr("Move the name below, or go back and choose another name.");
  if (code == RootUndecided && error.parameters.contains("count")) return tr("Open the one root that you need from a file of its own.");
  if (code == RootUndecided) return tr("Compare the SHA-256 with its authority, then tick it below.");
  if (code == ChangesStandOnIt) return tr("Undo the later ones first, in the order in which they are named.");
  if (code == NameEmpty) return tr("Type a name, or take one of those below.");
  if (code == PlanUnexpected || code == PlanUnconfirmed) return QString(); // not met here
  if (code == FileMissing && error.parameters.contains("plan")) return tr("Put the file back there, then try again.");
  if (code == PasswordNeeded) return tr("Type it on the next page.");
  if (code == FindingNotAccepted) return tr("Use another certificate, or tick the finding to import this one anyway.");
  if (code == ConfigurationInvalid) return tr("Correct this line, then start again.");
  if (core::featureIn(error) == core::Feature::SavedPlan) return QString(); // the window opens it
  if (core::featureIn(error) == core::Feature::PrivateKeyOnly)
    return tr("Open the certificate that belongs to it. The page after it asks for this key.");
  if (code == ContentUnknown && says(error, "looksLike", core::Fault::KeyVaultSecret))
    return tr("Download the certificate itself from the key vault, as a .pfx file.");
  if (code == Usage && error.parameters.contains("part")) return std::nullopt; // what a request asks for
  if (code == Usage || code == NobodyToAsk || code == NotFound || code == NotUndoable || code == OutputFailed) return QString(); // not met here
  return std::nullopt;
}

QString translatedWord(const char *source) {
  return source == nullptr || *source == '\0' ? QString() : QCoreApplication::translate("words", source);
}

QString Message::body() const {
  QStringList parts;
  if (!sentence.isEmpty()) parts << sentence;
  if (!hint.isEmpty()) parts << hint;
  return parts.join(QLatin1Char(' '));
}

namespace {

// Numbers as the language writes them, and a store by its path.
core::Parameters shownParameters(const core::Error &error) {
  auto shown = error.parameters;
  const bool isLimit = error.code == core::ErrorCode::TooCostly || error.code == core::ErrorCode::LimitHit;
  for (auto &[name, value] : shown) {
    bool isNumber = false;
    const auto &text = value.text();
    const auto number = toQt(text).toULongLong(&isNumber);
    if (isLimit && isNumber) value = toUtf8(Display::count(number));
    if (name == "store" && text.starts_with("folder:")) value = text.substr(text.find(':') + 1);
  }
  return shown;
}

} // namespace

Message messageFor(const core::Error &error) {
  auto message = filled(core::words::of(error), shownParameters(error));
  // A limit that is fixed has no option to raise it; the table says what to do instead.
  const bool isFixed = error.code == core::ErrorCode::LimitHit && !error.parameters.contains("option");
  if (const auto hint = Words::windowHint(error); hint && !isFixed) message.hint = *hint;
  if (error.code == core::ErrorCode::PasswordNeeded && error.parameters.contains("which")) message.hint = Words::hintForKey();
  return message;
}

// A cipher has one name on all pages.
Message messageFor(const core::Finding &finding) {
  auto parameters = finding.parameters;
  if (const auto ciphers = parameters.find("algorithm"); finding.code == core::FindingCode::LegacyEncryption && ciphers != parameters.end()) {
    QStringList names;
    for (const auto &name : toQt(ciphers->second.text()).split(QStringLiteral(", "))) names << Display::encryption(toUtf8(name));
    names.removeDuplicates();
    ciphers->second = toUtf8(names.join(QStringLiteral(", ")));
  }
  if (finding.code == core::FindingCode::RootUntrusted) parameters.erase("sha256"); // it has a card of its own, where it can be compared
  return filled(core::words::of(core::Finding{finding.code, finding.certificate, parameters}), parameters);
}

Message messageFor(const core::OpenPoint &point) {
  return point.finding ? messageFor(*point.finding) : filled(core::words::of(point.kind, point.parameters), point.parameters);
}

Message messageFor(const core::Finding &finding, const core::Plan &plan) {
  auto message = messageFor(finding);
  const auto isMeant = [&](const core::PlannedPair &pair) { return pair.certificate.sha256() == finding.certificate; };
  const auto pair = std::ranges::find_if(plan.pairs, isMeant);
  if (plan.pairs.size() > 1 && pair != plan.pairs.end())
    message.title = Words::tr("%1: %2", "certificate, what is wrong with it").arg(Display::subject(pair->certificate), message.title);
  return message;
}

QString sentenceFor(const core::Detail &detail) {
  if (const auto *finding = std::get_if<core::Finding>(&detail))
    return toQt(core::nameOf(finding->code)) + QStringLiteral(": ") + messageFor(*finding).sentence;
  if (const auto *difference = std::get_if<core::Difference>(&detail)) {
    return filled(core::words::of(difference->asked, difference->turn), {{"name", difference->label}});
  }
  const auto &remark = std::get<core::Remark>(detail);
  return filled(core::words::of(remark.fault), remark.parameters);
}

QString textFor(const core::Choice &choice) {
  constexpr int longest = 30; // a box does not wrap its text, and the whole name stands beside it
  auto label = toQt(choice.label);
  if (label.size() > longest) label = label.left(longest - 1) + QChar(0x2026);
  auto text = filled(core::words::of(choice.kind), {{"label", toUtf8(label)}});
  return text.replace(QLatin1Char('&'), QStringLiteral("&&"));
}

QString wordFor(core::EffectKind kind) {
  return translated(core::words::of(kind));
}

QString wordFor(core::EffectState state, bool isRefused) {
  return translated(isRefused ? core::words::ofRefused(state) : core::words::of(state));
}

QString wordFor(core::Fate fate) {
  return translated(core::words::of(fate));
}

// The verb or the adjective may have a plural of its own.
QString Words::counted(core::Fate fate, int count) {
  switch (fate) {
  case core::Fate::New:
    return tr("%n new", "count", count);
  case core::Fate::Back:
    return tr("%n brought back", "count", count);
  case core::Fate::Changed:
    return tr("%n changed", "count", count);
  case core::Fate::Kept:
    return tr("%n kept", "count", count);
  case core::Fate::LeftOut:
    return tr("%n left out", "count", count);
  case core::Fate::Gone:
    return tr("%n gone", "count", count);
  case core::Fate::Failed:
    return tr("%n failed", "count", count);
  case core::Fate::TakenBack:
    return tr("%n taken back", "count", count);
  }
  return {};
}

QString countedFate(core::Fate fate, int count) {
  return Words::counted(fate, count);
}

QString Words::textFor(const core::Proof &proof) {
  const auto marked = [](bool good, const QString &what) { return QString(QChar(good ? 0x2713 : 0x2717)) + QLatin1Char(' ') + what; };
  QStringList parts{marked(proof.reread, tr("reads back the same")), marked(proof.signature, tr("its key signs for it")),
                    marked(proof.modes, tr("access rights as intended"))};
  if (proof.accounts == core::AccountsTried::Read) parts << marked(true, tr("each account reads it"));
  if (proof.accounts == core::AccountsTried::NotTried) parts << tr("not tried as each account");
  if (proof.chain) parts << ui::wordFor(*proof.chain);
  return parts.join(QStringLiteral("  "));
}

QString textFor(const core::Proof &proof) {
  return Words::textFor(proof);
}

QString reasonFor(const core::Effect &effect) {
  return effect.failure ? messageFor(*effect.failure).sentence : filled(core::words::of(effect.reason), effect.reasonValues());
}

QString wordFor(core::Stage stage) {
  return translated(core::words::of(stage));
}

QString wordFor(core::Role role) {
  return translated(core::words::of(role));
}

QString shortWordFor(core::ChainState state) {
  return translated(core::words::shortOf(state));
}

QString wordFor(core::Compared what, core::Becomes turn) {
  return translated(core::words::of(what, turn));
}

QString wordFor(core::TlsPurpose purpose) {
  return translated(core::words::of(purpose));
}

QString wordFor(core::ChainState state) {
  return translated(core::words::of(state));
}

QString programName(const core::ReaderFact &fact) {
  const auto described = translated(core::words::ofProgram(fact.program));
  return described.isEmpty() ? toQt(fact.program) : described;
}

QString sentenceFor(const core::ReaderFact &fact) {
  const auto what = [&] {
    switch (fact.reason) {
    case core::ReaderReason::Pbes2:
    case core::ReaderReason::Scrypt:
    case core::ReaderReason::OldCipher:
      return Display::encryption(fact.what);
    case core::ReaderReason::MacDigest:
      return Display::digest(fact.what);
    case core::ReaderReason::Iterations:
      return Display::count(std::stoull(fact.what));
    case core::ReaderReason::None:
    case core::ReaderReason::Pbmac1:
      break;
    }
    return toQt(fact.what);
  };
  return filled(core::words::of(fact.reason), {{"what", toUtf8(what())}});
}

} // namespace ui
