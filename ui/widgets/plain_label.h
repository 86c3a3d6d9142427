// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/widgets/label_looks.h"

#include <QDeadlineTimer>
#include <QLabel>
#include <QTextLayout>

#include <optional>

namespace ui {

// A label that shows its text as it is, never as markup: what a file says cannot dress itself up. A word that is too long for its line is broken
// behind a dot or a hyphen, else where the line ends, by layout alone: what is copied and what is read aloud is the very text.
class PlainLabel final : public QLabel {
  Q_OBJECT

public:
  explicit PlainLabel(QWidget *parent = nullptr, const QString &text = {});

  // A selectable text is reached with Tab, selected with the mouse or the keyboard, and copied with Ctrl+C or from its menu.
  void setSelectable(bool isSelectable);

  // setGrouped says that the blanks and the line ends of the text are for the eye alone: what is copied comes without them.
  void setGrouped(bool isGrouped) { m_isGrouped = isGrouped; }

  [[nodiscard]] QString selection() const;
  void selectAll();
  void copy() const; // the selection, else all of it

  [[nodiscard]] int heightForWidth(int width) const override;
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSizeHint() const override;

protected:
  bool event(QEvent *event) override;
  void changeEvent(QEvent *event) override;
  void paintEvent(QPaintEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseMoveEvent(QMouseEvent *event) override;
  void mouseReleaseEvent(QMouseEvent *event) override;
  void mouseDoubleClickEvent(QMouseEvent *event) override;
  void focusInEvent(QFocusEvent *event) override;
  void focusOutEvent(QFocusEvent *event) override;
  void contextMenuEvent(QContextMenuEvent *event) override;

private:
  struct Measures { // of the text where there is room for each of its lines
    qreal width = 0;
    qreal height = 0;
  };

  [[nodiscard]] const Measures &measures() const;
  [[nodiscard]] qreal narrowest() const;
  qreal layOut(qreal width) const; // returns the height
  void forgetLayout();
  void placeLines() const;
  [[nodiscard]] QString copied(QString shown) const;
  [[nodiscard]] QSize margins() const;
  [[nodiscard]] QPointF origin() const;
  [[nodiscard]] int positionAt(QPointF point) const;
  [[nodiscard]] std::optional<int> moved(const QKeyEvent &event) const; // where a key leads
  void select(int anchor, int cursor);

  mutable QTextLayout m_layout;
  mutable std::optional<Measures> m_measures;
  mutable qreal m_width = -1; // that the layout is for
  mutable qreal m_height = 0;
  QDeadlineTimer m_third; // until when a press is the third one
  bool m_isSelectable = false;
  bool m_isGrouped = false;
  int m_anchor = 0;
  int m_cursor = 0;
};

// plainLabel makes one that wraps.
PlainLabel *plainLabel(QWidget *parent, const QString &text = {}, bool selectable = false);

} // namespace ui
