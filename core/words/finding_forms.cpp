// SPDX-License-Identifier: Apache-2.0
#include "core/words/finding_forms.h"

#include "core/words/marked.h"

#include <string_view>
#include <utility>

namespace core::words {

namespace {

// What is left out, by its kind.
constexpr std::pair<LeftoverKind, const char *> leftovers[] = {
    {LeftoverKind::LockedKey, QT_TRANSLATE_NOOP("words", "Private keys in the file that stay locked: {count}. Each has a password of its own.")},
    {LeftoverKind::UnmatchedKey,
     QT_TRANSLATE_NOOP("words", "Private keys in the file that belong to none of its certificates: {count}. They are left out.")},
    {LeftoverKind::BrokenKey, QT_TRANSLATE_NOOP("words", "Private keys in the file that are damaged: {count}. They are left out.")},
    {LeftoverKind::UnsupportedKey, QT_TRANSLATE_NOOP("words", "Private keys in the file of a kind that cannot be used: {count}. They are left out.")},
    {LeftoverKind::BrokenCertificate, QT_TRANSLATE_NOOP("words", "Certificates in the file that are damaged: {count}. They are left out.")},
    {LeftoverKind::AttributeCertificate, QT_TRANSLATE_NOOP("words", "Attribute certificates in the file: {count}. They are left out.")},
    {LeftoverKind::RevocationList, QT_TRANSLATE_NOOP("words", "Revocation lists in the file: {count}. They are left out.")},
    {LeftoverKind::CrlBag, QT_TRANSLATE_NOOP("words", "Revocation lists in the file: {count}. They are left out.")},
    {LeftoverKind::TrustList, QT_TRANSLATE_NOOP("words", "Trust lists in the file: {count}. They are left out.")},
    {LeftoverKind::SecretBag, QT_TRANSLATE_NOOP("words", "Secrets in the file that are neither keys nor certificates: {count}. They are left out.")},
    {LeftoverKind::BrokenPkcs7, QT_TRANSLATE_NOOP("words", "PKCS#7 structures in the file that are damaged: {count}. They are left out.")},
    {LeftoverKind::UnsupportedSafe, QT_TRANSLATE_NOOP("words", "Parts of the file that cannot be read here: {count}. They are left out.")},
    {LeftoverKind::OtherContainer,
     QT_TRANSLATE_NOOP("words", "More PKCS #12 files in the text: {count}. They are left out; import each from a file of its own.")},
};

} // namespace

Words ofLeftovers(Words words, const Parameters &parameters) {
  const auto kind = parameters.find("what");
  if (kind == parameters.end()) return words;
  for (const auto &[known, sentence] : leftovers) {
    if (kind->second.text() == nameOf(known)) words.sentence = sentence;
  }
  if (kind->second.text() == nameOf(LeftoverKind::LockedKey))
    words.hint = QT_TRANSLATE_NOOP("words", "To import such a key, give its password as well.");
  return words;
}

Words ofKeyUsage(Words words, const Parameters &parameters) {
  const auto problem = parameters.find("problem");
  if (problem == parameters.end()) return words;
  if (problem->second.text() == "exchange") {
    words.sentence =
        QT_TRANSLATE_NOOP("words", "The key usage lets the {key} key only encrypt other keys, as TLS did long ago. Today's clients refuse it.");
  }
  if (problem->second.text() == "issuer") {
    words.sentence =
        QT_TRANSLATE_NOOP("words", "The key usage lets the key sign certificates, and yet it is no authority's. Strict clients refuse that.");
    words.hint = QT_TRANSLATE_NOOP("words", "Ask for a certificate for a TLS server.");
  }
  return words;
}

} // namespace core::words
