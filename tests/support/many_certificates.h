// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/model/key_kind.h"
#include "tests/support/test_bundle.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <functional>

// Files of many certificates, each a copy of one of the test data under a name of its own, and signed anew.
namespace support {

inline QByteArray derElement(char tag, const QByteArray &content) {
  QByteArray size;
  for (auto rest = content.size(); rest > 0; rest >>= 8) size.prepend(static_cast<char>(rest & 0xff));
  const bool isShort = content.size() < 0x80;
  QByteArray head(1, tag);
  if (!isShort) head += static_cast<char>(0x80 | size.size());
  return head + (isShort ? QByteArray(1, static_cast<char>(content.size())) : size) + content;
}

// The name of the n-th copy: as long as the one that it takes the place of, "Test Root" -> "Tes-00017".
inline QString nameOfCopy(const QString &name, int number) {
  constexpr int digits = 5;
  return name.left(name.size() - digits - 1) + QStringLiteral("-%1").arg(number, digits, 10, QLatin1Char('0'));
}

// The first element of some DER, with its head.
inline QByteArray firstElement(const QByteArray &der) {
  const auto octet = [&](int at) { return static_cast<qsizetype>(static_cast<unsigned char>(der[at])); };
  if (octet(1) < 0x80) return der.left(2 + octet(1));
  qsizetype size = 0;
  const auto octets = static_cast<int>(octet(1) & 0x7f);
  for (int i = 0; i < octets; ++i) size = size << 8 | octet(2 + i);
  return der.left(2 + octets + size);
}

// copiesOf returns the named certificate of the test data under other common names, signed with the key of its issuer, in DER.
// edit changes what is signed, beside the name.
inline QByteArrayList copiesOf(const std::string &certificate, const std::string &issuer, const QString &commonName, int count,
                               const std::function<void(QByteArray &)> &edit = {}) {
  const auto der = read(certificate + ".der");
  const bool isShort = (der[1] & 0x80) == 0;
  const auto content = der.mid(isShort ? 2 : 2 + (der[1] & 0x7f));
  const auto signedPart = firstElement(content);
  const auto algorithm = firstElement(content.mid(signedPart.size()));
  const auto signer = key(issuer);
  QByteArrayList all;
  for (int number = 1; number <= count; ++number) {
    auto copy = signedPart;
    copy.replace(commonName.toUtf8(), nameOfCopy(commonName, number).toUtf8());
    if (edit) edit(copy);
    const auto signature = signer.sign(viewOf(copy));
    if (!signature) qFatal("not signed");
    const auto bits = QByteArray(1, '\0') + QByteArray(reinterpret_cast<const char *>(signature->data()), static_cast<qsizetype>(signature->size()));
    all << derElement(0x30, copy + algorithm + derElement(0x03, bits));
  }
  return all;
}

// certificatesFile returns certificates as a .p7b, which is PKCS#7 with no signer.
inline QByteArray certificatesFile(const QByteArrayList &certificates) {
  const auto data = QByteArray::fromHex("06092a864886f70d010701"), signedData = QByteArray::fromHex("06092a864886f70d010702");
  const auto inner =
      QByteArray::fromHex("0201013100") + derElement(0x30, data) + derElement('\xa0', certificates.join()) + QByteArray::fromHex("3100");
  return derElement(0x30, signedData + derElement('\xa0', derElement(0x30, inner)));
}

inline void writeCertificates(const QString &path, const QByteArrayList &certificates) {
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly) || file.write(certificatesFile(certificates)) < 0) qFatal("not written: %s", qUtf8Printable(path));
}

// writePairs writes copies of the leaf of the test data as one PEM, each with a key of its own.
inline void writePairs(const QString &path, int count) {
  QByteArrayList keys;
  const auto bytesOf = [](const core::Bytes &bytes) {
    return QByteArray(reinterpret_cast<const char *>(bytes.data()), static_cast<qsizetype>(bytes.size()));
  };
  const auto ownKey = [&](QByteArray &copy) {
    const auto made = core::generateKey(core::KeyKind::EcP256);
    const auto pem = made->toPem();
    keys << QByteArray(pem.text().data(), static_cast<qsizetype>(pem.text().size()));
    copy.replace(bytesOf(certificate("leaf").publicKey()), bytesOf(made->publicKey()));
  };
  const auto certificates = copiesOf("leaf", "intermediate", QStringLiteral("mail.example.com"), count, ownKey);
  QFile file(path);
  if (!file.open(QIODevice::WriteOnly)) qFatal("not written: %s", qUtf8Printable(path));
  for (const auto &der : certificates) {
    const auto parsed = core::Certificate::fromDer(viewOf(der));
    if (!parsed) qFatal("not a certificate");
    file.write(QByteArray::fromStdString(parsed->pem()));
  }
  file.write(keys.join());
}

} // namespace support
