// SPDX-License-Identifier: Apache-2.0
#include "core/codes/enumerators.h"
#include "core/codes/feature.h"
#include "core/words/marked.h"
#include "core/words/words.h"

namespace core::words {

namespace {

struct FeatureWords {
  Feature feature;
  const char *sentence;
  const char *hint;
};

constexpr FeatureWords rows[] = {
    {Feature::PrivateKeyOnly, QT_TRANSLATE_NOOP("words", "The file holds a private key, but no certificate."),
     QT_TRANSLATE_NOOP("words", "Import the certificate, and give this file as its key (--key). Where there is none yet, make a request of the key: "
                                "certwright request adopt.")},
    {Feature::Request, QT_TRANSLATE_NOOP("words", "This is a certificate request (PKCS #10), which is not a certificate yet."),
     QT_TRANSLATE_NOOP("words", "Send it to your certificate authority, and import the certificate that comes back.")},
    {Feature::RevocationList, QT_TRANSLATE_NOOP("words", "This is a revocation list (CRL), which holds no certificate."),
     QT_TRANSLATE_NOOP("words", "Use the file that holds the certificate. Revocation lists are not imported.")},
    {Feature::Jks, QT_TRANSLATE_NOOP("words", "This is a Java keystore (JKS)."),
     QT_TRANSLATE_NOOP("words", "Convert it: keytool -importkeystore -srckeystore FILE -destkeystore NEW.pfx -deststoretype PKCS12")},
    {Feature::Jceks, QT_TRANSLATE_NOOP("words", "This is a Java keystore (JCEKS)."),
     QT_TRANSLATE_NOOP("words",
                       "Convert it: keytool -importkeystore -srckeystore FILE -srcstoretype JCEKS -destkeystore NEW.pfx -deststoretype PKCS12")},
    {Feature::Sst, QT_TRANSLATE_NOOP("words", "This is a serialized Windows certificate store (SST)."),
     QT_TRANSLATE_NOOP("words", "Open it on Windows and export the certificate with its key as a .pfx file, or without a key as .p7b.")},
    {Feature::Pvk, QT_TRANSLATE_NOOP("words", "This is a Windows key file (PVK), which holds no certificate."),
     QT_TRANSLATE_NOOP("words", "Make a .pfx file of it and its certificate: pvk2pfx -pvk FILE -spc CERTIFICATE -pfx NEW.pfx")},
    {Feature::UnsupportedKey, QT_TRANSLATE_NOOP("words", "The private key in the file is of a kind that cannot be used."),
     QT_TRANSLATE_NOOP("words", "Use an RSA or an EC key, or ask for the file again if it was to hold one.")},
    {Feature::OpenSshKey, QT_TRANSLATE_NOOP("words", "{path} holds a private key in the format of OpenSSH."),
     QT_TRANSLATE_NOOP(
         "words", "Make a copy of it, convert the copy with ssh-keygen -p -m PKCS8 -f COPY, and use that. ssh-keygen cannot convert Ed25519 keys.")},
    {Feature::PuttyKey, QT_TRANSLATE_NOOP("words", "{path} holds a private key in the format of PuTTY."),
     QT_TRANSLATE_NOOP("words", "Convert it with puttygen FILE -O private-openssh -o NEW.key, and use that.")},
    {Feature::Pkcs12Version, QT_TRANSLATE_NOOP("words", "The file is PKCS #12 of another version than 3."),
     QT_TRANSLATE_NOOP("words", "Export it again with a program of this century.")},
    {Feature::Pkcs12Signed, QT_TRANSLATE_NOOP("words", "The file is protected by a signature, not by a password."),
     QT_TRANSLATE_NOOP("words", "Export it again with a password.")},
    {Feature::Pkcs12Enveloped, QT_TRANSLATE_NOOP("words", "The file is encrypted for somebody's key, not with a password."),
     QT_TRANSLATE_NOOP("words", "Export it again with a password.")},
    {Feature::Pkcs7Encrypted, QT_TRANSLATE_NOOP("words", "This is an encrypted message (PKCS #7), which holds no certificate that could be read."),
     QT_TRANSLATE_NOOP("words", "Use the .p7b file with the certificates, or the .pfx file.")},
    {Feature::Pkcs7Other, QT_TRANSLATE_NOOP("words", "This is a PKCS #7 file of another kind than signed data, which holds no certificates."),
     QT_TRANSLATE_NOOP("words", "Use the .p7b file with the certificates, or the .pfx file.")},
    {Feature::SavedPlan, QT_TRANSLATE_NOOP("words", "{path} is a plan that was saved, and holds no certificate."),
     QT_TRANSLATE_NOOP("words", "Look at it with: certwright apply FILE --what-if")},
};
static_assert(std::ranges::equal(rows, enumerators<Feature>(), {}, &FeatureWords::feature)); // words for each

} // namespace

Words ofFeature(std::string_view feature, Words general) {
  for (const auto &row : rows) {
    if (nameOf(row.feature) == feature) return {general.title, row.sentence, row.hint};
  }
  return general;
}

} // namespace core::words
