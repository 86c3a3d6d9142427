// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"

#include <QCoreApplication>

#include <functional>

namespace ui {

class Card;

// Fills a card with one certificate: whose it is, who issued it, its key, its names, and its validity as a bar.
class CertificateCard final {
  Q_DECLARE_TR_FUNCTIONS(CertificateCard)

public:
  // showDetails is what its link "All details…" calls; without it there is none.
  static Card *make(const core::Certificate &certificate, core::Time now, QWidget *parent, std::function<void()> showDetails = {});

  // addLink gives any card about a certificate that link.
  static void addLink(Card &card, const core::Certificate &certificate, std::function<void()> showDetails);
};

} // namespace ui
