// SPDX-License-Identifier: Apache-2.0
#include "core/words/marked.h"
#include "core/words/words.h"

namespace core::words {

const char *of(ChoiceKind kind) {
  switch (kind) {
  case ChoiceKind::Link:
    return QT_TRANSLATE_NOOP("words", "Move the name “{label}” to this certificate");
  case ChoiceKind::Replace:
    return QT_TRANSLATE_NOOP("words", "Replace the damaged entry of “{label}”; it is kept in the trash");
  case ChoiceKind::Chain:
    return QT_TRANSLATE_NOOP("words", "Replace the stored chain of “{label}”; it is kept in the trash");
  case ChoiceKind::Trust:
    return QT_TRANSLATE_NOOP("words", "Put into Certwright's root store");
  case ChoiceKind::Accept:
    return QT_TRANSLATE_NOOP("words", "Import anyway");
  case ChoiceKind::GrantRead:
    return QT_TRANSLATE_NOOP("words", "Let “{label}” read the key, as that of the earlier certificate");
  }
  return "";
}

} // namespace core::words
