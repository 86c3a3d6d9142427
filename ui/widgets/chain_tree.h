// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"

#include <QWidget>

namespace ui {

// A chain drawn as a tree, root above: for each certificate its role, where it is and where it goes, and its notes.
class ChainTree final : public QWidget {
  Q_OBJECT

public:
  explicit ChainTree(QWidget *parent = nullptr);

  void setChain(const core::PlannedPair &pair, const std::vector<core::Effect> &effects, core::Time now);

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  enum class Kind { Leaf, Issuer, Missing, CrossSigned };
  struct Row {
    QWidget *name;
    int depth;
    Kind kind;
  };

  void addRow(Kind kind, int depth, const QString &name, const QStringList &lines);
  void addCrossSigned(const core::Chain &chain, const core::Certificate &issuer, int depth, const std::vector<core::Effect> &effects);

  QList<Row> m_rows;
};

} // namespace ui
