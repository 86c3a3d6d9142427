// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QLayout>

#include <memory>
#include <vector>

namespace ui {

// Puts widgets beside each other as words are, and goes on in the next line where one ends.
class FlowLayout final : public QLayout {
  Q_OBJECT

public:
  // between: room between two that stand beside each other.
  explicit FlowLayout(QWidget *parent = nullptr, int between = 6);

  void addItem(QLayoutItem *item) override;
  [[nodiscard]] int count() const override { return static_cast<int>(m_items.size()); }
  [[nodiscard]] QLayoutItem *itemAt(int index) const override;
  QLayoutItem *takeAt(int index) override;
  [[nodiscard]] Qt::Orientations expandingDirections() const override { return {}; }
  [[nodiscard]] bool hasHeightForWidth() const override { return true; }
  [[nodiscard]] int heightForWidth(int width) const override { return flow(width, nullptr); }
  [[nodiscard]] QSize sizeHint() const override;
  [[nodiscard]] QSize minimumSize() const override;
  void setGeometry(const QRect &rect) override;

private:
  int flow(int width, const QRect *place) const; // returns the height; sets geometries where there is a place

  int m_between;
  std::vector<std::unique_ptr<QLayoutItem>> m_items;
};

} // namespace ui
