// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"
#include "ui/viewed_path.h"

#include <QWidget>

#include <optional>

namespace ui {

// A chain drawn as a tree, root above: for each certificate its role, where it is and where it goes, and its notes. A double click on a certificate
// asks for all of it, and so do Enter and its menu.
class ChainTree final : public QWidget {
  Q_OBJECT

public:
  explicit ChainTree(QWidget *parent = nullptr);

  void setChain(const core::PlannedPair &pair, const std::vector<core::Effect> &effects, core::Time now);

signals:
  void wanted(const ui::ViewedPath &path);

protected:
  void paintEvent(QPaintEvent *event) override;
  void keyPressEvent(QKeyEvent *event) override;
  void mousePressEvent(QMouseEvent *event) override;
  void mouseDoubleClickEvent(QMouseEvent *event) override;
  void contextMenuEvent(QContextMenuEvent *event) override;
  void focusInEvent(QFocusEvent *event) override;

private:
  enum class Kind { Leaf, Issuer, Missing, CrossSigned };
  struct Row {
    QWidget *name;
    int depth;
    Kind kind;
    QWidget *box;
    std::optional<ViewedPath> path; // nothing: it is not here
  };

  void addRow(Kind kind, int depth, const QString &name, const QStringList &lines, std::optional<ViewedPath> path = {});
  void addCrossSigned(const core::Chain &chain, const core::Certificate &issuer, int depth, const std::vector<core::Effect> &effects);

  void choose(qsizetype row); // for the keyboard
  void want(qsizetype row);
  void showMenu(qsizetype row, const QPoint &at);
  [[nodiscard]] qsizetype rowAt(const QPoint &point) const;
  [[nodiscard]] QRect boxOf(const Row &row) const; // around its texts

  QList<Row> m_rows;
  qsizetype m_current = -1;
};

} // namespace ui
