// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/finding.h"
#include "core/formats/readers.h"
#include "core/import/effect.h"
#include "core/model/bundle.h"
#include "core/model/chain.h"
#include "core/ports/progress.h"

#include <optional>
#include <string>
#include <string_view>

// The one table of words: code to sentence and hint. Nothing else in the program states a failure or a finding in words.
// The window translates the same sources: every text here is marked for lupdate with the context "words".
namespace core::words {

// Texts in English with {parameters}, not yet filled in. hint may be empty; it says what to do next.
struct Words {
  const char *title;    // a few words; what happened
  const char *sentence; // one or two sentences: what it means
  const char *hint;     // what to do
};

Words of(ErrorCode code);
Words of(const Error &error); // of its code, in the form that suits the parameters it has
Words of(FindingCode code);
Words of(const Finding &finding);         // of its code, in the form that suits the parameters it has
const char *of(EffectKind kind);          // "Store certificate"
const char *of(EffectState state);        // "will be done"
const char *ofRefused(EffectState state); // the same where the plan is refused: "would be done"
const char *of(EffectReason reason);      // "" for None
const char *of(Stage stage);              // "Checking the password"
const char *of(Role role);
const char *of(Verdict verdict); // one short sentence
const char *of(ChainState state);
const char *of(ReaderReason reason); // "" for None
const char *of(Exit code);           // meaning, for help exit-codes

// ofFeature gives what is said of something that cannot be read, by the {feature} of FeatureUnsupported; general if unknown.
Words ofFeature(std::string_view feature, Words general);

// ofProgram gives the name of a program, ReaderFact::program, that has words in it; "" where it is a name alone.
const char *ofProgram(std::string_view program);

// What an error or a finding carries as a value is English, for scripts; a window that speaks another language translates it
// before it fills it in. phraseOf finds the text that is translated, with {number} in place of the digits; none for names,
// paths and what the system says.
struct Phrase {
  const char *text;
  std::string number; // the digits; empty where there are none
};
std::optional<Phrase> phraseOf(std::string_view value);

// fill puts values in the place of {names}. Each value is escaped for display. A name without a value stays as it is.
std::string fill(std::string_view text, const Parameters &parameters);

// Filled English, for the command line and for stored documents.
std::string sentence(const Error &error);
std::string hint(const Error &error);
std::string sentence(const Finding &finding);
std::string sentence(const ReaderFact &fact);

} // namespace core::words
