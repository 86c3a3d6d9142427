// SPDX-License-Identifier: Apache-2.0
#include "core/words/extension_words.h"

#include "core/words/marked.h"

namespace core::words {

const char *of(ExtensionKind kind) {
  switch (kind) {
  case ExtensionKind::AlternativeNames:
    return QT_TRANSLATE_NOOP("words", "Alternative names");
  case ExtensionKind::IssuerAlternativeNames:
    return QT_TRANSLATE_NOOP("words", "Names of the issuer");
  case ExtensionKind::KeyUsage:
    return QT_TRANSLATE_NOOP("words", "Key usage");
  case ExtensionKind::ExtendedKeyUsage:
    return QT_TRANSLATE_NOOP("words", "Extended key usage");
  case ExtensionKind::BasicConstraints:
    return QT_TRANSLATE_NOOP("words", "Basic constraints");
  case ExtensionKind::AuthorityKeyId:
    return QT_TRANSLATE_NOOP("words", "Authority key ID");
  case ExtensionKind::SubjectKeyId:
    return QT_TRANSLATE_NOOP("words", "Subject key ID");
  case ExtensionKind::AuthorityAccess:
    return QT_TRANSLATE_NOOP("words", "Authority access");
  case ExtensionKind::SubjectAccess:
    return QT_TRANSLATE_NOOP("words", "Subject access");
  case ExtensionKind::CrlDistribution:
    return QT_TRANSLATE_NOOP("words", "CRL distribution");
  case ExtensionKind::FreshestCrl:
    return QT_TRANSLATE_NOOP("words", "Newest CRL");
  case ExtensionKind::Policies:
    return QT_TRANSLATE_NOOP("words", "Policies");
  case ExtensionKind::PolicyMappings:
    return QT_TRANSLATE_NOOP("words", "Policy mappings");
  case ExtensionKind::PolicyConstraints:
    return QT_TRANSLATE_NOOP("words", "Policy constraints");
  case ExtensionKind::InhibitAnyPolicy:
    return QT_TRANSLATE_NOOP("words", "Any policy inhibited");
  case ExtensionKind::NameConstraints:
    return QT_TRANSLATE_NOOP("words", "Name constraints");
  case ExtensionKind::KeyPeriod:
    return QT_TRANSLATE_NOOP("words", "Period of the private key");
  case ExtensionKind::TlsFeatures:
    return QT_TRANSLATE_NOOP("words", "TLS features");
  case ExtensionKind::Timestamps:
    return QT_TRANSLATE_NOOP("words", "Signed certificate timestamps");
  case ExtensionKind::TimestampPoison:
    return QT_TRANSLATE_NOOP("words", "Precertificate mark");
  case ExtensionKind::OcspNoCheck:
    return QT_TRANSLATE_NOOP("words", "No OCSP check");
  case ExtensionKind::Template:
    return QT_TRANSLATE_NOOP("words", "Certificate template");
  case ExtensionKind::TemplateName:
    return QT_TRANSLATE_NOOP("words", "Name of the template");
  case ExtensionKind::ApplicationPolicies:
    return QT_TRANSLATE_NOOP("words", "Application policies");
  case ExtensionKind::NetscapeType:
    return QT_TRANSLATE_NOOP("words", "Netscape type");
  case ExtensionKind::Comment:
    return QT_TRANSLATE_NOOP("words", "Comment");
  }
  return "";
}

namespace {

struct Use {
  std::string_view name;
  const char *words;
};

// Key usage (RFC 5280 section 4.2.1.3), then extended key usage (section 4.2.1.12), as OpenSSL 3.0 names them.
constexpr Use uses[] = {
    {"Digital Signature", QT_TRANSLATE_NOOP("words", "signature")},
    {"Non Repudiation", QT_TRANSLATE_NOOP("words", "non-repudiation")},
    {"Key Encipherment", QT_TRANSLATE_NOOP("words", "key encipherment")},
    {"Data Encipherment", QT_TRANSLATE_NOOP("words", "data encipherment")},
    {"Key Agreement", QT_TRANSLATE_NOOP("words", "key agreement")},
    {"Certificate Sign", QT_TRANSLATE_NOOP("words", "signing certificates")},
    {"CRL Sign", QT_TRANSLATE_NOOP("words", "signing CRLs")},
    {"Encipher Only", QT_TRANSLATE_NOOP("words", "only to encipher")},
    {"Decipher Only", QT_TRANSLATE_NOOP("words", "only to decipher")},
    {"TLS Web Server Authentication", QT_TRANSLATE_NOOP("words", "server")},
    {"TLS Web Client Authentication", QT_TRANSLATE_NOOP("words", "client")},
    {"Code Signing", QT_TRANSLATE_NOOP("words", "signing programs")},
    {"E-mail Protection", QT_TRANSLATE_NOOP("words", "e-mail")},
    {"Time Stamping", QT_TRANSLATE_NOOP("words", "time stamps")},
    {"OCSP Signing", QT_TRANSLATE_NOOP("words", "signing OCSP answers")},
    {"Any Extended Key Usage", QT_TRANSLATE_NOOP("words", "any use")},
};

} // namespace

const char *ofUse(std::string_view name) {
  for (const auto &use : uses) {
    if (use.name == name) return use.words;
  }
  return "";
}

} // namespace core::words
