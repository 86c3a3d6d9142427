// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/bytes.h"
#include "core/model/certificate_details.h"

#include <QCoreApplication>
#include <QString>
#include <QStringList>

namespace ui {

// How the extensions of a certificate are shown.
class ExtensionText final {
  Q_DECLARE_TR_FUNCTIONS(ExtensionText)

public:
  static QString name(const core::ExtensionRow &row);   // "Key usage"
  static QString brief(const core::ExtensionRow &row);  // "signature, key encipherment", in one line
  static QString whole(const core::ExtensionRow &row);  // all of it, in lines
  static QString origin(const core::ExtensionRow &row); // "2.5.29.15, critical, 4 bytes"

  // use says what a key may be put to, by the extensions of its certificate: "server, client".
  static QString use(const core::CertificateDetails &details);

  // hex lays bytes out for reading, sixteen a line, each line behind its place.
  static QString hex(core::BytesView bytes);

private:
  static QStringList linesOf(const core::ExtensionRow &row);
};

} // namespace ui
