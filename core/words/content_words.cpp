// SPDX-License-Identifier: Apache-2.0
#include "core/words/marked.h"
#include "core/words/words.h"

namespace core::words {

namespace {

struct Row {
  Fault look;
  const char *hint;
};

constexpr const char *unpack = QT_TRANSLATE_NOOP("words", "Unpack it first, then use the certificate file that is in it.");
constexpr const char *attached = QT_TRANSLATE_NOOP("words", "Save the certificate file that is attached to the message, and use that one.");
constexpr const char *picture = QT_TRANSLATE_NOOP("words", "Ask for the certificate file itself. A document that shows it is not enough.");
constexpr const char *oneValue =
    QT_TRANSLATE_NOOP("words", "Save the value that holds the certificate, with its BEGIN and END lines or as Base64, in a file of its own.");
constexpr const char *publicKey =
    QT_TRANSLATE_NOOP("words", "A public key is no certificate. Use the file that came from your certificate authority.");

constexpr Row rows[] = {
    {Fault::Html, QT_TRANSLATE_NOOP("words", "The server has sent a page instead of the file, usually a sign-in page. Open the address in a browser, "
                                             "sign in, and download the file again.")},
    {Fault::Xml, oneValue},
    {Fault::Pdf, picture},
    {Fault::Zip, unpack},
    {Fault::SevenZip, unpack},
    {Fault::Rar, unpack},
    {Fault::Gzip, unpack},
    {Fault::Tar, unpack},
    {Fault::CompressedFile, unpack},
    {Fault::SshKey, publicKey},
    {Fault::HoldsPublicKey, publicKey},
    {Fault::PgpData, QT_TRANSLATE_NOOP("words", "Decrypt it with gpg first, then use the file that comes out.")},
    {Fault::NssDatabase, QT_TRANSLATE_NOOP("words", "Export the certificate from it: pk12util -d sql:FOLDER -n NAME -o NEW.pfx")},
    {Fault::OutlookMessage, attached},
    {Fault::OfficeDocument, picture},
    {Fault::RichText, picture},
    {Fault::Mail, attached},
    {Fault::Picture, picture},
    {Fault::KeyVaultSecret,
     QT_TRANSLATE_NOOP("words", "Save the file itself: az keyvault secret download --vault-name VAULT --name NAME --encoding base64 --file NEW.pfx")},
    {Fault::JsonDocument, oneValue},
    {Fault::KubernetesSecret, QT_TRANSLATE_NOOP("words", "Save each value that stands under data in a file of its own, decoded with base64 -d.")},
    {Fault::YamlDocument, oneValue},
    {Fault::PlainText, QT_TRANSLATE_NOOP("words", "Use the file that holds the certificate, or its whole text from the BEGIN line to the END line.")},
};

} // namespace

Words ofContent(const Value &looksLike, Words general) {
  general.sentence =
      QT_TRANSLATE_NOOP("words", "The content of {path} is not in a certificate format that this program knows. It looks like this: {looksLike}.");
  for (const auto &row : rows) {
    if (looksLike == Value(row.look)) general.hint = row.hint;
  }
  return general;
}

} // namespace core::words
