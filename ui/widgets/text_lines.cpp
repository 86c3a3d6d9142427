// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/text_lines.h"

namespace ui {

namespace {

bool isJoint(QChar letter) {
  return letter == QLatin1Char('.') || letter == QLatin1Char('-') || letter == QLatin1Char('/');
}

// How many characters a line keeps that ends within a word; 0 where it stays as it is. Not so few that most of the line would be empty.
int columnsToJoint(QStringView text, const QTextLine &line) {
  const qsizetype begin = line.textStart(), end = begin + line.textLength();
  const auto fewest = begin + (end - begin) / 3;
  if (end >= text.size() || text[end - 1].isSpace() || text[end].isSpace() || isJoint(text[end - 1])) return 0;
  for (auto at = end - 1; at > fewest; --at) {
    if (text[at - 1].isSpace()) return 0; // the layout itself ends a line between words
    if (isJoint(text[at - 1])) return static_cast<int>(at - begin);
  }
  return 0;
}

} // namespace

qreal layOutLines(QTextLayout &layout, qreal width) {
  qreal height = 0;
  const auto text = layout.text();
  layout.beginLayout();
  for (auto line = layout.createLine(); line.isValid(); line = layout.createLine()) {
    line.setLineWidth(width);
    if (const auto columns = columnsToJoint(text, line); columns > 0) line.setNumColumns(columns, width);
    line.setPosition({0, height});
    height += line.height();
  }
  layout.endLayout();
  return height;
}

} // namespace ui
