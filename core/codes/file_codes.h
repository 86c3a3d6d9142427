// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace core {

// What a file is to a plan that was made from it.
enum class SourceRole { Certificates, Key };

enum class Format { Pkcs12, Pkcs7, X509, PemBundle, Pkcs8, Pkcs10 };
enum class Encoding { Der, Ber, Pem, Base64 };

// The integrity code of a PKCS#12 file (RFC 7292 MacData; RFC 9579 for PBMAC1).
enum class MacKind { None, Hmac, Pbmac1 };

// Leaf: has a key here, open or locked, or is alone. Intermediate, Root: an authority, by another or by itself. Stray: none of these.
enum class Role { Leaf, Intermediate, Root, Stray };

// One of ten words; CONTRACT.md section 3. WrongPassword is said only when it is wrong.
enum class Verdict { NotNeeded, Needed, Correct, Wrong, NoMac, CipherUnavailable, WrongEncoding, TooCostly, Damaged, Unsupported };

// The form of the password that fitted: a null password and an empty one differ in PKCS#12 (RFC 7292 appendix B.1).
enum class Fitted { Null, Empty, Utf8, Latin1, RawBytes };

// Why a program cannot read a PKCS#12 file.
enum class ReaderReason { None, Pbes2, MacDigest, Pbmac1, Scrypt, OldCipher, Iterations };

// What a file holds that is not imported: a bag of a PKCS#12 file, or a block of a text. UnmatchedKey: a key that fits none of the certificates.
// OtherContainer: a PKCS#12 in a text beside the content that is meant.
enum class LeftoverKind {
  SecretBag,
  CrlBag,
  UnknownBag,
  BrokenCertificate,
  BrokenKey,
  UnsupportedKey,
  LockedKey,
  UnmatchedKey,
  AttributeCertificate,
  BrokenPkcs7,
  RevocationList,
  TrustList,
  UnsupportedSafe,
  OtherContainer
};

// nameOf returns the word for a code in documents: "pem-bundle", "not-needed", "utf-8"; empty for ReaderReason::None.
std::string_view nameOf(Format format);
std::string_view nameOf(Encoding encoding);
std::string_view nameOf(MacKind kind);
std::string_view nameOf(Role role);
std::string_view nameOf(Verdict verdict);
std::string_view nameOf(Fitted fitted);
std::string_view nameOf(ReaderReason reason);
std::string_view nameOf(SourceRole role);
std::string_view nameOf(LeftoverKind kind);

} // namespace core
