// SPDX-License-Identifier: Apache-2.0
#include "core/words/marked.h"
#include "core/words/words.h"

#include <algorithm>
#include <cctype>

namespace core::words {

namespace {

// One row for each text that an error or a finding carries as a value, where it can be told beforehand.
constexpr const char *phrases[] = {
    // {what} of a stored entry or request
    QT_TRANSLATE_NOOP("words", "certificate.pem is missing"),
    QT_TRANSLATE_NOOP("words", "chain.pem is missing"),
    QT_TRANSLATE_NOOP("words", "fullchain.pem is missing"),
    QT_TRANSLATE_NOOP("words", "entry.json is missing"),
    QT_TRANSLATE_NOOP("words", "request.pem is missing"),
    QT_TRANSLATE_NOOP("words", "private-key.pem is missing"),
    QT_TRANSLATE_NOOP("words", "private-key.pem is not a key"),
    QT_TRANSLATE_NOOP("words", "private-key.pem belongs to another certificate"),
    QT_TRANSLATE_NOOP("words", "private-key.pem belongs to another request"),
    QT_TRANSLATE_NOOP("words", "certificate.pem does not hold the certificate that the folder is named after"),
    QT_TRANSLATE_NOOP("words", "request.pem does not hold the request that the folder is named after"),
    QT_TRANSLATE_NOOP("words", "chain.pem is not a list of certificates"),
    QT_TRANSLATE_NOOP("words", "fullchain.pem is not the certificate with its chain"),
    QT_TRANSLATE_NOOP("words", "entry.json cannot be read"),
    QT_TRANSLATE_NOOP("words", "the next change puts it in place"),
    QT_TRANSLATE_NOOP("words", "the file does not hold the certificate that it is named after"),
    QT_TRANSLATE_NOOP("words", "it cannot be read"),
    // {what} of a store, and of a proof
    QT_TRANSLATE_NOOP("words", "something changes it without its lock"),
    QT_TRANSLATE_NOOP("words", "a look at its requests"),
    QT_TRANSLATE_NOOP("words", "the entry is not there"),
    QT_TRANSLATE_NOOP("words", "certificate.pem is not as it was written"),
    QT_TRANSLATE_NOOP("words", "chain.pem is not as it was written"),
    QT_TRANSLATE_NOOP("words", "fullchain.pem is not as it was written"),
    QT_TRANSLATE_NOOP("words", "entry.json is not as it was written"),
    QT_TRANSLATE_NOOP("words", "private-key.pem is not as it was written"),
    QT_TRANSLATE_NOOP("words", "the stored certificate does not verify what private-key.pem signs"),
    QT_TRANSLATE_NOOP("words", "mode or owner of the entry's folder"),
    QT_TRANSLATE_NOOP("words", "mode or owner of certificate.pem"),
    QT_TRANSLATE_NOOP("words", "mode or owner of chain.pem"),
    QT_TRANSLATE_NOOP("words", "mode or owner of fullchain.pem"),
    QT_TRANSLATE_NOOP("words", "mode or owner of entry.json"),
    QT_TRANSLATE_NOOP("words", "mode or owner of private-key.pem"),
    QT_TRANSLATE_NOOP("words", "the request is not there"),
    // {what} of a file and of its reader
    QT_TRANSLATE_NOOP("words", "it is not a regular file"),
    QT_TRANSLATE_NOOP("words", "ended too early"),
    QT_TRANSLATE_NOOP("words", "gave an answer that makes no sense"),
    QT_TRANSLATE_NOOP("words", "gave no answer within {number} seconds"),
    QT_TRANSLATE_NOOP("words", "said nothing for {number} seconds"),
    QT_TRANSLATE_NOOP("words", "was ended by signal {number} (SIGSYS)"),
    QT_TRANSLATE_NOOP("words", "was ended by signal {number} (SIGKILL)"),
    QT_TRANSLATE_NOOP("words", "was ended by signal {number} (SIGSEGV)"),
    QT_TRANSLATE_NOOP("words", "was ended by signal {number} (SIGABRT)"),
    QT_TRANSLATE_NOOP("words", "the system offers no filter of system calls (seccomp)"),
    // {looksLike}
    QT_TRANSLATE_NOOP("words", "an HTML page"),
    QT_TRANSLATE_NOOP("words", "an XML document"),
    QT_TRANSLATE_NOOP("words", "a PDF document"),
    QT_TRANSLATE_NOOP("words", "a ZIP archive"),
    QT_TRANSLATE_NOOP("words", "a gzip archive"),
    QT_TRANSLATE_NOOP("words", "a program"),
    QT_TRANSLATE_NOOP("words", "a Windows program"),
    QT_TRANSLATE_NOOP("words", "an SSH public key"),
    QT_TRANSLATE_NOOP("words", "a JSON document"),
    QT_TRANSLATE_NOOP("words", "text"),
    // {place}
    QT_TRANSLATE_NOOP("words", "file"),
    QT_TRANSLATE_NOOP("words", "certificate"),
    QT_TRANSLATE_NOOP("words", "request"),
    QT_TRANSLATE_NOOP("words", "key"),
    QT_TRANSLATE_NOOP("words", "mac"),
    QT_TRANSLATE_NOOP("words", "safe {number}"),
    // {limit}, {value} and {maximum}
    QT_TRANSLATE_NOOP("words", "bags"),
    QT_TRANSLATE_NOOP("words", "keys"),
    QT_TRANSLATE_NOOP("words", "nesting of safe contents"),
    QT_TRANSLATE_NOOP("words", "file size"),
    QT_TRANSLATE_NOOP("words", "certificate size"),
    QT_TRANSLATE_NOOP("words", "certificate parts"),
    QT_TRANSLATE_NOOP("words", "RSA key size"),
    QT_TRANSLATE_NOOP("words", "DSA key size"),
    QT_TRANSLATE_NOOP("words", "path building"),
    QT_TRANSLATE_NOOP("words", "size of a stored file"),
    QT_TRANSLATE_NOOP("words", "processor time"),
    QT_TRANSLATE_NOOP("words", "memory of the reader"),
    QT_TRANSLATE_NOOP("words", "message size"),
    QT_TRANSLATE_NOOP("words", "more than {number}"),
    QT_TRANSLATE_NOOP("words", "{number} bytes"),
    QT_TRANSLATE_NOOP("words", "{number} bits"),
    QT_TRANSLATE_NOOP("words", "{number} seconds"),
    // {what} of a chain: the words of OpenSSL's X509_verify_cert_error_string
    QT_TRANSLATE_NOOP("words", "invalid CA certificate"),
    QT_TRANSLATE_NOOP("words", "path length constraint exceeded"),
    QT_TRANSLATE_NOOP("words", "unsuitable certificate purpose"),
    QT_TRANSLATE_NOOP("words", "key usage does not include certificate signing"),
    QT_TRANSLATE_NOOP("words", "unhandled critical extension"),
    QT_TRANSLATE_NOOP("words", "permitted subtree violation"),
    QT_TRANSLATE_NOOP("words", "excluded subtree violation"),
    QT_TRANSLATE_NOOP("words", "certificate signature failure"),
    QT_TRANSLATE_NOOP("words", "EE certificate key too weak"),
    QT_TRANSLATE_NOOP("words", "CA certificate key too weak"),
    QT_TRANSLATE_NOOP("words", "CA signature digest algorithm too weak"),
};

bool isDigit(char c) {
  return std::isdigit(static_cast<unsigned char>(c)) != 0;
}

} // namespace

std::optional<Phrase> phraseOf(std::string_view value) {
  const auto *const first = std::find_if(value.begin(), value.end(), isDigit);
  const auto *const last = std::find_if_not(first, value.end(), isDigit);
  const std::string number(first, last);
  const auto pattern = number.empty() ? std::string(value) : std::string(value.begin(), first) + "{number}" + std::string(last, value.end());
  const auto *const row = std::find(std::begin(phrases), std::end(phrases), pattern);
  return row == std::end(phrases) ? std::nullopt : std::optional(Phrase{*row, number});
}

} // namespace core::words
