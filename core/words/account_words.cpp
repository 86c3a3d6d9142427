// SPDX-License-Identifier: Apache-2.0
#include "core/words/marked.h"
#include "core/words/words.h"

namespace core::words {

const char *of(Service service) {
  switch (service) {
  case Service::Imap:
    return QT_TRANSLATE_NOOP("words", "IMAP");
  case Service::Pop:
    return QT_TRANSLATE_NOOP("words", "POP");
  case Service::Um:
    return QT_TRANSLATE_NOOP("words", "Unified messaging");
  case Service::Iis:
    return QT_TRANSLATE_NOOP("words", "Web (IIS)");
  case Service::Smtp:
    return QT_TRANSLATE_NOOP("words", "SMTP");
  }
  return "";
}

const char *of(AccountKind kind) {
  switch (kind) {
  case AccountKind::User:
    return QT_TRANSLATE_NOOP("words", "{name}");
  case AccountKind::Group:
    return QT_TRANSLATE_NOOP("words", "group {name}");
  case AccountKind::Everyone:
    return QT_TRANSLATE_NOOP("words", "everyone");
  }
  return "";
}

} // namespace core::words
