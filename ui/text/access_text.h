// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/codes/service_codes.h"
#include "core/plan/services.h"
#include "core/ports/account.h"

#include <QCoreApplication>
#include <QString>

#include <vector>

namespace ui {

// Services, and who may read a key, in words.
class AccessText {
  Q_DECLARE_TR_FUNCTIONS(ui::AccessText)

public:
  static QString serviceName(core::Service service);
  static QString services(const core::Services &services); // "IMAP, SMTP"; "none"
  static QString accountName(const core::AccountName &account);
  static QString accounts(const std::vector<core::AccountName> &accounts); // "postfix, group ssl-cert"
  static QString readers(const core::Accounts &readers);                   // the same; "only its owner" for nobody

  // accountsIn reads what somebody typed: names with commas or blanks between, those of groups as "group:ssl-cert".
  static std::vector<core::AccountName> accountsIn(const QString &typed);
};

} // namespace ui
