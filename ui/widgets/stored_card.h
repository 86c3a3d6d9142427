// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"
#include "ui/viewed_path.h"
#include "ui/widgets/card.h"

namespace ui {

// A certificate as it now stands in the store: whose it is, under which name, and what tells it from others.
class StoredCard final : public Card {
  Q_OBJECT

public:
  // plan is what was carried out: it knows the chain, and whether the name of the entry leads to it.
  StoredCard(const core::StoreEntry &entry, const core::Plan &plan, core::Time now, QWidget *parent = nullptr);

signals:
  void wanted(const ui::ViewedPath &path); // all of the certificate is to be shown

private:
  void addNames(const core::StoreEntry &entry, const core::Plan &plan);
  void addPrints(const core::Certificate &certificate);
};

} // namespace ui
