// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "ui/listed_change.h"

#include <QWidget>

class QLabel;
class QPushButton;
class QTableWidget;

namespace ui {

// What was changed lately, newest first: when, what, by whom, and what became of it; with the ways to take one back and to look at its receipt.
class RecentChanges final : public QWidget {
  Q_OBJECT

public:
  explicit RecentChanges(QWidget *parent = nullptr);

  // setChanges keeps the row that is chosen. withPlaces: more than one place is on offer, and each change says its own.
  void setChanges(const std::vector<ListedChange> &changes, bool withPlaces);

  void choose(const ChangeName &change); // where it is in the list

  [[nodiscard]] QList<QWidget *> tabStops() const; // in the order in which they stand

protected:
  void resizeEvent(QResizeEvent *event) override;

signals:
  void undoWanted(const ChangeName &change);
  void receiptWanted(const ChangeName &change);

private:
  void buildTable();
  void addRow(int at, const ListedChange &listed, bool withPlaces);
  void follow();
  void fitHeight();
  [[nodiscard]] const ListedChange *chosen() const;

  std::vector<ListedChange> m_changes;
  QTableWidget *m_table;
  QLabel *m_receipt;
  QPushButton *m_undo;
  QPushButton *m_show;
};

} // namespace ui
