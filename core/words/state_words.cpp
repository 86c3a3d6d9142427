// SPDX-License-Identifier: Apache-2.0
#include "core/words/marked.h"
#include "core/words/words.h"

namespace core::words {

const char *of(Role role) {
  switch (role) {
  case Role::Leaf:
    return QT_TRANSLATE_NOOP("words", "certificate");
  case Role::Intermediate:
    return QT_TRANSLATE_NOOP("words", "intermediate");
  case Role::Root:
    return QT_TRANSLATE_NOOP("words", "root");
  case Role::Stray:
    return QT_TRANSLATE_NOOP("words", "unrelated");
  }
  return "";
}

const char *of(Verdict verdict) {
  switch (verdict) {
  case Verdict::NotNeeded:
    return QT_TRANSLATE_NOOP("words", "No password is needed.");
  case Verdict::Needed:
    return QT_TRANSLATE_NOOP("words", "A password is needed.");
  case Verdict::Correct:
    return QT_TRANSLATE_NOOP("words", "The password is right.");
  case Verdict::Wrong:
    return QT_TRANSLATE_NOOP("words", "The password is wrong.");
  case Verdict::NoMac:
    return QT_TRANSLATE_NOOP("words", "The file opened, but it has no check of its own that shows a change.");
  case Verdict::CipherUnavailable:
    return QT_TRANSLATE_NOOP("words", "This system does not offer a cipher that the file needs.");
  case Verdict::WrongEncoding:
    return QT_TRANSLATE_NOOP("words", "The password is right, but the content was encrypted with another encoding of it.");
  case Verdict::TooCostly:
    return QT_TRANSLATE_NOOP("words", "Checking a password takes more work than is allowed.");
  case Verdict::Damaged:
    return QT_TRANSLATE_NOOP("words", "The file is damaged.");
  case Verdict::Unsupported:
    return QT_TRANSLATE_NOOP("words", "The file uses something that cannot be read here.");
  }
  return "";
}

const char *of(ChainState state) {
  switch (state) {
  case ChainState::Complete:
    return QT_TRANSLATE_NOOP("words", "The chain is complete.");
  case ChainState::Incomplete:
    return QT_TRANSLATE_NOOP("words", "The issuer of the last certificate is not known here.");
  case ChainState::Untrusted:
    return QT_TRANSLATE_NOOP("words", "The chain is complete, but its root is not trusted here.");
  }
  return "";
}

const char *of(Exit code) {
  switch (code) {
  case Exit::Ok:
    return QT_TRANSLATE_NOOP("words", "done, or nothing to do");
  case Exit::Internal:
    return QT_TRANSLATE_NOOP("words", "a bug; report it");
  case Exit::Usage:
    return QT_TRANSLATE_NOOP("words", "wrong options");
  case Exit::Unreadable:
    return QT_TRANSLATE_NOOP("words", "the file is missing or cannot be read");
  case Exit::Damaged:
    return QT_TRANSLATE_NOOP("words", "unknown content, or damaged; the place is named");
  case Exit::PasswordNeeded:
    return QT_TRANSLATE_NOOP("words", "a password is needed, none was given, and there is nobody to ask");
  case Exit::WrongPassword:
    return QT_TRANSLATE_NOOP("words", "the password is wrong");
  case Exit::Unsupported:
    return QT_TRANSLATE_NOOP("words", "an algorithm or feature that cannot be read; it is named");
  case Exit::Limit:
    return QT_TRANSLATE_NOOP("words", "a limit was hit; it is named, with how to raise it");
  case Exit::Refused:
    return QT_TRANSLATE_NOOP(
        "words", "a rule says no: name too long, no key, key does not match, error not accepted, later changes stand on what is to be undone");
  case Exit::Exists:
    return QT_TRANSLATE_NOOP("words", "something else is in the place, and --replace was not given");
  case Exit::Denied:
    return QT_TRANSLATE_NOOP("words", "missing privilege");
  case Exit::StoreFailed:
    return QT_TRANSLATE_NOOP("words", "the store or the proof failed; nothing is changed, or it was taken back");
  case Exit::PublishFailed:
    return QT_TRANSLATE_NOOP("words", "imported, but the directory was not updated");
  case Exit::Declined:
    return QT_TRANSLATE_NOOP("words", "the answer was no, or there was nobody to ask");
  case Exit::Changed:
    return QT_TRANSLATE_NOOP("words", "what the plan depends on changed since it was confirmed; each difference is named");
  case Exit::Cancelled:
    return QT_TRANSLATE_NOOP("words", "interrupted; nothing was changed");
  case Exit::NotFound:
    return QT_TRANSLATE_NOOP("words", "no such thumbprint, receipt or request");
  case Exit::OutputFailed:
    return QT_TRANSLATE_NOOP("words", "the answer could not be written; what was done stands and is said on standard error with its id");
  }
  return "";
}

} // namespace core::words
