// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/import/plan.h"

#include <QWidget>

namespace ui {

// A chain drawn as a tree, root above, with what becomes of each certificate beside it.
class ChainTree final : public QWidget {
  Q_OBJECT

public:
  explicit ChainTree(QWidget *parent = nullptr);

  void setChain(const core::PlannedPair &pair, const std::vector<core::Effect> &effects);

protected:
  void paintEvent(QPaintEvent *event) override;

private:
  void addRow(const QString &name, const QString &fate, bool isLeaf);

  QList<QWidget *> m_names;
};

} // namespace ui
