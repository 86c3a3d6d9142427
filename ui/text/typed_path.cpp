// SPDX-License-Identifier: Apache-2.0
#include "ui/text/typed_path.h"

#include <QDir>
#include <QFileInfo>
#include <QUrl>

namespace ui {

namespace {

bool isQuoted(const QString &text) {
  if (text.size() < 3 || text.front() != text.back()) return false;
  return text.front() == QLatin1Char('"') || text.front() == QLatin1Char('\'');
}

QString fromAddress(const QString &text) {
  QUrl url(text);
  if (url.host() == QLatin1String("localhost")) url.setHost(QString());
  return url.isLocalFile() ? url.toLocalFile() : QString();
}

} // namespace

QString typedPath(const QString &text) {
  const auto trimmed = text.trimmed(); // a name may end with a blank, but not what was copied with a mark of its end
  if (isQuoted(trimmed)) return typedPath(trimmed.sliced(1, trimmed.size() - 2));
  if (trimmed.startsWith(QLatin1String("file:"), Qt::CaseInsensitive)) {
    if (const auto path = fromAddress(trimmed); !path.isEmpty()) return path;
  }
  if (text == QLatin1String("~") || text.startsWith(QLatin1String("~/"))) return QDir::homePath() + text.sliced(1);
  return QDir::fromNativeSeparators(text);
}

QString shownPath(const QString &path) {
  const auto plain = typedPath(path) == path ? path : QFileInfo(path).absoluteFilePath();
  return QDir::toNativeSeparators(plain);
}

} // namespace ui
