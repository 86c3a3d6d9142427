// SPDX-License-Identifier: Apache-2.0
#include "ui/text/access_text.h"

#include "core/codes/enumerators.h"
#include "core/words/words.h"
#include "ui/text/convert.h"
#include "ui/text/display.h"

#include <QRegularExpression>
#include <QStringList>

namespace ui {

namespace {

QString translated(const char *text) {
  return QCoreApplication::translate("words", text);
}

} // namespace

QString AccessText::serviceName(core::Service service) {
  return translated(core::words::of(service));
}

QString AccessText::services(const core::Services &services) {
  QStringList words;
  for (const auto &one : core::together(services, {})) {
    const auto known = core::named<core::Service>(one);
    words << (known ? serviceName(*known) : Display::shown(one));
  }
  return words.isEmpty() ? tr("none", "services") : words.join(QStringLiteral(", "));
}

QString AccessText::accountName(const core::AccountName &account) {
  return translated(core::words::of(account.kind)).replace(QStringLiteral("{name}"), Display::shown(account.name));
}

QString AccessText::accounts(const std::vector<core::AccountName> &accounts) {
  QStringList names;
  for (const auto &account : accounts) names << accountName(account);
  return names.join(QStringLiteral(", "));
}

QString AccessText::readers(const core::Accounts &readers) {
  if (readers.empty()) return tr("only its owner", "who may read a key");
  std::vector<core::AccountName> names;
  names.reserve(readers.size());
  for (const auto &reader : readers) names.push_back(reader.named());
  return accounts(names);
}

std::vector<core::AccountName> AccessText::accountsIn(const QString &typed) {
  static const QRegularExpression between(QStringLiteral("[,;\\s]+"));
  std::vector<core::AccountName> accounts;
  for (const auto &word : typed.split(between, Qt::SkipEmptyParts)) {
    const auto text = toUtf8(word);
    accounts.push_back(core::accountNameFrom(text).value_or(core::AccountName{core::AccountKind::User, text}));
  }
  return accounts;
}

} // namespace ui
