// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/base/clock.h"
#include "core/plan/comparison.h"
#include "ui/widgets/card.h"

#include <vector>

class QGridLayout;

namespace ui {

// Two certificates side by side, the one that is there and the one that comes: where they differ, and in which names. What is lost stands out.
class Comparison final : public Card {
  Q_OBJECT

public:
  // What the two are to each other. Renewal: the one that comes takes the place of the old one. NoRenewal: it takes its name, but is older, or for
  // other hosts. Beside: both stay in use. Exchange: a name goes over to it, and the store has both.
  enum class Stance { Renewal, NoRenewal, Beside, Exchange };

  Comparison(const core::CertificateFacts &old, const core::CertificateFacts &renewal, const std::vector<core::ComparisonRow> &rows, core::Time now,
             Stance stance, QWidget *parent = nullptr);

  // stanceOf says what the certificates of a plan are to each other.
  static Stance stanceOf(const core::Plan &plan, const core::PlannedComparison &comparison);

  // addCards adds a card for each comparison of a plan, 8 at most. Those with which something is lost come first; the rest is in the plan that is
  // copied.
  static void addCards(const core::Plan &plan, core::Time now, QWidget *parts);

  // textOf returns the comparisons of a plan as lines, for copying.
  static QStringList textOf(const core::Plan &plan, core::Time now);

private:
  struct Line {
    core::Becomes becomes;
    QString name, before, after;
  };

  static Line lineOf(const core::ComparisonRow &row, const core::CertificateFacts &old, const core::CertificateFacts &renewal, core::Time now,
                     Stance stance);
  static QString sideOf(const core::ComparisonRow &row, bool isNew, Stance stance);
  static QString keyText(const core::CertificateFacts &old, const core::CertificateFacts &renewal, Stance stance);
  static QString headingFor(Stance stance);
  static QString columnFor(Stance stance, bool isNew);
  void addColumns();
  void addLine(const Line &line);

  QGridLayout *m_grid;
  Stance m_stance;
};

} // namespace ui
