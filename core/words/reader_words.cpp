// SPDX-License-Identifier: Apache-2.0
#include "core/words/marked.h"
#include "core/words/words.h"

namespace core::words {

const char *of(ReaderReason reason) {
  switch (reason) {
  case ReaderReason::None:
    return "";
  case ReaderReason::Pbes2:
    return QT_TRANSLATE_NOOP("words", "{what} is not known there, and every password is taken for a wrong one.");
  case ReaderReason::MacDigest:
    return QT_TRANSLATE_NOOP("words", "No MAC but SHA-1 is known there, not {what}, and every password is taken for a wrong one.");
  case ReaderReason::Pbmac1:
    return QT_TRANSLATE_NOOP("words", "{what}, the MAC of RFC 9579, is not known there.");
  case ReaderReason::Scrypt:
    return QT_TRANSLATE_NOOP("words", "scrypt, which derives the key here, is not known there.");
  case ReaderReason::OldCipher:
    return QT_TRANSLATE_NOOP("words", "{what} is not offered there.");
  case ReaderReason::Iterations:
    return QT_TRANSLATE_NOOP("words", "More than 600,000 iterations, here {what}, are refused there, and every password is taken for a wrong one.");
  }
  return "";
}

const char *ofProgram(std::string_view program) {
  constexpr const char *described[] = {QT_TRANSLATE_NOOP("words", "Java 8 before update 301"),
                                       QT_TRANSLATE_NOOP("words", "OpenSSL 3.0 without its legacy provider")};
  for (const char *each : described) {
    if (each == program) return each;
  }
  return "";
}

std::string sentence(ReaderReason reason, const std::string &what) {
  return fill(of(reason), {{"what", what}});
}

} // namespace core::words
