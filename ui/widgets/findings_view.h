// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"

#include <QWidget>

#include <functional>

namespace ui {

// Findings of a plan on a page: a banner for each of the first, with the box that accepts its kind where there is one, and a list of the rest behind
// a link. A file with a thousand certificates may have as many findings.
class FindingsView final : public QWidget {
  Q_OBJECT

public:
  static constexpr int mostBanners = 20;

  using Filter = std::function<bool(const core::Finding &finding)>;
  using BoxMaker = std::function<QWidget *(const core::Choice &choice)>; // the view takes the box over

  explicit FindingsView(QWidget *parent = nullptr);

  // setFindings is called once. Of each kind the first has a banner, wherever it stands, because its box accepts all of that kind.
  void setFindings(const core::Plan &plan, const Filter &isMeant, const BoxMaker &makeBox);

  // addTo adds a view of what is meant to a page's parts; where there is none, nothing: an empty one would leave a gap.
  static void addTo(QWidget &parts, const core::Plan &plan, const Filter &isMeant, const BoxMaker &makeBox = {});

private:
  void addBanner(const core::Finding &finding, const core::Plan &plan);
  void addRest(const QStringList &entries);
};

} // namespace ui
