// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFrame>

class QLabel;

namespace ui {

// A dashed field on which a file can be dropped; other widgets stand in it.
class DropZone final : public QFrame {
  Q_OBJECT

public:
  explicit DropZone(const QString &text, QWidget *parent = nullptr);

  void addWidget(QWidget *widget); // behind the text; the zone takes it over

signals:
  void dropped(const QString &path);

protected:
  void dragEnterEvent(QDragEnterEvent *event) override;
  void dragLeaveEvent(QDragLeaveEvent *event) override;
  void dropEvent(QDropEvent *event) override;
  void paintEvent(QPaintEvent *event) override;

private:
  void setHovered(bool hovered);

  bool m_hovered = false;
};

} // namespace ui
