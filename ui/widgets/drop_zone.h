// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>
#include <QStringList>

class QMimeData;

namespace ui {

// A dashed field on which files can be dropped; other widgets stand in it.
class DropZone final : public QFrame {
  Q_OBJECT

public:
  explicit DropZone(const QString &text, QWidget *parent = nullptr);

  void addWidget(QWidget *widget);                  // behind the text; the zone takes it over
  void setTakesSeveral() { m_takesSeveral = true; } // files at once, and not one alone

signals:
  void dropped(const QStringList &paths); // of files on this machine, at least one

protected:
  void dragEnterEvent(QDragEnterEvent *event) override;
  void dragLeaveEvent(QDragLeaveEvent *event) override;
  void dropEvent(QDropEvent *event) override;
  void paintEvent(QPaintEvent *event) override;

private:
  void setHovered(bool hovered);
  [[nodiscard]] QStringList filesIn(const QMimeData *mime) const; // none where the zone takes less or other things

  bool m_takesSeveral = false;
  bool m_hovered = false;
};

} // namespace ui
