// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/viewed_path.h"

#include <QWidget>

class QPushButton;
class QTreeWidget;
class QTreeWidgetItem;
class QVBoxLayout;

namespace ui {

class Card;

// The third tab of a certificate's window: the way to its root, each certificate of which can be viewed in turn.
class PathTab final : public QWidget {
  Q_OBJECT

public:
  PathTab(ViewedPath path, core::Time now, QWidget *parent);

signals:
  void wanted(std::size_t which); // one of the path, but the first, is to be viewed

private:
  void buildTree();
  void addFooter(QVBoxLayout &layout);
  void showSelected();
  void view(const QTreeWidgetItem *item);
  [[nodiscard]] QTreeWidgetItem *addItem(QTreeWidgetItem *issuer, std::size_t which);
  [[nodiscard]] std::size_t selected() const;

  ViewedPath m_path;
  core::Time m_now;
  QTreeWidget *m_tree;
  Card *m_card;
  QPushButton *m_view;
};

} // namespace ui
