// SPDX-License-Identifier: Apache-2.0
#include "core/words/marked.h"
#include "core/words/words.h"

namespace core::words {

const char *of(RenewalKind kind) {
  switch (kind) {
  case RenewalKind::Link:
    return QT_TRANSLATE_NOOP("words", "It takes the place of {subject}");
  case RenewalKind::SameNames:
    return QT_TRANSLATE_NOOP("words", "It comes beside {subject}");
  }
  return "";
}

namespace {

const char *ofNames(Becomes turn) {
  if (turn == Becomes::Lost) return QT_TRANSLATE_NOOP("words", "Names lost");
  return turn == Becomes::Added ? QT_TRANSLATE_NOOP("words", "Names added") : QT_TRANSLATE_NOOP("words", "Names");
}

const char *ofPurposes(Becomes turn) {
  if (turn == Becomes::Lost) return QT_TRANSLATE_NOOP("words", "Purposes lost");
  return turn == Becomes::Added ? QT_TRANSLATE_NOOP("words", "Purposes added") : QT_TRANSLATE_NOOP("words", "Purposes");
}

} // namespace

const char *of(Compared what, Becomes turn) {
  switch (what) {
  case Compared::Names:
    return ofNames(turn);
  case Compared::Validity:
    return QT_TRANSLATE_NOOP("words", "Valid");
  case Compared::Issuer:
    return QT_TRANSLATE_NOOP("words", "Issuer");
  case Compared::Key:
    return QT_TRANSLATE_NOOP("words", "Key");
  case Compared::Purposes:
    return ofPurposes(turn);
  case Compared::Chain:
    return QT_TRANSLATE_NOOP("words", "Chain");
  case Compared::Readers:
    return QT_TRANSLATE_NOOP("words", "May read the key");
  case Compared::Links:
    return turn == Becomes::Changed ? QT_TRANSLATE_NOOP("words", "Name that moves") : QT_TRANSLATE_NOOP("words", "Name that stays");
  }
  return "";
}

const char *of(KeyOrigin origin) {
  switch (origin) {
  case KeyOrigin::SameKey:
    return QT_TRANSLATE_NOOP("words", "the same key");
  case KeyOrigin::NewKey:
    return QT_TRANSLATE_NOOP("words", "a new key");
  }
  return "";
}

const char *of(TlsPurpose purpose) {
  switch (purpose) {
  case TlsPurpose::Server:
    return QT_TRANSLATE_NOOP("words", "TLS server");
  case TlsPurpose::Client:
    return QT_TRANSLATE_NOOP("words", "TLS client");
  }
  return "";
}

const char *shortOf(ChainState state) {
  switch (state) {
  case ChainState::Complete:
    return QT_TRANSLATE_NOOP("words", "complete");
  case ChainState::Incomplete:
    return QT_TRANSLATE_NOOP("words", "an issuer is not known here");
  case ChainState::Untrusted:
    return QT_TRANSLATE_NOOP("words", "its root is not trusted here");
  }
  return "";
}

} // namespace core::words
