// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"

#include <QCoreApplication>

namespace ui {

class Card;

// Fills a card with one certificate: whose it is, who issued it, its key, its names, and its validity as a bar.
class CertificateCard final {
  Q_DECLARE_TR_FUNCTIONS(CertificateCard)

public:
  static Card *make(const core::Certificate &certificate, core::Time now, QWidget *parent);
};

} // namespace ui
