// SPDX-License-Identifier: Apache-2.0
#include "ui/text/language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>
#include <QTranslator>

namespace ui {

namespace {

void load(const QLocale &locale, const QString &name, const QString &folder) {
  auto *translator = new QTranslator(QCoreApplication::instance());
  if (translator->load(locale, name, QStringLiteral("_"), folder))
    QCoreApplication::installTranslator(translator);
  else
    delete translator;
}

} // namespace

void Language::install(const QLocale &locale) {
  load(locale, QStringLiteral("qtbase"), QLibraryInfo::path(QLibraryInfo::TranslationsPath));
  load(locale, QStringLiteral("certwright"), QStringLiteral(":/certwright/translations"));
}

} // namespace ui
