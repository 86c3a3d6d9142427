// SPDX-License-Identifier: Apache-2.0
#include "ui/widgets/plain_label.h"

#include "ui/widgets/text_lines.h"
#include "ui/widgets/tones.h"

#include <QAction>
#include <QApplication>
#include <QClipboard>
#include <QContextMenuEvent>
#include <QKeyEvent>
#include <QMenu>
#include <QPainter>
#include <QStyleOptionFocusRect>
#include <QtMath>

#include <algorithm>
#include <array>
#include <utility>

namespace ui {

namespace {

constexpr qreal endless = 1e6;
constexpr int longestLine = 80;   // characters, where nothing else limits a line
constexpr int narrowestLine = 16; // and what a long word is broken into if it has to be

} // namespace

PlainLabel::PlainLabel(QWidget *parent, const QString &text) : QLabel(text, parent) {
  setTextFormat(Qt::PlainText);
}

PlainLabel *plainLabel(QWidget *parent, const QString &text, bool selectable) {
  auto *label = new PlainLabel(parent, text);
  label->setWordWrap(true);
  if (selectable) label->setSelectable(true);
  return label;
}

void PlainLabel::setSelectable(bool isSelectable) {
  m_isSelectable = isSelectable;
  setFocusPolicy(isSelectable ? Qt::StrongFocus : Qt::NoFocus);
  setCursor(isSelectable ? Qt::IBeamCursor : Qt::ArrowCursor);
  setContentsMargins(isSelectable ? QMargins(3, 1, 3, 1) : QMargins()); // for the ring of the focus
}

// QLabel tells nobody that its text is another one, so each use compares.
const PlainLabel::Measures &PlainLabel::measures() const {
  auto shown = text();
  shown.replace(QLatin1Char('\n'), QChar(QChar::LineSeparator)); // of the same length
  if (m_measures && m_layout.text() == shown) return *m_measures;
  m_layout.setText(shown);
  m_layout.setFont(font());
  m_layout.setCacheEnabled(true);
  QTextOption option;
  option.setTextDirection(shown.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
  option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
  m_layout.setTextOption(option);
  m_width = -1;
  m_measures = Measures{endless, 0}; // so that layOut does not ask again
  const auto height = layOut(endless);
  qreal width = 0;
  for (int i = 0; i < m_layout.lineCount(); ++i) width = std::max(width, m_layout.lineAt(i).naturalTextWidth());
  m_measures = Measures{qCeil(width) + 1.0, height};
  return *m_measures;
}

qreal PlainLabel::layOut(qreal width) const {
  if (width >= measures().width || !wordWrap()) width = endless; // one layout for every width that is enough
  if (width == m_width) return m_height;
  m_width = width;
  m_height = std::max(layOutLines(m_layout, width), qreal(fontMetrics().height()));
  return m_height;
}

// On the side of the page, whatever direction the text has itself: what a file says is often Latin.
void PlainLabel::placeLines() const {
  const qreal width = contentsRect().width();
  layOut(width);
  const auto side = QStyle::visualAlignment(layoutDirection(), alignment());
  for (int i = 0; i < m_layout.lineCount(); ++i) {
    auto line = m_layout.lineAt(i);
    const qreal rest = std::max(0.0, width - line.naturalTextWidth());
    const qreal x = side.testFlag(Qt::AlignRight) ? rest : side.testFlag(Qt::AlignHCenter) ? rest / 2 : 0;
    line.setPosition({x, line.y()});
  }
}

QPointF PlainLabel::origin() const {
  const auto rect = contentsRect();
  const qreal spare = std::max(0.0, rect.height() - m_height);
  const qreal share = alignment().testFlag(Qt::AlignTop) ? 0 : alignment().testFlag(Qt::AlignBottom) ? 1 : 0.5;
  return {qreal(rect.left()), rect.top() + std::floor(spare * share)};
}

void PlainLabel::forgetLayout() {
  m_measures.reset();
  updateGeometry();
}

QSize PlainLabel::margins() const {
  return size() - contentsRect().size();
}

int PlainLabel::heightForWidth(int width) const {
  return qCeil(layOut(width - margins().width())) + margins().height();
}

QSize PlainLabel::sizeHint() const {
  const auto longest = wordWrap() ? qreal(longestLine * fontMetrics().averageCharWidth()) : endless;
  const int width = qCeil(std::min(measures().width, longest)) + margins().width();
  return {width, heightForWidth(width)};
}

// Of one line: that a narrow one is higher is known by heightForWidth.
QSize PlainLabel::minimumSizeHint() const {
  const qreal width = wordWrap() ? std::min(measures().width, narrowest()) : measures().width;
  return QSize(qCeil(width), qCeil(measures().height)) + margins();
}

// The longest word, if it is not too long to be kept in one piece.
qreal PlainLabel::narrowest() const {
  const auto shown = text();
  QStringView longest;
  for (const auto word : QStringView(shown).split(QLatin1Char(' '))) longest = word.size() > longest.size() ? word : longest;
  const qreal most = narrowestLine * fontMetrics().averageCharWidth();
  return longest.size() >= narrowestLine ? most : std::min(most, fontMetrics().horizontalAdvance(longest.toString()) + 2.0);
}

bool PlainLabel::event(QEvent *event) {
  if (event->type() == QEvent::ShortcutOverride && m_isSelectable) {
    auto *keys = static_cast<QKeyEvent *>(event);
    if (keys->matches(QKeySequence::Copy) || keys->matches(QKeySequence::SelectAll)) event->accept();
  }
  return QLabel::event(event);
}

void PlainLabel::changeEvent(QEvent *event) {
  if (event->type() == QEvent::FontChange || event->type() == QEvent::StyleChange) forgetLayout();
  QLabel::changeEvent(event);
}

void PlainLabel::paintEvent(QPaintEvent *) {
  placeLines();
  QPainter painter(this);
  painter.setPen(palette().color(foregroundRole()));
  QList<QTextLayout::FormatRange> selected;
  if (m_anchor != m_cursor) {
    QTextLayout::FormatRange range;
    range.start = std::min(m_anchor, m_cursor);
    range.length = std::abs(m_anchor - m_cursor);
    range.format.setBackground(Tones::accent(palette()));
    range.format.setForeground(palette().color(QPalette::HighlightedText));
    selected << range;
  }
  m_layout.draw(&painter, origin(), selected);
  if (!hasFocus()) return;
  QStyleOptionFocusRect ring;
  ring.initFrom(this);
  style()->drawPrimitive(QStyle::PE_FrameFocusRect, &ring, &painter, this);
}

QString PlainLabel::selection() const {
  return copied(text().mid(std::min(m_anchor, m_cursor), std::abs(m_anchor - m_cursor)));
}

// A blank that does not break only keeps words together here.
QString PlainLabel::copied(QString shown) const {
  if (m_isGrouped) return shown.remove(QLatin1Char(' ')).remove(QLatin1Char('\n'));
  return shown.replace(QChar(QChar::Nbsp), QLatin1Char(' '));
}

void PlainLabel::select(int anchor, int cursor) {
  const auto length = static_cast<int>(text().size());
  m_anchor = std::clamp(anchor, 0, length);
  m_cursor = std::clamp(cursor, 0, length);
  update();
}

void PlainLabel::selectAll() {
  select(0, static_cast<int>(text().size()));
}

void PlainLabel::copy() const {
  QApplication::clipboard()->setText(m_anchor == m_cursor ? copied(text()) : selection());
}

int PlainLabel::positionAt(QPointF point) const {
  placeLines();
  const auto at = point - origin();
  const int lines = m_layout.lineCount();
  for (int i = 0; i < lines; ++i) {
    const auto line = m_layout.lineAt(i);
    if (at.y() < line.y() + line.height() || i == lines - 1) return line.xToCursor(at.x());
  }
  return 0;
}

std::optional<int> PlainLabel::moved(const QKeyEvent &event) const {
  const auto line = m_layout.lineForTextPosition(m_cursor);
  const auto end = static_cast<int>(text().size());
  const auto beside = [&](int step) {
    const int other = line.lineNumber() + step;
    if (!line.isValid() || other < 0 || other >= m_layout.lineCount()) return step < 0 ? 0 : end;
    return m_layout.lineAt(other).xToCursor(line.cursorToX(m_cursor));
  };
  const std::array<std::pair<QKeySequence::StandardKey, int>, 10> ways{{
      {QKeySequence::SelectNextChar, m_layout.rightCursorPosition(m_cursor)},
      {QKeySequence::SelectPreviousChar, m_layout.leftCursorPosition(m_cursor)},
      {QKeySequence::SelectNextWord, m_layout.nextCursorPosition(m_cursor, QTextLayout::SkipWords)},
      {QKeySequence::SelectPreviousWord, m_layout.previousCursorPosition(m_cursor, QTextLayout::SkipWords)},
      {QKeySequence::SelectNextLine, beside(1)},
      {QKeySequence::SelectPreviousLine, beside(-1)},
      {QKeySequence::SelectStartOfLine, line.isValid() ? line.textStart() : 0},
      {QKeySequence::SelectEndOfLine, line.isValid() ? line.textStart() + line.textLength() : end},
      {QKeySequence::SelectStartOfDocument, 0},
      {QKeySequence::SelectEndOfDocument, end},
  }};
  for (const auto &[key, position] : ways) {
    if (event.matches(key)) return position;
  }
  return std::nullopt;
}

void PlainLabel::keyPressEvent(QKeyEvent *event) {
  if (!m_isSelectable) return event->ignore();
  if (event->matches(QKeySequence::Copy)) return copy();
  if (event->matches(QKeySequence::SelectAll)) return selectAll();
  if (const auto cursor = moved(*event)) return select(m_anchor, *cursor);
  event->ignore(); // Enter and Escape are the window's
}

void PlainLabel::mousePressEvent(QMouseEvent *event) {
  if (!m_isSelectable || event->button() != Qt::LeftButton) return QLabel::mousePressEvent(event);
  if (!m_third.hasExpired()) return selectAll();
  const int cursor = positionAt(event->position());
  select(event->modifiers().testFlag(Qt::ShiftModifier) ? m_anchor : cursor, cursor);
}

void PlainLabel::mouseMoveEvent(QMouseEvent *event) {
  if (!m_isSelectable || !event->buttons().testFlag(Qt::LeftButton)) return QLabel::mouseMoveEvent(event);
  select(m_anchor, positionAt(event->position()));
}

// Where a desktop pastes what was selected last, this is it.
void PlainLabel::mouseReleaseEvent(QMouseEvent *event) {
  if (!m_isSelectable) return QLabel::mouseReleaseEvent(event);
  auto *clipboard = QApplication::clipboard();
  if (m_anchor != m_cursor && clipboard->supportsSelection()) clipboard->setText(selection(), QClipboard::Selection);
}

void PlainLabel::mouseDoubleClickEvent(QMouseEvent *event) {
  if (!m_isSelectable || event->button() != Qt::LeftButton) return QLabel::mouseDoubleClickEvent(event);
  m_third.setRemainingTime(QApplication::doubleClickInterval());
  const auto isSpaceAt = [shown = text()](int at) { return at < 0 || at >= shown.size() || shown[at].isSpace(); };
  int begin = positionAt(event->position()), end = begin; // a word ends with a blank: a name or a path is one
  while (!isSpaceAt(begin - 1)) --begin;
  while (!isSpaceAt(end)) ++end;
  select(begin, end);
}

void PlainLabel::focusInEvent(QFocusEvent *event) {
  QLabel::focusInEvent(event);
  update();
}

// Its own menu takes the focus for a moment, and is about the selection.
void PlainLabel::focusOutEvent(QFocusEvent *event) {
  QLabel::focusOutEvent(event);
  if (event->reason() != Qt::PopupFocusReason && event->reason() != Qt::ActiveWindowFocusReason) select(m_cursor, m_cursor);
  update();
}

void PlainLabel::contextMenuEvent(QContextMenuEvent *event) {
  if (!m_isSelectable) return event->ignore();
  auto *menu = new QMenu(this);
  menu->setObjectName(QStringLiteral("valueMenu"));
  menu->setAttribute(Qt::WA_DeleteOnClose);
  const auto keysOf = [](QKeySequence::StandardKey key) { return QLatin1Char('\t') + QKeySequence(key).toString(QKeySequence::NativeText); };
  connect(menu->addAction(tr("&Copy") + keysOf(QKeySequence::Copy)), &QAction::triggered, this, &PlainLabel::copy);
  connect(menu->addAction(tr("&Select all") + keysOf(QKeySequence::SelectAll)), &QAction::triggered, this, &PlainLabel::selectAll);
  menu->popup(event->reason() == QContextMenuEvent::Mouse ? event->globalPos() : mapToGlobal(rect().center()));
}

} // namespace ui
