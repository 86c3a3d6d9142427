// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/error.h"
#include "core/base/finding.h"
#include "core/codes/account_codes.h"
#include "core/codes/chain_codes.h"
#include "core/codes/choice_codes.h"
#include "core/codes/comparison_codes.h"
#include "core/codes/effect_codes.h"
#include "core/codes/file_codes.h"
#include "core/codes/open_point.h"
#include "core/codes/service_codes.h"
#include "core/codes/stage.h"

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
Words of(const Finding &finding);                           // of its code, in the form that suits the parameters it has
Words of(OpenPointKind kind, const Parameters &parameters); // empty of a finding, which has words of its own
const char *of(EffectKind kind);                            // "Store certificate"
const char *of(EffectState state);                          // "will be done"
const char *ofRefused(EffectState state);                   // the same where the plan is refused: "would be done"
const char *of(Fate fate);                                  // "changed"
const char *of(EffectReason reason);                        // "" for None
const char *of(ChoiceKind kind);                            // what its first reply does, with its {label}
const char *of(Stage stage);                                // "Checking the password"
const char *of(Role role);
const char *of(Service service);  // "Web (IIS)"
const char *of(AccountKind kind); // with the {name} of the account: "group {name}"
const char *of(Verdict verdict);  // one short sentence
const char *of(ChainState state);
const char *of(ReaderReason reason); // "" for None
const char *of(Fault fault);
const char *of(Asked asked, Turn turn);      // one sentence with the {name} of what was asked about
const char *of(RenewalKind kind);            // why two certificates are compared, with the {subject} of the old one
const char *of(Compared what, Becomes turn); // what a row of a comparison is about: "Names lost"
const char *of(KeyOrigin origin);            // "a new key"
const char *of(TlsPurpose purpose);          // "server"
const char *shortOf(ChainState state);       // "complete, but not trusted here", in a row
const char *of(Exit code);                   // meaning, for help exit-codes

// ofFeature returns the words for something that cannot be read, by the {feature} of FeatureUnsupported; general if unknown.
Words ofFeature(std::string_view feature, Words general);

// ofContent returns the words for a file of unknown content, by what it looks like: each kind has a next step of its own.
Words ofContent(const Value &looksLike, Words general);

// ofProgram returns the name of a program, ReaderFact::program, that contains words; "" for a plain name.
const char *ofProgram(std::string_view program);

// textOf returns a value in English: its text, or the words of its faults.
std::string textOf(const Value &value);

// fill puts values in the place of {names}, in English. Each value is escaped for display. A name without a value stays as it is.
std::string fill(std::string_view text, const Parameters &parameters);

// Filled English, for the command line and for stored documents. An error that has a {keyFile} says first which of two files it is about,
// and a finding that has an {of}, which certificate.
std::string sentence(const Error &error);
std::string hint(const Error &error);
std::string sentence(const Finding &finding);
std::string hint(const Finding &finding);
std::string sentence(const Detail &detail);
std::string sentence(ReaderReason reason, const std::string &what); // what: ReaderFact::what

} // namespace core::words
