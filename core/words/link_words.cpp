// SPDX-License-Identifier: Apache-2.0
// What becomes of a name that leads to another certificate.
#include "core/words/finding_forms.h"
#include "core/words/marked.h"

namespace core::words {

namespace {

// Where the certificate that a name leads to now has something that the new one has not, that is said first.
Words ofKeptLink(Words words, bool validLonger, bool moreNames) {
  words.sentence = QT_TRANSLATE_NOOP("words", "The name {name} leads to the certificate {subject}, valid until {until}. It stays there.");
  if (moreNames) {
    words.sentence = QT_TRANSLATE_NOOP(
        "words", "The name {name} stays with {subject}, valid until {until}. That certificate also covers {lost}, and the new one does not.");
  } else if (validLonger) {
    words.sentence = QT_TRANSLATE_NOOP("words", "The name {name} stays with {subject}, which is valid longer, until {until}.");
  }
  words.hint = QT_TRANSLATE_NOOP("words", "Servers that use the name go on with that certificate until the name is moved.");
  return words;
}

Words ofMovedLink(Words words, bool validLonger, bool moreNames) {
  if (validLonger && moreNames) {
    words.sentence = QT_TRANSLATE_NOOP("words", "The new certificate does not cover {lost}. Clients that use a missing name will refuse the server. "
                                                "The name {name} leads to {subject}, which is valid longer, until {until}.");
  } else if (validLonger) {
    words.sentence = QT_TRANSLATE_NOOP("words", "The name {name} leads to {subject}, which is valid longer, until {until}.");
  } else if (moreNames) {
    words.sentence = QT_TRANSLATE_NOOP("words", "The new certificate does not cover {lost}. Clients that use a missing name will refuse the server. "
                                                "The name {name} leads to {subject}, valid until {until}.");
  }
  if (moreNames) words.title = QT_TRANSLATE_NOOP("words", "Host names are lost");
  if (validLonger || moreNames) words.hint = QT_TRANSLATE_NOOP("words", "Move the name only if the new certificate is the right one.");
  return words;
}

} // namespace

Words ofLink(Words words, const Parameters &parameters) {
  const bool isLonger = parameters.contains("longer"), hasMore = parameters.contains("lost");
  return parameters.contains("kept") ? ofKeptLink(words, isLonger, hasMore) : ofMovedLink(words, isLonger, hasMore);
}

} // namespace core::words
