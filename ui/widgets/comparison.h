// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/model/certificate.h"
#include "ui/widgets/card.h"

class QGridLayout;

namespace ui {

// Two certificates side by side, the one that a name leads to and the one that comes: where they differ, and in which names.
class Comparison final : public Card {
  Q_OBJECT

public:
  // isOlder: the one that comes is the older one, so that neither is called old or new.
  Comparison(const core::Certificate &old, const core::Certificate &renewal, core::Time now, bool isOlder, QWidget *parent = nullptr);

private:
  enum class Sign { Same, Differs, Lost, Added };

  void addRow(Sign sign, const QString &name, const QString &old, const QString &renewal);
  void addNames(const core::Certificate &old, const core::Certificate &renewal);

  QGridLayout *m_grid;
  bool m_isOlder;
};

} // namespace ui
