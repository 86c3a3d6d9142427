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
    return QT_TRANSLATE_NOOP("words", "Authority information access");
  case ExtensionKind::SubjectAccess:
    return QT_TRANSLATE_NOOP("words", "Subject information access");
  case ExtensionKind::CrlDistribution:
    return QT_TRANSLATE_NOOP("words", "CRL distribution points");
  case ExtensionKind::FreshestCrl:
    return QT_TRANSLATE_NOOP("words", "Freshest CRL");
  case ExtensionKind::Policies:
    return QT_TRANSLATE_NOOP("words", "Policies");
  case ExtensionKind::PolicyMappings:
    return QT_TRANSLATE_NOOP("words", "Policy mappings");
  case ExtensionKind::PolicyConstraints:
    return QT_TRANSLATE_NOOP("words", "Policy constraints");
  case ExtensionKind::InhibitAnyPolicy:
    return QT_TRANSLATE_NOOP("words", "Inhibit any-policy");
  case ExtensionKind::NameConstraints:
    return QT_TRANSLATE_NOOP("words", "Name constraints");
  case ExtensionKind::KeyPeriod:
    return QT_TRANSLATE_NOOP("words", "Private key usage period");
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
    return QT_TRANSLATE_NOOP("words", "Certificate template name");
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
  std::string_view code;
  const char *words;
};

// Key usage by its bits (RFC 5280 section 4.2.1.3), then extended key usage by its OIDs (section 4.2.1.12).
constexpr Use uses[] = {
    {"0", QT_TRANSLATE_NOOP("words", "signature")},
    {"1", QT_TRANSLATE_NOOP("words", "non-repudiation")},
    {"2", QT_TRANSLATE_NOOP("words", "key encipherment")},
    {"3", QT_TRANSLATE_NOOP("words", "data encipherment")},
    {"4", QT_TRANSLATE_NOOP("words", "key agreement")},
    {"5", QT_TRANSLATE_NOOP("words", "signing certificates")},
    {"6", QT_TRANSLATE_NOOP("words", "signing CRLs")},
    {"7", QT_TRANSLATE_NOOP("words", "encipher only")},
    {"8", QT_TRANSLATE_NOOP("words", "decipher only")},
    {"1.3.6.1.5.5.7.3.1", QT_TRANSLATE_NOOP("words", "server")},
    {"1.3.6.1.5.5.7.3.2", QT_TRANSLATE_NOOP("words", "client")},
    {"1.3.6.1.5.5.7.3.3", QT_TRANSLATE_NOOP("words", "code signing")},
    {"1.3.6.1.5.5.7.3.4", QT_TRANSLATE_NOOP("words", "e-mail")},
    {"1.3.6.1.5.5.7.3.8", QT_TRANSLATE_NOOP("words", "time stamps")},
    {"1.3.6.1.5.5.7.3.9", QT_TRANSLATE_NOOP("words", "signing OCSP answers")},
    {"2.5.29.37.0", QT_TRANSLATE_NOOP("words", "any use")},
};

} // namespace

const char *ofUse(std::string_view code) {
  for (const auto &use : uses) {
    if (use.code == code) return use.words;
  }
  return "";
}

} // namespace core::words
