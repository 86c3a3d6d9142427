// SPDX-License-Identifier: Apache-2.0
#include "core/words/password_words.h"

#include "core/words/marked.h"

namespace core::words {

namespace {

bool has(const Error &error, const char *parameter, std::string_view value = {}) {
  const auto found = error.parameters.find(parameter);
  return found != error.parameters.end() && !found->second.empty() && (value.empty() || found->second.text() == value);
}

// The likeliest cause first: a file that needs no password, a blank that was copied along, a line break that belongs to it, a file that may be
// damaged.
const char *hintForWrongPassword(const Error &error, const char *general) {
  if (has(error, "opensWith")) return QT_TRANSLATE_NOOP("words", "The file opens without a password. Leave it out.");
  if (has(error, "lineEnd", "kept")) {
    return QT_TRANSLATE_NOOP("words", "The password was read with a line break at its end. One was left out, the other counts. "
                                      "Leave it out too if it does not belong to the password.");
  }
  if (has(error, "strayBlank")) {
    return QT_TRANSLATE_NOOP("words", "The password begins or ends with a blank, which counts. Leave it out if it was copied along.");
  }
  if (has(error, "lineEnd", "dropped") && has(error, "cannotExclude")) {
    return QT_TRANSLATE_NOOP("words", "Try again. The line break after the password was left out: if it belongs to the password, write it twice. "
                                      "If you are sure of the password, the file may be damaged: nothing in it can tell. Copy or export it again.");
  }
  if (has(error, "lineEnd", "dropped")) {
    return QT_TRANSLATE_NOOP("words", "Try again. Upper and lower case matter. The line break after the password was left out: if it belongs to the "
                                      "password, write it twice.");
  }
  if (has(error, "cannotExclude") && has(error, "which", "key")) {
    return QT_TRANSLATE_NOOP("words", "Try again. If you are sure of it, the key may be damaged: nothing in the file can tell. Export it again.");
  }
  if (has(error, "cannotExclude")) {
    return QT_TRANSLATE_NOOP("words", "Try again. If you are sure of it, the file may be damaged: nothing in it can tell. Copy or export it again.");
  }
  return general;
}

} // namespace

Words forPassword(const Error &error, Words general) {
  if (error.code == ErrorCode::PasswordNeeded && has(error, "which", "key")) {
    general.sentence = QT_TRANSLATE_NOOP("words", "The private key is protected with a password of its own.");
    general.hint = QT_TRANSLATE_NOOP("words", "Give it with --key-password-file, --key-password-fd, --key-password-env or --key-password-prompt.");
  }
  if (error.code == ErrorCode::WrongPassword && has(error, "which", "key")) {
    general.title = QT_TRANSLATE_NOOP("words", "Wrong password for the key");
    general.sentence = QT_TRANSLATE_NOOP("words", "The password does not fit the private key.");
  }
  if (error.code == ErrorCode::WrongPassword) general.hint = hintForWrongPassword(error, general.hint);
  return general;
}

} // namespace core::words
