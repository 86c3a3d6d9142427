// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/expected.h"
#include "core/base/finding.h"
#include "core/words/words.h"

#include <QtTest>

#include <string>

// VERIFY_OK fails a test with code, diagnostic and details when an Expected holds an error.
#define VERIFY_OK(expression)                                                                                                                        \
  do {                                                                                                                                               \
    const auto &verified = (expression);                                                                                                             \
    QVERIFY2(verified.has_value(), verified.has_value() ? "" : core::describe(verified.error()).c_str());                                            \
  } while (false)

// VERIFY_FAILS asks for an error of one code. Tests compare codes, never sentences or diagnostics.
#define VERIFY_FAILS(expression, expected)                                                                                                           \
  do {                                                                                                                                               \
    const auto &verified = (expression);                                                                                                             \
    QVERIFY2(!verified.has_value(), "a failure was expected");                                                                                       \
    QCOMPARE(verified.error().code, expected);                                                                                                       \
  } while (false)

namespace core {

inline std::string describe(const Error &error) {
  std::string text(nameOf(error.code));
  text += ": " + words::sentence(error) + " [" + error.diagnostic + "]";
  for (const auto &detail : error.details) text += "\n  " + words::sentence(detail);
  return text;
}

// QCOMPARE finds these by the namespace of the type, and prints "LinkExists" instead of a number.
inline char *toString(ErrorCode code) {
  return qstrdup(std::string(nameOf(code)).c_str());
}
inline char *toString(const Value &value) {
  return qstrdup(words::textOf(value).c_str());
}
inline char *toString(Exit code) {
  return qstrdup(std::string(nameOf(code)).c_str());
}
inline char *toString(FindingCode code) {
  return qstrdup(std::string(nameOf(code)).c_str());
}
inline char *toString(EffectKind kind) {
  return qstrdup(std::string(nameOf(kind)).c_str());
}
inline char *toString(EffectState state) {
  return qstrdup(std::string(nameOf(state)).c_str());
}
inline char *toString(EffectReason reason) {
  return qstrdup(std::string(nameOf(reason)).c_str());
}
inline char *toString(ChainState state) {
  return qstrdup(std::string(nameOf(state)).c_str());
}
inline char *toString(Verdict verdict) {
  return qstrdup(std::string(nameOf(verdict)).c_str());
}

} // namespace core
