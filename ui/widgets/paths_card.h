// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/plan/plan.h"
#include "core/ports/certificate_store.h"
#include "ui/widgets/card.h"

namespace ui {

// Where a server finds a certificate of a store and its key, to be copied into its configuration. For a store that consists of files.
class PathsCard final : public Card {
  Q_OBJECT

public:
  // plan is what was carried out: where one of its names leads to the certificate, the paths are those of the name. isOneOfSeveral: the heading says
  // which certificate it is about.
  PathsCard(const core::StoreEntry &entry, const core::Plan &plan, const core::CertificateStore &store, bool isOneOfSeveral,
            QWidget *parent = nullptr);
};

} // namespace ui
