// SPDX-License-Identifier: Apache-2.0
#include "core/words/marked.h"
#include "core/words/words.h"

namespace core::words {

const char *of(ReaderReason reason) {
  switch (reason) {
  case ReaderReason::None:
    return "";
  case ReaderReason::Pbes2:
    return QT_TRANSLATE_NOOP("words", "It does not know AES and PBES2 ({what}) and takes every password for a wrong one.");
  case ReaderReason::MacDigest:
    return QT_TRANSLATE_NOOP("words", "It knows the SHA-1 MAC only, not {what}, and takes every password for a wrong one.");
  case ReaderReason::Pbmac1:
    return QT_TRANSLATE_NOOP("words", "It does not know {what}, the MAC of RFC 9579.");
  case ReaderReason::Scrypt:
    return QT_TRANSLATE_NOOP("words", "It does not know scrypt ({what}).");
  case ReaderReason::OldCipher:
    return QT_TRANSLATE_NOOP("words", "It has no {what} without the legacy provider.");
  case ReaderReason::Iterations:
    return QT_TRANSLATE_NOOP("words", "It refuses more than 600000 iterations, here {what}, and takes every password for a wrong one.");
  }
  return "";
}

std::string sentence(const ReaderFact &fact) {
  return fill(of(fact.reason), {{"what", fact.what}});
}

} // namespace core::words
