// SPDX-License-Identifier: Apache-2.0
#include "core/codes/file_codes.h"

#include "core/codes/enumerators.h"

namespace core {

namespace {

constexpr Named<Format> formats[] = {
    {Format::Pkcs12, "pkcs12"},        {Format::Pkcs7, "pkcs7"}, {Format::X509, "x509"},
    {Format::PemBundle, "pem-bundle"}, {Format::Pkcs8, "pkcs8"}, {Format::Pkcs10, "pkcs10"},
};
static_assert(holdsEach(formats));

constexpr Named<Encoding> encodings[] = {
    {Encoding::Der, "der"},
    {Encoding::Ber, "ber"},
    {Encoding::Pem, "pem"},
    {Encoding::Base64, "base64"},
};
static_assert(holdsEach(encodings));

constexpr Named<LeftoverKind> leftoverKinds[] = {
    {LeftoverKind::SecretBag, "secret-bag"},
    {LeftoverKind::CrlBag, "crl-bag"},
    {LeftoverKind::UnknownBag, "unknown-bag"},
    {LeftoverKind::BrokenCertificate, "broken-certificate"},
    {LeftoverKind::BrokenKey, "broken-key"},
    {LeftoverKind::UnsupportedKey, "unsupported-key"},
    {LeftoverKind::LockedKey, "locked-key"},
    {LeftoverKind::UnmatchedKey, "unmatched-key"},
    {LeftoverKind::AttributeCertificate, "attribute-certificate"},
    {LeftoverKind::BrokenPkcs7, "broken-pkcs7"},
    {LeftoverKind::RevocationList, "revocation-list"},
    {LeftoverKind::TrustList, "trust-list"},
    {LeftoverKind::UnsupportedSafe, "unsupported-safe"},
    {LeftoverKind::OtherContainer, "other-container"},
};
static_assert(holdsEach(leftoverKinds));

constexpr Named<MacKind> macKinds[] = {
    {MacKind::None, "none"},
    {MacKind::Hmac, "hmac"},
    {MacKind::Pbmac1, "pbmac1"},
};
static_assert(holdsEach(macKinds));

constexpr Named<Role> roles[] = {
    {Role::Leaf, "leaf"},
    {Role::Intermediate, "intermediate"},
    {Role::Root, "root"},
    {Role::Stray, "stray"},
};
static_assert(holdsEach(roles));

constexpr Named<Verdict> verdicts[] = {
    {Verdict::NotNeeded, "not-needed"},
    {Verdict::Needed, "needed"},
    {Verdict::Correct, "correct"},
    {Verdict::Wrong, "wrong"},
    {Verdict::NoMac, "no-mac"},
    {Verdict::CipherUnavailable, "cipher-unavailable"},
    {Verdict::WrongEncoding, "wrong-encoding"},
    {Verdict::TooCostly, "too-costly"},
    {Verdict::Damaged, "damaged"},
    {Verdict::Unsupported, "unsupported"},
};
static_assert(holdsEach(verdicts));

constexpr Named<Fitted> forms[] = {
    {Fitted::Null, "null"}, {Fitted::Empty, "empty"}, {Fitted::Utf8, "utf-8"}, {Fitted::Latin1, "latin-1"}, {Fitted::RawBytes, "bytes"},
};
static_assert(holdsEach(forms));

constexpr Named<ReaderReason> readerReasons[] = {
    {ReaderReason::None, ""},
    {ReaderReason::Pbes2, "pbes2"},
    {ReaderReason::MacDigest, "mac-digest"},
    {ReaderReason::Pbmac1, "pbmac1"},
    {ReaderReason::Scrypt, "scrypt"},
    {ReaderReason::OldCipher, "old-cipher"},
    {ReaderReason::Iterations, "iterations"},
};
static_assert(holdsEach(readerReasons));

constexpr Named<SourceRole> sourceRoles[] = {
    {SourceRole::Certificates, "certificates"},
    {SourceRole::Key, "key"},
};
static_assert(holdsEach(sourceRoles));

} // namespace

std::string_view nameOf(Format format) {
  return rowOf(formats, format).name;
}

std::string_view nameOf(Encoding encoding) {
  return rowOf(encodings, encoding).name;
}

std::string_view nameOf(MacKind kind) {
  return rowOf(macKinds, kind).name;
}

std::string_view nameOf(Role role) {
  return rowOf(roles, role).name;
}

std::string_view nameOf(Verdict verdict) {
  return rowOf(verdicts, verdict).name;
}

std::string_view nameOf(Fitted fitted) {
  return rowOf(forms, fitted).name;
}

std::string_view nameOf(ReaderReason reason) {
  return rowOf(readerReasons, reason).name;
}

std::string_view nameOf(SourceRole role) {
  return rowOf(sourceRoles, role).name;
}

std::string_view nameOf(LeftoverKind kind) {
  return rowOf(leftoverKinds, kind).name;
}

} // namespace core
