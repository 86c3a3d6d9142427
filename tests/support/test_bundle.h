// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/formats/source_file.h"
#include "core/model/bundle.h"
#include "core/model/chain.h"

#include <QByteArray>
#include <QFile>
#include <QString>
#include <QtGlobal>

#include <optional>
#include <string>
#include <vector>

namespace support {

// read returns the content of a file that tests/data/make_import_data.sh made; a missing one ends the program.
inline QByteArray read(const std::string &name) {
  QFile file(QString::fromUtf8(qgetenv("CERTWRIGHT_TEST_DATA")) + QStringLiteral("/import/") + QString::fromStdString(name));
  if (!file.open(QIODevice::ReadOnly)) qFatal("no test data %s", qUtf8Printable(file.fileName()));
  return file.readAll();
}

inline core::BytesView viewOf(const QByteArray &bytes) {
  return core::asBytes({bytes.constData(), static_cast<std::size_t>(bytes.size())});
}

inline core::Certificate certificate(const std::string &name) {
  const auto parsed = core::Certificate::fromDer(viewOf(read(name + ".der")));
  if (!parsed) qFatal("not a certificate: %s", name.c_str());
  return *parsed;
}

inline core::PrivateKey key(const std::string &name) {
  auto parsed = core::PrivateKey::fromPem(viewOf(read(name + ".key")));
  if (!parsed) qFatal("not a key: %s", name.c_str());
  return std::move(*parsed);
}

// chainOf builds one chain, with signature checks of its own.
inline core::Chain chainOf(const core::Certificate &leaf, const std::vector<core::ChainLink> &candidates, std::optional<core::Time> now = {}) {
  core::SignatureChecks checks;
  return core::buildChain(leaf, core::Candidates(candidates), checks, now);
}

// bundle holds the named certificates and keys, paired by what fits, as if it came out of one file.
inline core::Bundle bundle(const std::vector<std::string> &certificates, const std::vector<std::string> &keys) {
  core::Bundle made;
  made.verdict = core::Verdict::Correct;
  for (const auto &name : certificates) {
    made.certificates.push_back({certificate(name)});
  }
  for (const auto &name : keys) {
    core::BundleKey held{key(name)};
    for (std::size_t i = 0; i < made.certificates.size(); ++i) {
      if (!held.key.matches(made.certificates[i].certificate)) continue;
      if (!held.certificate) held.certificate = i;
      made.certificates[i].key = made.keys.size();
    }
    made.keys.push_back(std::move(held));
  }
  return made;
}

inline core::SourceFile sourceFile() {
  core::SourceFile file;
  file.name = "mail.pfx";
  file.path = "/home/tester/mail.pfx";
  file.bytes = std::make_shared<const core::Bytes>(core::Bytes{1, 2, 3});
  file.sha256 = core::toHex(core::sha256(*file.bytes));
  file.needsPassword = true;
  return file;
}

} // namespace support
