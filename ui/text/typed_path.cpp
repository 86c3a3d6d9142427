// SPDX-License-Identifier: Apache-2.0
#include "ui/text/typed_path.h"

#include <QDir>
#include <QFileInfo>
#include <QRegularExpression>
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

// A file manager copies one address a line, and a field makes a blank of the end of a line.
QStringList typedPaths(const QString &text) {
  static const QRegularExpression each(QStringLiteral(R"re("[^"]+"|'[^']+'|[Ff][Ii][Ll][Ee]:\S+)re"));
  static const QRegularExpression all(QStringLiteral("^\\s*(?:%1)(?:\\s+(?:%1))+\\s*$").arg(each.pattern()));
  if (!all.match(text).hasMatch()) return {typedPath(text)};
  QStringList paths;
  for (auto found = each.globalMatch(text); found.hasNext();) paths << typedPath(found.next().captured());
  return paths;
}

QString shownPath(const QString &path) {
  const auto plain = typedPath(path) == path ? path : QFileInfo(path).absoluteFilePath();
  return QDir::toNativeSeparators(plain);
}

} // namespace ui
