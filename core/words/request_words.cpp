// SPDX-License-Identifier: Apache-2.0
#include "core/words/request_words.h"

#include "core/words/marked.h"

namespace core::words {

namespace {

std::string textOf(const Error &error, const char *parameter) {
  const auto found = error.parameters.find(parameter);
  return found == error.parameters.end() ? std::string() : found->second.text();
}

// With {escaped} and {quoted}, how an attribute is written whose value holds a separator.
Words forSubject(const Error &error) {
  const auto *const title = QT_TRANSLATE_NOOP("words", "Subject not understood");
  if (!textOf(error, "quoted").empty()) {
    return {title,
            QT_TRANSLATE_NOOP("words", "A \"{separator}\" that belongs to a value is written as \\{separator}, or the value stands in quotes."),
            QT_TRANSLATE_NOOP("words", "Write {escaped} or {quoted}")};
  }
  if (!textOf(error, "escaped").empty()) {
    return {title, QT_TRANSLATE_NOOP("words", "A \"{separator}\" that belongs to a value is written as \\{separator}."),
            QT_TRANSLATE_NOOP("words", "Write {escaped}")};
  }
  return {title, QT_TRANSLATE_NOOP("words", "The subject cannot be read: {what}."),
          QT_TRANSLATE_NOOP("words", "Write it like CN=mail.example.com, O=Example.")};
}

} // namespace

Words forRequest(const Error &error, Words general) {
  const auto part = textOf(error, "part");
  if (part == "subject") return forSubject(error);
  if (part == "name") {
    return {QT_TRANSLATE_NOOP("words", "Not a host name"), QT_TRANSLATE_NOOP("words", "{name} is neither a host name nor an address."),
            QT_TRANSLATE_NOOP("words", "Its parts, with dots between them, have 1 to 63 letters, digits and hyphens, and no hyphen at an end.")};
  }
  if (part == "nothing") {
    return {QT_TRANSLATE_NOOP("words", "Nothing is asked for"), QT_TRANSLATE_NOOP("words", "A request needs a subject or a name."),
            QT_TRANSLATE_NOOP("words", "Give at least one of them.")};
  }
  return general;
}

} // namespace core::words
