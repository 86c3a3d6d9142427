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
  // isNoRenewal: the one that comes is older, or for other hosts, so that neither is called old or new.
  Comparison(const core::Certificate &old, const core::Certificate &renewal, core::Time now, bool isNoRenewal, QWidget *parent = nullptr);

private:
  enum class Sign { Same, Differs, Lost, Added };

  void addRow(Sign sign, const QString &name, const QString &old, const QString &renewal);
  void addNames(const core::Certificate &old, const core::Certificate &renewal);

  QGridLayout *m_grid;
  bool m_isNoRenewal;
};

} // namespace ui
