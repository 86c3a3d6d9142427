// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/readers.h"
#include "core/plan/choice.h"
#include "core/plan/open_points.h"
#include "core/plan/plan.h"
#include "core/plan/receipt.h"
#include "core/words/words.h"

#include <QString>

namespace ui {

// What a banner says: a bold title, a sentence, and what to do. All plain text, parameters escaped.
struct Message {
  QString title;
  QString sentence;
  QString hint;

  [[nodiscard]] QString body() const; // sentence and hint
};

// translatedWord puts a text of core/words into the user's language, not yet filled in.
QString translatedWord(const char *source);

// messageFor puts the table of core/words into the user's language.
Message messageFor(const core::Error &error);
Message messageFor(const core::Finding &finding);
Message messageFor(const core::Finding &finding, const core::Plan &plan); // of several certificates it names the one it is about
Message messageFor(const core::OpenPoint &point);
QString sentenceFor(const core::Detail &detail); // one line of what an error names

// textFor returns what was tried after a change, each with its mark.
QString textFor(const core::Proof &proof);

// textFor returns what ticking the box of a choice does, as the text of a box without a key.
QString textFor(const core::Choice &choice);

QString wordFor(core::EffectKind kind);
QString wordFor(core::EffectState state, bool isRefused = false); // isRefused: in a plan that is refused
QString wordFor(core::Fate fate);
QString countedFate(core::Fate fate, int count); // "6 kept"
QString reasonFor(const core::Effect &effect);   // why it is not done, or failed; empty where there is nothing to say
QString wordFor(core::Stage stage);
QString wordFor(core::Role role);
QString wordFor(core::ChainState state);
QString shortWordFor(core::ChainState state); // in a row of a table
QString wordFor(core::Compared what, core::Becomes turn);
QString wordFor(core::TlsPurpose purpose);

// Which program a fact is about, and why it cannot read the file.
QString programName(const core::ReaderFact &fact);
QString sentenceFor(const core::ReaderFact &fact);

} // namespace ui
