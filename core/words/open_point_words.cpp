// SPDX-License-Identifier: Apache-2.0
#include "core/words/marked.h"
#include "core/words/words.h"

namespace core::words {

Words of(OpenPointKind kind, const Parameters &parameters) {
  switch (kind) {
  case OpenPointKind::NameKept:
    return {QT_TRANSLATE_NOOP("words", "Servers use another certificate"),
            parameters.contains("subject") ? QT_TRANSLATE_NOOP("words", "The name {name} leads to {subject}, valid until {until}.")
                                           : QT_TRANSLATE_NOOP("words", "The name {name} leads to another certificate."),
            QT_TRANSLATE_NOOP("words", "Move the name, then reload the servers.")};
  case OpenPointKind::NameShared:
    return {QT_TRANSLATE_NOOP("words", "The name leads to no certificate"),
            QT_TRANSLATE_NOOP("words", "Several certificates of this import have the name {name}."),
            QT_TRANSLATE_NOOP("words", "Give each a name of its own.")};
  case OpenPointKind::NameGone:
    return {QT_TRANSLATE_NOOP("words", "Servers that use the name find no certificate"),
            QT_TRANSLATE_NOOP("words", "The name {name} no longer leads to a certificate."),
            QT_TRANSLATE_NOOP("words", "Give the servers another certificate, then reload them.")};
  case OpenPointKind::Finding:
    break; // in the words of the finding
  }
  return {"", "", ""};
}

} // namespace core::words
