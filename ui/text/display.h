// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/source_file.h"
#include "core/model/certificate.h"
#include "core/model/key_kind.h"
#include "core/ports/certificate_store.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace ui {

// How facts are shown. Everything that comes from a file goes through shown(), so that it cannot disturb the text around it.
class Display final {
  Q_DECLARE_TR_FUNCTIONS(Display)

public:
  static QString shown(const std::string &utf8);                // control and bidi characters as \u{202E}
  static QString distinguishedName(const std::string &rfc4514); // without the escapes of RFC 4514

  static QString date(core::Time time);                         // "2027-10-02"
  static QString dateBoth(core::Time time);                     // "2027-10-02 (2 October 2027)", as the locale writes it
  static QString daysLeft(core::Time notAfter, core::Time now); // "314 days left", "expired 41 days ago"
  static QString size(std::size_t bytes);                       // "4.2 kB"
  static QString count(std::uint64_t number);                   // "600,000"
  static QString grouped(const std::string &hex);               // "9f86 d081 884c …", for reading
  static QString kind(const core::SourceFile &file);            // "PKCS #12 file"
  static QString encryption(const std::string &name);           // "AES-256" from "pbes2/aes-256-cbc/…"
  static QString duration(double seconds);                      // "about 3 seconds"
  static QString protection(const core::ContainerFacts &facts); // ciphers, rounds, time to open
  static QString digest(const std::string &name);               // "SHA-256" from "sha256"
  static QString integrity(const core::MacFacts &mac);          // "HMAC SHA-256, 2,048 rounds"
  static QString readers(const core::ContainerFacts &facts);    // the programs that can read it
  static QString nonReaders(const core::ContainerFacts &facts); // those that cannot, in lines, each with the reason
  static QString subject(const core::Certificate &certificate); // common name, else subject
  static QString key(const core::Certificate &certificate);     // "RSA, 2048 bits"
  static QString key(const std::string &algorithm, int bits);
  static QString keyKind(core::KeyKind kind);                    // "RSA, 2048 bits"
  static QString scope(core::Scope scope);                       // "This computer"
  static QString shortId(const std::string &sha256);             // its first 8 digits and an ellipsis
  static QString storePath(const core::CertificateStore &store); // "/var/lib/certwright/store"

  // names returns the hosts and addresses that a certificate is for, as people read them, in its order.
  static QStringList names(const core::Certificate &certificate);

  // keyProtection lists the ciphers of keys in safes that are not encrypted, and unreadable those that this program cannot read. Empty where
  // there are none.
  static QString keyProtection(const core::ContainerFacts &facts);
  static QString unreadable(const core::ContainerFacts &facts);
};

} // namespace ui
